using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.EigenVerklaringen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Features.Kluizen;

/// <summary>What was opened, for inkopers of the regio. Who looked at it or fetched a file is an audit line (AUD-01).</summary>
[Authorize(Policy = Beleid.KluisOpenen)]
[Route("inkoop/inschrijvingen/{id:guid}")]
public sealed class GeopendeInschrijvingenController(InkoopDbContext db, Kluis kluis, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Geopend(Guid id, CancellationToken ct)
    {
        if (await OpeningAsync(id, ct) is not { } opening)
        {
            return NotFound();
        }

        var inschrijving = await db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == id, ct);
        var perceel = await db.Percelen.AsNoTracking().Include(p => p.Criteria).Include(p => p.Eisen).AsSplitQuery().SingleAsync(p => p.Id == inschrijving.PerceelId, ct);
        var namen = await db.Aanbestedingen
            .Where(a => a.Id == inschrijving.AanbestedingId)
            .Select(a => new { a.Naam, Aanbieder = db.Aanbieders.Where(x => x.Id == inschrijving.AanbiederId).Select(x => x.Naam).First() })
            .SingleAsync(ct);
        var regel = await db.Openingsregels.AsNoTracking().SingleAsync(r => r.InschrijvingId == id, ct);
        var inhoud = regel.Uitkomst is Openingsuitkomst.InhoudBeschadigd ? null : await LeesbaarAsync(inschrijving, opening, ct);
        await LegVastAsync(AuditActie.InschrijvingIngezien, id, ct);
        return View(new GeopendViewModel(inschrijving, namen.Naam, namen.Aanbieder, perceel, inhoud, regel));
    }

    /// <summary>The eigen verklaring of the inschrijver, to print.</summary>
    [HttpGet("eigen-verklaring")]
    public async Task<IActionResult> Verklaring(Guid id, CancellationToken ct)
    {
        if (await OpeningAsync(id, ct) is not { } opening)
        {
            return NotFound();
        }

        var inschrijving = await db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == id, ct);
        if ((await LeesbaarAsync(inschrijving, opening, ct))?.EigenVerklaring is not { } verklaring)
        {
            return NotFound();
        }

        var perceel = await db.Percelen.Where(p => p.Id == inschrijving.PerceelId).Select(p => new { p.Nummer, p.Naam }).SingleAsync(ct);
        await LegVastAsync(AuditActie.InschrijvingIngezien, id, ct);
        return View("EigenVerklaringDocument", await Verklaringsdocument.LeesAsync(db, inschrijving.AanbestedingId, $"Perceel {perceel.Nummer}: {perceel.Naam}", verklaring, $"/inkoop/inschrijvingen/{id}", ct));
    }

    [HttpGet("documenten/{bijlageId:guid}")]
    public async Task<IActionResult> GeopendDocument(Guid id, Guid bijlageId, [FromServices] Documentopslag opslag, CancellationToken ct)
    {
        if (await OpeningAsync(id, ct) is not { } opening || await kluis.DocumentAsync(bijlageId, opening, ct) is not { } gevonden || gevonden.Inschrijving.Id != id)
        {
            return NotFound();
        }

        // only the file that was submitted: its link could have been changed in the database
        if ((await LeesbaarAsync(gevonden.Inschrijving, opening, ct))?.Documenten.SingleOrDefault(d => d.Id == bijlageId)?.Sha256 != gevonden.Document.Sha256)
        {
            return NotFound();
        }

        await LegVastAsync(AuditActie.InschrijvingsdocumentOpgehaald, id, ct, ("document", gevonden.Document.Id.ToString()));
        return this.Bestand(opslag, gevonden.Document, gevonden.Naam);
    }

    /// <summary>The opening that this person may read the inschrijving with; null for everything that is still shut.</summary>
    private Task<Opening?> OpeningAsync(Guid inschrijvingId, CancellationToken ct)
    {
        var eigen = db.VanInkoper(gebruiker);
        return db.Openingen.AsNoTracking().SingleOrDefaultAsync(
            o => db.Inschrijvingen.Any(i => i.Id == inschrijvingId && i.AanbestedingId == o.AanbestedingId && i.Status == InschrijvingStatus.Ingediend)
                && db.Openingsregels.Any(r => r.InschrijvingId == inschrijvingId)
                && eigen.Any(a => a.Id == o.AanbestedingId),
            ct);
    }

    private async Task<Inschrijvingsinhoud?> LeesbaarAsync(Inschrijving inschrijving, Opening opening, CancellationToken ct)
    {
        try
        {
            return await kluis.LeesAsync(inschrijving, opening, ct);
        }
        catch (CryptographicException)
        {
            return null; // damaged after the opening
        }
    }

    private Task LegVastAsync(AuditActie actie, Guid id, CancellationToken ct, params (string Naam, string? Waarde)[] details)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            () =>
            {
                db.Audit(AuditInvoer.Over<Inschrijving>(gebruiker.Als(Rol.Inkoper), actie, id, nu, details));
                return Task.CompletedTask;
            },
            ct);
    }
}

/// <summary>An opened inschrijving.</summary>
/// <param name="Inhoud">Null when it is damaged.</param>
public sealed record GeopendViewModel(Inschrijving Inschrijving, string Aanbesteding, string Aanbieder, Perceel Perceel, Inschrijvingsinhoud? Inhoud, Openingsregel Regel);
