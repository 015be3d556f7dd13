using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Toetsing;

/// <summary>Reminded are exactly the people of the bidder that has not answered yet (HER-02).</summary>
public abstract class VerzoekBetrokkenen(InkoopDbContext db) : IBetrokkenen
{
    public abstract TermijnSoort Soort { get; }

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) => await db.Users
        .Where(g => db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.Tot == null
            && db.OnbeantwoordeVerzoeken().Any(v => v.Id == termijn.ObjectId && v.AanbiederId == m.AanbiederId)))
        .ToListAsync(ct);
}

/// <summary>Of a repair.</summary>
public sealed class HerstelBetrokkenen(InkoopDbContext db) : VerzoekBetrokkenen(db)
{
    public override TermijnSoort Soort => TermijnSoort.Herstel;
}

/// <summary>Of questions.</summary>
public sealed class VerduidelijkingBetrokkenen(InkoopDbContext db) : VerzoekBetrokkenen(db)
{
    public override TermijnSoort Soort => TermijnSoort.Verduidelijking;
}

/// <summary>Of an abnormally low price.</summary>
public sealed class PrijstoelichtingBetrokkenen(InkoopDbContext db) : VerzoekBetrokkenen(db)
{
    public override TermijnSoort Soort => TermijnSoort.Prijstoelichting;
}

/// <summary>Of a Bibob form.</summary>
public sealed class BibobBetrokkenen(InkoopDbContext db) : VerzoekBetrokkenen(db)
{
    public override TermijnSoort Soort => TermijnSoort.Bibobformulier;
}
