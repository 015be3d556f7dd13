using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Storingen;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Storingen;

/// <summary>What an inkoper does about an outage shortly before a closing: give more time, and register controlegetallen (INS-10).</summary>
[Authorize(Policy = Beleid.ProcedureSturen)]
[Route("inkoop/aanbestedingen/{id:guid}/storing")]
public sealed class StoringAfhandelenController(InkoopDbContext db, EigenAanbestedingen eigen, Aanlevertermijn termijn, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Storing(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } gelezen)
        {
            return NotFound();
        }

        ViewData["Getallen"] = await (
            from c in db.Controlegetallen
            where c.AanbestedingId == id
            join p in db.Percelen on c.PerceelId equals p.Id
            join g in db.Users on c.GeregistreerdDoorId equals g.Id
            orderby c.OntvangenOp, c.GeregistreerdOp
            select new GeregistreerdGetal(c, p.Nummer, p.Naam, g.Naam)).AsNoTracking().ToListAsync(ct);
        return View(gelezen);
    }

    [HttpGet("verlengen")]
    public async Task<IActionResult> Verlengen(Guid id, [FromServices] Werkkalender kalender, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } gelezen)
        {
            return NotFound();
        }

        var planning = gelezen.Aanbesteding.Planning;
        var sluiting = planning.SluitingOp!.Value;
        var dag = kalender.NaWerkdagen(Amsterdam.Datum(sluiting > gelezen.Nu ? sluiting : gelezen.Nu), 1);
        var dagen = dag.DayNumber - Amsterdam.Datum(sluiting).DayNumber;
        return View(new VerlengenForm
        {
            Versie = gelezen.Aanbesteding.Versie,
            StoringId = gelezen.Storingen is [var enige] ? enige.Id : null,
            SluitingDatum = dag,
            SluitingTijd = TimeOnly.FromDateTime(Amsterdam.Lokaal(sluiting).DateTime),
            Gunningsdatum = planning.Gunningsdatum?.AddDays(dagen),
            Ingangsdatum = planning.Ingangsdatum,
        });
    }

    [HttpPost("verlengen")]
    public async Task<IActionResult> Verlengen(Guid id, VerlengenForm form, [FromServices] NaStoringVerlengen verlengen, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is null)
        {
            return NotFound();
        }

        var nummer = await verlengen.ExecuteAsync(form.Verlenging(id), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"Iedereen heeft meer tijd: tot en met {Amsterdam.Uiterlijk(form.SluitingOp!.Value)}. Dat staat in rectificatie {nummer}. Iedereen die de aanbesteding volgt of meedoet, krijgt bericht.");
        return RedirectToAction(nameof(Storing), new { id });
    }

    [HttpGet("controlegetal")]
    public async Task<IActionResult> Controlegetal(Guid id, CancellationToken ct) => await LeesAsync(id, ct) is { } gelezen
        ? View(new ControlegetalForm { StoringId = gelezen.Storingen is [var enige] ? enige.Id : null, OntvangenDatum = Amsterdam.Datum(gelezen.Aanbesteding.Planning.SluitingOp!.Value) })
        : NotFound();

    [HttpPost("controlegetal")]
    public async Task<IActionResult> Controlegetal(Guid id, ControlegetalForm form, [FromServices] ControlegetalRegistreren registreren, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is null)
        {
            return NotFound();
        }

        await registreren.ExecuteAsync(id, form.StoringId!.Value, form.Opgave, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het controlegetal is geregistreerd. De aanbieder levert het bestand zelf aan.");
        return RedirectToAction(nameof(Storing), new { id });
    }

    private async Task<StoringBijAanbesteding?> LeesAsync(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop || await eigen.Alle.Include(a => a.Percelen).SingleOrDefaultAsync(a => a.Id == id, ct) is not { } aanbesteding)
        {
            return null;
        }

        var gelezen = await StoringBijAanbesteding.LeesAsync(db, termijn, aanbesteding, klok.GetUtcNow(), ct);
        ViewData["Kop"] = kop;
        ViewData["Bij"] = gelezen;
        return gelezen;
    }
}

/// <summary>A registered controlegetal as its inkoper sees it.</summary>
public sealed record GeregistreerdGetal(Controlegetal Getal, int Perceelnummer, string Perceel, string Door);
