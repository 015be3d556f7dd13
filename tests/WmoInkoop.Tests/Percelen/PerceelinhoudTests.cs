using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Percelen;

/// <summary>Eisen for one perceel and for all, rows that stay the same row, the scale, copying and moving.</summary>
public sealed class PerceelinhoudTests
{
    private static readonly Perceelgegevens Gegevens = new("Begeleiding", "Thuis.", Bekostiging.Taakgericht, 2, 100m);

    private readonly Aanbesteding _aanbesteding = AanbestedingBouwer.EenAanbesteding().MetPerceel(Gegevens).MetPerceel(Gegevens with { Naam = "Verblijf" }).Maak();

    private Perceel Eerste => _aanbesteding.Percelen.Single(p => p.Nummer == 1);

    private Perceel Tweede => _aanbesteding.Percelen.Single(p => p.Nummer == 2);

    [Fact]
    public void GedeeldeEisen_GeldenVoorElkPerceel_OokVoorEenDatLaterKomt_EnHetenAnders()
    {
        _aanbesteding.StelGedeeldeEisenVast([new(Eissoort.Uitvoeringseis, "Start."), new(Eissoort.Geschiktheidseis, "Ervaring."), new(Eissoort.Uitsluitingsgrond, "Geen faillissement.")]);
        var derde = _aanbesteding.VoegPerceelToe(Gegevens with { Naam = "Vervoer" });

        Assert.Equal(["U1 Geen faillissement.", "G1 Ervaring.", "S1G1 De aanbieder heeft drie jaar ervaring.", "V1 Start."], Codes(Eerste));
        Assert.Equal(["U1 Geen faillissement.", "G1 Ervaring.", "V1 Start."], Codes(derde));
        Assert.Equal(Eerste.Eisen.Where(e => e.IsGedeeld).Select(e => e.GedeeldId).ToHashSet(), derde.Eisen.Select(e => e.GedeeldId).ToHashSet());
        Assert.Equal(3 + 4 + 4, _aanbesteding.Percelen.SelectMany(p => p.Eisen).Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void GedeeldeEis_VerandertOveralTegelijk_EnBlijftDezelfdeRij()
    {
        _aanbesteding.StelGedeeldeEisenVast([new(Eissoort.Geschiktheidseis, "Oud."), new(Eissoort.Geschiktheidseis, "Weg.")]);
        var voor = _aanbesteding.Percelen.Select(p => p.Eisen.Single(e => e.Tekst == "Oud.").Id).ToList();
        var gedeeld = _aanbesteding.GedeeldeEisen[0].GedeeldId;

        _aanbesteding.StelGedeeldeEisenVast([new(Eissoort.Geschiktheidseis, "Eerst."), new(Eissoort.Geschiktheidseis, "Nieuw.", Id: gedeeld)]);

        Assert.Equal(voor, _aanbesteding.Percelen.Select(p => p.Eisen.Single(e => e.Tekst == "Nieuw.").Id));
        Assert.All(_aanbesteding.Percelen, p => Assert.Equal(["G1 Eerst.", "G2 Nieuw."], Codes(p).Take(2)));
        Assert.All(_aanbesteding.Percelen, p => Assert.DoesNotContain(p.Eisen, e => e.Tekst == "Weg."));
        Weigert(Domeinregel.RijHoortHierNiet, () => _aanbesteding.StelGedeeldeEisenVast([new(Eissoort.Geschiktheidseis, "Vreemd.", Id: Guid.NewGuid())]));
    }

    [Fact]
    public void GedeeldeEisen_VragenEenPerceel() =>
        Weigert(Domeinregel.EerstEenPerceel, () => AanbestedingBouwer.EenAanbesteding().ZonderPercelen().Maak().StelGedeeldeEisenVast([new(Eissoort.Geschiktheidseis, "Ervaring.")]));

    [Fact]
    public void EigenEis_DieBlijft_IsDezelfdeRij_EnEenRijVanEenAnderPerceelHoortHierNiet()
    {
        _aanbesteding.StelGedeeldeEisenVast([new(Eissoort.Uitsluitingsgrond, "Voor allen.")]);
        var eis = Eerste.Eisen.Single(e => !e.IsGedeeld);

        _aanbesteding.StelEisenVast(Eerste, [new(Eissoort.Uitvoeringseis, "Nieuw."), new(Eissoort.Geschiktheidseis, "Anders.", "Een diploma", eis.Id, Bewijsmoment.NaVoorlopigeGunning, 24)]);

        Assert.Equal(["U1 Voor allen.", "S1G1 Anders.", "S1V1 Nieuw."], Codes(Eerste));
        Assert.Same(eis, Eerste.Eisen.Single(e => e.Id == eis.Id));
        Assert.Equal((Bewijsmoment.NaVoorlopigeGunning, 24), (eis.Bewijsmoment, eis.BewijsMaximumMaanden));
        Weigert(Domeinregel.RijHoortHierNiet, () => _aanbesteding.StelEisenVast(Tweede, [new(Eissoort.Geschiktheidseis, "Gestolen.", Id: eis.Id)]));
        Weigert(Domeinregel.RijHoortHierNiet, () => _aanbesteding.StelEisenVast(Eerste, [new(Eissoort.Geschiktheidseis, "Een.", Id: eis.Id), new(Eissoort.Geschiktheidseis, "Nog eens.", Id: eis.Id)]));
        Weigert(Domeinregel.RijHoortHierNiet, () => _aanbesteding.StelEisenVast(Eerste, [new(Eissoort.Geschiktheidseis, "Van allen.", Id: Eerste.Eisen.Single(e => e.IsGedeeld).Id)]));
        Weigert(Domeinregel.BewijsouderdomOngeldig, () => _aanbesteding.StelEisenVast(Eerste, [new(Eissoort.Geschiktheidseis, "Een.", "Brief", BewijsMaximumMaanden: 0)]));
    }

    [Fact, Trait("Regel", "GUN-08")]
    public void Bewijs_DatPasNaDeVoorlopigeGunningHoeft_OntbreektNietBijHetIndienen()
    {
        _aanbesteding.StelEisenVast(Eerste, [new(Eissoort.Geschiktheidseis, "Nu.", "Referentie"), new(Eissoort.Geschiktheidseis, "Later.", "Verklaring", Bewijsmoment: Bewijsmoment.NaVoorlopigeGunning)]);

        var gebreken = Compleetheid.Van(Eerste, new Inschrijvingsinhoud(Guid.NewGuid(), Eerste.Id, Guid.NewGuid(), [], [], []));

        Assert.Equal("Voeg het bewijs toe bij eis S1G1: Referentie.", Assert.Single(gebreken).Tekst);
    }

    [Fact, Trait("Regel", "BEO-01")]
    public void Criterium_DatBlijft_IsDezelfdeRij_EnDelenVanEenHoofdcriteriumStaanBijElkaar()
    {
        var criteria = Eerste.Criteria.OrderBy(c => c.Volgnummer).ToList();

        _aanbesteding.StelBeoordelingsplanVast(Eerste,
        [
            new("Team", "Wie?", 30m, Hoofdcriterium: "Mensen"),
            new("Overgang", "Hoe?", 50m, Id: criteria[0].Id),
            new("Scholing", "Welke?", 20m, Hoofdcriterium: "mensen "),
        ]);

        var nu = Eerste.Criteria.OrderBy(c => c.Volgnummer).ToList();
        Assert.Equal(["Team", "Scholing", "Overgang"], nu.Select(c => c.Naam));
        Assert.Same(criteria[0], nu[2]);
        Weigert(Domeinregel.RijHoortHierNiet, () => _aanbesteding.StelBeoordelingsplanVast(Tweede, [new("Vreemd", "?", 100m, Id: criteria[0].Id)]));
    }

    [Theory, Trait("Regel", "BEO-01")]
    [InlineData(99.99, false)]
    [InlineData(100.01, false)]
    [InlineData(100, true)]
    public void Gewichten_ZijnSamenPreciesHonderd_OmTePubliceren(decimal som, bool kan)
    {
        foreach (var perceel in _aanbesteding.Percelen)
        {
            _aanbesteding.StelBeoordelingsplanVast(perceel, [new("Een", "?", 60m, Hoofdcriterium: "Samen"), new("Twee", "?", som - 60m, Hoofdcriterium: "Samen")]);
        }

        if (kan)
        {
            _aanbesteding.Publiceer(Klok.Begin);
        }
        else
        {
            Weigert(Domeinregel.AanbestedingNietCompleet, () => _aanbesteding.Publiceer(Klok.Begin));
            Assert.All(_aanbesteding.WatOntbreektOp(Klok.Begin), g => Assert.Equal(Publicatiegebreksoort.GewichtenGeenHonderd, g.Soort));
        }
    }

    [Fact, Trait("Regel", "BEO-01")]
    public void Schaal_LooptOp_HeeftBetekenissen_EnPastBijDeMinima()
    {
        Weigert(Domeinregel.SchaalTeKort, () => Schaal((0, "Niets")));
        Weigert(Domeinregel.SchaalLooptNietOp, () => Schaal((0, "Niets"), (5, "Half"), (5, "Ook half")));
        Weigert(Domeinregel.SchaalLooptNietOp, () => Schaal((5, "Half"), (0, "Niets")));
        Weigert(Domeinregel.SchaalBuitenBereik, () => Schaal((-1, "Minder"), (5, "Half")));
        Weigert(Domeinregel.SchaalZonderBetekenis, () => Schaal((0, "Niets"), (5, " ")));
        _aanbesteding.StelBeoordelingsplanVast(Eerste, [new("Een", "?", 100m, 6m)]);
        Weigert(Domeinregel.MinimumNietInSchaal, () => _aanbesteding.StelSchaalVast(Eerste, Schaal((0, "Niets"), (5, "Alles")), BijUitval.NiemandSchuiftDoor));

        _aanbesteding.StelSchaalVast(Tweede, Schaal((0, "Niets"), (50, "Half"), (100, "Alles")), BijUitval.NiemandSchuiftDoor);

        Assert.Equal((100m, "Half", "0, 50, 100"), (Tweede.Schaal.Hoogste, Tweede.Schaal.Betekenis(50m), Tweede.Schaal.Opsomming));
        Assert.Equal((Beoordelingsschaal.Standaard, BijUitval.VolgendeInRang), (Eerste.Schaal, Eerste.BijUitval));
        Weigert(Domeinregel.CijferNietInSchaal, () => _aanbesteding.StelBeoordelingsplanVast(Tweede, [new("Een", "?", 100m, 6m)]));
    }

    [Fact]
    public void Kopie_HeeftAlles_MetEigenIds()
    {
        _aanbesteding.StelGedeeldeEisenVast([new(Eissoort.Uitsluitingsgrond, "Voor allen.")]);
        _aanbesteding.StelSchaalVast(Eerste, Schaal((0, "Niets"), (10, "Alles")), BijUitval.NiemandSchuiftDoor);
        _aanbesteding.StelPrijsVast(Eerste, new Prijsopzet { Methode = Prijsmethode.GunnenOpWaarde, Eenheid = "per uur" }, Eerste.Criteria.ToDictionary(c => c.Id, c => (decimal?)c.Gewicht));

        var kopie = _aanbesteding.KopieerPerceel(Eerste);

        Assert.Equal((3, "Begeleiding (kopie)"), (kopie.Nummer, kopie.Naam));
        Assert.Equal(Codes(Eerste).Select(c => c.Replace("S1", "S3", StringComparison.Ordinal)), Codes(kopie));
        Assert.Equal(Eerste.Criteria.Select(c => (c.Naam, c.Gewicht, c.Waarde)), kopie.Criteria.Select(c => (c.Naam, c.Gewicht, c.Waarde)));
        Assert.Equal((Eerste.Prijs, Eerste.Schaal, Eerste.BijUitval), (kopie.Prijs, kopie.Schaal, kopie.BijUitval));
        Assert.Empty(kopie.Criteria.Select(c => c.Id).Intersect(Eerste.Criteria.Select(c => c.Id)));
        Assert.Empty(kopie.Eisen.Select(e => e.Id).Intersect(Eerste.Eisen.Select(e => e.Id)));
        Assert.Equal(Perceelgegevens.MaxNaam, _aanbesteding.KopieerPerceel(_aanbesteding.VoegPerceelToe(Gegevens with { Naam = new string('n', Perceelgegevens.MaxNaam) })).Naam.Length);
    }

    [Fact]
    public void Verplaatsen_WisseltMetDeBuur_EnAanHetEindeGebeurtNiets()
    {
        var (een, twee) = (Eerste, Tweede);

        _aanbesteding.VerplaatsPerceel(een, omhoog: true);
        Assert.Equal((1, 2), (een.Nummer, twee.Nummer));
        _aanbesteding.VerplaatsPerceel(een, omhoog: false);
        Assert.Equal((2, 1), (een.Nummer, twee.Nummer));
        Assert.Equal("S2G1 De aanbieder heeft drie jaar ervaring.", Codes(een).Single());
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public void NaPublicatie_VerandertErNiets()
    {
        _aanbesteding.Publiceer(Klok.Begin);

        Assert.All(
            new Action[]
            {
                () => _aanbesteding.StelGedeeldeEisenVast([]),
                () => _aanbesteding.StelSchaalVast(Eerste, Beoordelingsschaal.Standaard, BijUitval.NiemandSchuiftDoor),
                () => _aanbesteding.StelPrijsVast(Eerste, Prijsopzet.Geen, new Dictionary<Guid, decimal?>()),
                () => _aanbesteding.KopieerPerceel(Eerste),
                () => _aanbesteding.VerplaatsPerceel(Eerste, omhoog: false),
            },
            daad => Weigert(Domeinregel.AanbestedingAlGepubliceerd, daad));
    }

    private static Beoordelingsschaal Schaal(params (int Cijfer, string Betekenis)[] regels) => new([.. regels.Select(r => new Schaalcijfer(r.Cijfer, r.Betekenis))]);

    private static List<string> Codes(Perceel perceel) => [.. perceel.Eisen.OrderBy(e => e.Volgnummer).Select(e => $"{perceel.Code(e)} {e.Tekst}")];

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
