using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Bewijsmiddelen;

/// <summary>Evidence to judge, evidence that stayed out or does not meet, and winners whose dropping out waits for a second inkoper.</summary>
public sealed class BewijsTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (gebruiker.AanbiederId is not null)
        {
            return []; // the pages are shut for who works for a provider
        }

        var nu = klok.GetUtcNow();
        var eigen = db.VanInkoper(gebruiker);
        var open = await (
            from v in db.OnvoltooideBewijsverzoeken()
            join p in db.Percelen on v.PerceelId equals p.Id
            join a in db.Aanbieders on v.AanbiederId equals a.Id
            where eigen.Any(x => x.Id == v.AanbestedingId)
                && !db.Uitvallers.Any(u => u.InschrijvingId == v.InschrijvingId && u.AfgerondOp == null)
                && (v.Stukken.Any(s => !s.MoetNogKomen && s.Oordeel == null)
                    || v.Stukken.Any(s => s.MoetNogKomen && (s.HerstelUiterlijkOp ?? v.UiterlijkOp) < nu)
                    || v.Stukken.All(s => !s.MoetNogKomen))
            orderby v.UiterlijkOp
            select new
            {
                v.AanbestedingId,
                v.PerceelId,
                Perceel = p.Naam,
                Aanbieder = a.Naam,
                IsTeBeoordelen = v.Stukken.Any(s => !s.MoetNogKomen && s.Oordeel == null),
                IsAchtergebleven = v.Stukken.Any(s => s.MoetNogKomen && (s.HerstelUiterlijkOp ?? v.UiterlijkOp) < nu),
            }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        var uitvallers = await (
            from u in db.Uitvallers
            join p in db.Percelen on u.PerceelId equals p.Id
            where u.AfgerondOp == null && u.VoorgesteldDoorId != gebruiker.Id && p.BeeindigdOp == null && eigen.Any(x => x.Id == p.AanbestedingId)
            orderby u.VoorgesteldOp
            select new { p.AanbestedingId, u.PerceelId, u.InschrijvingId, Perceel = p.Naam }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return
        [
            .. open.Select(o => new Taak(
                $"{(o.IsTeBeoordelen ? "Bewijs beoordelen" : o.IsAchtergebleven ? "Bewijs bleef uit" : "Bewijs voldoet niet")}: {o.Perceel}",
                $"{o.Aanbieder}. {(o.IsTeBeoordelen ? "Er is bewijs binnen. Leg vast of het voldoet." : "Vraag om herstel, of laat de winnaar uitvallen.")}",
                $"/inkoop/aanbestedingen/{o.AanbestedingId}/gunning/{o.PerceelId}/bewijs")),
            .. uitvallers.Select(u => new Taak(
                $"Uitvallen van een winnaar bevestigen: {u.Perceel}",
                "Een collega stelt voor een winnaar te laten uitvallen. Lees de redenen.",
                $"/inkoop/aanbestedingen/{u.AanbestedingId}/gunning/{u.PerceelId}/uitval/{u.InschrijvingId}")),
        ];
    }
}
