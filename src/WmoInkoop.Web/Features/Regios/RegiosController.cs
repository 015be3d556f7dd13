using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Regios;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Regios;

/// <summary>The regio's of the portal, for a beheerder: without one nobody can be given a role.</summary>
[Authorize(Beleid.PortaalBeheren)]
public sealed class RegiosController(InkoopDbContext db, RegiosBeheren regios, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("/beheer/regios")]
    public Task<IActionResult> Index(CancellationToken ct) => this.LijstAsync(
        new RegiosLijst(),
        db.Regios.Select(r => new RegiosRij
        {
            Id = r.Id,
            Naam = r.Naam,
            Sleutel = r.Sleutel,
            Gemeenten = r.Gemeenten.Count,
            Medewerkers = db.Aanstellingen.Where(a => a.RegioId == r.Id && a.Tot == null).Select(a => a.GebruikerId).Distinct().Count(),
            Email = r.Email,
        }),
        ct);

    [HttpGet("/beheer/regios/{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct) => await LeesAsync(id, ct) is { } regio ? View(regio) : NotFound();

    [HttpGet("/beheer/regios/nieuw")]
    public IActionResult Nieuw() => View("Formulier", new RegioForm());

    [HttpPost("/beheer/regios/nieuw")]
    public async Task<IActionResult> Nieuw(RegioForm form, CancellationToken ct)
    {
        var id = await regios.VoegToeAsync(form.Gegevens(), gebruiker.Als(Rol.Beheerder), ct);
        this.Meld("De regio is toegevoegd. U kunt nu mensen een rol in deze regio geven.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("/beheer/regios/{id:guid}/wijzigen")]
    public async Task<IActionResult> Wijzigen(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } regio)
        {
            return NotFound();
        }

        ViewData["Regio"] = regio;
        return View("Formulier", new RegioForm
        {
            Versie = regio.Versie,
            Naam = regio.Naam,
            Sleutel = regio.Sleutel,
            Gemeenten = string.Join('\n', regio.Gemeenten),
            Contactnaam = regio.Contactnaam,
            Telefoon = regio.Telefoon,
            Email = regio.Email,
            Afzender = regio.Afzender,
            Adres = regio.Adres,
            Rechtbank = regio.Rechtbank,
        });
    }

    [HttpPost("/beheer/regios/{id:guid}/wijzigen")]
    public async Task<IActionResult> Wijzigen(Guid id, RegioForm form, CancellationToken ct)
    {
        if (!await regios.WijzigAsync(id, form.Versie ?? Guid.Empty, form.Gegevens(), gebruiker.Als(Rol.Beheerder), ct))
        {
            return NotFound();
        }

        this.Meld("De regio is opgeslagen.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("/beheer/regios/{id:guid}/verwijderen")]
    public async Task<IActionResult> Verwijderen(Guid id, CancellationToken ct) =>
        await LeesAsync(id, ct) is { } regio
            ? this.Bevestig(new Bevestiging($"{regio.Naam} verwijderen?", ["De regio en haar gemeenten verdwijnen uit het portaal.", "Dit lukt alleen zolang er niets bij de regio hoort: geen mensen, geen e-mails, geen termijnen."], [], "Regio verwijderen", $"/beheer/regios/{id}")
            {
                Gevaarlijk = true,
                Verborgen = new Dictionary<string, string> { ["versie"] = regio.Versie.ToString() },
            })
            : NotFound();

    [HttpPost("/beheer/regios/{id:guid}/verwijderen"), ActionName(nameof(Verwijderen))]
    public async Task<IActionResult> VerwijderenBevestigd(Guid id, Guid versie, CancellationToken ct)
    {
        if (!await regios.VerwijderAsync(id, versie, gebruiker.Als(Rol.Beheerder), ct))
        {
            return NotFound();
        }

        this.Meld("De regio is verwijderd.");
        return RedirectToAction(nameof(Index));
    }

    private Task<RegioViewModel?> LeesAsync(Guid id, CancellationToken ct) =>
        db.Regios.Where(r => r.Id == id).Select(r => new RegioViewModel(
            r.Id,
            r.Naam,
            r.Sleutel,
            r.Afzender,
            r.Contactnaam,
            r.Telefoon,
            r.Email,
            r.Adres,
            r.Rechtbank,
            r.Versie,
            r.Gemeenten.OrderBy(g => g.Zoeknaam).Select(g => g.Naam).ToList(),
            db.Aanstellingen.Where(a => a.RegioId == r.Id && a.Tot == null).Select(a => a.GebruikerId).Distinct().Count())).SingleOrDefaultAsync(ct);
}

public sealed record RegioViewModel(
    Guid Id, string Naam, string Sleutel, string Afzender, string Contactnaam, string? Telefoon, string Email, string? Adres, string? Rechtbank, Guid Versie, IReadOnlyList<string> Gemeenten, int Medewerkers);
