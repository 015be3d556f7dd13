using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Tekenbevoegdheden;

/// <summary>
/// The termijn of second signatures, made when an aanbesteding is published, whether or not anybody will sign: a termijn that came with
/// the first signature would be counted in the report of the job (INS-06). Reminded are who may put the second (HER-02).
/// </summary>
public sealed class Handtekeningtermijn(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.TweedeHandtekening;

    /// <summary>The termijn to add in the transaction that publishes.</summary>
    public static Termijn Maak(Aanbesteding aanbesteding, DateTimeOffset nu) => new(
        TermijnSoort.TweedeHandtekening,
        aanbesteding.Id,
        $"Tweede handtekening onder uw inschrijving op {aanbesteding.Naam} ({aanbesteding.Nummer})",
        "/mijn/inschrijvingen",
        aanbesteding.Planning.SluitingOp!.Value,
        aanbesteding.RegioId,
        nu);

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct)
    {
        var geldig = db.Tekenbevoegdheden.GeldigOp(Amsterdam.Datum(klok.GetUtcNow()));
        var wachtend = db.Inschrijvingen.WachtOpHandtekening(db).Where(i => i.AanbestedingId == termijn.ObjectId);
        return await db.Users
            .Where(g => db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.Tot == null
                && geldig.Any(t => t.MedewerkerId == m.Id)
                && wachtend.Any(i => i.AanbiederId == m.AanbiederId
                    && db.EersteHandtekeningen.Any(h => h.InschrijvingId == i.Id && h.GebruikerId != g.Id && geldig.Any(t => t.Id == h.TekenbevoegdheidId)))))
            .ToListAsync(ct);
    }

    public Task<Guid?> ZegelAsync(Termijn termijn, CancellationToken ct) => db.InschrijfzegelAsync(termijn.ObjectId, ct);
}
