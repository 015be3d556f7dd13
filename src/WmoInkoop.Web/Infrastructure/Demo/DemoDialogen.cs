using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// Leeuwarden, basisondersteuning: a concurrentiegerichte dialoog in ronde 2. Four gegadigden began, one fell out in ronde 1. The plans
/// are in; one verslag is with its gegadigde, one is a concept and one gesprek is tomorrow.
/// </summary>
public sealed class DemoDialogen(InkoopDbContext db, Documentopslag opslag)
{
    private static readonly TimeOnly Middag = new(12, 0);

    /// <summary>After <see cref="DemoAanbestedingen"/>, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var inkoper = db.Users.Local.Single(g => g.Email == "inkoper1@leeuwarden.example").Id;
        var aanbesteding = await PubliceerAsync(inkoper, nu, ct);
        var aanbieders = Enumerable.Range(1, 4).Select(n => db.Aanbieders.Local.Single(a => a.KvkNummer.Waarde == $"{90000000 + n}")).ToList();
        var gegadigden = aanbieders.ConvertAll(a => new Gegadigde(
            aanbesteding, a.Id, "U voldoet aan de geschiktheidseisen en uw referentie over ondersteuning in de buurt kreeg van de selectiecommissie een ruim voldoende.", inkoper, nu.AddDays(-28)));
        db.Gegadigden.AddRange(gegadigden);
        await VoegRondeEenAsync(aanbesteding, gegadigden, aanbieders, inkoper, nu, ct);
        await VoegRondeTweeAsync(aanbesteding, gegadigden, aanbieders, nu, ct);
        db.Dialoogverduidelijkingen.Add(new Dialoogverduidelijking(
            aanbesteding, "Het jaarbedrag staat vast en is voor alle gegadigden gelijk. De huur van de buurt- en dorpskamers betaalt de gemeente apart.", inkoper, nu.AddDays(-8)));
    }

    private static DateTimeOffset Moment(DateTimeOffset nu, int over) => Amsterdam.Moment(Amsterdam.Datum(nu).AddDays(over), Middag)!.Value;

    private async Task<Aanbesteding> PubliceerAsync(Guid inkoper, DateTimeOffset nu, CancellationToken ct)
    {
        var op = nu.AddDays(-60);
        var traject = db.Trajecten.Local.Single(t => t.Naam == "Herijking ondersteuning Wmo");
        var gegevens = new Aanbestedingsgegevens("Basisondersteuning", DemoTeksten.Basisondersteuning, Procedure.ConcurrentiegerichteDialoog, Regime.Sas, 31_000_000m, "85310000-5", DialoogInFasen: true);
        var aanbesteding = new Aanbesteding(traject, $"{Amsterdam.Datum(op).Year}-{db.Aanbestedingen.Local.Count + 1:D4}", gegevens, op.AddDays(-10));
        aanbesteding.LegBesluitVast(new Besluit { Orgaan = "College van burgemeester en wethouders van Leeuwarden", Datum = Amsterdam.Datum(op.AddDays(-5)) });
        aanbesteding.NoemTenderNed("987656");
        aanbesteding.Plan(new Planning { VragenTot = Moment(nu, -50), NotaUiterlijkOp = Moment(nu, -40), AanmeldenTot = Moment(nu, -36), UitnodigingOp = Amsterdam.Datum(nu).AddDays(-29), SluitingOp = Moment(nu, 40), Gunningsdatum = Amsterdam.Datum(nu).AddDays(80), Ingangsdatum = Amsterdam.Datum(nu).AddDays(200) });
        var perceel = aanbesteding.VoegPerceelToe(new("Basisondersteuning", "Ondersteuning zonder beschikking, vanuit de buurt- en dorpskamers. Een aanbieder of combinatie doet dit voor de hele stad.", Bekostiging.Taakgericht, 1, 7_750_000m));
        aanbesteding.StelEisenVast(perceel, DemoTeksten.EisenBasisondersteuning);
        aanbesteding.StelBeoordelingsplanVast(perceel, DemoTeksten.CriteriaBasisondersteuning);
        var leidraad = await opslag.BewaarAsync(DemoPdf.Maak("Leidraad basisondersteuning (voorbeeld)", aanbesteding.Naam, $"Nummer {aanbesteding.Nummer}"), "leidraad-basisondersteuning.pdf", inkoper, ct);
        leidraad.LegVast(op);
        db.Documenten.Add(leidraad);
        aanbesteding.VoegDocumentToe(leidraad.Id, "Leidraad basisondersteuning", op);
        var aanvullend = db.Aanbestedingen.Local.Single(a => a.TrajectId == traject.Id && a.Naam == "Aanvullende ondersteuning");
        db.Perceeluitsluitingen.AddRange(aanvullend.Percelen.Select(p => aanbesteding.KondigUitsluitingAan(perceel.Id, aanvullend, p.Id)));
        aanbesteding.Publiceer(op);
        db.Aanbestedingen.Add(aanbesteding);
        db.Termijnen.AddRange(Sluitingstermijnen.Van(aanbesteding, op));
        return aanbesteding;
    }

    private async Task VoegRondeEenAsync(Aanbesteding aanbesteding, List<Gegadigde> gegadigden, List<Aanbieder> aanbieders, Guid inkoper, DateTimeOffset nu, CancellationToken ct)
    {
        var ronde = new Dialoogronde(aanbesteding, 0, "Eerste ideeën over de buurt- en dorpskamers", Moment(nu, -20), gegadigden, nu.AddDays(-27));
        var criteria = aanbesteding.Percelen.Single().Criteria.OrderBy(c => c.Volgnummer).ToList();
        foreach (var (gegadigde, aanbieder) in gegadigden.Zip(aanbieders))
        {
            var gesprek = ronde.Gesprekken.Single(g => g.GegadigdeId == gegadigde.Id);
            await DienPlanInAsync(ronde, gesprek, aanbieder, "Wij beginnen met acht kamers en breiden elk kwartaal uit.\n\n- Een vaste gastheer of gastvrouw per kamer\n- Bewoners beslissen mee over het programma", nu.AddDays(-21), ct);
            gesprek.PlanSessie(ronde, Moment(nu, -17), $"Namens {aanbieder.Naam}: directeur en projectleider. Namens de gemeente: inkoper 1 en de beleidsadviseur.");
            gesprek.SchrijfVerslag(ronde, "De gegadigde lichtte het plan toe.\n\n- Besproken: de plekken, de openingstijden en de rol van vrijwilligers\n- Vraag van de gemeente: hoe gaan cliënten over zonder onderbreking?");
            gesprek.GeefTerReactie(ronde, nu.AddDays(-15));
            gesprek.Opmerk(ronde, Beheerder(aanbieder), "Het verslag klopt.", nu.AddDays(-14));
            gesprek.MaakDefinitief(ronde, gesprek.Verslag, nu.AddDays(-12));
            gesprek.Beslis(ronde, aanbesteding, gegadigde == gegadigden[^1]
                ? new Besluitgegevens(Dialoogbesluit.ValtAf, null, [new Grondgegevens(criteria[0].Id, "Het plan zegt niet hoe de huidige cliënten overgaan, en in het gesprek bleef die vraag open.")])
                : new Besluitgegevens(Dialoogbesluit.Door, "Het plan geeft een duidelijk beeld van de kamers en van de overgang van cliënten.", []));
        }

        ronde.Sluit(reden: null, inkoper, nu.AddDays(-11));
        gegadigden[^1].ValAf(nu.AddDays(-11));
        db.Dialoogrondes.Add(ronde);
    }

    private async Task VoegRondeTweeAsync(Aanbesteding aanbesteding, List<Gegadigde> gegadigden, List<Aanbieder> aanbieders, DateTimeOffset nu, CancellationToken ct)
    {
        var ronde = new Dialoogronde(aanbesteding, 1, "Verdieping: overgang van cliënten en sturen op het vaste bedrag", Moment(nu, -3), gegadigden, nu.AddDays(-10));
        db.Dialoogrondes.Add(ronde);
        db.Termijnen.AddRange(DialoogrondeOpenen.Termijnen(aanbesteding, ronde, nu.AddDays(-10)));
        foreach (var (gegadigde, aanbieder, i) in gegadigden.Zip(aanbieders).Take(3).Select((x, i) => (x.First, x.Second, i)))
        {
            var gesprek = ronde.Gesprekken.Single(g => g.GegadigdeId == gegadigde.Id);
            await DienPlanInAsync(ronde, gesprek, aanbieder, "Elke cliënt houdt tot de start dezelfde begeleider. Wij sturen per maand op drie signalen: drukte, wachttijd en tevredenheid.", nu.AddDays(-4), ct);
            gesprek.PlanSessie(ronde, Moment(nu, i == 2 ? 1 : -1), $"Namens {aanbieder.Naam}: directeur en controller. Namens de gemeente: inkoper 1 en inkoper 2.");
            if (i < 2)
            {
                gesprek.SchrijfVerslag(ronde, "De gegadigde liet zien hoe cliënten overgaan en hoe het vaste bedrag wordt bewaakt.\n\n- Afspraak: de gegadigde werkt het signaal wachttijd uit");
            }

            if (i == 0)
            {
                gesprek.GeefTerReactie(ronde, nu.AddHours(-5));
            }
        }
    }

    private async Task DienPlanInAsync(Dialoogronde ronde, Dialooggesprek gesprek, Aanbieder aanbieder, string tekst, DateTimeOffset op, CancellationToken ct)
    {
        var beheerder = Beheerder(aanbieder);
        var document = await opslag.BewaarAsync(DemoPdf.Maak($"Dialoogplan ronde {ronde.Nummer} (voorbeeld)", aanbieder.Naam), $"dialoogplan-ronde-{ronde.Nummer}.pdf", beheerder, ct);
        document.LegVast(op);
        db.Documenten.Add(document);
        gesprek.BewaarPlan(ronde, tekst, [document.Id], op);
        gesprek.DienPlanIn(ronde, beheerder, op);
    }

    private static Guid Beheerder(Aanbieder aanbieder) => aanbieder.Medewerkers.First(m => m.IsBeheerder).GebruikerId;
}
