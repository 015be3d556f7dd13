using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Features.Ontvangstbewijzen;

/// <summary>
/// For anybody with a receipt and a file: whether they belong together, and whether the receipt is one of this portal (INS-03). Nothing is
/// stored, and nothing is told but that.
/// </summary>
[AllowAnonymous]
[Route("ontvangstbewijs")]
public sealed class OntvangstbewijzenController(OntvangstbewijsControleren controleren, Hoofdsleutel sleutel) : Controller
{
    /// <param name="nummer">From the receipt's own link.</param>
    [HttpGet("")]
    public IActionResult Controleren(string? nummer) => View(new ControleForm { Nummer = nummer?[..Math.Min(nummer.Length, Ontvangstbewijs.MaxNummer)] });

    [HttpPost("")]
    [Uploadformulier(MaxBestanden = 1, AlleenHash = true)]
    public async Task<IActionResult> Controleren(ControleForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        Response.Headers.CacheControl = "no-store";
        if (form.Bestand?.Begin is { } begin && Ontvangstcode.Klopt(begin.Span, sleutel) is { } isEcht)
        {
            ViewData["Uitkomst"] = isEcht ? Controleuitkomst.EchtBewijs : Controleuitkomst.GeenEchtBewijs;
            return View(form);
        }

        if (string.IsNullOrWhiteSpace(form.Nummer))
        {
            ModelState.AddModelError(nameof(form.Nummer), "Vul het nummer van het ontvangstbewijs in.");
            return View(form);
        }

        ViewData["Uitkomst"] = await controleren.ExecuteAsync(form.Nummer, form.Bestand?.Sha256 ?? form.Sha256!, ct) switch
        {
            Ontvangstuitkomst.DeHeleInhoud => Controleuitkomst.DeHeleInhoud,
            Ontvangstuitkomst.EenDocument => Controleuitkomst.EenDocument,
            _ => Controleuitkomst.HoortErNietBij,
        };
        return View(form);
    }
}

/// <summary>What the page says.</summary>
public enum Controleuitkomst
{
    HoortErNietBij,
    EenDocument,
    DeHeleInhoud,

    /// <summary>The file is a receipt of this portal, unchanged.</summary>
    EchtBewijs,

    /// <summary>It reads as a receipt, but was changed or comes from elsewhere.</summary>
    GeenEchtBewijs,
}

/// <summary>A receipt's number with a file or its hash; or the receipt itself as the file.</summary>
public sealed class ControleForm : IValidatableObject
{
    [Display(Name = "Nummer van het ontvangstbewijs"), StringLength(Ontvangstbewijs.MaxNummer)]
    public string? Nummer { get; set; }

    [Display(Name = "Bestand")]
    public Bestandshash? Bestand { get; set; }

    [Display(Name = "Of de SHA-256 van het bestand"), RegularExpression(@"\s*[0-9a-fA-F]{64}\s*", ErrorMessage = "Een SHA-256 heeft 64 tekens: cijfers en de letters a tot en met f.")]
    public string? Sha256 { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Bestand is null && string.IsNullOrWhiteSpace(Sha256))
        {
            yield return new ValidationResult("Kies een bestand, of vul de SHA-256 in.", [nameof(Bestand)]);
        }
    }
}
