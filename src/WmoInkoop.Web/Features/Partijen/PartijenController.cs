using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Web.Features.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Partijen;

/// <summary>The step 'Partijen' of a draft: vorm, parties, and asking them to confirm (INS-01).</summary>
[Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
[Route("mijn/inschrijvingen/{id:guid}/partijen")]
public sealed class PartijenController(InkoopDbContext db, Kluis kluis, Partijenlezer lezer, PartijenBeheren beheren, PartijVragen vragen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("")]
    public async Task<IActionResult> Partijen(Guid id, CancellationToken ct) => await LeesAsync(id, ct) switch
    {
        null => NotFound(),
        { Inschrijving.Inschrijving.Status: not InschrijvingStatus.Concept } => Terug(id),
        var model => View(Met(model, new VormForm { Vorm = model.Stand.Vorm, Voorkeur = model.Stand.Keuze.Voorkeur, Versie = model.Stand.Versie })),
    };

    [HttpPost("")]
    public async Task<IActionResult> Partijen(Guid id, VormForm form, CancellationToken ct)
    {
        if (!await beheren.KiesVormAsync(id, AanbiederId, new Vormkeuze(form.Vorm!.Value, form.Voorkeur), form.Versie, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld(form.Vorm switch
        {
            Inschrijfvorm.Combinatie => "U schrijft in als combinatie. Noem hieronder uw combinanten.",
            Inschrijfvorm.Groepsonderneming => "U schrijft in als groepsonderneming. Noem hieronder uw groepsmaatschappijen.",
            _ => "U schrijft alleen in. Noem hieronder uw onderaannemers, als u die hebt.",
        });
        return RedirectToAction(nameof(Partijen), new { id });
    }

    /// <param name="van">A party named before, to name again.</param>
    /// <param name="eerder">The KvK number of an onderaannemer in a draft from before parties confirmed.</param>
    [HttpGet("nieuw/{rol}")]
    public async Task<IActionResult> Nieuw(Guid id, Partijrol rol, [FromQuery] Guid? van, [FromQuery] string? eerder, CancellationToken ct)
    {
        if (!Enum.GetNames<Partijrol>().Contains(RouteData.Values["rol"]) || await LeesAsync(id, ct) is not { } model)
        {
            return NotFound();
        }

        if (model.Inschrijving.Inschrijving.Status is not InschrijvingStatus.Concept)
        {
            return Terug(id);
        }

        var bekend = await lezer.BekendeAsync(AanbiederId, ct);
        ViewData["Bekend"] = bekend.Where(b => model.Stand.Partijen.All(p => p.Gegevens.KvkNummer != b.Gegevens.KvkNummer)).ToList();
        var form = bekend.SingleOrDefault(b => b.Id == van) is { } keuze ? PartijForm.Van(keuze.Gegevens with { Rol = rol })
            : model.Stand.EerderGenoemd.SingleOrDefault(o => o.KvkNummer == eerder) is { } oud ? new PartijForm { Naam = oud.Naam, KvkNummer = oud.KvkNummer, Grootteklasse = oud.Grootteklasse }
            : new PartijForm();
        form.Rol = rol;
        return View("Partij", Met(model, form));
    }

    [HttpPost("nieuw/{rol}")]
    public async Task<IActionResult> Nieuw(Guid id, Partijrol rol, PartijForm form, CancellationToken ct)
    {
        if (await beheren.VoegToeAsync(id, AanbiederId, form.Gegevens(rol), gebruiker.AlsAanbieder(), ct) is null)
        {
            return NotFound();
        }

        this.Meld($"{EenRegel.Van(form.Naam)} staat erbij. Vraag nu of zij meedoet.");
        return RedirectToAction(nameof(Partijen), new { id });
    }

    [HttpGet("{partijId:guid}")]
    public async Task<IActionResult> Partij(Guid id, Guid partijId, CancellationToken ct)
    {
        if (await ZoekAsync(id, partijId, ct) is not var (model, stand))
        {
            return NotFound();
        }

        ViewData["Bekend"] = new List<Bekendepartij>();
        ViewData["Partij"] = stand;
        return View(Met(model, PartijForm.Van(stand.Gegevens, stand.Partij.Versie)));
    }

    [HttpPost("{partijId:guid}")]
    public async Task<IActionResult> Partij(Guid id, Guid partijId, PartijForm form, CancellationToken ct)
    {
        if (await ZoekAsync(id, partijId, ct) is not var (_, stand)
            || !await beheren.WijzigAsync(id, AanbiederId, partijId, form.Gegevens(stand.Gegevens.Rol), form.Versie, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld($"{EenRegel.Van(form.Naam)} is bewaard.");
        return RedirectToAction(nameof(Partijen), new { id });
    }

    [HttpGet("vragen")]
    public async Task<IActionResult> VraagAllen(Guid id, CancellationToken ct) =>
        await LeesAsync(id, ct) is { } model && model.Stand.Partijen.Where(p => p.Partij.Status is Partijstatus.NietGevraagd).ToList() is { Count: > 0 } partijen
            ? this.Bevestig(Vraag(model, partijen))
            : NotFound();

    [HttpPost("vragen"), ActionName(nameof(VraagAllen))]
    public async Task<IActionResult> VraagAllenBevestigd(Guid id, CancellationToken ct)
    {
        if (await vragen.VraagAsync(id, AanbiederId, null, gebruiker.AlsAanbieder(), ct) is not { } aantal)
        {
            return NotFound();
        }

        this.Meld(aantal == 1 ? "Er is 1 partij gevraagd." : $"Er zijn {aantal} partijen gevraagd.");
        return RedirectToAction(nameof(Partijen), new { id });
    }

    [HttpGet("{partijId:guid}/vragen")]
    public async Task<IActionResult> Vragen(Guid id, Guid partijId, CancellationToken ct) =>
        await ZoekAsync(id, partijId, ct) is var (model, stand) ? this.Bevestig(Vraag(model, [stand])) : NotFound();

    [HttpPost("{partijId:guid}/vragen"), ActionName(nameof(Vragen))]
    public async Task<IActionResult> VragenBevestigd(Guid id, Guid partijId, CancellationToken ct)
    {
        if (await vragen.VraagAsync(id, AanbiederId, partijId, gebruiker.AlsAanbieder(), ct) is null)
        {
            return NotFound();
        }

        this.Meld("Het verzoek is verstuurd.");
        return RedirectToAction(nameof(Partijen), new { id });
    }

    [HttpGet("{partijId:guid}/intrekken")]
    public async Task<IActionResult> Intrekken(Guid id, Guid partijId, CancellationToken ct) => await ZoekAsync(id, partijId, ct) is var (_, stand)
        ? this.Bevestig(new Bevestiging(
            "Verzoek intrekken?",
            [$"{stand.Gegevens.Naam} kan niet meer antwoorden. Een bevestiging die er al was, telt niet meer.", "De partij blijft in uw concept staan. U kunt haar later opnieuw vragen."],
            [Ontvanger(stand)],
            "Verzoek intrekken",
            $"/mijn/inschrijvingen/{id}/partijen") { Gevaarlijk = true })
        : NotFound();

    [HttpPost("{partijId:guid}/intrekken"), ActionName(nameof(Intrekken))]
    public async Task<IActionResult> IntrekkenBevestigd(Guid id, Guid partijId, CancellationToken ct)
    {
        if (!await vragen.TrekInAsync(id, AanbiederId, partijId, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("Het verzoek is ingetrokken.");
        return RedirectToAction(nameof(Partijen), new { id });
    }

    [HttpGet("{partijId:guid}/verwijderen")]
    public async Task<IActionResult> Verwijderen(Guid id, Guid partijId, CancellationToken ct) => await ZoekAsync(id, partijId, ct) is var (_, stand)
        ? this.Bevestig(new Bevestiging(
            "Partij verwijderen?",
            [$"{stand.Gegevens.Naam} staat niet meer in uw concept. Een bevestiging die er al was, telt niet meer."],
            stand.Partij.Status is Partijstatus.NietGevraagd ? [] : [Ontvanger(stand)],
            "Partij verwijderen",
            $"/mijn/inschrijvingen/{id}/partijen") { Gevaarlijk = true })
        : NotFound();

    [HttpPost("{partijId:guid}/verwijderen"), ActionName(nameof(Verwijderen))]
    public async Task<IActionResult> VerwijderenBevestigd(Guid id, Guid partijId, CancellationToken ct)
    {
        if (!await beheren.VerwijderAsync(id, AanbiederId, partijId, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("De partij is verwijderd.");
        return RedirectToAction(nameof(Partijen), new { id });
    }

    private static Bevestiging Vraag(PartijenViewModel model, List<Partijstand> partijen) => new(
        partijen.Count == 1 ? $"{partijen[0].Gegevens.Naam} vragen om mee te doen?" : $"{partijen.Count} partijen vragen om mee te doen?",
        [
            "Elke partij leest wie haar vraagt, voor welk perceel, en wat haar deel is. Van uw plan en uw prijs ziet zij niets.",
            "Zij bevestigt of weigert. Pas als iedereen heeft bevestigd, kunt u indienen.",
            "Een link van een eerder verzoek werkt daarna niet meer.",
        ],
        [.. partijen.Select(Ontvanger)],
        partijen.Count == 1 ? "Verzoek versturen" : "Verzoeken versturen",
        $"/mijn/inschrijvingen/{model.Inschrijving.Id}/partijen") { Inleiding = $"{model.Inschrijving.Aanbesteding.Naam}, {model.Inschrijving.Perceelnaam}" };

    private static string Ontvanger(Partijstand stand) => stand.Partij.AanbiederId is null
        ? $"{stand.Gegevens.Naam}: {stand.Gegevens.Contactpersoon} ({stand.Gegevens.Email})."
        : $"{stand.Gegevens.Naam}: de beheerders, in hun eigen account.";

    private RedirectToActionResult Terug(Guid id) => RedirectToAction("Details", "MijnInschrijvingen", new { id });

    private T Met<T>(PartijenViewModel model, T form)
    {
        ViewData["Inschrijving"] = model.Inschrijving;
        ViewData["Stand"] = model.Stand;
        return form;
    }

    private async Task<(PartijenViewModel Model, Partijstand Stand)?> ZoekAsync(Guid id, Guid partijId, CancellationToken ct) =>
        await LeesAsync(id, ct) is { Inschrijving.Inschrijving.Status: InschrijvingStatus.Concept } model && model.Stand.Partijen.SingleOrDefault(p => p.Partij.Id == partijId) is { } stand ? (model, stand) : null;

    private async Task<PartijenViewModel?> LeesAsync(Guid id, CancellationToken ct) =>
        await InschrijvingViewModel.LeesAsync(db, kluis, id, AanbiederId, klok.GetUtcNow(), ct) is { } inschrijving
            ? new PartijenViewModel(inschrijving, await lezer.VanInschrijvingAsync(inschrijving.Inschrijving, AanbiederId, ct))
            : null;
}

/// <summary>A draft with who takes part.</summary>
internal sealed record PartijenViewModel(InschrijvingViewModel Inschrijving, Partijenstand Stand);
