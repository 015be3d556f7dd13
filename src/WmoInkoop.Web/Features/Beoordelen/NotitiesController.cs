using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beoordelen;

/// <summary>The private notes of an assessor, about an inschrijving or about the perceel; nobody else has an address for them.</summary>
[Authorize(Policy = Beleid.Beoordelen)]
[Route("beoordeling/{id:guid}/notities/{overId:guid}")]
public sealed class NotitiesController(Dossierlezer dossiers, NotitiesLezen notities, NotitieBewaren bewaren, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Notitie(Guid id, Guid overId, CancellationToken ct)
    {
        if (await dossiers.LeesAsync(id, ct) is not { Beoordelaar.VerklaardOp: not null } dossier || Notitiepagina.Van(dossier, overId) is not { } pagina)
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        return View(NotitieForm.Van((await notities.VanAsync(dossier.Beoordelaar, ct)).GetValueOrDefault(overId)));
    }

    [HttpPost("")]
    public async Task<IActionResult> Notitie(Guid id, Guid overId, NotitieForm form, CancellationToken ct)
    {
        if (await dossiers.LeesAsync(id, ct) is not { } dossier
            || await bewaren.ExecuteAsync(id, overId, form.Notitie.Tekst ?? "", form.Notitie.Versie, gebruiker.Als(Rol.Beoordelaar), ct) is null
            || Notitiepagina.Van(dossier, overId) is not { } pagina)
        {
            return NotFound();
        }

        this.Meld("Uw notitie is bewaard.");
        return LocalRedirect(pagina.Terug);
    }

    /// <summary>Autosave: 204 with the new version, or nothing was saved.</summary>
    [HttpPost("concept")]
    public async Task<IActionResult> Concept(Guid id, Guid overId, [FromForm] Notitievelden notitie, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return UnprocessableEntity();
        }

        return await bewaren.ExecuteAsync(id, overId, notitie.Tekst ?? "", notitie.Versie, gebruiker.Als(Rol.Beoordelaar), ct) is { } nieuw ? this.ConceptBewaard(nieuw) : NotFound();
    }
}

/// <summary>What a note is about.</summary>
/// <param name="Dossier">Of the assessor.</param>
/// <param name="OverId">The inschrijving, or the perceel.</param>
/// <param name="Naam">Of the provider, or of the perceel.</param>
/// <param name="Terug">The page of what it is about.</param>
public sealed record Notitiepagina(Beoordelaarsdossier Dossier, Guid OverId, string Naam, string Terug)
{
    /// <summary>Where the form posts to.</summary>
    public string Pad => $"{Dossier.Pad}/notities/{OverId}";

    /// <summary>Null: no inschrijving that this assessor marks, and not the perceel.</summary>
    public static Notitiepagina? Van(Beoordelaarsdossier dossier, Guid overId) => overId == dossier.Perceel.Id
        ? new Notitiepagina(dossier, overId, dossier.Perceel.Naam, dossier.Pad)
        : dossier.TeBeoordelen.SingleOrDefault(i => i.Id == overId) is { } plan ? new Notitiepagina(dossier, overId, plan.Aanbieder, $"{dossier.Pad}/inschrijvingen/{overId}") : null;
}
