using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// The termijn of the closing time, made when an aanbesteding is published. Reminded are exactly the people of providers with a draft
/// that was not submitted (HER-02); that there are any stays sealed (INS-06).
/// </summary>
public sealed class Inschrijftermijn(InkoopDbContext db) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.Inschrijving;

    /// <summary>The termijn to add in the transaction that publishes.</summary>
    public static Termijn Maak(Aanbesteding aanbesteding, DateTimeOffset nu) => new(
        TermijnSoort.Inschrijving,
        aanbesteding.Id,
        $"Inschrijving op {aanbesteding.Naam} ({aanbesteding.Nummer})",
        "/mijn/inschrijvingen",
        aanbesteding.Planning.SluitingOp!.Value,
        aanbesteding.RegioId,
        nu);

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) => await db.Users
        .Where(g => db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.Tot == null
            && db.Inschrijvingen.Any(i => i.AanbiederId == m.AanbiederId && i.AanbestedingId == termijn.ObjectId && i.Status == InschrijvingStatus.Concept
                && db.Percelen.Any(p => p.Id == i.PerceelId && p.BeeindigdOp == null))))
        .ToListAsync(ct);

    public Task<Guid?> ZegelAsync(Termijn termijn, CancellationToken ct) => db.InschrijfzegelAsync(termijn.ObjectId, ct);
}
