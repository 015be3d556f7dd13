using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>The receipt of what counts and of what counted before a confirmation, on screen and as files (INS-03, TRJ-03).</summary>
[Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
[Route("mijn/inschrijvingen/{id:guid}/ontvangst")]
[Route("mijn/inschrijvingen/{id:guid}/ontvangst/eerder/{eerderId:guid}")]
public sealed class OntvangstController(InkoopDbContext db, Kluis kluis, Hoofdsleutel sleutel, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("")]
    public async Task<IActionResult> Ontvangst(Guid id, Guid? eerderId, CancellationToken ct) => await LeesAsync(id, eerderId, ct) is { } model ? View(model) : NotFound();

    [HttpGet("bewijs")]
    public async Task<IActionResult> Bewijs(Guid id, Guid? eerderId, CancellationToken ct) => await LeesAsync(id, eerderId, ct) is { } model
        ? Bestand(Encoding.UTF8.GetBytes(model.Tekst), "text/plain; charset=utf-8", $"ontvangstbewijs-{model.Bewijs.Nummer}.txt")
        : NotFound();

    /// <summary>The exact text the hash of the whole is over.</summary>
    [HttpGet("inhoud")]
    public async Task<IActionResult> Inhoud(Guid id, Guid? eerderId, CancellationToken ct) => await LeesAsync(id, eerderId, ct) is { } model
        ? Bestand(model.Inhoud.Canoniek(), "application/json; charset=utf-8", $"inschrijving-{model.Bewijs.Nummer}.json")
        : NotFound();

    private async Task<OntvangstViewModel?> LeesAsync(Guid id, Guid? eerderId, CancellationToken ct)
    {
        if (await InschrijvingViewModel.LeesAsync(db, kluis, id, AanbiederId, klok.GetUtcNow(), ct) is not { Inschrijving.Status: not InschrijvingStatus.Concept } model)
        {
            return null;
        }

        var eerdere = await kluis.EerdereAsync(model.Inschrijving, AanbiederId, ct);
        var bewijs = eerderId is null ? await kluis.OntvangstbewijsAsync(model.Inschrijving, AanbiederId, ct) : eerdere.SingleOrDefault(e => e.Id == eerderId)?.Bewijs;
        if (bewijs is null)
        {
            return null;
        }

        var tekst = bewijs.AlsTekst(new Ontvangstkop($"{model.Aanbesteding.Naam} ({model.Aanbesteding.Nummer})", model.Perceelnaam, gebruiker.AanbiederNaam!));
        return new OntvangstViewModel(model, bewijs, Ontvangstcode.MetCode(tekst, sleutel), Ontvangstcode.Bereken(tekst, sleutel), eerdere, eerderId);
    }

    private FileContentResult Bestand(byte[] inhoud, string soort, string naam)
    {
        Response.Headers.CacheControl = "private, no-store";
        return File(inhoud, soort, naam);
    }
}
