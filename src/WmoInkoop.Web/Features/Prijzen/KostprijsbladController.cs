using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Percelen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Prijzen;

/// <summary>The cost elements on which the gemeente bases the price of a perceel (INS-11), by inkopers of the regio.</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}/percelen/{perceelId:guid}/kostprijsblad")]
public sealed class KostprijsbladController(EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : PerceelController(eigen)
{
    [HttpGet("")]
    public async Task<IActionResult> Kostprijsblad(Guid id, Guid perceelId, CancellationToken ct) =>
        await ToonAsync(id, perceelId, (kop, perceel) =>
        {
            ViewData["Blad"] = perceel.Kostprijsblad;
            return KostprijsbladForm.Van(kop.Versie, perceel.Kostprijsblad);
        }, ct);

    /// <param name="doe">'berekenen': show what comes out and save nothing; null: save.</param>
    [HttpPost("")]
    public async Task<IActionResult> Kostprijsblad(Guid id, Guid perceelId, KostprijsbladForm form, string? doe, [FromServices] KostprijsbladVaststellen vaststellen, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        if (doe == "berekenen" && !gelezen.Kop.IsGepubliceerd)
        {
            (ViewData["Kop"], ViewData["Perceel"], ViewData["Blad"]) = (gelezen.Kop, gelezen.Perceel, form.Blad.Gecontroleerd());
            return View(form);
        }

        await vaststellen.ExecuteAsync(new Kostprijswijziging(id, perceelId, form.Versie, form.Blad), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld(form.Blad.Gecontroleerd().Bereken() is { } uitkomst
            ? $"Het kostprijsblad is opgeslagen. De prijs is {Core.Common.Euro.Tekst(uitkomst.Prijs)} {form.Blad.Gecontroleerd().Eenheidstekst()}."
            : "Het kostprijsblad is opgeslagen, maar nog niet compleet.");
        return RedirectToAction("Index", "Percelen", new { id });
    }

    [HttpGet("weghalen")]
    public async Task<IActionResult> Weghalen(Guid id, Guid perceelId, CancellationToken ct) =>
        await ToonAsync(id, perceelId, (kop, _) => new KostprijsbladWeghalenForm { Versie = kop.Versie }, ct);

    [HttpPost("weghalen")]
    public async Task<IActionResult> Weghalen(Guid id, Guid perceelId, KostprijsbladWeghalenForm form, [FromServices] KostprijsbladVaststellen vaststellen, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await vaststellen.ExecuteAsync(new Kostprijswijziging(id, perceelId, form.Versie, null), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het kostprijsblad is weggehaald.");
        return RedirectToAction("Index", "Percelen", new { id });
    }
}

/// <summary>Taking the kostprijsblad off a perceel.</summary>
public sealed class KostprijsbladWeghalenForm
{
    public Guid Versie { get; set; }
}

/// <summary>The published kostprijsblad as a spreadsheet that adds up by itself, for who may read the aanbesteding.</summary>
[AllowAnonymous]
[Route("aanbestedingen/{nummer}/percelen/{nr:int}/kostprijsblad.xlsx")]
public sealed class KostprijswerkboekController(InkoopDbContext db, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Werkboek(string nummer, int nr, CancellationToken ct)
    {
        var gelezen = await db.TerInzage(gebruiker, klok.GetUtcNow())
            .Where(a => a.Nummer == nummer)
            .Join(db.Percelen.Where(p => p.Nummer == nr), a => a.Id, p => p.AanbestedingId, (a, p) => p.Kostprijsblad)
            .SingleOrDefaultAsync(ct);
        return gelezen is null ? NotFound() : File(await Kostprijswerkboek.MaakAsync(gelezen), Kostprijswerkboek.Soort, $"kostprijsblad-{nummer}-{nr}.xlsx");
    }
}
