using System.Security.Cryptography;
using System.Text;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.EigenVerklaringen;
using Xunit;
using static WmoInkoop.TestSupport.Partijen.Partijproef;

namespace WmoInkoop.Tests.Partijen;

/// <summary>What is said of a party, what it answers, and what that is in the content (INS-01).</summary>
public sealed class PartijgegevensTests
{
    private static readonly KvkNummer Eigen = KvkNummer.Maak("90000099");
    private static readonly Hoofdsleutel Sleutel = new(RandomNumberGenerator.GetBytes(32));
    private static readonly Partijbesluit Ja = new("D. Irecteur", "directeur", MetAccount: false);

    private readonly Aanbesteding _aanbesteding = AanbestedingBouwer.EenAanbesteding().Maak();

    private Perceel Perceel => _aanbesteding.Percelen.First();

    [Fact, Trait("Regel", "INS-01")]
    public void Gegevens_WordenSchoonBewaard_EnOnvolledigeGeweigerd()
    {
        var onder = EenPartij(Partijrol.Onderaannemer);
        var schoon = (onder with { Naam = " Palet\tDagbesteding ", KvkNummer = "93.00 00-01", Email = " palet@fictief.test ", Steun = "  " }).Gecontroleerd(Eigen);
        Assert.Equal(onder, schoon);
        Weigert(Domeinregel.PartijIsInschrijver, onder with { KvkNummer = "9000 0099" });
        Weigert(Domeinregel.KvkNummerOngeldig, onder with { KvkNummer = "1234567" });
        Weigert(Domeinregel.PartijOnvolledig, onder with { Naam = " " });
        Weigert(Domeinregel.PartijOnvolledig, onder with { Contactpersoon = "" });
        Weigert(Domeinregel.PartijOnvolledig, onder with { Deel = "\n" });
        Weigert(Domeinregel.PartijOnvolledig, onder with { Deel = new string('x', Partijgegevens.MaxDeel + 1) });
        Weigert(Domeinregel.PartijOnvolledig, onder with { Grootteklasse = null });
        Weigert(Domeinregel.PartijOnvolledig, onder with { Grootteklasse = (Grootteklasse)9 });
        Weigert(Domeinregel.PartijOnvolledig, onder with { Rol = (Partijrol)9 });
        Weigert(Domeinregel.PartijEmailOngeldig, onder with { Email = "Palet <palet@fictief.test>" });
        Weigert(Domeinregel.PartijEmailOngeldig, onder with { Email = "palet@fictief.test\nBcc: ander@fictief.test" });
        Weigert(Domeinregel.PartijZonderSteun, EenPartij(Partijrol.Groepsmaatschappij) with { Steun = " " });
        var combinant = (EenPartij(Partijrol.Combinant) with { Grootteklasse = Grootteklasse.Zzp, Steun = "x" }).Gecontroleerd(Eigen);
        Assert.Equal((null, null), (combinant.Grootteklasse, combinant.Steun));
    }

    [Fact, Trait("Regel", "INS-01")]
    public void EigenVerklaring_VanCombinantenEnVanWieOpWordtGesteund()
    {
        Assert.True(EenPartij(Partijrol.Combinant).VraagtEigenVerklaring);
        Assert.True(EenPartij(Partijrol.Groepsmaatschappij).VraagtEigenVerklaring);
        Assert.False(EenPartij(Partijrol.Onderaannemer).VraagtEigenVerklaring);
        Assert.True((EenPartij(Partijrol.Onderaannemer) with { Steun = "Haar certificaat." }).VraagtEigenVerklaring);
    }

    [Fact, Trait("Regel", "INS-01")]
    public void Rollen_PassenBijHunVorm()
    {
        Assert.Equal([Inschrijfvorm.Combinatie], Enum.GetValues<Inschrijfvorm>().Where(v => v.Kent(Partijrol.Combinant)));
        Assert.Equal([Inschrijfvorm.Groepsonderneming], Enum.GetValues<Inschrijfvorm>().Where(v => v.Kent(Partijrol.Groepsmaatschappij)));
        Assert.All(Enum.GetValues<Inschrijfvorm>(), v => Assert.True(v.Kent(Partijrol.Onderaannemer)));
    }

    [Fact, Trait("Regel", "INS-01")]
    public void Antwoord_ValtMetAndereWoorden_EnGeldtEenKeer()
    {
        var partij = Partij();
        Weigert(Domeinregel.MeedoenAlBeantwoord, () => partij.Bevestig(Ja, Sleutel, Klok.Begin));
        var geheim = partij.Vraag(null, Sleutel, Klok.Begin);
        Assert.Equal(partij.Linkafdruk, Inschrijfpartij.Afdruk(geheim!, Sleutel));
        Assert.DoesNotContain(geheim!, partij.Linkafdruk!, StringComparison.Ordinal);
        partij.Bevestig(Ja, Sleutel, Klok.Begin);
        Assert.Equal(new Partijbevestiging(Ja.Naam, Ja.Functie, Klok.Begin, false), partij.Bevestiging(Sleutel));
        Weigert(Domeinregel.MeedoenAlBeantwoord, () => partij.Bevestig(Ja, Sleutel, Klok.Begin));
        Weigert(Domeinregel.MeedoenAlBeantwoord, () => partij.Weiger(Ja with { Reden = "Toch niet." }, Sleutel, Klok.Begin));
        Weigert(Domeinregel.PartijHeeftBevestigd, () => partij.Vraag(null, Sleutel, Klok.Begin));

        partij.Wijzig(EenPartij(Partijrol.Combinant) with { Deel = "Iets anders." }, null, Sleutel);
        Assert.Equal((Partijstatus.NietGevraagd, null, null, null), (partij.Status, partij.BeslotenOp, partij.Linkafdruk, partij.Bevestiging(Sleutel)));
        partij.Vraag(null, Sleutel, Klok.Begin);
        Weigert(Domeinregel.RedenOntbreekt, () => partij.Weiger(Ja with { Reden = " " }, Sleutel, Klok.Begin));
        partij.Weiger(Ja with { Reden = " Geen tijd. " }, Sleutel, Klok.Begin);
        Assert.Equal("Geen tijd.", partij.OpenBesluit(Sleutel)!.Reden);
        Assert.NotEqual(geheim, partij.Vraag(null, Sleutel, Klok.Begin));
        Assert.Null(partij.OpenBesluit(Sleutel));
    }

    [Fact, Trait("Regel", "INS-01")]
    public void WieEenAccountHeeft_KomtTerugOpEenBevestiging_EnKrijgtGeenLink()
    {
        var partij = Partij();
        Assert.Null(partij.Vraag(Guid.NewGuid(), Sleutel, Klok.Begin));
        Assert.Null(partij.Linkafdruk);
        partij.Bevestig(Ja with { MetAccount = true }, Sleutel, Klok.Begin);
        partij.Weiger(Ja with { MetAccount = true, Reden = "Toch niet." }, Sleutel, Klok.Begin);
        Assert.Equal(Partijstatus.Geweigerd, partij.Status);
    }

    [Fact, Trait("Regel", "INS-05"), Trait("Regel", "INS-01")]
    public void Kopie_HoudtEenBevestigingAlleenWaarZijVervangt()
    {
        var partij = Partij();
        partij.Vraag(null, Sleutel, Klok.Begin);
        Assert.Equal(Partijstatus.NietGevraagd, partij.KopieVoor(Guid.NewGuid(), metBevestiging: true, Sleutel).Status);
        partij.Bevestig(Ja, Sleutel, Klok.Begin.AddHours(1));
        var met = partij.KopieVoor(Guid.NewGuid(), metBevestiging: true, Sleutel);
        Assert.Equal(partij.Bevestiging(Sleutel), met.Bevestiging(Sleutel));
        Assert.Equal(partij.Open(Sleutel), met.Open(Sleutel));
        Assert.Null(met.Linkafdruk);
        Assert.Equal((Partijstatus.NietGevraagd, null), (partij.KopieVoor(Guid.NewGuid(), metBevestiging: false, Sleutel) is var zonder ? zonder.Status : default, zonder.OpenBesluit(Sleutel)));
    }

    [Fact, Trait("Regel", "INS-06")]
    public void WatGetyptIs_StaatVerzegeld_EnHoortBijDezePartij()
    {
        var partij = Partij();
        Assert.DoesNotContain("Palet", Encoding.UTF8.GetString(partij.Inhoud), StringComparison.Ordinal);
        Assert.ThrowsAny<CryptographicException>(() => Sleutel.Open(partij.Inhoud, "partij", Guid.NewGuid()));
        Assert.NotEqual(Deelname.Afdruk(Perceel.Id, "93000001", Sleutel), Deelname.Afdruk(Guid.NewGuid(), "93000001", Sleutel));
        Assert.NotEqual(Deelname.Afdruk(Perceel.Id, "93000001", Sleutel), Deelname.Afdruk(Perceel.Id, "93000001", new Hoofdsleutel(RandomNumberGenerator.GetBytes(32))));
    }

    [Fact, Trait("Regel", "INS-01"), Trait("Regel", "INS-03")]
    public void Compleetheid_NoemtWieNogMoet()
    {
        Assert.Equal([Inschrijfgebreksoort.CombinantOntbreekt], Soorten(new(Inschrijfvorm.Combinatie, [Inhoud(Partijrol.Onderaannemer, Partijstatus.Bevestigd)])));
        Assert.Equal([Inschrijfgebreksoort.GroepsmaatschappijOntbreekt], Soorten(new(Inschrijfvorm.Groepsonderneming, [])));
        Assert.Empty(Soorten(new(Inschrijfvorm.Alleen, [])));
        Assert.Empty(Soorten(new(Inschrijfvorm.Combinatie, [Inhoud(Partijrol.Combinant, Partijstatus.Bevestigd)])));
        var open = Gebreken(new(Inschrijfvorm.Alleen, [Inhoud(Partijrol.Onderaannemer, Partijstatus.NietGevraagd), Inhoud(Partijrol.Onderaannemer, Partijstatus.Gevraagd), Inhoud(Partijrol.Onderaannemer, Partijstatus.Geweigerd)]));
        Assert.Equal([Inschrijfgebreksoort.PartijNietGevraagd, Inschrijfgebreksoort.PartijNietBevestigd, Inschrijfgebreksoort.PartijWeigert], open.Select(g => g.Soort));
        Assert.All(open, g => Assert.Contains("Palet", g.Tekst, StringComparison.Ordinal));

        // where an eigen verklaring is asked, one of each party that must
        var inhoud = new Inschrijvingsinhoud(Guid.NewGuid(), Perceel.Id, Guid.NewGuid(), [], [], [], EigenVerklaring: Proefverklaring.Ingevuld);
        bool Mist(Partijinhoud partij) => Compleetheid.Van(Perceel, inhoud with { Partijen = new(Inschrijfvorm.Combinatie, [partij]) }).Any(g => g.Soort is Inschrijfgebreksoort.PartijVerklaringOntbreekt);
        Assert.True(Mist(Inhoud(Partijrol.Combinant, Partijstatus.Bevestigd)));
        Assert.True(Mist(Inhoud(Partijrol.Combinant, Partijstatus.Bevestigd) with { EigenVerklaring = Proefverklaring.Ingevuld with { Slot = new() } }));
        Assert.False(Mist(Inhoud(Partijrol.Combinant, Partijstatus.Bevestigd) with { EigenVerklaring = Proefverklaring.Ingevuld }));
        Assert.False(Mist(Inhoud(Partijrol.Onderaannemer, Partijstatus.Bevestigd)));
    }

    [Fact, Trait("Regel", "INS-01"), Trait("Regel", "INS-04")]
    public void Controlegetal_TeltVormPartijEnBevestigingMee_EnLeestTerug()
    {
        var zonder = new Inschrijvingsinhoud(Guid.NewGuid(), Perceel.Id, Guid.NewGuid(), [], [], []);
        Assert.DoesNotContain("Partijen", Encoding.UTF8.GetString(zonder.Canoniek()), StringComparison.Ordinal);
        var partij = Inhoud(Partijrol.Combinant, Partijstatus.Bevestigd);
        var met = zonder with { Partijen = new Partijeninhoud(Inschrijfvorm.Combinatie, [partij]) };
        var tekst = Encoding.UTF8.GetString(met.Canoniek());
        Assert.Contains("\"Vorm\": \"Combinatie\"", tekst, StringComparison.Ordinal);
        Assert.Contains("\"Rol\": \"Combinant\"", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Status\"", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("VraagtEigenVerklaring", tekst, StringComparison.Ordinal);
        var terug = Inschrijvingsinhoud.Lees(met.Canoniek());
        Assert.Equal(partij, Assert.Single(terug.Partijen!.Partijen));
        Assert.Equal(met.Hash(), terug.Hash());
        Assert.NotEqual(met.Hash(), (met with { Partijen = met.Partijen with { Vorm = Inschrijfvorm.Alleen } }).Hash());
        Assert.NotEqual(met.Hash(), (met with { Partijen = met.Partijen with { Partijen = [partij with { Bevestiging = partij.Bevestiging! with { Functie = "bestuurder" } }] } }).Hash());
    }

    private static Partijinhoud Inhoud(Partijrol rol, Partijstatus status) =>
        new(Guid.NewGuid(), EenPartij(rol), status is Partijstatus.Bevestigd ? new Partijbevestiging("D. Irecteur", "directeur", Klok.Begin, true) : null) { Status = status };

    private static Inschrijfpartij Partij() => new(Guid.NewGuid(), EenPartij(Partijrol.Combinant), null, Sleutel, Klok.Begin);

    private IEnumerable<Inschrijfgebreksoort> Soorten(Partijeninhoud partijen) => Gebreken(partijen).Select(g => g.Soort);

    private List<Inschrijfgebrek> Gebreken(Partijeninhoud partijen) =>
        [.. Compleetheid.Van(Perceel, new Inschrijvingsinhoud(Guid.NewGuid(), Perceel.Id, Guid.NewGuid(), [], [], [], Partijen: partijen)).Where(g => g.Soort is not (Inschrijfgebreksoort.BewijsOntbreekt or Inschrijfgebreksoort.PrijsOntbreekt))];

    private static void Weigert(Domeinregel regel, Partijgegevens gegevens) => Weigert(regel, () => gegevens.Gecontroleerd(Eigen));

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
