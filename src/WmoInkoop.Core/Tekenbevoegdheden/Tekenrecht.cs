using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Tekenbevoegdheden;

/// <summary>
/// Who may sign for a provider at a moment (AAN-07). Until anything is recorded every beheerder signs alone; from then on only who was
/// recorded, also when all of it has run out: the portal does not guess who may bind an organisation.
/// </summary>
/// <param name="IsVastgelegd">Something was recorded.</param>
/// <param name="Bevoegden">Who may sign now.</param>
/// <param name="Ontvangers">Who hears about signatures: the beheerders, and who was recorded.</param>
public sealed record Tekenrecht(bool IsVastgelegd, IReadOnlyList<Tekenbevoegde> Bevoegden, IReadOnlyList<Gebruiker> Ontvangers)
{
    /// <summary>Somebody can sign alone, or two together.</summary>
    public bool IsDekkend => Bevoegden.Any(b => b.Wijze is Tekenwijze.Alleen) || Bevoegden.Count(b => b.Wijze is Tekenwijze.Samen) > 1;

    /// <summary>How this person may sign, or null when not at all.</summary>
    public Tekenbevoegde? Van(Guid? gebruikerId) => Bevoegden.SingleOrDefault(b => b.Gebruiker.Id == gebruikerId);

    /// <exception cref="DomeinregelException">This person may not sign for the provider.</exception>
    internal Tekenbevoegde EisBevoegd(Uitvoerder wie)
    {
        var bevoegde = Van(wie.GebruikerId);
        Eis(bevoegde is not null, IsVastgelegd ? Domeinregel.TekenenVraagtBevoegdheid : Domeinregel.IndienenVraagtBeheerder);
        return bevoegde;
    }
}

/// <param name="Gebruiker">The account.</param>
/// <param name="Wijze">Alone or together.</param>
/// <param name="TekenbevoegdheidId">What was recorded; null for a beheerder of a provider that recorded nothing.</param>
public sealed record Tekenbevoegde(Gebruiker Gebruiker, Tekenwijze Wijze, Guid? TekenbevoegdheidId);

/// <summary>Reads who may sign.</summary>
public static class TekenrechtQueries
{
    /// <summary>In two queries, whatever the number of colleagues.</summary>
    public static async Task<Tekenrecht> TekenrechtAsync(this InkoopDbContext db, Guid aanbiederId, DateTimeOffset nu, CancellationToken ct)
    {
        var vandaag = Amsterdam.Datum(nu);
        var mensen = await db.Medewerkers
            .Where(m => m.AanbiederId == aanbiederId && m.Tot == null && (m.IsBeheerder || db.Tekenbevoegdheden.Any(t => t.MedewerkerId == m.Id && t.BeeindigdOp == null)))
            .Join(db.Users, m => m.GebruikerId, g => g.Id, (m, g) => new { m.Id, m.IsBeheerder, Gebruiker = g })
            .OrderBy(m => m.Gebruiker.Naam)
            .ToListAsync(ct);
        var vastgelegd = await db.Tekenbevoegdheden.AsNoTracking().Where(t => t.AanbiederId == aanbiederId && t.BeeindigdOp == null).ToListAsync(ct);
        var bevoegden = vastgelegd.Count == 0
            ? mensen.Where(m => m.IsBeheerder).Select(m => new Tekenbevoegde(m.Gebruiker, Tekenwijze.Alleen, null))
            : mensen.Join(vastgelegd.Where(t => t.IsGeldigOp(vandaag)), m => m.Id, t => t.MedewerkerId, (m, t) => new Tekenbevoegde(m.Gebruiker, t.Wijze, t.Id));
        return new Tekenrecht(vastgelegd.Count > 0, [.. bevoegden], mensen.ConvertAll(m => m.Gebruiker));
    }

    /// <summary>What one may sign with on that day.</summary>
    public static IQueryable<Tekenbevoegdheid> GeldigOp(this IQueryable<Tekenbevoegdheid> bron, DateOnly dag) =>
        bron.Where(t => t.BeeindigdOp == null && t.Vanaf <= dag && (t.TotEnMet == null || t.TotEnMet >= dag));
}
