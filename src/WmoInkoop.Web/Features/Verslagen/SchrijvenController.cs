using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Verslagen;
using WmoInkoop.Web.Features.Tafel;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Verslagen;

/// <summary>A secretary writes a verslag item by item, publishes it and has it adopted (TAF-03).</summary>
[Authorize(Policy = Beleid.OverlegtafelSchrijven)]
[Route("tafel/{tafel}/verslagen/{dag}")]
public sealed class SchrijvenController(InkoopDbContext db, HuidigeGebruiker gebruiker, Verslaglezer lezer, TimeProvider klok) : Controller
{
    /// <summary>Days members get to react, unless the secretary chooses another.</summary>
    private const int Reactiedagen = 14;

    [HttpGet("schrijven")]
    public async Task<IActionResult> Schrijven(string tafel, DateOnly dag, CancellationToken ct) =>
        await EigenAsync(tafel, dag, ct) is { } verslag ? View(verslag) : NotFound();

    [HttpGet("schrijven/{nummer:int}")]
    public async Task<IActionResult> Punt(string tafel, DateOnly dag, int nummer, CancellationToken ct, Onderdeelsoort? erbij = null)
    {
        if (await EigenAsync(tafel, dag, ct) is not { } verslag || verslag.Punten.SingleOrDefault(p => p.Nummer == nummer) is not { } punt)
        {
            return NotFound();
        }

        if (verslag.Status is not VerslagStatus.Concept)
        {
            return LocalRedirect(Tafelpad.Verslag(tafel, dag));
        }

        ViewData["Verslag"] = verslag;
        ViewData["Punt"] = punt;
        var leden = await db.LedenVan(verslag.OverlegtafelId, klok.GetUtcNow()).OrderBy(g => g.Naam).Take(200).Select(g => new { g.Id, g.Naam }).ToListAsync(ct);
        ViewData["Leden"] = leden.Select(g => new SelectListItem(g.Naam, g.Id.ToString())).ToList(); // not in SQL: there an id is written in capitals
        return View(Vul(punt, erbij));
    }

    [HttpPost("schrijven/{nummer:int}")]
    public async Task<IActionResult> Punt(string tafel, DateOnly dag, int nummer, PuntForm form, [FromServices] VerslagSchrijven schrijven, CancellationToken ct)
    {
        if (await EigenAsync(tafel, dag, ct) is not { } verslag || verslag.Punten.SingleOrDefault(p => p.Nummer == nummer) is not { } punt)
        {
            return NotFound();
        }

        var anker = Verplaats(form);
        await schrijven.ExecuteAsync(punt.Id, form.Versie, [.. form.Onderdelen.Where(o => !o.IsLeeg).Select(o => o.Inhoud())], gebruiker.Als(Rol.Tafelsecretaris), ct);
        this.Meld($"Punt {nummer} is bewaard.");
        var schrijfpad = $"{Tafelpad.Verslag(tafel, dag)}/schrijven";
        return LocalRedirect(form.Doe switch
        {
            _ when Enum.TryParse<Onderdeelsoort>(form.Doe, out var soort) && Enum.IsDefined(soort) => $"{schrijfpad}/{nummer}?erbij={soort}#nieuw",
            "volgende" when verslag.Punten.Any(p => p.Nummer == nummer + 1) => $"{schrijfpad}/{nummer + 1}",
            _ when anker is not null => $"{schrijfpad}/{nummer}#{anker}",
            _ => schrijfpad,
        });
    }

    [HttpGet("publiceren")]
    public async Task<IActionResult> Publiceren(string tafel, DateOnly dag, CancellationToken ct)
    {
        if (await EigenAsync(tafel, dag, ct) is not { } verslag)
        {
            return NotFound();
        }

        var nu = klok.GetUtcNow();
        ViewData["Verslag"] = verslag;
        ViewData["Ontvangers"] = await OntvangersAsync(verslag, ct);
        ViewData["Ontbreekt"] = await OntbreektAsync(verslag, nu, ct);
        return View(new PublicerenForm { Versie = verslag.Versie, LaatsteDag = Amsterdam.Datum(nu).AddDays(Reactiedagen) });
    }

    [HttpPost("publiceren")]
    public async Task<IActionResult> Publiceren(string tafel, DateOnly dag, PublicerenForm form, [FromServices] VerslagPubliceren publiceren, CancellationToken ct)
    {
        if (await EigenAsync(tafel, dag, ct) is not { } verslag)
        {
            return NotFound();
        }

        await publiceren.ExecuteAsync(verslag.Id, form.Versie, form.LaatsteDag!.Value, gebruiker.Als(Rol.Tafelsecretaris), ct);
        this.Meld("Het verslag is gepubliceerd. De leden krijgen bericht.");
        return LocalRedirect(Tafelpad.Verslag(tafel, dag));
    }

    [HttpGet("vaststellen")]
    public async Task<IActionResult> Vaststellen(string tafel, DateOnly dag, CancellationToken ct)
    {
        if (await EigenAsync(tafel, dag, ct) is not { } verslag)
        {
            return NotFound();
        }

        ViewData["Verslag"] = verslag;
        ViewData["Ontvangers"] = await OntvangersAsync(verslag, ct);
        return View(new VaststellenForm { Versie = verslag.Versie });
    }

    [HttpPost("vaststellen")]
    public async Task<IActionResult> Vaststellen(string tafel, DateOnly dag, VaststellenForm form, [FromServices] VerslagVaststellen vaststellen, CancellationToken ct)
    {
        if (await EigenAsync(tafel, dag, ct) is not { } verslag)
        {
            return NotFound();
        }

        await vaststellen.ExecuteAsync(verslag.Id, form.Versie, form.Wijzigingen, gebruiker.Als(Rol.Tafelsecretaris), ct);
        this.Meld("Het verslag is vastgesteld. Er verandert niets meer aan.");
        return LocalRedirect(Tafelpad.Verslag(tafel, dag));
    }

    /// <summary>What is stored, laid out as a form: as many parts as are stored or were typed, and the one that was asked for.</summary>
    private PuntForm Vul(PuntViewModel punt, Onderdeelsoort? erbij)
    {
        var form = new PuntForm
        {
            Versie = punt.Versie,
            Onderdelen = [.. punt.Onderdelen.Select(o => new OnderdeelForm
            {
                Soort = o.Soort,
                Tekst = o.Tekst,
                Spreker = o.Spreker,
                Organisatie = o.Organisatie,
                EigenaarId = o.EigenaarId,
                Eigenaar = o.EigenaarId is null ? o.Eigenaar : null,
                Uiterlijk = o.Uiterlijk,
            })],
        };
        if (ModelState.ContainsKey("Onderdelen[0].Soort"))
        {
            // shown again after an error or a conflict: what was typed lies over what is stored, part by part
            for (var i = 0; ModelState.TryGetValue($"Onderdelen[{i.ToString(CultureInfo.InvariantCulture)}].Soort", out var getypt); i++)
            {
                var soort = Enum.TryParse<Onderdeelsoort>(getypt.AttemptedValue, out var keuze) ? keuze : Onderdeelsoort.Alinea;
                if (i < form.Onderdelen.Count)
                {
                    form.Onderdelen[i].Soort = soort;
                }
                else
                {
                    form.Onderdelen.Add(new OnderdeelForm { Soort = soort });
                }
            }
        }
        else if (erbij is not null || form.Onderdelen.Count == 0)
        {
            form.Onderdelen.Add(new OnderdeelForm { Soort = erbij ?? Onderdeelsoort.Alinea });
        }

        return form;
    }

    /// <summary>Does what 'omhoog-2' and 'weg-2' say.</summary>
    /// <returns>Where in the page to go on, or null.</returns>
    private static string? Verplaats(PuntForm form)
    {
        var delen = form.Doe?.Split('-');
        if (delen is not [var wat, var waar] || !int.TryParse(waar, CultureInfo.InvariantCulture, out var i) || i < 0 || i >= form.Onderdelen.Count)
        {
            return null;
        }

        var onderdeel = form.Onderdelen[i];
        form.Onderdelen.RemoveAt(i);
        if (wat == "weg")
        {
            return "onderdelen";
        }

        form.Onderdelen.Insert(Math.Max(0, i - 1), onderdeel);
        return $"deel-{Math.Max(0, i - 1) + 1}";
    }

    private Task<VerslagViewModel?> EigenAsync(string tafel, DateOnly dag, CancellationToken ct) => lezer.LeesAsync(db.TafelsAlsSecretaris(gebruiker), tafel, dag, Leeswijze.Secretaris, ct);

    private async Task<IReadOnlyList<string>> OntvangersAsync(VerslagViewModel verslag, CancellationToken ct) =>
        await db.LedenVan(verslag.OverlegtafelId, klok.GetUtcNow())
            .OrderBy(g => g.Naam)
            .Select(g => g.Naam + " (" + db.Tafelleden.Where(l => l.OverlegtafelId == verslag.OverlegtafelId && l.GebruikerId == g.Id && l.Tot == null).Select(l => l.Organisatie).First() + ")")
            .ToListAsync(ct);

    private async Task<IReadOnlyList<string>> OntbreektAsync(VerslagViewModel verslag, DateTimeOffset nu, CancellationToken ct)
    {
        var gelezen = await db.Verslagen.Include(v => v.Onderdelen).AsNoTracking().SingleAsync(v => v.Id == verslag.Id, ct);
        return gelezen.WatOntbreekt(await db.Bijeenkomsten.Include(b => b.Agenda).AsNoTracking().SingleAsync(b => b.Id == gelezen.BijeenkomstId, ct), nu);
    }
}
