using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Toetsing;

/// <summary>The prices of a perceel that look abnormally low, and which of those are still to be decided on; nothing while the prices are shut (BEO-03).</summary>
public sealed class Prijssignalen(InkoopDbContext db, Kluis kluis)
{
    /// <summary>Over the prices of all who were marked, also who was excluded since: whom to ask does not depend on the order of decisions.</summary>
    public async Task<IReadOnlyList<Prijssignaal>> VanPerceelAsync(Perceel perceel, CancellationToken ct)
    {
        if (perceel.BeoordeeldOp is null || perceel.Prijs is not { VraagtPrijs: true, AbnormaalLaagPercentage: { } percentage })
        {
            return [];
        }

        var prijzen = await kluis.PrijzenAsync(perceel, ct);
        return AbnormaalLaag.Bereken(percentage, perceel.ReelePrijs ?? perceel.Prijs.LaagstePrijs, prijzen.Where(p => p.Value?.Bedrag is not null).ToDictionary(p => p.Key, p => p.Value!.Bedrag!.Value));
    }

    /// <summary>The inschrijvingen whose price was flagged and neither accepted nor led to exclusion, and that still count.</summary>
    public async Task<IReadOnlyList<Guid>> OpenAsync(Perceel perceel, CancellationToken ct)
    {
        var ids = (await VanPerceelAsync(perceel, ct)).Select(s => s.InschrijvingId).Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var klaar = await db.Inschrijvingen
            .Where(i => ids.Contains(i.Id))
            .Where(i => db.Toetsingsverzoeken.Any(v => v.InschrijvingId == i.Id && v.Soort == Verzoeksoort.Prijstoelichting && v.Bevinding == Verzoekbevinding.Aanvaard)
                || db.Geldigheidsoordelen.Any(o => o.InschrijvingId == i.Id && !o.IsGeldig)
                || db.Verlengingsantwoorden.Any(v => v.InschrijvingId == i.Id && v.VervallenOp != null))
            .Select(i => i.Id)
            .ToListAsync(ct);
        return [.. ids.Except(klaar)];
    }
}
