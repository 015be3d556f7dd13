using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Storingen;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.Core.Volgers;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Rectificaties;

/// <summary>
/// Publishes a rectificatie: the aanbesteding becomes what its concept is, everyone with an interest is told at once, and after a wezenlijke one every
/// inschrijving that was submitted has to be confirmed again (TRJ-03, TRJ-04).
/// </summary>
public sealed class RectificatiePubliceren(InkoopDbContext db, Hoofdsleutel sleutel, Postkamer postkamer, Rondschrijven rondschrijven, TimeProvider klok)
{
    /// <param name="conceptId">The concept.</param>
    /// <param name="versie">Of the concept that was looked at.</param>
    /// <param name="besluit">Why, and whether it is wezenlijk.</param>
    /// <param name="wie">The inkoper.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The number of the rectificatie.</returns>
    /// <exception cref="DomeinregelException">As <see cref="Rectificatie"/> says, or the concept is not complete.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed the concept since the inkoper looked at it.</exception>
    public Task<int> ExecuteAsync(Guid conceptId, Guid versie, Rectificatiebesluit besluit, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var concept = await db.Aanbestedingen.Geheel().SingleAsync(a => a.Id == conceptId && a.RectificatieVanId != null, ct);
                db.VerwachtVersie(concept, versie);
                var aanbesteding = await db.Aanbestedingen.Geheel().SingleAsync(a => a.Id == concept.RectificatieVanId, ct);
                Eis(concept.WatOntbreektOp(nu).Count == 0, Domeinregel.AanbestedingNietCompleet);
                var rectificatie = new Rectificatie(
                    aanbesteding, concept.Planning.SluitingOp!.Value, await RectificatieVoorbereiden.VolgendeAsync(db, aanbesteding.Id, ct), Vergelijking.Van(aanbesteding, concept), besluit, wie.GebruikerId!.Value, nu);
                var planning = aanbesteding.Planning;
                await NeemOverAsync(aanbesteding, concept, nu, ct);
                await RectificatieVoorbereiden.VerwijderAsync(db, concept, metDocumenten: false, ct);
                await MaakBekendAsync(aanbesteding, planning, rectificatie, wie, nu, ct);
                return rectificatie.Nummer;
            },
            ct);
    }

    /// <summary>The closing moves and nothing else, together with a nota that comes late (VRA-05). Call it within the transaction that publishes the nota.</summary>
    /// <exception cref="DomeinregelException">Closed, sooner than now, or on or after the day of the gunningsbeslissing.</exception>
    internal async Task VerlengAsync(Aanbesteding aanbesteding, DateTimeOffset sluiting, string reden, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        Eis(aanbesteding.Planning.Gunningsdatum is not { } gunning || Amsterdam.Datum(sluiting) < gunning, Domeinregel.SluitingVoorGunningsdatum, aanbesteding.Planning.Gunningsdatum is { } dag ? Amsterdam.Voluit(dag) : "");
        Wijziging[] wijziging = [new(Wijzigingssoort.Planning, "Inschrijven tot", Amsterdam.Voluit(aanbesteding.Planning.SluitingOp!.Value), Amsterdam.Voluit(sluiting))];
        var rectificatie = new Rectificatie(
            aanbesteding, sluiting, await RectificatieVoorbereiden.VolgendeAsync(db, aanbesteding.Id, ct), wijziging, new Rectificatiebesluit(reden, false, null, false), wie.GebruikerId!.Value, nu);
        var planning = aanbesteding.Planning;
        aanbesteding.Verleng(sluiting);
        await MaakBekendAsync(aanbesteding, planning, rectificatie, wie, nu, ct);
    }

    /// <summary>The closing and what comes after it move after an outage (INS-10). Call it within the transaction of <see cref="NaStoringVerlengen"/>.</summary>
    /// <returns>The number of the rectificatie.</returns>
    /// <exception cref="DomeinregelException">As <see cref="Rectificatie.NaStoring"/> says.</exception>
    internal async Task<int> VerlengNaStoringAsync(Aanbesteding aanbesteding, Planning planning, Storing storing, string reden, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var was = aanbesteding.Planning;
        var rectificatie = Rectificatie.NaStoring(
            aanbesteding, planning.SluitingOp!.Value, await RectificatieVoorbereiden.VolgendeAsync(db, aanbesteding.Id, ct), [.. Vergelijking.Planning(was, planning)], reden, storing, wie.GebruikerId!.Value, nu);
        aanbesteding.VerlengNaStoring(planning);
        await MaakBekendAsync(aanbesteding, was, rectificatie, wie, nu, ct);
        return rectificatie.Nummer;
    }

    private async Task MaakBekendAsync(Aanbesteding aanbesteding, Planning planningWas, Rectificatie rectificatie, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        db.Rectificaties.Add(rectificatie);
        db.Raak(aanbesteding);
        await VerzetTermijnenAsync(aanbesteding, planningWas, ct);
        db.Audit(AuditInvoer.Over<Rectificatie>(
            wie,
            AuditActie.RectificatieGepubliceerd,
            rectificatie.Id,
            nu,
            ("aanbesteding", aanbesteding.Id.ToString()),
            ("nummer", rectificatie.Nummer.ToString(CultureInfo.InvariantCulture)),
            ("wezenlijk", rectificatie.IsWezenlijk ? "ja" : "nee"),
            ("sluiting", rectificatie.SluitingWordt.ToString("O", CultureInfo.InvariantCulture))));
        var eigenBrief = rectificatie.IsWezenlijk ? await VraagHerbevestigingAsync(aanbesteding, rectificatie, nu, ct) : [];
        await rondschrijven.StuurAsync(aanbesteding, rectificatie.StoringId is null ? RectificatieBrieven.Gepubliceerd(aanbesteding, rectificatie) : RectificatieBrieven.NaStoring(aanbesteding, rectificatie), $"rectificatie:{rectificatie.Id:N}", nu, eigenBrief, ct);
    }

    private async Task NeemOverAsync(Aanbesteding aanbesteding, Aanbesteding concept, DateTimeOffset nu, CancellationToken ct)
    {
        var blijven = concept.Percelen.SelectMany(p => p.Eisen.Select(e => e.OorsprongId).Concat(p.Criteria.Select(c => c.OorsprongId))).OfType<Guid>().ToHashSet();
        var eisenWeg = aanbesteding.Percelen.SelectMany(p => p.Eisen).Where(e => !blijven.Contains(e.Id)).ToList();
        var criteriaWeg = aanbesteding.Percelen.SelectMany(p => p.Criteria).Where(c => !blijven.Contains(c.Id)).ToList();
        var ids = criteriaWeg.ConvertAll(c => c.Id);
        Eis(!await db.Set<Dialogen.Afvalgrond>().AnyAsync(g => ids.Contains(g.CriteriumId), ct), Domeinregel.CriteriumIsGebruikt);
        var bestond = aanbesteding.Percelen.SelectMany(p => p.Eisen.Select(e => e.Id).Concat(p.Criteria.Select(c => c.Id))).ToHashSet();
        var klein = KleinePartijen(aanbesteding);
        var anders = Vergelijking.AndereVragen(aanbesteding, concept);
        db.RemoveRange([.. eisenWeg, .. criteriaWeg]); // before they leave the collection: Restrict allows no child without its parent
        var documenten = aanbesteding.NeemOver(concept, nu);
        db.AddRange(aanbesteding.Percelen.SelectMany(p => p.Eisen.Where(e => !bestond.Contains(e.Id)).Cast<object>().Concat(p.Criteria.Where(c => !bestond.Contains(c.Id)))));
        db.AddRange(aanbesteding.Documenten.Where(d => db.Entry(d).State is EntityState.Detached));
        foreach (var document in await db.Documenten.Where(d => documenten.Contains(d.Id)).ToListAsync(ct))
        {
            document.LegVast(nu);
        }

        await WerkConceptenBijAsync(aanbesteding, eisenWeg.ConvertAll(e => e.Id), [.. ids, .. klein.Except(KleinePartijen(aanbesteding))], ct);
        await WisAntwoordenAsync(anders, ct);
    }

    /// <summary>Who agreed or gave a price in a draft answered what was asked then.</summary>
    private async Task WisAntwoordenAsync(IReadOnlyCollection<Guid> onderdelen, CancellationToken ct)
    {
        foreach (var deel in await db.Inschrijvingsdelen.Where(d => onderdelen.Contains(d.OnderdeelId)).ToListAsync(ct))
        {
            deel.Schrijf(new Deelinhoud(), sleutel);
        }
    }

    private static List<Guid> KleinePartijen(Aanbesteding aanbesteding) => [.. aanbesteding.Percelen.Select(p => p.KleinePartijenId).OfType<Guid>()];

    /// <summary>Drafts of providers get a place for what is new and lose that of what is gone; their documents stay.</summary>
    private async Task WerkConceptenBijAsync(Aanbesteding aanbesteding, List<Guid> eisenWeg, List<Guid> verderWeg, CancellationToken ct)
    {
        foreach (var document in await db.Inschrijvingsdocumenten.Where(d => d.EisId != null && eisenWeg.Contains(d.EisId.Value)).ToListAsync(ct))
        {
            document.HoortBijPlan();
        }

        var weg = eisenWeg.Concat(verderWeg).ToList();
        db.Inschrijvingsdelen.RemoveRange(await db.Inschrijvingsdelen.Where(d => weg.Contains(d.OnderdeelId)).ToListAsync(ct));
        var concepten = await db.Inschrijvingen
            .Where(i => i.AanbestedingId == aanbesteding.Id && i.Status == InschrijvingStatus.Concept)
            .Select(i => new { i.Id, i.PerceelId, Delen = db.Inschrijvingsdelen.Where(d => d.InschrijvingId == i.Id).Select(d => d.OnderdeelId).ToList() })
            .ToListAsync(ct);
        foreach (var concept in concepten)
        {
            var perceel = aanbesteding.Percelen.Single(p => p.Id == concept.PerceelId);
            foreach (var id in perceel.Onderdelen.Except(concept.Delen))
            {
                db.Inschrijvingsdelen.Add(new Inschrijvingsdeel(concept.Id, id, new Deelinhoud(), sleutel));
            }
        }
    }

    /// <param name="was">The planning before.</param>
    private async Task VerzetTermijnenAsync(Aanbesteding aanbesteding, Planning was, CancellationToken ct)
    {
        foreach (var termijn in await db.Termijnen.Where(t => t.ObjectId == aanbesteding.Id && t.AfgerondOp == null).ToListAsync(ct))
        {
            var op = termijn.Soort switch
            {
                TermijnSoort.Inschrijving or TermijnSoort.Herbevestiging or TermijnSoort.TweedeHandtekening or TermijnSoort.Partijverzoek => aanbesteding.Planning.SluitingOp,
                TermijnSoort.NotaVanInlichtingen => was.NotaWordt(termijn.VervaltOp, aanbesteding.Planning),
                _ => null,
            };
            if (op is { } moment && moment != termijn.VervaltOp)
            {
                termijn.Verzet(moment);
            }
        }
    }

    /// <returns>Who got this letter instead of the general one.</returns>
    private async Task<IReadOnlyCollection<Guid>> VraagHerbevestigingAsync(Aanbesteding aanbesteding, Rectificatie rectificatie, DateTimeOffset nu, CancellationToken ct)
    {
        var ingediend = await db.Inschrijvingen
            .Where(i => i.AanbestedingId == aanbesteding.Id && i.Status == InschrijvingStatus.Ingediend && db.Percelen.Any(p => p.Id == i.PerceelId && p.BeeindigdOp == null))
            .ToListAsync(ct);
        foreach (var eerder in await db.Termijnen.Where(t => t.Soort == TermijnSoort.Herbevestiging && t.ObjectId == aanbesteding.Id && t.AfgerondOp == null).ToListAsync(ct))
        {
            eerder.RondAf(nu); // each rectificatie has reminders of its own: those of the earlier one were sent
        }

        // made whether or not anybody has submitted, so that it tells nothing (INS-06)
        db.Termijnen.Add(new Termijn(TermijnSoort.Herbevestiging, aanbesteding.Id, $"Inschrijving op {aanbesteding.Naam} ({aanbesteding.Nummer})", "/mijn/inschrijvingen", aanbesteding.Planning.SluitingOp!.Value, aanbesteding.RegioId, nu));
        var aanbieders = ingediend.Select(i => i.AanbiederId).ToList();
        var mensen = await db.Medewerkers.Where(m => aanbieders.Contains(m.AanbiederId) && m.Tot == null).Join(db.Users, m => m.GebruikerId, g => g.Id, (m, g) => new { m.AanbiederId, Gebruiker = g }).ToListAsync(ct);
        foreach (var inschrijving in ingediend)
        {
            inschrijving.VraagHerbevestiging(nu);
            foreach (var mens in mensen.Where(m => m.AanbiederId == inschrijving.AanbiederId))
            {
                postkamer.Bericht(RectificatieBrieven.Herbevestigen(aanbesteding, rectificatie, inschrijving), mens.Gebruiker, nu, aanbesteding.RegioId, inschrijving.ZegelId, $"rectificatie:{rectificatie.Id:N}:{inschrijving.Id:N}");
            }
        }

        return [.. mensen.Select(m => m.Gebruiker.Id).Distinct()];
    }
}
