using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Beschikkingen;

/// <summary>What inkopers have to do for beschikkingen: prepare, confirm, and decide on objections.</summary>
public sealed class BeschikkingTaken(InkoopDbContext db) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (gebruiker.AanbiederId is not null)
        {
            return []; // the pages are shut for who works for a provider
        }

        var regios = gebruiker.RegiosAls(Rol.Inkoper).ToList();
        var open = await (
            from p in db.Percelen
            join a in db.Aanbestedingen on p.AanbestedingId equals a.Id
            where BeschikkingQueries.MetBeschikking.Contains(a.Procedure) && regios.Contains(a.RegioId) && p.BeeindigdOp == null
                && (p.BeoordeeldOp != null || (p.GetoetstOp != null && db.Inschrijvingen.Any(i => i.PerceelId == p.Id && i.Status == InschrijvingStatus.Ingediend) && !db.Inschrijvingen.Any(i => i.PerceelId == p.Id && db.Geldigheidsoordelen.Any(o => o.InschrijvingId == i.Id && o.IsGeldig))))
            orderby p.BeoordeeldOp
            select new
            {
                p.Id,
                p.Naam,
                AanbestedingId = a.Id,
                a.Nummer,
                Voorsteller = db.VierOgen.Where(v => v.Soort == VierOgenSoort.BeschikkingenVaststellen && v.AfgerondOp == null && db.Subsidiebesluiten.Any(b => b.Id == v.ObjectId && b.PerceelId == p.Id)).Select(v => (Guid?)v.VoorgesteldDoorId).FirstOrDefault(),
            }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        var bezwaren = await (
            from z in db.Bezwaren
            join b in db.Beschikkingen on z.BeschikkingId equals b.Id
            where z.Uitkomst == null && regios.Contains(b.RegioId)
            orderby z.BeslissenUiterlijk
            select new
            {
                b.Nummer,
                b.AanbestedingId,
                b.PerceelId,
                z.Indiener,
                z.BeslissenUiterlijk,
                Voorsteller = db.VierOgen.Where(v => v.Soort == VierOgenSoort.BezwaarbedragToekennen && v.AfgerondOp == null && v.ObjectId == z.Id).Select(v => (Guid?)v.VoorgesteldDoorId).FirstOrDefault(),
            }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return
        [
            .. from o in open
               where o.Voorsteller != gebruiker.Id
               let pad = $"/inkoop/aanbestedingen/{o.AanbestedingId}/beschikkingen/{o.Id}"
               select o.Voorsteller is null
                   ? new Taak($"Beschikkingen voorbereiden: {o.Naam}", $"{o.Nummer}. De uitkomst staat vast. Leg het besluit vast en stel de beschikkingen voor.", pad)
                   : new Taak($"Beschikkingen bevestigen: {o.Naam}", $"{o.Nummer}. Een collega stelt de beschikkingen voor. Lees ze en bevestig.", pad),
            .. from b in bezwaren
               where b.Voorsteller != gebruiker.Id
               select new Taak(
                   b.Voorsteller is null ? $"Beslissen op bezwaar: {b.Nummer}" : $"Beslissing op bezwaar bevestigen: {b.Nummer}",
                   b.Voorsteller is null ? $"Bezwaar van {b.Indiener}." : $"Bezwaar van {b.Indiener}. Een collega stelt een nieuw bedrag voor.",
                   $"/inkoop/aanbestedingen/{b.AanbestedingId}/beschikkingen/{b.PerceelId}",
                   Amsterdam.EindeVan(b.BeslissenUiterlijk)),
        ];
    }
}

/// <summary>Beschikkingen nobody of the provider opened yet; the term is that to object.</summary>
public sealed class MijnBeschikkingTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var ongelezen = await (
            from b in db.Beschikkingen
            join s in db.Subsidiebesluiten on b.SubsidiebesluitId equals s.Id
            join p in db.Percelen on b.PerceelId equals p.Id
            where b.AanbiederId == gebruiker.AanbiederId && b.GelezenOp == null
            orderby s.BezwaarTot
            select new { b.InschrijvingId, b.Nummer, Perceel = p.Naam, s.BezwaarTot }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. ongelezen.Select(o => new Taak(
            $"Beschikking lezen: {o.Perceel}",
            o.BezwaarTot > nu ? $"{o.Nummer}. Bent u het er niet mee eens? Dan kunt u bezwaar maken tot het einde van de termijn." : $"{o.Nummer}. U hebt deze beschikking nog niet gelezen.",
            $"/mijn/inschrijvingen/{o.InschrijvingId}/beschikking",
            o.BezwaarTot > nu ? o.BezwaarTot : null))];
    }
}
