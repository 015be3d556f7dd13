using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Partijen;

/// <summary>
/// The termijn of requests to take part, made when an aanbesteding is published: that there are any tells nothing (INS-06). Reminded are
/// the beheerders of providers that did not answer yet.
/// </summary>
public sealed class Partijverzoektermijn(InkoopDbContext db) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.Partijverzoek;

    /// <summary>The termijn to add in the transaction that publishes.</summary>
    public static Termijn Maak(Aanbesteding aanbesteding, DateTimeOffset nu) => new(
        TermijnSoort.Partijverzoek,
        aanbesteding.Id,
        $"Meedoen bij {aanbesteding.Naam} ({aanbesteding.Nummer})",
        "/mijn/meedoen",
        aanbesteding.Planning.SluitingOp!.Value,
        aanbesteding.RegioId,
        nu);

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) => await db.Users
        .Where(g => db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.Tot == null && m.IsBeheerder
            && db.Partijen.Any(p => p.AanbiederId == m.AanbiederId && p.Status == Partijstatus.Gevraagd
                && db.Inschrijvingen.Any(i => i.Id == p.InschrijvingId && i.AanbestedingId == termijn.ObjectId && i.Status == InschrijvingStatus.Concept
                    && db.Percelen.Any(x => x.Id == i.PerceelId && x.BeeindigdOp == null)))))
        .ToListAsync(ct);

    public Task<Guid?> ZegelAsync(Termijn termijn, CancellationToken ct) => db.InschrijfzegelAsync(termijn.ObjectId, ct);
}
