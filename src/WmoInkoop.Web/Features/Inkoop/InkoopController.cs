using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Inkoop;

/// <summary>The work list of inkopers and contractmanagers; each sees the tasks of the own roles.</summary>
[Authorize(Policy = Beleid.InkoopWerklijst)]
[Route("inkoop")]
public sealed class InkoopController(HuidigeGebruiker gebruiker, Werklijsten werklijsten) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await werklijsten.LeesAsync(Werkplek.Inkoop, gebruiker, ct));
}
