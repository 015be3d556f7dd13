using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.MijnDialogen;

/// <summary>What a gegadigde has to do: hand in a plan, react to a verslag.</summary>
public sealed class MijnDialoogTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var eigen = db.GegadigdenVanAanbieder(gebruiker.AanbiederId);
        var open = await (
            from g in db.Dialooggesprekken
            join r in db.Dialoogrondes on g.RondeId equals r.Id
            join a in db.Aanbestedingen on r.AanbestedingId equals a.Id
            where r.GeslotenOp == null && eigen.Any(e => e.Id == g.GegadigdeId)
            orderby r.PlanUiterlijkOp
            select new
            {
                g.GegadigdeId,
                a.Naam,
                r.Nummer,
                r.PlanUiterlijkOp,
                MoetPlan = r.PlanUiterlijkOp >= nu && g.Plannen.All(p => p.IngediendOp == null),
                MoetReageren = g.VerslagTerReactieOp != null && g.VerslagDefinitiefOp == null && !g.Opmerkingen.Any(),
            }).Where(g => g.MoetPlan || g.MoetReageren).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return
        [
            .. open.Where(g => g.MoetPlan).Select(g => new Taak($"Plan indienen voor de dialoog: {g.Naam}", $"Ronde {g.Nummer} wacht op uw plan.", $"/mijn/dialoog/{g.GegadigdeId}", g.PlanUiterlijkOp)),
            .. open.Where(g => g.MoetReageren).Select(g => new Taak($"Reageren op het gespreksverslag: {g.Naam}", $"Het verslag van uw gesprek in ronde {g.Nummer} staat klaar.", $"/mijn/dialoog/{g.GegadigdeId}")),
        ];
    }
}
