using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Overeenkomsten;

/// <summary>A provider's own overeenkomsten with their signed copies.</summary>
[Authorize(Policy = Beleid.EigenOvereenkomstenZien)]
[Route("mijn/overeenkomsten")]
public sealed class MijnOvereenkomstenController(InkoopDbContext db, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private IQueryable<Overeenkomst> Zichtbaar => db.Overeenkomsten.Where(o => o.AanbiederId == gebruiker.AanbiederId);

    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct) => this.LijstAsync(new MijnOvereenkomstenLijst(), Zichtbaar.AlsRijen(db, klok.GetUtcNow()), ct, "MijnIndex");

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> MijnDetails(Guid id, CancellationToken ct) =>
        await Zichtbaar.LeesAsync(db, id, "/mijn/overeenkomsten", klok.GetUtcNow(), ct) is { } overeenkomst ? View(overeenkomst) : NotFound();

    [HttpGet("{id:guid}/exemplaren/{exemplaarId:guid}")]
    public async Task<IActionResult> Exemplaar(Guid id, Guid exemplaarId, [FromServices] Documentopslag opslag, CancellationToken ct) =>
        await Zichtbaar.ExemplaarAsync(db, id, exemplaarId, ct) is { } document ? this.Bestand(opslag, document) : NotFound();
}
