using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Web.Features.Procedures;

/// <summary>Shows everyone which steps and rules hold where; the same table the portal itself follows.</summary>
[AllowAnonymous]
public sealed class ProceduresController : Controller
{
    [HttpGet("/over/procedures")]
    public IActionResult Index(Regime? regime, Procedure? procedure)
    {
        var gekozen = ProceduresViewModel.Van(regime, procedure);
        ModelState.Clear(); // an unknown value in the address counts as none, so the form shows what the page shows
        return View(gekozen);
    }
}
