using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Beschikkingen;

/// <summary>An inkoper records an objection, or puts the decision on it off. The applicant is told of its own.</summary>
public sealed class BezwaarVastleggen(InkoopDbContext db, Werkkalender kalender, Postkamer postkamer, TimeProvider klok)
{
    /// <param name="beschikkingId">Of the inkoper's regio.</param>
    /// <param name="gegevens">What came in.</param>
    /// <param name="wie">The inkoper.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The objection, the same one when it was just recorded.</returns>
    /// <exception cref="DomeinregelException">Nobody named, or days that cannot be.</exception>
    public Task<Guid> RegistreerAsync(Guid beschikkingId, Bezwaargegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var beschikking = await db.Beschikkingen.SingleAsync(b => b.Id == beschikkingId, ct);
                var besluit = await db.Subsidiebesluiten.AsNoTracking().SingleAsync(b => b.Id == beschikking.SubsidiebesluitId, ct);
                var bezwaar = new Bezwaar(beschikking, besluit.BezwaarTot!.Value, gegevens, kalender, wie.GebruikerId!.Value, nu);
                var sinds = nu - Bezwaar.Dubbel;
                if ((await db.Bezwaren.AsNoTracking().Where(b => b.BeschikkingId == beschikkingId && b.GeregistreerdDoorId == bezwaar.GeregistreerdDoorId && b.GeregistreerdOp >= sinds).ToListAsync(ct)).Find(bezwaar.IsGelijkAan) is { } zojuist)
                {
                    return zojuist.Id;
                }

                db.Bezwaren.Add(bezwaar);
                db.Termijnen.Add(new Termijn(TermijnSoort.Bezwaar, bezwaar.Id, $"Bezwaar tegen {beschikking.Nummer}", BeschikkingBrieven.Pad(besluit), Amsterdam.EindeVan(bezwaar.BeslissenUiterlijk), beschikking.RegioId, nu));
                db.Audit(AuditInvoer.Over<Bezwaar>(wie, AuditActie.BezwaarGeregistreerd, bezwaar.Id, nu, ("beschikking", beschikkingId.ToString()), ("ontvangen op", Dag(bezwaar.OntvangenOp)), ("te laat", bezwaar.IsTeLaat ? "ja" : null)));
                await StuurAsync(beschikking, bezwaar, BeschikkingBrieven.BezwaarOntvangen, nu, ct);
                return bezwaar.Id;
            },
            ct);
    }

    /// <exception cref="DomeinregelException">Decided, proposed, put off before, after the term, or without a reason of substance.</exception>
    public Task VerdaagAsync(Guid bezwaarId, Guid versie, string reden, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var bezwaar = await db.Bezwaren.SingleAsync(b => b.Id == bezwaarId, ct);
                db.VerwachtVersie(bezwaar, versie);
                bezwaar.Verdaag(reden, kalender, nu);
                (await db.BezwaartermijnAsync(bezwaarId, ct)).Verzet(Amsterdam.EindeVan(bezwaar.BeslissenUiterlijk));
                db.Audit(AuditInvoer.Over<Bezwaar>(wie, AuditActie.BezwaarVerdaagd, bezwaar.Id, nu, ("tot", Dag(bezwaar.BeslissenUiterlijk)), ("reden", bezwaar.Verdaagreden)));
                await StuurAsync(await db.Beschikkingen.SingleAsync(b => b.Id == bezwaar.BeschikkingId, ct), bezwaar, BeschikkingBrieven.BezwaarVerdaagd, nu, ct);
            },
            ct);
    }

    private async Task StuurAsync(Beschikking beschikking, Bezwaar bezwaar, Func<Beschikking, Bezwaar, Brief> brief, DateTimeOffset nu, CancellationToken ct)
    {
        if (bezwaar.IsAanvrager)
        {
            await db.StuurAanvragerAsync(postkamer, beschikking, brief(beschikking, bezwaar), nu, ct);
        }
    }

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Until an objection is decided on every inkoper of the regio still has that to do.</summary>
public sealed class BezwaarBetrokkenen(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.Bezwaar;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) => await db.OnpartijdigeInkopers(termijn.RegioId!.Value, klok.GetUtcNow())
        .Where(g => db.Bezwaren.Any(b => b.Id == termijn.ObjectId && b.Uitkomst == null))
        .ToListAsync(ct);
}
