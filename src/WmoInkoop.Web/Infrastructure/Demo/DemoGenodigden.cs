using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// Leeuwarden, onderhands: kortdurend verblijf closes in three days, with three invited of whom two have a draft; for a logeerplek bij spoed
/// one provider is chosen and the rest is still to be filled in.
/// </summary>
public sealed class DemoGenodigden(InkoopDbContext db, Documentopslag opslag, DemoStappen stappen, DemoVerleden verleden)
{
    private static readonly TimeOnly Middag = new(12, 0);

    private static readonly (int Aanbieder, string Reden)[] Gekozen =
    [
        (3, "Heeft twee logeerhuizen in de gemeente en kent veel van de mantelzorgers."),
        (6, "Levert nu al kortdurend verblijf en heeft vrije plekken."),
        (9, "Kleine aanbieder met ervaring in logeren voor mensen met dementie."),
    ];

    private static readonly string[] Antwoorden =
    [
        "Een logeerder komt eerst een middag kijken. Daarna maken wij samen een plan voor het eerste weekend.",
        "Het huis ligt op tien minuten van de binnenstad, met een bushalte voor de deur.",
    ];

    /// <summary>After <see cref="DemoAanbestedingen"/>, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var verblijf = await MaakAsync("Kortdurend verblijf", DemoTeksten.KortdurendVerblijf, Procedure.MeervoudigOnderhands, 180_000m, nu.AddDays(-20), ct);
        verblijf.LegBesluitVast(new Besluit { Orgaan = "Teamleider inkoop", Mandaat = "Mandaatregeling gemeente Leeuwarden", Datum = Amsterdam.Datum(nu).AddDays(-18) });
        verblijf.Plan(new Planning
        {
            VragenTot = Moment(nu, -10),
            NotaUiterlijkOp = Moment(nu, -8),
            SluitingOp = Moment(nu, 3),
            Gunningsdatum = Amsterdam.Datum(nu).AddDays(24),
            Ingangsdatum = Amsterdam.Datum(nu).AddDays(80),
        });
        var perceel = verblijf.VoegPerceelToe(new("Kortdurend verblijf", "Een inwoner logeert af en toe elders, zodat de mantelzorger op adem komt.", Bekostiging.Outputgericht, 1));
        verblijf.StelEisenVast(perceel, [new(Eissoort.Geschiktheidseis, "U hebt ervaring met logeren voor mensen met een Wmo-indicatie.", "Een referentie"), new(Eissoort.Uitvoeringseis, "Er is dag en nacht iemand in huis.")]);
        verblijf.StelBeoordelingsplanVast(perceel, [new("Een goed verblijf", "Hoe zorgt u dat een inwoner zich bij u thuis voelt?", 60m), new("Bereikbaarheid", "Waar ligt het logeerhuis en hoe komen inwoners er?", 40m)]);
        verblijf.StelKostprijsbladVast(perceel, DemoKostprijzen.Verblijf);
        var leidraad = await opslag.BewaarAsync(DemoPdf.Maak("Leidraad kortdurend verblijf (voorbeeld)", verblijf.Naam, $"Nummer {verblijf.Nummer}"), "leidraad-kortdurend-verblijf.pdf", stappen.Persoon("inkoper1"), ct);
        db.Documenten.Add(leidraad);
        verblijf.VoegDocumentToe(leidraad.Id, "Leidraad kortdurend verblijf", nu.AddDays(-17));
        verblijf.ZetRegelUit(Procedureregel.NotaDoorTwee, "De opdracht is klein en de vragen gaan over praktische zaken. Eén inkoper beantwoordt ze.", stappen.Persoon("inkoper1"), nu.AddDays(-16));
        foreach (var (nummer, reden) in Gekozen)
        {
            verblijf.NodigUit(Aanbieder(nummer), reden, stappen.Persoon("inkoper1"), nu.AddDays(-17));
        }

        var spoed = await MaakAsync("Logeerplek bij spoed", "Een plek voor een inwoner als de mantelzorger plotseling uitvalt. Eén aanbieder in de gemeente heeft zo'n plek.", Procedure.EnkelvoudigOnderhands, 45_000m, nu.AddDays(-4), ct);
        spoed.VoegPerceelToe(new("Logeerplek bij spoed", "Binnen vier uur een bed, ook in het weekend.", Bekostiging.Outputgericht, 1));
        spoed.NodigUit(Aanbieder(6), "De enige aanbieder in de gemeente die dag en nacht iemand kan opnemen.", stappen.Persoon("inkoper2"), nu.AddDays(-3));
        await db.SaveChangesAsync(ct); // the deeds read what was added so far

        verleden.Nu = nu.AddDays(-14);
        await verleden.Daad<AanbestedingPubliceren>().ExecuteAsync(verblijf.Id, verblijf.Versie, stappen.Inkoper(1), ct);
        await stappen.BegonnenAsync(perceel, 3, [Antwoorden[0]], metEisen: false, nu, ct);
        await stappen.BegonnenAsync(perceel, 6, Antwoorden, metEisen: true, nu, ct);
    }

    private static DateTimeOffset Moment(DateTimeOffset nu, int over) => Amsterdam.Moment(Amsterdam.Datum(nu).AddDays(over), Middag)!.Value;

    private Guid Aanbieder(int nummer) => db.Aanbieders.Local.Single(a => a.KvkNummer.Waarde == $"{90000000 + nummer}").Id;

    private async Task<Aanbesteding> MaakAsync(string naam, string omschrijving, Procedure procedure, decimal raming, DateTimeOffset op, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct); // the number follows from what is saved
        var traject = db.Trajecten.Local.Single(t => t.Naam == "Herijking ondersteuning Wmo");
        var aanbesteding = new Aanbesteding(traject, await Aanbestedingsnummer.VolgendeAsync(db, op, ct), new Aanbestedingsgegevens(naam, omschrijving, procedure, Regime.Nationaal, raming, "85311000-2"), op);
        db.Aanbestedingen.Add(aanbesteding);
        return aanbesteding;
    }
}
