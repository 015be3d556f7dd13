using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Regios;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;

namespace WmoInkoop.Tests.Gunningen;

/// <summary>A perceel of which the assessment is fixed, in memory: the three bidders A, B, C of the worked example BEO-05 unless a test says otherwise.</summary>
internal sealed class Gunningbouwer
{
    internal static readonly Guid Inkoper = Guid.NewGuid();
    internal static readonly Guid Tweede = Guid.NewGuid();

    /// <summary>The days made equal by decree that the settings hold.</summary>
    internal static readonly Werkkalender Kalender = new([new(2026, 1, 2), new(2026, 5, 15), new(2027, 5, 7), new(2028, 4, 28), new(2028, 5, 26)]);

    private readonly List<(string Naam, decimal[] Cijfers)> _geldig = [];
    private readonly List<(string Naam, string Reden)> _ongeldig = [];
    private Perceelgegevens _perceel = new("Hulp bij huishouden", "Een schoon huis.", Bekostiging.Taakgericht, 2, 5_250_000m);
    private IReadOnlyList<Criteriumgegevens> _criteria = AanbestedingBouwer.DrieCriteria;
    private Aanbesteding? _aanbesteding;

    internal static Gunningbouwer EenPerceel() => new();

    /// <summary>With A 78, B 76 and C 79 points.</summary>
    internal static Gunningbouwer Voorbeeld() => EenPerceel().Met("A", 8, 6, 10).Met("B", 10, 6, 6).Met("C", 6, 10, 8);

    internal Gunningbouwer Met(string naam, params decimal[] cijfers)
    {
        _geldig.Add((naam, cijfers));
        return this;
    }

    internal Gunningbouwer MetOngeldig(string naam, string reden)
    {
        _ongeldig.Add((naam, reden));
        return this;
    }

    internal Gunningbouwer Voor(int? contracten, decimal? bedrag = 5_250_000m, BijMinderWinnaars bijMinder = BijMinderWinnaars.DelenDoorWinnaars)
    {
        _perceel = new("Hulp bij huishouden", "Een schoon huis.", bedrag is null ? Bekostiging.Outputgericht : Bekostiging.Taakgericht, contracten, bedrag, bijMinder);
        return this;
    }

    internal Gunningbouwer MetMinimum(decimal minimum)
    {
        _criteria = [.. AanbestedingBouwer.DrieCriteria.Select(c => c with { Minimumcijfer = minimum })];
        return this;
    }

    /// <summary>Two criteria of 50 each.</summary>
    internal Gunningbouwer MetGelijkeGewichten()
    {
        _criteria = [new("Overgang", "Hoe?", 50m), new("Buurt", "Hoe?", 50m)];
        return this;
    }

    internal Uitslag Uitslag()
    {
        _aanbesteding = AanbestedingBouwer.EenAanbesteding().MetPerceel(_perceel, criteria: _criteria).Maak();
        var perceel = _aanbesteding.Percelen.Single();
        var nu = Klok.Begin;
        perceel.GetoetstOp = nu;
        var beoordeling = new Beoordeling(perceel, nu.AddDays(1), nu);
        perceel.BeoordeeldOp = nu;
        var inschrijvingen = new Dictionary<Guid, Beoordeelde>();
        var cijfers = new List<Eindcijfer>();
        var gelijken = new List<Gelijke>();
        var criteria = perceel.Criteria.OrderBy(c => c.Volgnummer).ToList();
        foreach (var (naam, marks) in _geldig)
        {
            var id = Guid.NewGuid();
            inschrijvingen[id] = new Beoordeelde(id, $"nummer-{naam}", Guid.NewGuid(), naam, true, null);
            foreach (var (criterium, cijfer) in criteria.Zip(marks))
            {
                var eindcijfer = new Eindcijfer(beoordeling.Id, id, criterium.Id);
                eindcijfer.Geef(cijfer, Lang($"{naam} kreeg voor {criterium.Naam} dit cijfer"), perceel.Schaal, Inkoper, nu);
                cijfers.Add(eindcijfer);
            }

            gelijken.Add(new Gelijke(id, $"nummer-{naam}", criteria.Zip(marks).ToDictionary(c => c.First.Id, c => c.Second)));
        }

        foreach (var (naam, reden) in _ongeldig)
        {
            var id = Guid.NewGuid();
            inschrijvingen[id] = new Beoordeelde(id, $"nummer-{naam}", Guid.NewGuid(), naam, false, reden);
        }

        return new Uitslag(beoordeling, perceel, "zaad", Rangschikking.Maak(perceel, gelijken, "zaad"), inschrijvingen, cijfers);
    }

    /// <summary>With complete letters and a besluit, unless <paramref name="metTeksten"/> is false.</summary>
    internal Gunningsdossier Dossier(bool metTeksten = true)
    {
        var uitslag = Uitslag();
        var voorstel = Gunningsvoorstel.Van(uitslag);
        var beslissing = new Gunningsbeslissing(uitslag.Perceel, Inkoper, Klok.Begin);
        var concepten = uitslag.Plaatsen.Select(p => new Briefconcept(beslissing, p.InschrijvingId, uitslag.Eindcijfers.Where(c => c.InschrijvingId == p.InschrijvingId))).ToList();
        beslissing.LegBesluitVast(new Besluit { Orgaan = "College van burgemeester en wethouders", Datum = new DateOnly(2026, 3, 1) }, Klok.Begin);
        if (metTeksten)
        {
            foreach (var concept in concepten.Where(c => voorstel.Single(r => r.InschrijvingId == c.InschrijvingId).KrijgtVergelijking))
            {
                concept.Schrijf(beslissing, [.. concept.Teksten.Select(t => new Tekstwijziging(t.CriteriumId, t.Motivering, Lang($"Tegenover {concept.InschrijvingId} bij {t.CriteriumId}"), false))]);
            }
        }

        var regio = new Regio("Leeuwarden", "leeuwarden", "inkoop@leeuwarden.test", "Leeuwarden");
        regio.Vestig("Oldehoofsterkerkhof 2, 8911 DH Leeuwarden", "rechtbank Noord-Nederland");
        return new Gunningsdossier(_aanbesteding!, uitslag.Perceel, regio, uitslag, voorstel, beslissing, concepten);
    }

    /// <summary>Decided at a moment: proposed, confirmed, letters out.</summary>
    internal static Gunningsbeslissing Vastgesteld(Gunningsdossier dossier, DateTimeOffset op)
    {
        var (beslissing, perceel) = (dossier.Beslissing, dossier.Perceel);
        beslissing.StelVoor(dossier.Voorstel.Count(r => r.IsWinnaar), [.. dossier.Gaten.Select(g => g.Tekst)], op);
        var voorstel = new VierOgen(VierOgenSoort.GunningVaststellen, beslissing.Id, "Klaar.", Inkoper, op);
        voorstel.Bevestig(Tweede, op);
        beslissing.StelVast(perceel, voorstel, Kalender.OpschortendeTermijn(op), [], op);
        return beslissing;
    }

    /// <summary>Long enough for a letter.</summary>
    internal static string Lang(string begin) => $"{begin}, omdat het plan concreet beschrijft wie wat doet, wanneer dat gebeurt en hoe inwoners daar iets van merken.";
}
