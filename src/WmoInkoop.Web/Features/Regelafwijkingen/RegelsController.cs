using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Regelafwijkingen;

/// <summary>The rules that hold for one aanbesteding with their basis, and switching off those that are not law.</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}/regels")]
public sealed class RegelsController(InkoopDbContext db, EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct) => await LeesAsync(id, ct) is { } model ? View(model) : NotFound();

    [HttpGet("{regel}/uitzetten")]
    public async Task<IActionResult> Uitzetten(Guid id, string regel, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } model || Regel(regel) is not { } gekozen || !model.Aanbesteding.KanUitzetten(gekozen))
        {
            return NotFound();
        }

        ViewData["Regels"] = model;
        ViewData["Regel"] = model.Aanbesteding.Regel(gekozen);
        return model.Kop.IsGepubliceerd ? this.NietMeerTeWijzigen(model.Kop) : View(new UitzettenForm());
    }

    [HttpPost("{regel}/uitzetten")]
    public async Task<IActionResult> Uitzetten(Guid id, string regel, UitzettenForm form, [FromServices] RegelUitzetten uitzetten, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is null || Regel(regel) is not { } gekozen)
        {
            return NotFound();
        }

        await uitzetten.UitAsync(id, gekozen, form.Reden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"De regel ‘{Teksten.Van(gekozen)}’ geldt niet voor deze aanbesteding.");
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpPost("{regel}/aanzetten")]
    public async Task<IActionResult> Aanzetten(Guid id, string regel, [FromServices] RegelUitzetten uitzetten, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is null || Regel(regel) is not { } gekozen)
        {
            return NotFound();
        }

        await uitzetten.AanAsync(id, gekozen, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"De regel ‘{Teksten.Van(gekozen)}’ geldt weer.");
        return RedirectToAction(nameof(Index), new { id });
    }

    private static Procedureregel? Regel(string naam) => Enum.TryParse<Procedureregel>(naam, out var regel) && Enum.IsDefined(regel) ? regel : null;

    private async Task<RegelsViewModel?> LeesAsync(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop)
        {
            return null;
        }

        var aanbesteding = await eigen.Alle.SingleAsync(a => a.Id == id, ct);
        var ids = aanbesteding.Afwijkingen.Select(a => a.DoorId).ToList();
        return new RegelsViewModel(kop, aanbesteding, await db.Users.Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Naam, ct));
    }
}

/// <summary>Switching a rule off.</summary>
public sealed class UitzettenForm
{
    [Display(Name = "Waarom geldt deze regel hier niet?"), Required, StringLength(Regelafwijking.MaxReden)]
    public string Reden { get; set; } = "";
}

/// <summary>The rules of one aanbesteding.</summary>
public sealed record RegelsViewModel(AanbestedingKop Kop, Aanbesteding Aanbesteding, IReadOnlyDictionary<Guid, string> Namen)
{
    public string Pad => $"{Kop.Pad}/regels";

    /// <summary>Those that hold or were switched off, per part of the work.</summary>
    public IReadOnlyList<IGrouping<Regelgroep, Regeltoepassing>> Groepen { get; } =
        [.. Aanbesteding.Regels().Where(r => r.Reden is null).GroupBy(r => Regelboek.Groep(r.Regel)).OrderBy(g => g.Key)];

    public Regelafwijking Afwijking(Procedureregel regel) => Aanbesteding.Afwijkingen.First(a => a.Regel == regel);
}
