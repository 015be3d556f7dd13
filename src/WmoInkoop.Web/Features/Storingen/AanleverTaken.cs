using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Storingen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Storingen;

/// <summary>Files that a provider still has to hand in after an outage (INS-10).</summary>
public sealed class AanleverTaken(InkoopDbContext db, Aanlevertermijn termijn, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var open = await (
            from c in db.Controlegetallen
            join a in db.Aanbestedingen on c.AanbestedingId equals a.Id
            where c.InschrijvingId == null && a.GeopendOp == null && a.Einde == null && db.Aanbieders.Any(x => x.Id == gebruiker.AanbiederId && x.KvkNummer == c.KvkNummer)
            orderby a.Planning.SluitingOp
            select new { a.Nummer, a.Naam, a.Planning.SluitingOp }).Distinct().Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. open.Select(o => (o.Nummer, o.Naam, Tot: termijn.Tot(o.SluitingOp!.Value))).Where(o => nu < o.Tot)
            .Select(o => new Taak($"Bestand aanleveren na de storing: {o.Naam}", "Het controlegetal is geregistreerd. Lever na de sluiting precies hetzelfde bestand aan.", $"/mijn/aanbestedingen/{o.Nummer}/aanleveren", o.Tot))];
    }
}
