using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Core.Uitvallers;
using WmoInkoop.Web.Features.Gunningen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Uitvallers;

/// <summary>Proposing that a winner drops out.</summary>
public sealed class UitvalForm : HerauthenticatieForm
{
    [Display(Name = "Grond"), Required(ErrorMessage = "Kies de grond.")]
    public Uitvalgrond? Grond { get; set; }

    [Display(Name = "Reden voor de winnaar"), Required, StringLength(Geldigheidsoordeel.MaxReden)]
    public string Reden { get; set; } = "";

    [Display(Name = "Reden voor alle inschrijvers"), Required, StringLength(VierOgen.MaxToelichting)]
    public string RedenVoorAllen { get; set; } = "";
}

/// <summary>Confirming the proposal that was read.</summary>
public sealed class UitvalBevestigenForm : HerauthenticatieForm
{
    public Guid UitvallerId { get; set; }
}

/// <summary>What the pages about a winner that drops out show.</summary>
/// <param name="Gebreken">Of its evidence, in words.</param>
/// <param name="Wachtend">The proposal that waits, for this winner or another of the perceel.</param>
public sealed record Uitvalpagina(PerceelKop Kop, Guid InschrijvingId, string Aanbieder, BijUitval? BijUitval, IReadOnlyList<string> Gebreken, IReadOnlyList<string> Inschrijvers, Uitvaller? Wachtend, string? Voorsteller, bool IsVanMij)
{
    public string Pad => $"{Kop.Pad}/uitval/{InschrijvingId}";

    public string BewijsPad => $"{Kop.Pad}/bewijs";

    public (string Tekst, string Pad)[] Kruimels => [.. Kop.KruimelsVanDaad, ("Bewijs", BewijsPad)];

    /// <summary>What was announced (GUN-12).</summary>
    public string Opvolging => BijUitval switch
    {
        Core.Percelen.BijUitval.VolgendeInRang => "De volgende in de rangorde wordt voorgesteld, zoals vooraf was aangekondigd.",
        Core.Percelen.BijUitval.NiemandSchuiftDoor => "Niemand schuift door, zoals vooraf was aangekondigd: het perceel krijgt één winnaar minder.",
        _ => "Vooraf is niet aangekondigd dat de volgende aan de beurt komt: het perceel krijgt één winnaar minder.",
    };
}

/// <summary>Letting a winner go after the letters, by two inkopers of the regio (GUN-08, GUN-12).</summary>
[Authorize(Policy = Beleid.Gunnen)]
[Route("inkoop/aanbestedingen/{id:guid}/gunning/{perceelId:guid}/uitval/{inschrijvingId:guid}")]
public sealed class UitvallersController(InkoopDbContext db, EigenGunningen eigen, WinnaarLatenUitvallen uitvallen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> UitvalVoorstellen(Guid id, Guid perceelId, Guid inschrijvingId, CancellationToken ct) => ToonAsync(id, perceelId, inschrijvingId, new UitvalForm(), ct);

    [HttpPost("")]
    public async Task<IActionResult> UitvalVoorstellen(Guid id, Guid perceelId, Guid inschrijvingId, UitvalForm form, CancellationToken ct)
    {
        if (await PaginaAsync(id, perceelId, inschrijvingId, ct) is null)
        {
            return NotFound();
        }

        await uitvallen.StelVoorAsync(new Uitval(perceelId, inschrijvingId, form.Grond!.Value, form.Reden, form.RedenVoorAllen), form.Bewijs, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het voorstel is gedaan. Een andere inkoper van uw regio moet het bevestigen. Tot dan blijft de beslissing gelden.");
        return RedirectToAction(nameof(UitvalVoorstellen), new { id, perceelId, inschrijvingId });
    }

    [HttpGet("bevestigen")]
    public Task<IActionResult> UitvalBevestigen(Guid id, Guid perceelId, Guid inschrijvingId, CancellationToken ct) => ToonAsync(id, perceelId, inschrijvingId, new UitvalBevestigenForm(), ct);

    [HttpPost("bevestigen")]
    public async Task<IActionResult> UitvalBevestigen(Guid id, Guid perceelId, Guid inschrijvingId, UitvalBevestigenForm form, CancellationToken ct)
    {
        if (await PaginaAsync(id, perceelId, inschrijvingId, ct) is null)
        {
            return NotFound();
        }

        var belet = await uitvallen.BevestigAsync(perceelId, form.UitvallerId, form.Bewijs, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"De winnaar is uitgevallen. Alle inschrijvers hebben bericht gekregen. {(belet is null ? "Hieronder staat wat er nu moet gebeuren." : $"Een nieuwe beslissing begint nog niet: {belet}")}");
        return RedirectToAction(nameof(GunningController.Perceel), "Gunning", new { id, perceelId });
    }

    [HttpPost("afbreken")]
    public async Task<IActionResult> UitvalAfbreken(Guid id, Guid perceelId, Guid inschrijvingId, CancellationToken ct)
    {
        if (await PaginaAsync(id, perceelId, inschrijvingId, ct) is null)
        {
            return NotFound();
        }

        await uitvallen.BreekAfAsync(perceelId, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het voorstel is afgebroken. De gunningsbeslissing blijft gelden.");
        return RedirectToAction(nameof(UitvalVoorstellen), new { id, perceelId, inschrijvingId });
    }

    private async Task<IActionResult> ToonAsync(Guid id, Guid perceelId, Guid inschrijvingId, object form, CancellationToken ct)
    {
        if (await PaginaAsync(id, perceelId, inschrijvingId, ct) is not { } pagina)
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        return View(form);
    }

    /// <summary>Null when this is no winner of a decision that holds and was not carried out.</summary>
    private async Task<Uitvalpagina?> PaginaAsync(Guid id, Guid perceelId, Guid inschrijvingId, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { Beslissing: { VastgesteldOp: not null, DefinitiefOp: null } beslissing } pagina
            || pagina.Dossier.Voorstel.SingleOrDefault(r => r.InschrijvingId == inschrijvingId && r.IsWinnaar) is not { } winnaar)
        {
            return null;
        }

        var nu = klok.GetUtcNow();
        var verzoek = await db.Bewijsverzoeken.AsNoTracking().Include(v => v.Stukken).SingleOrDefaultAsync(v => v.GunningsbeslissingId == beslissing.Id && v.InschrijvingId == inschrijvingId, ct);
        var wachtend = await db.Uitvallers.AsNoTracking().SingleOrDefaultAsync(u => u.GunningsbeslissingId == beslissing.Id && u.AfgerondOp == null, ct);
        return new Uitvalpagina(
            pagina.Kop,
            inschrijvingId,
            winnaar.Aanbieder,
            pagina.Dossier.Perceel.BijUitval,
            [.. (verzoek?.GebrekenOp(nu) ?? []).Select(s => $"{s.Code}. {s.Gevraagd}: {(s is { Oordeel: null, IsTeLaat: true } ? "te laat ingeleverd" : Core.Common.Teksten.Van(s.Stand is Bewijsstand.Toegevoegd ? Bewijsstand.Ontbreekt : s.Stand).ToLowerInvariant())}")],
            [.. pagina.Dossier.Voorstel.Select(r => r.Aanbieder)],
            wachtend,
            wachtend is null ? null : await db.Users.Where(g => g.Id == wachtend.VoorgesteldDoorId).Select(g => g.Naam).SingleAsync(ct),
            wachtend?.VoorgesteldDoorId == gebruiker.Id);
    }
}
