using Microsoft.Extensions.Configuration;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Vragen;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure;
using WmoInkoop.Web.Infrastructure.Termijnen;
using Xunit;
using static WmoInkoop.TestSupport.Aanbestedingen.AanbestedingBouwer;

namespace WmoInkoop.Tests.Aanbestedingen;

/// <summary>What follows from CPV codes and raming, and switching off a rule that is not law.</summary>
public sealed class VoorstelEnAfwijkingTests
{
    private static readonly DateTimeOffset Nu = Klok.Begin;
    private static readonly Guid Inkoper = Guid.NewGuid();

    [Theory, Trait("Regel", "TRJ-12")]
    [InlineData("85310000-5", 750_000, Regime.Sas)]
    [InlineData("85310000-5", 749_999.99, Regime.Nationaal)]
    [InlineData("85323000-9", 2_000_000, Regime.Sas)]
    [InlineData("85324000-6", 2_000_000, Regime.Europees)]
    [InlineData("75200000-8", 800_000, Regime.Sas)]
    [InlineData("79624000-4", 800_000, Regime.Sas)]
    [InlineData("80500000-9", 800_000, Regime.Sas)]
    [InlineData("33100000-1", 216_000, Regime.Europees)]
    [InlineData("33100000-1", 215_999, Regime.Nationaal)]
    [InlineData("85310000-5 33100000-1", 800_000, Regime.Sas)]
    [InlineData("33100000-1 85310000-5", 800_000, Regime.Europees)]
    public void Voorstel_VolgtUitDeEersteCpvCodeEnDeRaming(string cpv, decimal raming, Regime regime)
    {
        Assert.Equal(regime, Regimevoorstel.Van(cpv, raming, Drempels.Standaard)!.Regime);
        Assert.Null(Regimevoorstel.Van(null, raming, Drempels.Standaard));
        Assert.Null(Regimevoorstel.Van(cpv, null, Drempels.Standaard));
    }

    [Fact, Trait("Regel", "TRJ-12")]
    public void Voorstel_BovenDeDrempel_KentGeenOnderhandseProcedure()
    {
        var boven = Regimevoorstel.Van("85310000-5", 800_000m, Drempels.Standaard)!;
        var onder = Regimevoorstel.Van("85310000-5", 100_000m, Drempels.Standaard)!;

        Assert.DoesNotContain(boven.Procedures, o => o.IsAlleenVoorGenodigden);
        Assert.Contains(onder.Procedures, o => o.Procedure is Procedure.EnkelvoudigOnderhands);
    }

    [Fact, Trait("Regel", "TRJ-12")]
    public void AfwijkenVanHetVoorstel_VraagtEenReden()
    {
        var aanbesteding = EenAanbesteding().Maak();
        var voorstel = Regimevoorstel.Van("85310000-5", 14_500_000m, Drempels.Standaard);
        Aanbestedingsgegevens Gegevens(Procedure procedure, Regime regime, string? reden = null) => new("Naam", "", procedure, regime, 14_500_000m, "85310000-5") { RedenAfwijking = reden };
        bool Ontbreekt() => aanbesteding.WatOntbreektOp(Nu).Any(g => g.Soort is Publicatiegebreksoort.AfwijkingZonderReden);

        aanbesteding.Wijzig(Gegevens(Procedure.EuropeesOpenbaar, Regime.Sas), voorstel);
        Assert.False(Ontbreekt());
        aanbesteding.Wijzig(Gegevens(Procedure.EuropeesOpenbaar, Regime.Nationaal), voorstel);
        Assert.True(Ontbreekt());
        aanbesteding.Wijzig(Gegevens(Procedure.MeervoudigOnderhands, Regime.Sas), voorstel);
        Assert.True(Ontbreekt());
        aanbesteding.Wijzig(Gegevens(Procedure.EuropeesOpenbaar, Regime.Nationaal, "  "), voorstel);
        Assert.True(Ontbreekt());
        aanbesteding.Wijzig(Gegevens(Procedure.EuropeesOpenbaar, Regime.Nationaal, "De raming valt in twee delen uiteen."), voorstel);
        Assert.False(Ontbreekt());
    }

    [Theory, Trait("Regel", "TRJ-12")]
    [InlineData(Procedure.ConcurrentiegerichteDialoog, Regime.Europees, true)]
    [InlineData(Procedure.MededingingMetOnderhandeling, Regime.Europees, true)]
    [InlineData(Procedure.ConcurrentiegerichteDialoog, Regime.Sas, false)]
    [InlineData(Procedure.EuropeesOpenbaar, Regime.Europees, false)]
    public void DialoogEnOnderhandeling_BuitenSas_VragenEenGrond(Procedure procedure, Regime regime, bool vraagt)
    {
        var aanbesteding = EenAanbesteding().Volgens(procedure, regime).Maak();

        aanbesteding.Wijzig(new("Naam", "", procedure, regime, 1_000_000m, "85310000-5"));

        Assert.Equal(vraagt, aanbesteding.WatOntbreektOp(Nu).Any(g => g.Soort is Publicatiegebreksoort.GrondOntbreekt));
    }

    [Fact, Trait("Regel", "TRJ-12")]
    public void Drempels_ZijnEenInstelling_EnEenVerkeerdeStoptDeStart()
    {
        static IConfiguration Met(string sleutel, string waarde) => new ConfigurationBuilder().AddInMemoryCollection([new(sleutel, waarde)]).Build();

        Assert.Equal(Drempels.Standaard, DrempelsRegistratie.Lees(new ConfigurationBuilder().Build()));
        Assert.Equal(221_000m, DrempelsRegistratie.Lees(Met("Drempels:Europees", "221000")).Europees);
        foreach (var (sleutel, waarde) in new[] { ("Drempels:Sas", "veel"), ("Drempels:Sas", "-1"), ("Drempels:Vanaf", "1 januari"), ("Drempels:Sos", "1") })
        {
            Assert.Contains(sleutel, Assert.Throws<InstellingException>(() => DrempelsRegistratie.Lees(Met(sleutel, waarde))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void RegelUitzetten_KanNietBijDeWet_NietBijWatAltijdGeldt_EnNietNaPublicatie()
    {
        var aanbesteding = EenAanbesteding().Maak(); // openbaar, under SAS
        Assert.Equal(Basis.Wet, aanbesteding.Regel(Procedureregel.NotaVoorSluiting).Basis);
        foreach (var regel in new[]
        {
            Procedureregel.NotaVoorSluiting, Procedureregel.KluisTotSluiting, Procedureregel.OpeningDoorInkopers, Procedureregel.GelijkeInformatie, Procedureregel.BlindeBeoordeling,
            Procedureregel.BriefMetRedenen, Procedureregel.AuditKeten, Procedureregel.Bezwaartermijn, Procedureregel.OpschortendeTermijn,
        })
        {
            Assert.False(aanbesteding.KanUitzetten(regel), $"{regel}");
            Weigert(Domeinregel.RegelNietUitTeZetten, () => aanbesteding.ZetRegelUit(regel, "Liever niet.", Inkoper, Nu));
        }

        aanbesteding.ZetRegelUit(Procedureregel.NotaDoorTwee, "Er is maar één inkoper.", Inkoper, Nu);
        Assert.Equal((false, "Er is maar één inkoper."), (aanbesteding.Regel(Procedureregel.NotaDoorTwee).Geldt, aanbesteding.Regel(Procedureregel.NotaDoorTwee).Uitgezet));
        aanbesteding.Publiceer(Nu);
        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => aanbesteding.ZetRegelAan(Procedureregel.NotaDoorTwee));
        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => aanbesteding.ZetRegelUit(Procedureregel.Inschrijftermijn, "Haast.", Inkoper, Nu));
    }

    [Fact, Trait("Regel", "VRA-03"), Trait("Regel", "TRJ-02")]
    public void UitgezetteRegel_WordtNietMeerToegepast_EnEenRegelDieWetWordtWel()
    {
        var planning = StandaardPlanning(Nu) with { NotaUiterlijkOp = Nu.AddDays(43) };
        var aanbesteding = EenAanbesteding().Volgens(Procedure.EuropeesOpenbaar, Regime.Nationaal).Gepland(planning).Maak();
        Assert.Equal([Publicatiegebreksoort.NotaTeLaat], aanbesteding.WatOntbreektOp(Nu).Select(g => g.Soort));
        aanbesteding.ZetRegelUit(Procedureregel.NotaVoorSluiting, "De vragen zijn klein.", Inkoper, Nu);
        Assert.Empty(aanbesteding.WatOntbreektOp(Nu));
        Assert.Null(Nota.UitersteDag(aanbesteding));

        aanbesteding.Wijzig(new("Naam", "", Procedure.EuropeesOpenbaar, Regime.Sas, 1_000_000m, "85310000-5"));
        Assert.Equal([Publicatiegebreksoort.NotaTeLaat], aanbesteding.WatOntbreektOp(Nu).Select(g => g.Soort));

        var open = EenAanbesteding().Maak();
        open.Publiceer(Nu);
        var vraag = new Vraag(open, new(null, "", "Wat?"), Guid.NewGuid(), Guid.NewGuid(), Nu);
        vraag.Beantwoord("Wat?", "Dit.", Inkoper);
        Weigert(Domeinregel.NakijkenDoorEenAnder, () => vraag.KijkNa(Inkoper));
        vraag.KijkNa(Inkoper, doorTwee: false);
        Assert.Equal(VraagStatus.Nagekeken, vraag.Status);
    }

    [Theory, Trait("Regel", "TRJ-02")]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Selectie_DieBijDeSluitingTeKortTijdLaat_WordtGeweigerd(int dagenTeLaat, bool magWel)
    {
        var dag = DateOnly.FromDateTime(Nu.UtcDateTime);
        var planning = StandaardPlanning(Nu) with { AanmeldenTot = Nu.AddDays(31), UitnodigingOp = dag.AddDays(35), NotaUiterlijkOp = Nu.AddDays(50), SluitingOp = Nu.AddDays(75), Gunningsdatum = dag.AddDays(100) };
        var aanbesteding = EenAanbesteding().Volgens(Procedure.EuropeesNietOpenbaar, Regime.Europees).Gepland(planning).Maak();
        aanbesteding.Publiceer(Nu);
        var op = aanbesteding.Planning.SluitingOp!.Value.AddDays(-35 + dagenTeLaat);
        if (magWel)
        {
            aanbesteding.NodigUit(Guid.NewGuid(), "Beste referentie.", Inkoper, op);
        }
        else
        {
            Weigert(Domeinregel.SelectieTeDichtOpSluiting, () => aanbesteding.NodigUit(Guid.NewGuid(), "Beste referentie.", Inkoper, op));
        }
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
