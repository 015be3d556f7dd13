using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Toetsing;

/// <summary>Requests that wait for a finding, and exclusions that wait for a second inkoper.</summary>
public sealed class ToetsingTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
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
        var verzoeken = await (
            from v in db.Toetsingsverzoeken
            join p in db.Percelen on v.PerceelId equals p.Id
            join a in db.Aanbieders on v.AanbiederId equals a.Id
            where v.Bevinding == null && (v.BeantwoordOp != null || v.UiterlijkOp < nu) && p.BeeindigdOp == null && eigen.Any(x => x.Id == v.AanbestedingId)
            orderby v.UiterlijkOp
            select new { v.Id, v.Soort, IsBeantwoord = v.BeantwoordOp != null, Perceel = p.Naam, Aanbieder = a.Naam }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        var uitsluitingen = await (
            from u in db.Uitsluitingen
            join i in db.Inschrijvingen on u.InschrijvingId equals i.Id
            join p in db.Percelen on i.PerceelId equals p.Id
            where u.AfgerondOp == null && p.BeeindigdOp == null && u.VoorgesteldDoorId != gebruiker.Id && eigen.Any(x => x.Id == i.AanbestedingId)
            orderby u.VoorgesteldOp
            select new { i.Id, Perceel = p.Naam }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return
        [
            .. verzoeken.Select(v => new Taak($"Bevinding vastleggen: {Teksten.Van(v.Soort).ToLowerInvariant()}, {v.Perceel}", $"{v.Aanbieder}. {(v.IsBeantwoord ? "Het antwoord is binnen." : "De termijn is voorbij zonder antwoord.")}", $"/inkoop/verzoeken/{v.Id}")),
            .. uitsluitingen.Select(u => new Taak($"Uitsluiting bevestigen: {u.Perceel}", "Een collega stelt voor een inschrijving uit te sluiten. Lees de reden.", $"/inkoop/inschrijvingen/{u.Id}/uitsluiten")),
        ];
    }
}
