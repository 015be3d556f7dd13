using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Aanbieders;

namespace WmoInkoop.Web.Features.Registreren;

/// <summary>A visitor registers an organisation. The answer is the same whether or not the address is known; the mail tells.</summary>
[AllowAnonymous]
[Route("account/registreren")]
public sealed class RegistrerenController(AanbiederRegistreren registreren) : Controller
{
    [HttpGet("")]
    public IActionResult Registreren() => View(new RegistrerenForm());

    [HttpPost("")]
    public async Task<IActionResult> Registreren(RegistrerenForm form, CancellationToken ct)
    {
        await registreren.ExecuteAsync(form.Verzoek(), ct);
        return RedirectToAction(nameof(Gelukt));
    }

    [HttpGet("gelukt")]
    public IActionResult Gelukt() => View();
}
