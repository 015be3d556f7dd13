using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beheer;

/// <summary>When people are reminded of each kind of termijn, for the portal and per regio (HER-01).</summary>
[Authorize(Beleid.PortaalBeheren)]
public sealed class HerinneringsregelsController(InkoopDbContext db) : Controller
{
    [HttpGet("/beheer/herinneringsregels")]
    public async Task<IActionResult> Index(string? regio, CancellationToken ct)
    {
        var regios = await db.Regios.OrderBy(r => r.Naam).Select(r => new RegioKeuze(r.Id, r.Sleutel, r.Naam)).ToListAsync(ct);
        var gekozen = regios.SingleOrDefault(r => r.Sleutel == regio);
        if (regio is not null && gekozen is null)
        {
            return NotFound();
        }

        var rooster = await Herinneringsrooster.LeesAsync(db, ct);
        var regioId = gekozen?.Id;
        var eigen = await db.Herinneringsregels.Where(r => r.RegioId == null || r.RegioId == regioId).Select(r => new { r.Soort, r.RegioId }).ToListAsync(ct);
        return View("Herinneringsregels", new HerinneringsregelsViewModel(
            regios,
            gekozen,
            [.. Enum.GetValues<TermijnSoort>().Select(s => new HerinneringsregelRij(
                s,
                rooster.Voor(s, regioId),
                regioId is not null && eigen.Exists(r => r.Soort == s && r.RegioId == regioId) ? gekozen!.Naam : eigen.Exists(r => r.Soort == s && r.RegioId == null) ? "portaal" : "standaard"))]));
    }

    [HttpGet("/beheer/herinneringsregels/{soort}")]
    public async Task<IActionResult> Wijzigen(TermijnSoort soort, string? regio, CancellationToken ct)
    {
        if (await VindAsync(soort, regio, ct) is not { } plek)
        {
            return NotFound();
        }

        var offsets = (await Herinneringsrooster.LeesAsync(db, ct)).Voor(soort, plek.RegioId);
        var regel = await db.Herinneringsregels.AsNoTracking().SingleOrDefaultAsync(r => r.Soort == soort && r.RegioId == plek.RegioId, ct);
        return Formulier(plek, new HerinneringsregelForm
        {
            DagenErvoor = string.Join(", ", offsets.Where(o => o >= 0)),
            DagenErna = string.Join(", ", offsets.Where(o => o < 0).Select(o => -o)),
            Versie = regel?.Versie,
        });
    }

    [HttpPost("/beheer/herinneringsregels/{soort}")]
    public async Task<IActionResult> Wijzigen(
        TermijnSoort soort, string? regio, HerinneringsregelForm form, [FromServices] HerinneringsregelInstellen instellen, [FromServices] HuidigeGebruiker gebruiker, [FromServices] TimeProvider klok, CancellationToken ct)
    {
        if (await VindAsync(soort, regio, ct) is not { } plek)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Formulier(plek, form);
        }

        var offsets = form.Terugzetten ? null : form.Offsets();
        await instellen.ExecuteAsync(soort, plek.RegioId, offsets, form.Versie, klok.GetUtcNow(), gebruiker.Als(Rol.Beheerder), ct);
        this.Meld($"De herinneringen voor ‘{Teksten.Van(soort)}’ zijn gewijzigd. Zij gelden meteen, ook voor termijnen die al lopen.");
        return LocalRedirect($"/beheer/herinneringsregels{(regio is null ? "" : $"?regio={Uri.EscapeDataString(regio)}")}");
    }

    private ViewResult Formulier(Plek plek, HerinneringsregelForm form)
    {
        ViewData["Soort"] = plek.Soort;
        ViewData["Regio"] = plek.Regio;
        return View("Herinneringsregel", form);
    }

    private async Task<Plek?> VindAsync(TermijnSoort soort, string? regio, CancellationToken ct)
    {
        if (!Enum.IsDefined(soort) || ModelState[nameof(soort)]?.Errors.Count > 0)
        {
            return null;
        }

        return regio is null
            ? new Plek(soort, null)
            : await db.Regios.Where(r => r.Sleutel == regio).Select(r => new RegioKeuze(r.Id, r.Sleutel, r.Naam)).SingleOrDefaultAsync(ct) is { } gevonden ? new Plek(soort, gevonden) : null;
    }

    private sealed record Plek(TermijnSoort Soort, RegioKeuze? Regio)
    {
        public Guid? RegioId => Regio?.Id;
    }
}

public sealed record RegioKeuze(Guid Id, string Sleutel, string Naam);

public sealed record HerinneringsregelsViewModel(IReadOnlyList<RegioKeuze> Regios, RegioKeuze? Regio, IReadOnlyList<HerinneringsregelRij> Rijen);

/// <summary>What holds for one kind, and which rule says so.</summary>
public sealed record HerinneringsregelRij(TermijnSoort Soort, IReadOnlyList<int> Offsets, string Bron)
{
    /// <summary>'14, 7, 2 en 1 dagen ervoor; 1 dag erna'.</summary>
    public string Tekst
    {
        get
        {
            var ervoor = Offsets.Where(o => o > 0).ToList();
            var erna = Offsets.Where(o => o < 0).Select(o => -o).ToList();
            string?[] delen = [Deel(ervoor, "ervoor"), Offsets.Contains(0) ? "op de dag zelf" : null, Deel(erna, "erna")];
            return delen.Any(d => d is not null) ? string.Join("; ", delen.Where(d => d is not null)) : "geen herinneringen";
        }
    }

    private static string? Deel(List<int> dagen, string wanneer) =>
        dagen.Count == 0 ? null : $"{Teksten.Opsomming(dagen.ConvertAll(d => $"{d}"))} {(dagen is [1] ? "dag" : "dagen")} {wanneer}";
}
