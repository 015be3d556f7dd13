using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Toetsing;

/// <summary>What somebody of a bidder writes on a request.</summary>
/// <param name="VerzoekId">To the own organisation.</param>
/// <param name="AanbiederId">That organisation.</param>
/// <param name="Versie">What the person was looking at.</param>
/// <param name="Tekst">The answer.</param>
/// <param name="Behouden">Files of the draft that stay.</param>
/// <param name="Nieuw">Files that were stored just now.</param>
/// <param name="IsInsturen">Hands it in, for good; else it is kept as a draft.</param>
/// <param name="OntvangenOp">When the server had the complete request, before anything waited (INS-04).</param>
public sealed record Verzoekantwoord(
    Guid VerzoekId, Guid AanbiederId, Guid Versie, string Tekst, IReadOnlyCollection<Guid> Behouden, IReadOnlyCollection<Document> Nieuw, bool IsInsturen, DateTimeOffset OntvangenOp);

/// <summary>A bidder answers a request: anyone of it writes the draft, who may sign hands it in, also one of two who sign together. A millisecond late is refused.</summary>
public sealed class VerzoekBeantwoorden(InkoopDbContext db, Hoofdsleutel sleutel, Postkamer postkamer)
{
    /// <returns>False when this provider got no such request.</returns>
    /// <exception cref="DomeinregelException">Too late, answered or closed, empty, or handed in by who may not sign.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed it meanwhile.</exception>
    public Task<bool> ExecuteAsync(Verzoekantwoord antwoord, Uitvoerder wie, CancellationToken ct)
    {
        var nu = antwoord.OntvangenOp;
        var nieuw = antwoord.Nieuw.Select(d => (d.Id, d.Naam)).ToList(); // the deed hides the names, and may run twice
        return db.InTransactieAsync(
            async () =>
            {
                var verzoek = await db.Toetsingsverzoeken.Include(v => v.Documenten).SingleOrDefaultAsync(v => v.Id == antwoord.VerzoekId && v.AanbiederId == antwoord.AanbiederId, ct);
                if (verzoek is null)
                {
                    return false;
                }

                if (antwoord.IsInsturen && verzoek.BeantwoordOp is not null && verzoek.BeantwoordDoorId == wie.GebruikerId && nieuw.Count == 0 && verzoek.OpenAntwoord(sleutel) == antwoord.Tekst.Trim())
                {
                    return true; // the same button twice
                }

                (await db.Percelen.SingleAsync(p => p.Id == verzoek.PerceelId, ct)).EisVoorVerzoek(verzoek.Soort);
                db.VerwachtVersie(verzoek, antwoord.Versie);
                var (erbij, weg) = verzoek.Schrijf(antwoord.Tekst, antwoord.Behouden, nieuw, sleutel, nu);
                await RuimOpAsync(weg, ct); // before anything looks at the changes: a file that left its request without being removed cannot be saved
                foreach (var document in antwoord.Nieuw)
                {
                    document.VerbergNaam();
                }

                db.Documenten.AddRange(antwoord.Nieuw);
                db.AddRange(erbij);
                if (antwoord.IsInsturen)
                {
                    await StuurInAsync(verzoek, wie, nu, ct);
                }

                return true;
            },
            ct);
    }

    private async Task StuurInAsync(Toetsingsverzoek verzoek, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        (await db.TekenrechtAsync(verzoek.AanbiederId, nu, ct)).EisBevoegd(wie);
        verzoek.Beantwoord(sleutel, wie.GebruikerId!.Value, nu);
        await db.SaveChangesAsync(ct); // so that the rows of new files are found below
        var ids = verzoek.Documenten.Select(d => d.DocumentId).ToList();
        var documenten = await db.Documenten.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        foreach (var document in documenten.Values)
        {
            document.LegVast(nu);
        }

        (await db.TermijnAsync(verzoek, ct)).RondAf(nu);
        db.Audit(AuditInvoer.Over<Toetsingsverzoek>(wie, AuditActie.VerzoekBeantwoord, verzoek.Id, nu, ("documenten", string.Join(", ", documenten.Values.Select(d => d.Sha256)))));
        var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == verzoek.AanbestedingId, ct);
        var perceel = await db.Percelen.SingleAsync(p => p.Id == verzoek.PerceelId, ct);
        var ontvangst = ToetsingBrieven.Ontvangen(verzoek, aanbesteding, perceel, [.. verzoek.Documenten.Select(d => (d.OpenNaam(sleutel), documenten[d.DocumentId].Sha256))]);
        foreach (var mens in (await db.MensenVanAsync([verzoek.AanbiederId], ct))[verzoek.AanbiederId])
        {
            postkamer.Bericht(ontvangst, mens, nu, aanbesteding.RegioId);
        }

        foreach (var inkoper in await db.OnpartijdigeInkopers(aanbesteding.RegioId, nu).ToListAsync(ct))
        {
            postkamer.Bericht(ToetsingBrieven.Beantwoord(verzoek, aanbesteding, perceel), inkoper, nu, aanbesteding.RegioId);
        }
    }

    /// <summary>What is left out and was never handed in goes; its file is removed by the nightly clean-up.</summary>
    private async Task RuimOpAsync(IReadOnlyList<Verzoekdocument> weg, CancellationToken ct)
    {
        var ids = weg.Select(d => d.DocumentId).ToList();
        db.RemoveRange(weg);
        db.Documenten.RemoveRange(await db.Documenten.Where(d => ids.Contains(d.Id) && d.VastgelegdOp == null).ToListAsync(ct));
    }
}
