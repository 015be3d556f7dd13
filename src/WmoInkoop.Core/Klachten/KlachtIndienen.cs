using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.Core.Vragen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Klachten;

/// <summary>
/// Anyone of a provider complains about an aanbesteding it could take part in, whether it does or not: nothing here looks at that, nor tells
/// of it (INS-06). Who complains is for the inkopers and the handler: lines and letters about it carry the seal of who asks (VRA-02).
/// </summary>
public sealed class KlachtIndienen(InkoopDbContext db, Hoofdsleutel sleutel, Klachtontvangst ontvangst, TimeProvider klok)
{
    /// <param name="aanbestedingsnummer">Of what is published, and not for other invited only.</param>
    /// <param name="gegevens">What is complained about.</param>
    /// <param name="documenten">Stored just now.</param>
    /// <param name="aanbiederId">Who complains.</param>
    /// <param name="wie">Its person.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The klacht, the same one when it was just filed; null when there is no such aanbesteding for this provider.</returns>
    /// <exception cref="DomeinregelException">Something left empty, or too many open ones.</exception>
    public Task<Guid?> ExecuteAsync(string aanbestedingsnummer, Klachtgegevens gegevens, IReadOnlyCollection<Document> documenten, Guid aanbiederId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var namen = documenten.ToDictionary(d => d.Id, d => d.Naam); // the deed hides the names, and may run twice
        return db.InTransactieAsync<Guid?>(
            async () =>
            {
                if (await db.Aanbestedingen.VoorDeelname(aanbiederId).ZonderConcepten().Include(a => a.Percelen).SingleOrDefaultAsync(a => a.Nummer == aanbestedingsnummer, ct) is not { } aanbesteding)
                {
                    return null;
                }

                var open = await db.Klachten.AsNoTracking().Open().Where(k => k.AanbestedingId == aanbesteding.Id && k.AanbiederId == aanbiederId).ToListAsync(ct);
                if (open.FirstOrDefault(k => IsZojuist(k, gegevens, nu)) is { } zojuist)
                {
                    return zojuist.Id;
                }

                Eis(open.Count < Klacht.MaxOpen, Domeinregel.TeVeelOpenKlachten, Klacht.MaxOpen);
                var naam = await db.Aanbieders.Where(a => a.Id == aanbiederId).Select(a => a.Naam).SingleAsync(ct);
                var klacht = new Klacht(aanbesteding, await Klachtnummer.VolgendeAsync(db, nu, ct), new Klager(aanbiederId, naam), gegevens, nu, sleutel, wie.GebruikerId!.Value, nu);
                await ontvangst.NeemAanAsync(klacht, aanbesteding, documenten, namen, AuditActie.KlachtIngediend, wie, nu, ct);
                return klacht.Id;
            },
            ct);
    }

    private bool IsZojuist(Klacht klacht, Klachtgegevens gegevens, DateTimeOffset nu) =>
        klacht.VastgelegdOp >= nu - Klacht.Dubbel && klacht.PerceelId == gegevens.PerceelId && klacht.Onderwerp == EenRegel.Van(gegevens.Onderwerp)
        && klacht.OpenWaarover(sleutel) == gegevens.Waarover.Trim() && klacht.OpenWens(sleutel) == gegevens.Wens.Trim();
}

/// <summary>What happens with every klacht that comes in: its files, its term, the confirmation, and word to the inkopers.</summary>
public sealed class Klachtontvangst(InkoopDbContext db, Hoofdsleutel sleutel, Postkamer postkamer)
{
    internal async Task NeemAanAsync(
        Klacht klacht, Aanbesteding aanbesteding, IReadOnlyCollection<Document> documenten, IReadOnlyDictionary<Guid, string> namen, AuditActie actie, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        db.Klachten.Add(klacht);
        Bewaar(klacht, null, documenten, namen, nu);
        if (KlachtBetrokkenen.Termijn(klacht, aanbesteding, nu) is { } termijn)
        {
            db.Termijnen.Add(termijn);
        }

        var zegelId = await db.VragerzegelAsync(aanbesteding.Id, nu, ct);
        db.Audit(AuditInvoer.Over<Klacht>(wie, actie, klacht.Id, nu, ("aanbesteding", aanbesteding.Id.ToString()), ("nummer", klacht.Nummer)) with { ZegelId = zegelId });
        await SchrijfKlagerAsync(klacht, KlachtBrieven.Ontvangen(klacht, aanbesteding), zegelId, nu, ct);
        foreach (var inkoper in await db.OnpartijdigeInkopers(klacht.RegioId, nu).ToListAsync(ct))
        {
            postkamer.Bericht(KlachtBrieven.Binnengekomen(klacht, aanbesteding), inkoper, nu, klacht.RegioId);
        }
    }

    /// <summary>Files of a klacht or of a message: kept for good, under a name that says nothing.</summary>
    internal void Bewaar(Klacht klacht, Guid? berichtId, IReadOnlyCollection<Document> documenten, IReadOnlyDictionary<Guid, string> namen, DateTimeOffset nu)
    {
        foreach (var document in documenten)
        {
            db.Add(klacht.VoegToe(berichtId, document.Id, namen[document.Id], sleutel));
            document.VerbergNaam();
            document.LegVast(nu);
        }

        db.Documenten.AddRange(documenten);
    }

    /// <summary>A letter to who complains: all people of a provider, in mail and bell; else the address of the letter, if there is one.</summary>
    internal async Task SchrijfKlagerAsync(Klacht klacht, Brief brief, DateTimeOffset nu, CancellationToken ct) =>
        await SchrijfKlagerAsync(klacht, brief, await db.VragerzegelAsync(klacht.AanbestedingId, nu, ct), nu, ct);

    /// <summary>A letter to the handler and the inkopers of the regio, each once; not to who wrote it.</summary>
    internal async Task SchrijfGemeenteAsync(Klacht klacht, Brief brief, bool ookInkopers, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var inkopers = ookInkopers ? await db.OnpartijdigeInkopers(klacht.RegioId, nu).ToListAsync(ct) : [];
        var mensen = klacht.BehandelaarId is { } id && inkopers.All(i => i.Id != id) ? [.. inkopers, .. await db.Users.Where(g => g.Id == id).ToListAsync(ct)] : inkopers;
        foreach (var mens in mensen.Where(m => m.Id != wie.GebruikerId))
        {
            postkamer.Bericht(brief, mens, nu, klacht.RegioId);
        }
    }
    private async Task SchrijfKlagerAsync(Klacht klacht, Brief brief, Guid zegelId, DateTimeOffset nu, CancellationToken ct)
    {
        if (klacht.AanbiederId is { } aanbiederId)
        {
            foreach (var mens in (await db.MensenVanAsync([aanbiederId], ct))[aanbiederId])
            {
                postkamer.Bericht(brief, mens, nu, klacht.RegioId, zegelId);
            }
        }
        else if (klacht.Email is { } email)
        {
            postkamer.Verstuur(new Brief(brief.Onderwerp, brief.Alineas, uiterlijk: brief.Uiterlijk), email, klacht.Klagernaam, nu, klacht.RegioId, zegelId);
        }
    }
}
