using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Gunningen;

/// <summary>What inkopers have to do for a gunning: prepare, confirm, award for good after the term, announce.</summary>
public sealed class GunningTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (gebruiker.AanbiederId is not null)
        {
            return []; // the pages are shut for who works for a provider
        }

        var nu = klok.GetUtcNow();
        var regios = gebruiker.RegiosAls(Rol.Inkoper).ToList();
        var open = await (
            from p in db.Percelen
            join a in db.Aanbestedingen on p.AanbestedingId equals a.Id
            where p.BeoordeeldOp != null && p.BeeindigdOp == null && regios.Contains(a.RegioId) && GunningQueries.MetGunning.Contains(a.Procedure)
            from b in db.LopendeBeslissingen().Where(b => b.PerceelId == p.Id).DefaultIfEmpty()
            where b == null || b.VastgesteldOp == null || (b.DefinitiefOp == null && db.VierOgen.Any(v => v.Soort == VierOgenSoort.GunningIntrekken && v.ObjectId == b.Id && v.AfgerondOp == null)) || (b.DefinitiefOp == null && b.TermijnEindigtOp <= nu && b.KortGedingen.All(k => k.UitspraakOp != null)) || (b.DefinitiefOp != null && b.AankondigingVerzondenOp == null)
            orderby p.BeoordeeldOp
            select new
            {
                p.Id,
                p.Naam,
                AanbestedingId = a.Id,
                a.Nummer,
                Beslissing = b,
                Voorsteller = b == null ? null : db.VierOgen.Where(v => (v.Soort == VierOgenSoort.GunningVaststellen || v.Soort == VierOgenSoort.GunningIntrekken) && v.ObjectId == b.Id && v.AfgerondOp == null).Select(v => (Guid?)v.VoorgesteldDoorId).FirstOrDefault(),
            }).AsNoTracking().Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return
        [
            .. from o in open
               where o.Voorsteller != gebruiker.Id
               let pad = $"/inkoop/aanbestedingen/{o.AanbestedingId}/gunning/{o.Id}"
               select o.Beslissing switch
               {
                   { DefinitiefOp: not null } b => new Taak($"Gegunde opdracht aankondigen: {o.Naam}", $"{o.Nummer}. Stuur de aankondiging naar TenderNed en leg dat vast.", pad, b.AankondigenVoor),
                   { VastgesteldOp: not null } when o.Voorsteller is not null => new Taak($"Intrekken van een gunningsbeslissing bevestigen: {o.Naam}", $"{o.Nummer}. Een collega stelt voor om de beslissing in te trekken.", pad),
                   { VastgesteldOp: not null } => new Taak($"Definitief gunnen: {o.Naam}", $"{o.Nummer}. De opschortende termijn is voorbij en er loopt geen kort geding.", pad),
                   _ when o.Voorsteller is not null => new Taak($"Gunningsbeslissing bevestigen: {o.Naam}", $"{o.Nummer}. Een collega stelt de gunningsbeslissing voor. Lees de brieven en bevestig.", pad),
                   _ => new Taak($"Gunning voorbereiden: {o.Naam}", $"{o.Nummer}. De beoordeling staat vast. Leg het besluit vast, schrijf de brieven en stel de beslissing voor.", pad),
               },
        ];
    }
}
