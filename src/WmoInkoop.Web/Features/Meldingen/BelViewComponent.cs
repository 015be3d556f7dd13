using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Meldingen;

/// <summary>The bell in the layout: how many items are unread, from the filtered index alone.</summary>
[ViewComponent(Name = "Bel")]
public sealed class BelViewComponent(InkoopDbContext db, HuidigeGebruiker gebruiker) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => gebruiker.IsAangemeld
        ? View(await db.Meldingen.CountAsync(m => m.GebruikerId == gebruiker.Id && m.GelezenOp == null, HttpContext.RequestAborted))
        : Content("");
}
