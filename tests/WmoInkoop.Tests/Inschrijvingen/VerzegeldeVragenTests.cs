using System.Text;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Inschrijvingen;

/// <summary>What an inschrijving answers is sealed with the answer, and the receipt says whether it is one of this portal.</summary>
public sealed class VerzegeldeVragenTests
{
    private static readonly Hoofdsleutel Sleutel = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
    private readonly Aanbesteding _aanbesteding = AanbestedingBouwer.EenAanbesteding().Maak();

    private Perceel Perceel => _aanbesteding.Percelen.Single();

    [Fact, Trait("Regel", "INS-03")]
    public void Canoniek_VanWatEerderIsIngediend_BlijftWatHetWas()
    {
        var oud = new Inschrijvingsinhoud(Guid.Empty, Guid.Empty, Guid.Empty, [new Criteriumantwoord(Guid.Empty, 1, "Overgang", "Zo.")], [new Eisantwoord(Guid.Empty, 1, true, "S1G1")], []);
        var tekst = Encoding.UTF8.GetString(oud.Canoniek());
        foreach (var naam in new[] { "Vraag", "MaxWoorden", "Eistekst", "GevraagdBewijs", "Bevestiging", "Woorden", "IsTeLang" })
        {
            Assert.DoesNotContain(naam, tekst, StringComparison.Ordinal);
        }

        Assert.Equal(oud.Hash(), Inschrijvingsinhoud.Lees(oud.Canoniek()).Hash());
        Assert.NotEqual(oud.Hash(), (oud with { Eisen = [oud.Eisen[0] with { Eistekst = "Drie jaar ervaring." }] }).Hash());
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public void Vergelijking_ZegtWatGewijzigdNieuwEnVervallenIs_EnBevestigenNeemtDeTekstVanNu()
    {
        _aanbesteding.StelEisenVast(Perceel, [new(Eissoort.Geschiktheidseis, "Drie jaar ervaring.", "Een referentie"), new(Eissoort.Geschiktheidseis, "Een verzekering.", "De polis")]);
        var inhoud = Ingediend();
        Assert.All(Vraagvergelijking.Eisen(inhoud, Perceel), e => Assert.Equal(Vraagstand.Gelijk, e.Stand));
        Assert.All(Vraagvergelijking.Antwoorden(inhoud, Perceel), a => Assert.Equal(Vraagstand.Gelijk, a.Stand));

        var eerste = Perceel.Eisen.First(e => e.Tekst.StartsWith("Drie", StringComparison.Ordinal));
        var criterium = Perceel.Criteria.First(c => c.Volgnummer == 1);
        _aanbesteding.StelEisenVast(Perceel, [new(Eissoort.Geschiktheidseis, "Twee jaar ervaring.", "Een referentie", eerste.Id), new(Eissoort.Geschiktheidseis, "Een VOG.")]);
        _aanbesteding.StelBeoordelingsplanVast(Perceel, [new(criterium.Naam, "Een andere vraag?", 60m, null, criterium.Id, null, 500), new("Duurzaam", "Hoe?", 40m)]);

        var eisen = Vraagvergelijking.Eisen(inhoud, Perceel);
        Assert.Equal([Vraagstand.Gewijzigd, Vraagstand.Vervallen, Vraagstand.Nieuw], eisen.Select(e => e.Stand));
        Assert.Equal(("Drie jaar ervaring.", "Twee jaar ervaring."), (eisen[0].Tekst, eisen[0].Nu!.Tekst)); // the 'Ja' stands beside what was asked
        Assert.Equal([Vraagstand.Gewijzigd, Vraagstand.Vervallen, Vraagstand.Vervallen, Vraagstand.Nieuw], Vraagvergelijking.Antwoorden(inhoud, Perceel).Select(a => a.Stand));

        var bevestigd = Vraagvergelijking.VoorNu(inhoud, Perceel);
        Assert.Equal(["Twee jaar ervaring."], bevestigd.Eisen.Select(e => e.Eistekst));
        Assert.Equal([("Een andere vraag?", "Zo.", 500)], bevestigd.Antwoorden.Select(a => (a.Vraag!, a.Tekst, a.MaxWoorden!.Value)));
        Assert.Equal([null, eerste.Id], bevestigd.Documenten.Select(d => d.EisId)); // evidence for what is asked no longer stays with the plan
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public void Vergelijking_VanInhoudZonderTeksten_ToontDieVanNuZonderTeZeggenDatZijWijzigde()
    {
        var inhoud = Ingediend();
        inhoud = inhoud with { Eisen = [.. inhoud.Eisen.Select(e => new Eisantwoord(e.EisId, e.Volgnummer, e.Akkoord, e.Code))], Antwoorden = [.. inhoud.Antwoorden.Select(a => new Criteriumantwoord(a.CriteriumId, a.Volgnummer, a.Criterium, a.Tekst))] };
        Assert.All(Vraagvergelijking.Eisen(inhoud, Perceel), e => Assert.Equal((Vraagstand.Gelijk, e.Nu!.Tekst), (e.Stand, e.Tekst)));
        Assert.All(Vraagvergelijking.Antwoorden(inhoud, Perceel), a => Assert.Equal((Vraagstand.Gelijk, a.Nu!.Vraag), (a.Stand, a.Vraag)));
    }

    [Fact, Trait("Regel", "INS-02")]
    public void Antwoord_BovenDeGrens_IsEenGebrek_EnEenLagereGrensIsWezenlijk()
    {
        var criterium = Perceel.Criteria.First(c => c.Volgnummer == 1);
        _aanbesteding.StelBeoordelingsplanVast(Perceel, [new(criterium.Naam, criterium.Vraag, 100m, null, criterium.Id, null, 3)]);
        var precies = Ingediend() with { Antwoorden = [Antwoord(criterium, "een twee drie")] };
        Assert.DoesNotContain(Compleetheid.Van(Perceel, precies), g => g.Soort is Inschrijfgebreksoort.AntwoordTeLang);
        var gebrek = Assert.Single(Compleetheid.Van(Perceel, precies with { Antwoorden = [Antwoord(criterium, "een twee drie vier")] }), g => g.Soort is Inschrijfgebreksoort.AntwoordTeLang);
        Assert.Equal($"Maak K1 ({criterium.Naam}) korter: 4 woorden, hoogstens 3.", gebrek.Tekst);
        Assert.Equal(Domeinregel.MaxWoordenOngeldig, Assert.Throws<DomeinregelException>(() => _aanbesteding.StelBeoordelingsplanVast(Perceel, [new("Naam", "Vraag?", 100m, MaxWoorden: 0)])).Regel);
        typeof(Aanbesteding).GetProperty(nameof(Aanbesteding.GepubliceerdOp))!.SetValue(_aanbesteding, TestSupport.Klok.Begin);
        var concept = _aanbesteding.MaakRectificatieconcept(1, TestSupport.Klok.Begin);
        concept.StelBeoordelingsplanVast(concept.Percelen.Single(), [new(criterium.Naam, criterium.Vraag, 100m, null, concept.Percelen.Single().Criteria.Single().Id, null, 2)]);
        Assert.True(Assert.Single(Core.Rectificaties.Vergelijking.Van(_aanbesteding, concept)).VraagtMeer);
    }

    [Fact, Trait("Regel", "INS-03")]
    public void Controlecode_KeurtElkTekenDatAndersIs_EnElkeAndereSleutelAf()
    {
        var bewijs = new Ontvangstbewijs("2026-0001-1-AAAAAAAA", TestSupport.Klok.Begin, new string('a', 64), [new("plan.pdf", new string('b', 64))], new Ontvangstkop("Begeleiding (2026-0001)", "Perceel 1: Thuis", "De Vaart"));
        var bestand = Ontvangstcode.MetCode(bewijs.AlsTekst(new Ontvangstkop("x", "x", "x")), Sleutel);
        Assert.Contains("De Vaart", bestand, StringComparison.Ordinal); // as it was called then
        Assert.True(Klopt(bestand));
        Assert.True(Klopt(bestand.ReplaceLineEndings("\r\n")));
        foreach (var (oud, nieuw) in new[] { ("AAAAAAAA", "AAAAAAAB"), ("12.00.00", "11.00.00"), ("De Vaart", "De Vaars"), (new string('a', 64), new string('c', 64)), ("plan.pdf", "plam.pdf") })
        {
            Assert.False(Klopt(bestand.Replace(oud, nieuw, StringComparison.Ordinal)), oud);
        }

        Assert.False(Ontvangstcode.Klopt(Encoding.UTF8.GetBytes(bestand), new Hoofdsleutel(new byte[32])));
        Assert.Null(Klopt("Zomaar een tekst\nControlecode:  AAAA"));
        Assert.Null(Klopt(bewijs.AlsTekst(bewijs.Kop!)));
    }

    private static bool? Klopt(string bestand) => Ontvangstcode.Klopt(Encoding.UTF8.GetBytes(bestand), Sleutel);

    private static Criteriumantwoord Antwoord(Gunningscriterium c, string tekst) => new(c.Id, c.Volgnummer, c.Naam, tekst, c.Vraag, c.MaxWoorden);

    private Inschrijvingsinhoud Ingediend() => new(
        Guid.NewGuid(),
        Perceel.Id,
        Guid.NewGuid(),
        [.. Perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => Antwoord(c, "Zo."))],
        [.. Perceel.Eisen.OrderBy(e => e.Volgnummer).Select(e => new Eisantwoord(e.Id, e.Volgnummer, true, Perceel.Code(e), e.Tekst, e.GevraagdBewijs))],
        [.. Perceel.Eisen.OrderBy(e => e.Volgnummer).Select(e => new Bijlage(Guid.NewGuid(), e.Id, $"bewijs {e.Volgnummer}.pdf", 1, new string('0', 64)))]);
}
