using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Beoordelingen;

/// <summary>What inkopers have to do between the opening and the ranking, one task per perceel.</summary>
public sealed class BeoordelingTaken(InkoopDbContext db) : ITaakbron
{
    private static readonly List<Procedure> MetGeldigheid = [.. Proceduretabel.Alle.Where(o => o.Heeft(Procedurestap.Geldigheid)).Select(o => o.Procedure)];
    private static readonly List<Procedure> MetBeoordeling = [.. Proceduretabel.Alle.Where(o => o.Heeft(Procedurestap.Beoordeling)).Select(o => o.Procedure)];

    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (gebruiker.AanbiederId is not null)
        {
            return []; // the pages are shut for who works for a provider
        }

        var regios = gebruiker.RegiosAls(Rol.Inkoper).ToList();
        var open = await (
            from a in db.Aanbestedingen
            from p in a.Percelen
            where a.GeopendOp != null && regios.Contains(a.RegioId) && MetGeldigheid.Contains(a.Procedure) && (p.GetoetstOp == null || MetBeoordeling.Contains(a.Procedure)) && p.BeoordeeldOp == null && p.BeeindigdOp == null
            orderby a.GeopendOp
            select new
            {
                a.Id,
                a.Naam,
                Perceel = p.Naam,
                p.Nummer,
                p.GetoetstOp,
                HeeftInschrijvingen = db.Inschrijvingen.Any(i => i.PerceelId == p.Id && i.Status == InschrijvingStatus.Ingediend),
                HeeftGeldige = db.Geldigheidsoordelen.Any(o => o.IsGeldig && db.Inschrijvingen.Any(i => i.Id == o.InschrijvingId && i.PerceelId == p.Id)),
                IsBegonnen = db.Beoordelingen.Any(b => b.PerceelId == p.Id),
                IsBlind = db.Beoordelingen.Any(b => b.PerceelId == p.Id && b.BlindTotOp == null),
                WachtOpInkoper = db.Beoordelingen.Any(b => b.PerceelId == p.Id && b.BlindTotOp == null && b.Beoordelaars.All(x => x.TeruggetrokkenOp != null || x.VergrendeldOp != null)),
            }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return
        [
            .. open.Where(o => (!o.IsBlind || o.WachtOpInkoper) && (o.GetoetstOp is null ? o.HeeftInschrijvingen : o.HeeftGeldige)).Select(o => o switch
            {
                { GetoetstOp: null } => new Taak($"Geldigheid vaststellen: {o.Perceel}", $"{o.Naam}. Kijk of elke inschrijving aan de eisen voldoet.", $"/inkoop/aanbestedingen/{o.Id}/geldigheid/{o.Nummer}"),
                { IsBegonnen: false } => new Taak($"Beoordeling beginnen: {o.Perceel}", $"{o.Naam}. Kies wie de plannen beoordeelt.", $"/inkoop/aanbestedingen/{o.Id}/beoordeling/{o.Nummer}/beginnen"),
                { WachtOpInkoper: true } => new Taak($"Beoordelaar vervangen: {o.Perceel}", $"{o.Naam}. Een beoordelaar is gestopt. Benoem een ander, of ga verder zonder.", $"/inkoop/aanbestedingen/{o.Id}/beoordeling/{o.Nummer}"),
                _ => new Taak($"Eindcijfers vastleggen: {o.Perceel}", $"{o.Naam}. Alle beoordelaars hebben hun cijfers vergrendeld.", $"/inkoop/aanbestedingen/{o.Id}/beoordeling/{o.Nummer}"),
            }),
        ];
    }
}
