using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Storingen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Kluizen;

/// <summary>Kluizen that can be opened; the same whether or not anything was submitted (INS-06).</summary>
public sealed class KluisTaken(InkoopDbContext db, Aanlevertermijn aanlevertermijn, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (gebruiker.AanbiederId is not null)
        {
            return []; // the pages are shut for who works for a provider
        }

        var nu = klok.GetUtcNow();
        var geslotenVoor = nu - Aanbesteding.WachttijdKluis;
        var dicht = await db.VanInkoper(gebruiker)
            .MetKluis()
            .Where(a => a.GepubliceerdOp != null && a.Einde == null && a.GeopendOp == null && a.Planning.SluitingOp <= geslotenVoor)
            .OrderBy(a => a.Planning.SluitingOp)
            .Take(Werklijsten.MaxPerBron)
            .Select(a => new
            {
                a.Id,
                a.Nummer,
                a.Naam,
                a.Procedure,
                a.Planning.SluitingOp,
                HeeftControlegetal = db.Controlegetallen.Any(c => c.AanbestedingId == a.Id),
                Voorsteller = db.VierOgen.Where(v => v.Soort == VierOgenSoort.KluisOpenen && v.ObjectId == a.Id && v.AfgerondOp == null).Select(v => (Guid?)v.VoorgesteldDoorId).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [.. dicht.Where(d => d.Voorsteller != gebruiker.Id && !(d.HeeftControlegetal && geslotenVoor < aanlevertermijn.Tot(d.SluitingOp!.Value))).Select(d => new Taak(
            $"Kluis openen: {d.Naam}",
            Proceduretabel.Van(d.Procedure).MinimumOpeners is 1 ? $"{d.Nummer}. De sluiting is voorbij. U kunt de kluis openen." : d.Voorsteller is null ? $"{d.Nummer}. De sluiting is voorbij. Stel voor om de kluis te openen." : $"{d.Nummer}. Een collega wil de kluis openen. Bevestig de opening.",
            $"/inkoop/aanbestedingen/{d.Id}/kluis"))];
    }
}
