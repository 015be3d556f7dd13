using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Perceeluitsluitingen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <content>Who is hoofdaannemer with an inschrijving (TRJ-07, GUN-01).</content>
public sealed partial class Kluis
{
    /// <summary>
    /// Of opened inschrijvingen all who are hoofdaannemer with it, and the perceel they like best; in two queries. One that was damaged
    /// since counts with the provider alone: who its combinanten are can no longer be read.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, Mededinger>> MededingersAsync(IReadOnlyCollection<Guid> inschrijvingIds, CancellationToken ct)
    {
        var eigen = await (
            from i in db.Inschrijvingen
            join a in db.Aanbieders on i.AanbiederId equals a.Id
            where inschrijvingIds.Contains(i.Id) && db.Openingsregels.Any(r => r.InschrijvingId == i.Id)
            select new { i.Id, a.KvkNummer }).ToDictionaryAsync(i => i.Id, i => i.KvkNummer.Waarde, ct);
        var indieningen = await db.Indieningen.AsNoTracking().Where(d => eigen.Keys.Contains(d.InschrijvingId)).ToDictionaryAsync(d => d.InschrijvingId, ct);
        return eigen.ToDictionary(e => e.Key, e =>
        {
            var partijen = indieningen.TryGetValue(e.Key, out var indiening) ? Inhoud(indiening)?.Partijen : null;
            var combinanten = partijen?.Partijen.Where(p => p.Gegevens.Rol is Partijrol.Combinant).Select(p => p.Gegevens.KvkNummer) ?? [];
            return new Mededinger(e.Key, [.. combinanten.Prepend(e.Value).Distinct(StringComparer.Ordinal)], partijen?.Voorkeur);
        });
    }
}
