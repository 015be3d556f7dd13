using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Tekenbevoegdheden;

/// <summary>Inschrijvingen that were signed once and wait for the second signature: to put, for who may; to wait for, for the others (AAN-07).</summary>
public sealed class HandtekeningTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var wachtend = await (
            from i in db.Inschrijvingen.WachtOpHandtekening(db)
            join h in db.EersteHandtekeningen on i.Id equals h.InschrijvingId
            join g in db.Users on h.GebruikerId equals g.Id
            join a in db.Aanbestedingen on i.AanbestedingId equals a.Id
            join p in db.Percelen on i.PerceelId equals p.Id
            where i.AanbiederId == gebruiker.AanbiederId && a.Planning.SluitingOp >= nu && a.Einde == null && a.GeopendOp == null
            orderby a.Planning.SluitingOp
            select new { i.Id, IsConcept = i.Status == InschrijvingStatus.Concept, Aanbesteding = a.Naam, Perceel = p.Naam, a.Planning.SluitingOp, h.GebruikerId, g.Naam }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. wachtend.Select(w => gebruiker.MagTekenen && w.GebruikerId != gebruiker.Id
            ? new Taak($"Inschrijving als tweede ondertekenen: {w.Perceel}", $"{w.Aanbesteding}. {w.Naam} tekende als eerste. {Stand(w.IsConcept)}", $"/mijn/inschrijvingen/{w.Id}/{(w.IsConcept ? "indienen" : "herbevestigen")}", w.SluitingOp)
            : new Taak($"Inschrijving wacht op de tweede handtekening: {w.Perceel}", $"{w.Aanbesteding}. {(w.GebruikerId == gebruiker.Id ? "U tekende" : $"{w.Naam} tekende")} als eerste. {Stand(w.IsConcept)}", $"/mijn/inschrijvingen/{w.Id}", w.SluitingOp))];
    }

    /// <summary>Whether the first signature still counts takes the content; the page that is linked says it.</summary>
    private static string Stand(bool isConcept) => isConcept ? "Er is nog niet ingediend." : "De inschrijving telt nog niet mee.";
}
