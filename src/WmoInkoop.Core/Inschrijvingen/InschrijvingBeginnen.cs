using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// Starts a draft for a perceel, also one that is to replace what was submitted or withdrawn: then with the same content, but without agreeing to
/// eisen that changed meanwhile (TRJ-03). What was
/// submitted goes on counting until the new one is in (INS-05).
/// </summary>
public sealed class InschrijvingBeginnen(InkoopDbContext db, Kluis kluis, Hoofdsleutel sleutel, TimeProvider klok)
{
    /// <summary>How often a provider begins anew on one perceel: what was submitted is kept for good, and must not fill the disk.</summary>
    public const int MaxPogingen = 20;

    /// <param name="perceelId">Of a published aanbesteding.</param>
    /// <param name="aanbiederId">Also one that is not accepted yet: it may prepare (AAN-01).</param>
    /// <param name="vervangen">Also when one was submitted; else that one is returned.</param>
    /// <returns>The inschrijving to go on with, or null when there is no such perceel.</returns>
    /// <exception cref="DomeinregelException">Closed.</exception>
    public Task<Guid?> ExecuteAsync(Guid perceelId, Guid aanbiederId, bool vervangen, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync<Guid?>(
            async () =>
            {
                var eerder = await db.Inschrijvingen.Where(i => i.PerceelId == perceelId && i.AanbiederId == aanbiederId).OrderByDescending(i => i.BegonnenOp).ToListAsync(ct);
                var ingediend = eerder.SingleOrDefault(i => i.Status is InschrijvingStatus.Ingediend);
                if ((eerder.SingleOrDefault(i => i.Status is InschrijvingStatus.Concept) ?? (vervangen ? null : ingediend)) is { } bestaand)
                {
                    return bestaand.Id;
                }

                if (await db.Aanbestedingen.VoorDeelname(aanbiederId).SingleOrDefaultAsync(a => a.Percelen.Any(p => p.Id == perceelId), ct) is not { } aanbesteding)
                {
                    return null;
                }

                await db.EisMagInschrijvenAsync(aanbesteding, perceelId, aanbiederId, ct);
                Eis(eerder.Count < MaxPogingen, Domeinregel.TeVeelVervangingen, MaxPogingen);
                var nieuw = new Inschrijving(aanbesteding, perceelId, aanbiederId, await ZegelAsync(db, aanbesteding, nu, ct), nu);
                db.Inschrijvingen.Add(nieuw);
                await VulAsync(nieuw, ingediend ?? eerder.FirstOrDefault(), aanbiederId, ct);
                if (aanbesteding.VraagtEigenVerklaring)
                {
                    await BeginVerklaringAsync(nieuw, ingediend ?? eerder.FirstOrDefault(), aanbiederId, ct);
                }

                db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.InschrijvingBegonnen, nieuw.Id, nu, ("perceel", perceelId.ToString())) with { ZegelId = nieuw.ZegelId });
                return nieuw.Id;
            },
            ct);
    }

    /// <summary>Within the running transaction, after the closing and for who never began: see <see cref="Inschrijving.OmTeTekenen"/>.</summary>
    internal async Task<Inschrijving> OmTeTekenenAsync(Aanbesteding aanbesteding, Guid perceelId, Guid aanbiederId, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var nieuw = Inschrijving.OmTeTekenen(aanbesteding, perceelId, aanbiederId, await ZegelAsync(db, aanbesteding, nu, ct), nu);
        db.Inschrijvingen.Add(nieuw);
        await VulAsync(nieuw, null, aanbiederId, ct);
        if (aanbesteding.VraagtEigenVerklaring)
        {
            await BeginVerklaringAsync(nieuw, null, aanbiederId, ct);
        }

        db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.InschrijvingBegonnen, nieuw.Id, nu, ("perceel", perceelId.ToString())) with { ZegelId = nieuw.ZegelId });
        return nieuw;
    }

    private async Task VulAsync(Inschrijving nieuw, Inschrijving? voorganger, Guid aanbiederId, CancellationToken ct)
    {
        var inhoud = voorganger is null ? null : await kluis.LeesEigenAsync(voorganger, aanbiederId, ct);
        var houdtAkkoord = voorganger is not null && await HoudtAkkoordAsync(voorganger, ct);
        var perceel = await db.Percelen.AsNoTracking().SingleAsync(p => p.Id == nieuw.PerceelId, ct);
        if (perceel.Prijs.VraagtPrijs)
        {
            var houdt = voorganger is not null && await HoudtPrijsAsync(voorganger, perceel.Nummer, ct);
            var prijs = houdt && !perceel.VraagtKostprijs ? inhoud?.Prijs : null;
            db.Inschrijvingsdelen.Add(new Inschrijvingsdeel(nieuw.Id, nieuw.PerceelId, new Deelinhoud(Prijs: prijs) { Kostprijs = houdt ? inhoud?.Kostprijs : null }, sleutel));
        }

        if (voorganger is not null)
        {
            await db.NeemPartijenOverAsync(nieuw, voorganger, inhoud!, sleutel, ct);
        }

        if (perceel.KleinePartijenId is { } klein && inhoud?.Onderaannemers is { Count: > 0 } genoemd)
        {
            db.Inschrijvingsdelen.Add(new Inschrijvingsdeel(nieuw.Id, klein, new Deelinhoud(Onderaannemers: genoemd), sleutel));
        }

        foreach (var criterium in await db.Percelen.Where(p => p.Id == nieuw.PerceelId).SelectMany(p => p.Criteria).Select(c => c.Id).ToListAsync(ct))
        {
            var tekst = inhoud?.Antwoorden.SingleOrDefault(a => a.CriteriumId == criterium)?.Tekst ?? "";
            db.Inschrijvingsdelen.Add(new Inschrijvingsdeel(nieuw.Id, criterium, new Deelinhoud(tekst), sleutel));
        }

        foreach (var eis in await db.Percelen.Where(p => p.Id == nieuw.PerceelId).SelectMany(p => p.Eisen).Select(e => e.Id).ToListAsync(ct))
        {
            var akkoord = houdtAkkoord && inhoud?.Eisen.SingleOrDefault(e => e.EisId == eis)?.Akkoord is true;
            db.Inschrijvingsdelen.Add(new Inschrijvingsdeel(nieuw.Id, eis, new Deelinhoud(Akkoord: akkoord), sleutel));
        }

        if (voorganger is not null)
        {
            foreach (var link in await db.Inschrijvingsdocumenten.AsNoTracking().Where(d => d.InschrijvingId == voorganger.Id).ToListAsync(ct))
            {
                db.Inschrijvingsdocumenten.Add(new Inschrijvingsdocument(nieuw.Id, link.DocumentId, link.EisId, link.OpenNaam(sleutel), sleutel));
            }
        }
    }

    /// <summary>With the answers of what it replaces, to be declared anew (part VI).</summary>
    private async Task BeginVerklaringAsync(Inschrijving nieuw, Inschrijving? voorganger, Guid aanbiederId, CancellationToken ct)
    {
        var eerder = voorganger is null ? null : (await kluis.LeesEigenAsync(voorganger, aanbiederId, ct)).EigenVerklaring;
        db.Inschrijvingsdelen.Add(new Inschrijvingsdeel(nieuw.Id, nieuw.Id, new Deelinhoud(EigenVerklaring: eerder?.ZonderSlot()), sleutel));
    }

    /// <summary>Agreed to what is asked now: no eis changed since it was handed in or confirmed.</summary>
    private async Task<bool> HoudtAkkoordAsync(Inschrijving voorganger, CancellationToken ct) =>
        !await Sinds(voorganger).AnyAsync(r => r.IsWezenlijk || r.Regels.Any(x => x.Soort == Wijzigingssoort.Eis), ct);

    /// <summary>The price is asked in the same way; otherwise it is filled in anew.</summary>
    private async Task<bool> HoudtPrijsAsync(Inschrijving voorganger, int perceelnummer, CancellationToken ct)
    {
        var onderwerp = Vergelijking.Prijsonderwerp(perceelnummer);
        return !await Sinds(voorganger).AnyAsync(r => r.Regels.Any(x => x.Onderwerp == onderwerp), ct);
    }

    private IQueryable<Rectificatie> Sinds(Inschrijving voorganger)
    {
        var sinds = voorganger.HerbevestigdOp ?? voorganger.IngediendOp;
        return db.Rectificaties.Where(r => r.AanbestedingId == voorganger.AanbestedingId && r.GepubliceerdOp >= sinds);
    }

    /// <summary>The seal of an aanbesteding, made when the first needs it.</summary>
    internal static async Task<Guid> ZegelAsync(InkoopDbContext db, Aanbesteding aanbesteding, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.Zegels.SingleOrDefaultAsync(z => z.Soort == nameof(Aanbesteding) && z.ObjectId == aanbesteding.Id, ct) is { } bestaand)
        {
            return bestaand.Id;
        }

        var zegel = new Zegel(nameof(Aanbesteding), aanbesteding.Id, nu);
        db.Zegels.Add(zegel);
        return zegel.Id;
    }
}
