using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Tafel;

/// <summary>The meetings of a table with their agenda (TAF-02): read by all who may, planned by the secretary.</summary>
[Route("tafel/{tafel}/bijeenkomsten")]
public sealed class BijeenkomstenController(InkoopDbContext db, HuidigeGebruiker gebruiker, BijeenkomstPlannen plannen, TimeProvider klok) : Controller
{
    private const int LegeRegels = 4;

    [HttpGet("{dag}")]
    [Authorize(Policy = Beleid.OverlegtafelLezen)]
    public async Task<IActionResult> Details(string tafel, DateOnly dag, CancellationToken ct) =>
        await LeesAsync(db.LeesbareTafels(gebruiker, klok.GetUtcNow()), tafel, dag, ct) is { } bijeenkomst ? View("DetailsBijeenkomst", bijeenkomst) : NotFound();

    [HttpGet("nieuw")]
    [Authorize(Policy = Beleid.OverlegtafelSchrijven)]
    public async Task<IActionResult> Nieuw(string tafel, CancellationToken ct)
    {
        if (await EigenTafelAsync(tafel, ct) is not { } deze)
        {
            return NotFound();
        }

        ViewData["Tafel"] = new TafelRij(deze.Naam, deze.Sleutel);
        return View("Bijeenkomst", Vul(new BijeenkomstForm
        {
            Agenda =
            [
                new() { Titel = "Opening en mededelingen" },
                new() { Titel = "Vaststellen van het vorige verslag", Soort = Agendasoort.Besluit },
                new() { Soort = Agendasoort.Bespreking },
                new() { Titel = "Rondvraag", Soort = Agendasoort.Bespreking },
            ],
        }));
    }

    [HttpPost("nieuw")]
    [Authorize(Policy = Beleid.OverlegtafelSchrijven)]
    public async Task<IActionResult> Nieuw(string tafel, BijeenkomstForm form, CancellationToken ct)
    {
        if (await EigenTafelAsync(tafel, ct) is not { } deze)
        {
            return NotFound();
        }

        await plannen.MaakAsync(deze.Id, form.Gegevens(), form.Regels(), gebruiker.Als(Rol.Tafelsecretaris), ct);
        this.Meld($"De bijeenkomst van {Amsterdam.Voluit(form.Datum!.Value)} staat gepland.");
        return LocalRedirect(Tafelpad.Bijeenkomst(tafel, form.Datum.Value));
    }

    [HttpGet("{dag}/wijzigen")]
    [Authorize(Policy = Beleid.OverlegtafelSchrijven)]
    public async Task<IActionResult> Wijzigen(string tafel, DateOnly dag, CancellationToken ct)
    {
        if (await LeesAsync(db.TafelsAlsSecretaris(gebruiker), tafel, dag, ct) is not { } b)
        {
            return NotFound();
        }

        ViewData["Tafel"] = new TafelRij(b.Tafel, b.Sleutel);
        ViewData["Dag"] = b.Datum;
        return View("Bijeenkomst", Vul(new BijeenkomstForm
        {
            Versie = b.Versie,
            Datum = b.Datum,
            Begin = Tijd(b.BeginOp),
            Einde = Tijd(b.EindeOp),
            Plaats = b.Plaats,
            Link = b.Link,
            Voorzitter = b.Voorzitter,
            Agenda = [.. b.Agenda.Select(p => new AgendaregelForm { Id = p.Id, Titel = p.Titel, Inbrenger = p.Inbrenger, Soort = p.Soort })],
        }));
    }

    [HttpPost("{dag}/wijzigen")]
    [Authorize(Policy = Beleid.OverlegtafelSchrijven)]
    public async Task<IActionResult> Wijzigen(string tafel, DateOnly dag, BijeenkomstForm form, CancellationToken ct)
    {
        if (await LeesAsync(db.TafelsAlsSecretaris(gebruiker), tafel, dag, ct) is not { } bijeenkomst)
        {
            return NotFound();
        }

        await plannen.WijzigAsync(bijeenkomst.Id, form.Versie, form.Gegevens(), form.Regels(), gebruiker.Als(Rol.Tafelsecretaris), ct);
        this.Meld("De bijeenkomst is gewijzigd.");
        return LocalRedirect(Tafelpad.Bijeenkomst(tafel, form.Datum!.Value));
    }

    private static TimeOnly Tijd(DateTimeOffset moment) => TimeOnly.FromDateTime(Amsterdam.Lokaal(moment).DateTime);

    /// <summary>Empty lines to fill in, and as many as were typed when the form is shown again.</summary>
    private BijeenkomstForm Vul(BijeenkomstForm form)
    {
        var aantal = form.Agenda.Count + LegeRegels;
        while (ModelState.ContainsKey($"Agenda[{aantal}].Titel"))
        {
            aantal++;
        }

        while (form.Agenda.Count < aantal)
        {
            form.Agenda.Add(new AgendaregelForm { Soort = Agendasoort.Bespreking });
        }

        return form;
    }

    private Task<Overlegtafel?> EigenTafelAsync(string tafel, CancellationToken ct) => db.TafelsAlsSecretaris(gebruiker).AsNoTracking().SingleOrDefaultAsync(t => t.Sleutel == tafel, ct);

    private async Task<BijeenkomstDetails?> LeesAsync(IQueryable<Overlegtafel> tafels, string tafel, DateOnly dag, CancellationToken ct)
    {
        var gelezen = await tafels
            .Where(t => t.Sleutel == tafel)
            .Join(db.Bijeenkomsten.Where(b => b.Datum == dag), t => t.Id, b => b.OverlegtafelId, (t, b) => new { t.Naam, t.Sleutel, t.RegioId, Bijeenkomst = b, IsGepubliceerd = db.Verslagen.Any(v => v.BijeenkomstId == b.Id && v.GepubliceerdOp != null) })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (gelezen is null)
        {
            return null;
        }

        var b = gelezen.Bijeenkomst;
        var agenda = await db.Agendapunten
            .Where(p => p.BijeenkomstId == b.Id)
            .OrderBy(p => p.Nummer)
            .Select(p => new AgendaRij(p.Id, p.Nummer, p.Titel, p.Inbrenger, p.Soort))
            .ToListAsync(ct);
        return new BijeenkomstDetails(
            b.Id, b.Versie, gelezen.Naam, gelezen.Sleutel, b.Datum, b.BeginOp, b.EindeOp, b.Plaats, b.Link, b.Voorzitter,
            gelezen.IsGepubliceerd, gebruiker.RegiosAls(Rol.Tafelsecretaris).Contains(gelezen.RegioId), agenda);
    }
}
