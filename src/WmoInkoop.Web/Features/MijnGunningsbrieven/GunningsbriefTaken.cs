using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.MijnGunningsbrieven;

/// <summary>Letters nobody of the provider opened yet, and until the end of the term those of who did not win: so long it can go to the judge.</summary>
public sealed class GunningsbriefTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var brieven = await (
            from brief in db.Gunningsbrieven
            join b in db.LopendeBeslissingen() on brief.GunningsbeslissingId equals b.Id
            join p in db.Percelen on b.PerceelId equals p.Id
            join a in db.Aanbestedingen on p.AanbestedingId equals a.Id
            where brief.AanbiederId == gebruiker.AanbiederId && (brief.GelezenOp == null || (brief.Uitkomst != Gunningsuitkomst.Winnaar && b.TermijnEindigtOp > nu))
            orderby b.TermijnEindigtOp
            select new { brief.InschrijvingId, brief.Uitkomst, IsGelezen = brief.GelezenOp != null, Perceel = p.Naam, Aanbesteding = a.Naam, b.TermijnEindigtOp }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        var afgevallen = await (
            from brief in db.Gegadigdenbrieven
            join b in db.LopendeBeslissingen() on brief.GunningsbeslissingId equals b.Id
            join p in db.Percelen on b.PerceelId equals p.Id
            join a in db.Aanbestedingen on p.AanbestedingId equals a.Id
            where brief.AanbiederId == gebruiker.AanbiederId && (brief.GelezenOp == null || b.TermijnEindigtOp > nu)
            orderby b.TermijnEindigtOp
            select new { brief.Id, brief.GegadigdeId, IsGelezen = brief.GelezenOp != null, Perceel = p.Naam, Aanbesteding = a.Naam, b.TermijnEindigtOp }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [
            .. afgevallen.Select(o => new Taak(
                Kop(o.IsGelezen, o.Perceel),
                $"{o.Aanbesteding}. {Uitleg(Gunningsuitkomst.Afgevallen, isVoorbij: o.TermijnEindigtOp <= nu)}",
                $"/mijn/dialoog/{o.GegadigdeId}/gunningsbrief/{o.Id}",
                o.TermijnEindigtOp > nu ? o.TermijnEindigtOp : null)),
            .. brieven.Select(o => new Taak(
                Kop(o.IsGelezen, o.Perceel),
                $"{o.Aanbesteding}. {Uitleg(o.Uitkomst, isVoorbij: o.TermijnEindigtOp <= nu)}",
                $"/mijn/inschrijvingen/{o.InschrijvingId}/gunningsbrief",
                o.TermijnEindigtOp > nu ? o.TermijnEindigtOp : null)),
        ];
    }

    private static string Kop(bool isGelezen, string perceel) => isGelezen ? $"Niet eens met de beslissing: {perceel}" : $"Gunningsbrief lezen: {perceel}";

    private static string Uitleg(Gunningsuitkomst uitkomst, bool isVoorbij) => (uitkomst, isVoorbij) switch
    {
        (_, true) => "U hebt deze brief nog niet gelezen. De termijn om naar de rechter te gaan is voorbij.",
        (Gunningsuitkomst.Winnaar, _) => "De gemeente wil u dit perceel gunnen. Lees de brief.",
        _ => "Bent u het niet eens met de beslissing? Dan kunt u tot het einde van de termijn naar de rechter.",
    };
}
