using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;

namespace WmoInkoop.Core.Tekenbevoegdheden;

/// <summary>How far the signing of an inschrijving is, for one person of its provider.</summary>
/// <param name="Recht">Who may sign.</param>
/// <param name="IkId">Who looks.</param>
/// <param name="Eerste">The first signature, or null while there is none.</param>
public sealed record Tekenstand(Tekenrecht Recht, Guid IkId, Eerstestand? Eerste)
{
    /// <summary>How this person may sign; null: not at all.</summary>
    public Tekenwijze? Wijze => Recht.Van(IkId)?.Wijze;

    /// <summary>A first signature that counts.</summary>
    public bool HeeftEerste => Eerste is { Verval: null };

    public bool IsEersteVanMij => Eerste?.GebruikerId == IkId;

    /// <summary>The next signature of this person hands it in.</summary>
    public bool DientIn => Wijze is Tekenwijze.Alleen || (Wijze is Tekenwijze.Samen && HeeftEerste && !IsEersteVanMij);

    /// <summary>The names of who may sign, in words; <paramref name="zonder"/> left out.</summary>
    public string Namen(Guid? zonder = null)
    {
        var namen = Recht.Bevoegden.Where(b => b.Gebruiker.Id != zonder).Select(b => b.Gebruiker.Naam).ToList();
        return namen.Count switch
        {
            0 => "niemand",
            1 => namen[0],
            _ => $"{string.Join(", ", namen[..^1])} of {namen[^1]}",
        };
    }
}

/// <param name="GebruikerId">Who put it.</param>
/// <param name="Naam">Of that person.</param>
/// <param name="Op">When.</param>
/// <param name="Verval">Why it no longer counts; null: it does.</param>
public sealed record Eerstestand(Guid GebruikerId, string Naam, DateTimeOffset Op, Handtekeningverval? Verval);

/// <summary>Reads how far the signing is.</summary>
public static class TekenstandQueries
{
    /// <summary>With a first signature that can still be followed by the second; whether it counts is said by <see cref="TekenstandAsync"/>.</summary>
    public static IQueryable<Inschrijving> WachtOpHandtekening(this IQueryable<Inschrijving> bron, InkoopDbContext db) => bron.Where(i =>
        (i.Status == InschrijvingStatus.Concept || (i.Status == InschrijvingStatus.Ingediend && i.HerbevestigenSinds != null))
        && db.EersteHandtekeningen.Any(h => h.InschrijvingId == i.Id)
        && db.Percelen.Any(p => p.Id == i.PerceelId && p.BeeindigdOp == null));

    /// <summary>In four queries at most.</summary>
    /// <param name="db">The database.</param>
    /// <param name="inschrijving">Of the provider of that person.</param>
    /// <param name="inhoud">What there is to sign now.</param>
    /// <param name="gebruikerId">Who looks.</param>
    /// <param name="nu">When.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<Tekenstand> TekenstandAsync(this InkoopDbContext db, Inschrijving inschrijving, Tekeninhoud inhoud, Guid gebruikerId, DateTimeOffset nu, CancellationToken ct)
    {
        var recht = await db.TekenrechtAsync(inschrijving.AanbiederId, nu, ct);
        var eerste = await db.EersteHandtekeningen.AsNoTracking()
            .Where(h => h.InschrijvingId == inschrijving.Id)
            .Join(db.Users, h => h.GebruikerId, g => g.Id, (h, g) => new { Handtekening = h, g.Naam })
            .SingleOrDefaultAsync(ct);
        return new Tekenstand(recht, gebruikerId, eerste is null ? null : new Eerstestand(eerste.Handtekening.GebruikerId, eerste.Naam, eerste.Handtekening.GezetOp, eerste.Handtekening.Verval(inhoud, recht)));
    }
}
