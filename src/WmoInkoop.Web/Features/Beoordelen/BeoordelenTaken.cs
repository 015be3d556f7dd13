using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Beoordelen;

/// <summary>The percelen of which this assessor has not locked the marks.</summary>
public sealed class BeoordelenTaken(InkoopDbContext db, Dossierlezer dossiers) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Beoordeling;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var open = await (
            from b in dossiers.Eigen
            join x in db.Beoordelaars on b.Id equals x.BeoordelingId
            join p in db.Percelen on b.PerceelId equals p.Id
            where x.GebruikerId == gebruiker.Id && x.TeruggetrokkenOp == null && x.VergrendeldOp == null
            orderby b.UiterlijkOp
            select new { b.Id, p.Naam, b.UiterlijkOp, IsVerklaard = x.VerklaardOp != null }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. open.Select(o => o.IsVerklaard
            ? new Taak($"Beoordelen: {o.Naam}", "Geef elk plan per criterium een cijfer met een reden. Vergrendel daarna uw cijfers.", $"/beoordeling/{o.Id}", o.UiterlijkOp)
            : new Taak($"Belangenverklaring tekenen: {o.Naam}", "Pas daarna ziet u de plannen.", $"/beoordeling/{o.Id}/belangen", o.UiterlijkOp))];
    }
}
