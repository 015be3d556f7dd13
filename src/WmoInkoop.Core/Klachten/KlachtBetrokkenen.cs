using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Vragen;

namespace WmoInkoop.Core.Klachten;

/// <summary>While a klacht has no outcome its handler is reminded; while it has no handler, the inkopers who can appoint one (HER-02).</summary>
public sealed class KlachtBetrokkenen(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.Klacht;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct)
    {
        var open = await db.Klachten.Open().Where(k => k.Id == termijn.ObjectId).Select(k => new { k.BehandelaarId }).SingleOrDefaultAsync(ct);
        return open switch
        {
            null => [],
            { BehandelaarId: { } id } => await db.Users.Where(g => g.Id == id).ToListAsync(ct),
            _ => await db.OnpartijdigeInkopers(termijn.RegioId!.Value, klok.GetUtcNow()).ToListAsync(ct),
        };
    }

    internal static Termijn? Termijn(Klacht klacht, Aanbesteding aanbesteding, DateTimeOffset nu) => klacht.UiterlijkOp is { } op
        ? new Termijn(TermijnSoort.Klacht, klacht.Id, $"Klacht {klacht.Nummer} over {aanbesteding.Naam}", KlachtBrieven.Pad(klacht), op, klacht.RegioId, nu)
        : null;
}

/// <summary>Reminded are the people of the party that was asked something and did not write back (HER-02).</summary>
public sealed class KlachtvraagBetrokkenen(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.Klachtvraag;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct)
    {
        var vraag = await db.Klachten.Open()
            .SelectMany(k => k.Berichten.Where(b => b.Id == termijn.ObjectId && b.BeantwoordOp == null), (k, b) => new { b.Aan, k.AanbiederId })
            .SingleOrDefaultAsync(ct);
        return vraag switch
        {
            null => [],
            { Aan: Klachtpartij.Klager } => await db.Users.Where(g => db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.Tot == null && m.AanbiederId == vraag.AanbiederId)).ToListAsync(ct),
            _ => await db.OnpartijdigeInkopers(termijn.RegioId!.Value, klok.GetUtcNow()).ToListAsync(ct),
        };
    }

    /// <summary>That a provider complains is not for others to see in the mail of the portal.</summary>
    public async Task<Guid?> ZegelAsync(Termijn termijn, CancellationToken ct) => await db.Klachten
        .Where(k => k.Berichten.Any(b => b.Id == termijn.ObjectId && b.Aan == Klachtpartij.Klager))
        .SelectMany(k => db.Zegels.Where(z => z.Soort == nameof(Vraag) && z.ObjectId == k.AanbestedingId), (k, z) => (Guid?)z.Id)
        .SingleOrDefaultAsync(ct);

    internal static Termijn? Termijn(Klacht klacht, Klachtbericht bericht, DateTimeOffset nu) => bericht.AntwoordUiterlijkOp is { } op
        ? new Termijn(TermijnSoort.Klachtvraag, bericht.Id, $"Vraag bij klacht {klacht.Nummer}", bericht.Aan is Klachtpartij.Klager ? KlachtBrieven.MijnPad(klacht) : KlachtBrieven.Pad(klacht), op, klacht.RegioId, nu)
        : null;
}
