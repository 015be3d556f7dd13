using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Storingen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// Opening the kluis (INS-07): one inkoper of the regio proposes shortly after the closing, another confirms. The confirmation breaks the
/// seal and makes the proces-verbaal, in which every object was decrypted and compared with its receipt.
/// </summary>
public sealed class KluisOpenen(InkoopDbContext db, VierOgenDoorlopen vierOgen, Herauthenticatie herauthenticatie, Kluis kluis, Postkamer postkamer, Aanlevertermijn aanlevertermijn, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Too early, open already, wrong password or code, or proposed already.</exception>
    public Task<Guid> StelVoorAsync(Guid aanbestedingId, string toelichting, Bewijs bewijs, Uitvoerder wie, CancellationToken ct) => vierOgen.StelVoorAsync(
        new VierOgenVerzoek(VierOgenSoort.KluisOpenen, aanbestedingId, toelichting),
        bewijs,
        wie,
        async voorstel =>
        {
            var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == aanbestedingId, ct);
            aanbesteding.EisTeOpenenOp(voorstel.VoorgesteldOp);
            await aanlevertermijn.EisVoorbijAsync(aanbesteding, voorstel.VoorgesteldOp, ct);
            await db.EisGeenOpenRondeAsync(aanbestedingId, ct);
            await db.EisOnpartijdigeInkoperAsync(wie.GebruikerId!.Value, aanbesteding.RegioId, voorstel.VoorgesteldOp, Domeinregel.OpenenVraagtTweeInkopers, ct);
            foreach (var ander in await db.OnpartijdigeInkopers(aanbesteding.RegioId, voorstel.VoorgesteldOp).Where(g => g.Id != voorstel.VoorgesteldDoorId).ToListAsync(ct))
            {
                postkamer.Bericht(InschrijvingBrieven.KluisVoorgesteld(aanbesteding), ander, voorstel.VoorgesteldOp, aanbesteding.RegioId);
            }
        },
        ct);

    /// <exception cref="DomeinregelException">Wrong password or code, the same person, or it does not wait any more.</exception>
    public async Task BevestigAsync(Guid aanbestedingId, Bewijs bewijs, Uitvoerder wie, CancellationToken ct)
    {
        var voorstelId = await db.VierOgen
            .Where(v => v.Soort == VierOgenSoort.KluisOpenen && v.ObjectId == aanbestedingId && v.AfgerondOp == null)
            .Select(v => (Guid?)v.Id)
            .SingleOrDefaultAsync(ct);
        Eis(voorstelId is not null, Domeinregel.VierOgenAlAfgerond);
        await aanlevertermijn.EisVoorbijAsync(await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == aanbestedingId, ct), klok.GetUtcNow(), ct); // before the long work
        var controles = new List<Kluiscontrole>();
        await vierOgen.BevestigAsync(
            voorstelId.Value,
            bewijs,
            wie,
            async (voorstel, nu) =>
            {
                // what was submitted in time but waited for its turn while the rest was being read
                controles.AddRange(await kluis.ControleerAsync(aanbestedingId, [.. controles.Select(c => c.InschrijvingId)], ct));
                await OpenAsync(aanbestedingId, [voorstel.VoorgesteldDoorId, wie.GebruikerId!.Value], a => new Opening(a, voorstel), controles, wie, nu, ct);
            },
            ct,
            // reading gigabytes while holding the writers' turn would keep the whole portal waiting
            voorbereiding: async () => controles.AddRange(await kluis.ControleerAsync(aanbestedingId, [], ct)));
    }

    /// <summary>Where the procedure asks one opener (enkelvoudig onderhands): one inkoper opens, and that is in the proces-verbaal.</summary>
    /// <exception cref="DomeinregelException">The procedure asks two, too early, open already, proposed to a colleague, or wrong password or code.</exception>
    public async Task OpenAlleenAsync(Guid aanbestedingId, Bewijs bewijs, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await herauthenticatie.EisAsync(wie.GebruikerId!.Value, bewijs.Wachtwoord, bewijs.Code, ct);
        var vooraf = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == aanbestedingId, ct);
        Eis(vooraf.Opzet.MinimumOpeners is 1, Domeinregel.OpenenVraagtTweePersonen);
        vooraf.EisTeOpenenOp(nu); // before the long work: how long it takes tells something
        await aanlevertermijn.EisVoorbijAsync(vooraf, nu, ct);
        var controles = await kluis.ControleerAsync(aanbestedingId, [], ct);
        await db.InTransactieAsync(
            async () =>
            {
                Eis(!await db.VierOgen.AnyAsync(v => v.Soort == VierOgenSoort.KluisOpenen && v.ObjectId == aanbestedingId && v.AfgerondOp == null, ct), Domeinregel.VierOgenAlVoorgesteld);
                controles.AddRange(await kluis.ControleerAsync(aanbestedingId, [.. controles.Select(c => c.InschrijvingId)], ct));
                await OpenAsync(aanbestedingId, [wie.GebruikerId.Value], a => new Opening(a, wie.GebruikerId.Value, nu), controles, wie, nu, ct);
            },
            ct);
    }

    private async Task OpenAsync(Guid aanbestedingId, Guid[] openers, Func<Aanbesteding, Opening> maak, List<Kluiscontrole> controles, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == aanbestedingId, ct);
        foreach (var opener in openers)
        {
            await db.EisOnpartijdigeInkoperAsync(opener, aanbesteding.RegioId, nu, Domeinregel.OpenenVraagtTweeInkopers, ct);
        }

        await aanlevertermijn.EisVoorbijAsync(aanbesteding, nu, ct);
        aanbesteding.Open(nu);
        if (await db.Zegels.SingleOrDefaultAsync(z => z.Soort == nameof(Aanbesteding) && z.ObjectId == aanbesteding.Id, ct) is { } zegel)
        {
            zegel.Verbreek(nu);
        }

        await LaatOnbevestigdeVervallenAsync(aanbesteding, wie, nu, ct);
        await LaatIngetrokkenDichtAsync(controles, ct);
        var opening = maak(aanbesteding);
        db.Openingen.Add(opening);
        db.ProcessenVerbaalVanOpening.Add(new ProcesVerbaalVanOpening(opening, controles));
        var geopend = controles.ConvertAll(c => c.InschrijvingId);
        foreach (var perceel in await db.Percelen.Where(p => db.Inschrijvingen.Any(i => i.PerceelId == p.Id && geopend.Contains(i.Id))).ToListAsync(ct))
        {
            db.Termijnen.Add(GestandtermijnBijwerken.Maak(aanbesteding, perceel, nu));
        }

        var afwijkend = controles.Count(c => c.Uitkomst is not Openingsuitkomst.Klopt);
        db.Audit(AuditInvoer.Over<Aanbesteding>(
            wie,
            AuditActie.KluisGeopend,
            aanbesteding.Id,
            nu,
            ("opening", opening.Id.ToString()),
            ("inschrijvingen", controles.Count.ToString(CultureInfo.InvariantCulture)),
            ("afwijkend", afwijkend.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>What was not confirmed after a wezenlijke rectificatie does not count; its content stays shut and its provider is told (TRJ-03).</summary>
    private async Task LaatOnbevestigdeVervallenAsync(Aanbesteding aanbesteding, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var onbevestigd = await db.Inschrijvingen
            .Where(i => i.AanbestedingId == aanbesteding.Id && i.Status == InschrijvingStatus.Ingediend && i.HerbevestigenSinds != null && db.Percelen.Any(p => p.Id == i.PerceelId && p.BeeindigdOp == null))
            .ToListAsync(ct);
        var mensen = await db.MensenVanAsync(onbevestigd.Select(i => i.AanbiederId), ct);
        foreach (var inschrijving in onbevestigd)
        {
            inschrijving.VervalOnbevestigd(nu);
            db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.InschrijvingNietHerbevestigd, inschrijving.Id, nu));
            foreach (var mens in mensen[inschrijving.AanbiederId])
            {
                postkamer.Bericht(InschrijvingBrieven.NietHerbevestigd(inschrijving, aanbesteding), mens, nu, aanbesteding.RegioId);
            }
        }
    }

    /// <summary>
    /// Reading takes long and comes before the transaction: a perceel that was withdrawn meanwhile stays shut too (TRJ-05), and so does what
    /// was withdrawn or replaced in time but waited for its turn (INS-05).
    /// </summary>
    private async Task LaatIngetrokkenDichtAsync(List<Kluiscontrole> controles, CancellationToken ct)
    {
        var ids = controles.ConvertAll(c => c.InschrijvingId);
        var dicht = await db.Inschrijvingen
            .Where(i => ids.Contains(i.Id) && (i.Status != InschrijvingStatus.Ingediend || db.Percelen.Any(p => p.Id == i.PerceelId && p.BeeindigdOp != null)))
            .Select(i => i.Id)
            .ToListAsync(ct);
        controles.RemoveAll(c => dicht.Contains(c.InschrijvingId));
    }
}
