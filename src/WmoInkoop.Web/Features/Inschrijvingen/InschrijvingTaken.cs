using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>Drafts that can still be submitted.</summary>
public sealed class InschrijvingTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var open = await (
            from i in db.Inschrijvingen
            join a in db.Aanbestedingen on i.AanbestedingId equals a.Id
            join p in db.Percelen on i.PerceelId equals p.Id
            where i.AanbiederId == gebruiker.AanbiederId && i.Status == InschrijvingStatus.Concept && a.Planning.SluitingOp >= nu && a.GeopendOp == null
            orderby a.Planning.SluitingOp
            select new { i.Id, Aanbesteding = a.Naam, Perceel = p.Naam, a.Planning.SluitingOp }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. open.Select(o => new Taak($"Inschrijving afmaken: {o.Perceel}", $"{o.Aanbesteding}. Het concept is nog niet ingediend.", $"/mijn/inschrijvingen/{o.Id}", o.SluitingOp))];
    }
}

/// <summary>Kluizen that can be opened; the same whether or not anything was submitted (INS-06).</summary>
public sealed class KluisTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var regios = gebruiker.RegiosAls(Rol.Inkoper);
        var dicht = await db.Aanbestedingen
            .Where(a => a.GepubliceerdOp != null && a.GeopendOp == null && a.Planning.SluitingOp < nu && regios.Contains(a.RegioId) && Inschrijfprocedures.MetKluis.Contains(a.Procedure))
            .OrderBy(a => a.Planning.SluitingOp)
            .Take(Werklijsten.MaxPerBron)
            .Select(a => new
            {
                a.Id,
                a.Nummer,
                a.Naam,
                Voorsteller = db.VierOgen.Where(v => v.Soort == VierOgenSoort.KluisOpenen && v.ObjectId == a.Id && v.AfgerondOp == null).Select(v => (Guid?)v.VoorgesteldDoorId).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [.. dicht.Where(d => d.Voorsteller != gebruiker.Id).Select(d => new Taak(
            $"Kluis openen: {d.Naam}",
            d.Voorsteller is null ? $"{d.Nummer}. De sluiting is voorbij. Stel voor om de kluis te openen." : $"{d.Nummer}. Een collega wil de kluis openen. Bevestig de opening.",
            $"/inkoop/aanbestedingen/{d.Id}/kluis"))];
    }
}
