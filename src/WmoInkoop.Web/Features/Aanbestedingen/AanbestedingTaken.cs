using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Aanbestedingen;

/// <summary>Concepts to finish, and TenderNed numbers that are still asked for (TRJ-01).</summary>
public sealed class AanbestedingTaken(EigenAanbestedingen eigen) : ITaakbron
{
    /// <summary>How long the number may take after publishing.</summary>
    private static readonly TimeSpan TenderNedBinnen = TimeSpan.FromDays(1);

    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var concepten = await eigen.Alle.ZonderConcepten()
            .Where(a => a.GepubliceerdOp == null)
            .OrderBy(a => a.GemaaktOp)
            .Take(Werklijsten.MaxPerBron)
            .Select(a => new { a.Id, a.Nummer, a.Naam })
            .ToListAsync(ct);
        var rectificaties = await eigen.Alle
            .Where(a => a.RectificatieVanId != null)
            .OrderBy(a => a.GemaaktOp)
            .Take(Werklijsten.MaxPerBron)
            .Select(a => new { a.Id, a.Nummer, a.Naam, SluitingOp = eigen.Alle.Where(v => v.Id == a.RectificatieVanId).Select(v => v.Planning.SluitingOp).FirstOrDefault() })
            .ToListAsync(ct);
        var zonderNummer = await eigen.Alle
            .Openbaar()
            .Where(a => a.TenderNedNummer == null && a.Einde == null)
            .OrderBy(a => a.GepubliceerdOp)
            .Take(Werklijsten.MaxPerBron)
            .Select(a => new { a.Id, a.Nummer, a.Naam, a.GepubliceerdOp })
            .ToListAsync(ct);
        return
        [
            .. zonderNummer.Select(a => new Taak(
                $"TenderNed-nummer invullen: {a.Naam}", $"{a.Nummer} is gepubliceerd. Neem het nummer van de aankondiging op TenderNed over.", $"/inkoop/aanbestedingen/{a.Id}/tenderned", a.GepubliceerdOp + TenderNedBinnen)),
            .. rectificaties.Select(a => new Taak(
                $"Rectificatie afmaken: {a.Naam}", $"{a.Nummer} is nog niet gepubliceerd. Dat kan tot de sluiting.", $"/inkoop/aanbestedingen/{a.Id}", a.SluitingOp)),
            .. concepten.Select(a => new Taak(
                $"Concept aanbesteding afmaken: {a.Naam}", $"{a.Nummer} is nog niet gepubliceerd. Kijk wat er ontbreekt.", $"/inkoop/aanbestedingen/{a.Id}")),
        ];
    }
}
