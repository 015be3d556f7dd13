using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace WmoInkoop.Proefschermen.Features.Proef;

/// <summary>The same form for who is signed in: what happens to it when the session ends.</summary>
[Authorize]
public sealed class BeslotenController(Proefgegevens gegevens) : Controller
{
    [HttpGet("/proef/besloten")]
    public IActionResult Besloten() => View("Formulier", gegevens.Opgeslagen);

    [HttpPost("/proef/besloten")]
    public IActionResult Besloten(ProefForm form)
    {
        gegevens.Opgeslagen = form;
        return RedirectToAction(nameof(Besloten));
    }
}
