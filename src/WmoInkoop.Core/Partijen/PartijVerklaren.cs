using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Partijen;

/// <summary>
/// A named party fills in its own eigen verklaring, as long as it has not answered (2.84, 2.85): anyone of a provider in its account, anybody
/// else with the link. The inschrijver reads it once the party confirmed.
/// </summary>
public sealed class PartijVerklaren(InkoopDbContext db, Hoofdsleutel sleutel, TimeProvider klok)
{
    /// <returns>How much is still open, or null when this provider was asked no such thing.</returns>
    /// <exception cref="DomeinregelException">Closed, handed in, answered, or a text that is too long.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague saved, or its part was changed meanwhile.</exception>
    public Task<int?> MetAccountAsync(Guid partijId, Guid aanbiederId, EigenVerklaring ingevuld, Guid versie, CancellationToken ct) =>
        VerklaarAsync(db.Partijen.Where(p => p.Id == partijId && p.AanbiederId == aanbiederId && p.Status != Partijstatus.NietGevraagd), ingevuld, versie, ct);

    /// <returns>How much is still open, or null when the link is no longer that of a request.</returns>
    /// <inheritdoc cref="MetAccountAsync" path="/exception"/>
    public Task<int?> MetLinkAsync(string geheim, EigenVerklaring ingevuld, Guid versie, CancellationToken ct)
    {
        var afdruk = Inschrijfpartij.Afdruk(geheim, sleutel);
        return VerklaarAsync(db.Partijen.Where(p => p.Linkafdruk == afdruk), ingevuld, versie, ct);
    }

    private Task<int?> VerklaarAsync(IQueryable<Inschrijfpartij> partijen, EigenVerklaring ingevuld, Guid versie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync<int?>(
            async () =>
            {
                if (await partijen.SingleOrDefaultAsync(ct) is not { } partij)
                {
                    return null;
                }

                var inschrijving = await db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == partij.InschrijvingId, ct);
                var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct);
                Eis(aanbesteding.IsOpenVoorInschrijvingOp(nu), Domeinregel.MeedoenGesloten);
                Eis(inschrijving.Status is InschrijvingStatus.Concept, Domeinregel.MeedoenAlIngediend);
                if (partij.OpenVerklaring(partij.Open(sleutel), aanbesteding, sleutel) is not { } was)
                {
                    return null;
                }

                var verklaring = was.Neem(ingevuld, nu);
                if (verklaring != was)
                {
                    db.VerwachtVersie(partij, versie);
                    partij.Verklaar(verklaring, sleutel);
                }

                return verklaring.WatOntbreekt().Count;
            },
            ct);
    }
}
