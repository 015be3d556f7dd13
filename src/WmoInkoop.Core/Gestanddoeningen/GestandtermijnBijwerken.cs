using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Gestanddoeningen;

/// <summary>The termijn of an opened perceel: before its inschrijvingen no longer hold, inkopers award or ask to extend (INS-12).</summary>
internal static class GestandtermijnBijwerken
{
    /// <summary>Made at the opening, never before: that there is one says that somebody bid (INS-06).</summary>
    internal static Termijn Maak(Aanbesteding aanbesteding, Perceel perceel, DateTimeOffset nu) => new(
        TermijnSoort.Gestanddoening,
        perceel.Id,
        $"{perceel.Naam} ({aanbesteding.Nummer})",
        $"/inkoop/aanbestedingen/{aanbesteding.Id}/gestanddoening",
        Gestandtermijn.Van(aanbesteding, [], null).EindigtOp!.Value,
        aanbesteding.RegioId,
        nu);

    /// <summary>Moves it to where the first inschrijving that counts no longer holds; while a kort geding runs there is none.</summary>
    internal static async Task WerkGestandtermijnBijAsync(this InkoopDbContext db, Gestanddossier? dossier, DateTimeOffset nu, CancellationToken ct)
    {
        if (dossier is null || await db.Termijnen.SingleOrDefaultAsync(t => t.Soort == TermijnSoort.Gestanddoening && t.ObjectId == dossier.Perceel.Id, ct) is not { } termijn)
        {
            return;
        }

        var einden = dossier.Regels.Where(r => r.TeltMee).Select(r => r.Gestand.EindigtOp).ToList();
        if (einden.Min() is not { } eerste || einden.Contains(null))
        {
            termijn.RondAf(nu);
        }
        else
        {
            termijn.Heropen(nu);
            termijn.Verzet(eerste);
        }
    }
}

/// <summary>Until the final award the inkopers of the regio have something to do about it (HER-02).</summary>
public sealed class GestanddoeningBetrokkenen(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.Gestanddoening;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) => await db.OnpartijdigeInkopers(termijn.RegioId!.Value, klok.GetUtcNow())
        .Where(g => db.Percelen.Any(p => p.Id == termijn.ObjectId && p.BeeindigdOp == null && p.DefinitiefGegundOp == null))
        .ToListAsync(ct);
}

/// <summary>Reminded are exactly the beheerders of providers that were asked and have not answered (HER-02).</summary>
public sealed class VerlengingBetrokkenen(InkoopDbContext db) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.GestanddoeningVerlenging;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) => await db.Users
        .Where(g => db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.Tot == null && m.IsBeheerder
            && db.Inschrijvingen.Any(i => i.AanbiederId == m.AanbiederId
                && db.Verlengingsverzoeken.Any(v => v.Id == termijn.ObjectId && db.Percelen.Any(p => p.Id == v.PerceelId && p.BeeindigdOp == null && p.DefinitiefGegundOp == null) && v.Antwoorden.Any(a => a.InschrijvingId == i.Id && a.Akkoord == null)))))
        .ToListAsync(ct);
}
