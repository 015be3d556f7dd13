using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gegadigdenbrieven;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>Composes the letters of a decision from what stands in its dossier.</summary>
public static class Gunningsbriefopmaak
{
    /// <param name="dossier">With a besluit.</param>
    /// <param name="regel">The bidder.</param>
    /// <param name="termijn">The standstill that begins with the letter; null: there is none.</param>
    /// <param name="nu">When the letter is sent.</param>
    public static Gunningsbriefinhoud Maak(Gunningsdossier dossier, Voorstelregel regel, OpschortendeTermijn? termijn, DateTimeOffset nu)
    {
        var laagste = regel.KrijgtVergelijking ? dossier.Voorstel.LastOrDefault(r => r.IsWinnaar) : null;
        var plaatsen = dossier.Uitslag.Plaatsen.ToDictionary(p => p.InschrijvingId);
        return Basis(dossier, regel.Aanbieder, regel.Uitkomst, termijn, nu) with
        {
            Inschrijvingsnummer = regel.Nummer,
            Rang = regel.Rang,
            Punten = regel.Punten,
            Prijs = plaatsen.GetValueOrDefault(regel.InschrijvingId) is { Prijs: { } prijs } eigen ? new Briefprijs(prijs.Bedrag, Gunningsvoorstel.Score(eigen)) : null,
            Beslissing = Beslissing(regel),
            Gepasseerd = regel.Gepasseerd,
            LaagsteWinnaar = laagste is null ? null : new Vergelekene(laagste.Aanbieder, laagste.Rang!.Value, laagste.Punten!.Value, Gunningsvoorstel.Score(plaatsen[laagste.InschrijvingId])),
            Uitgekozen = regel.IsWinnaar || laagste is not null ? null : Uitgekozene(dossier),
            Criteria = Criteria(dossier, regel, laagste),
        };
    }

    /// <summary>To a gegadigde that fell out in the dialoog: why, who wins and what that rests on, and the term.</summary>
    /// <inheritdoc cref="Maak(Gunningsdossier, Voorstelregel, OpschortendeTermijn, DateTimeOffset)"/>
    public static Gunningsbriefinhoud Maak(Gunningsdossier dossier, AfgevallenGegadigde gegadigde, OpschortendeTermijn? termijn, DateTimeOffset nu) =>
        Basis(dossier, gegadigde.Aanbieder, Gunningsuitkomst.Afgevallen, termijn, nu) with
        {
            Beslissing =
            [
                $"De gemeente wil dit perceel gunnen aan een ander. Uw organisatie viel af in ronde {gegadigde.Ronde} van de dialoog, op {Amsterdam.Voluit(Amsterdam.Datum(gegadigde.AfgevallenOp))}, en kon daarom niet inschrijven.",
                .. gegadigde.Redenen.Select(r => $"De reden. {r}"),
            ],
            Uitgekozen = Uitgekozene(dossier),
        };

    private static Gunningsbriefinhoud Basis(Gunningsdossier dossier, string aanbieder, Gunningsuitkomst uitkomst, OpschortendeTermijn? termijn, DateTimeOffset nu) => new()
    {
        Regio = dossier.Regio.Naam,
        Aanbesteding = dossier.Aanbesteding.Naam,
        Aanbestedingsnummer = dossier.Aanbesteding.Nummer,
        Perceel = $"Perceel {dossier.Perceel.Nummer}: {dossier.Perceel.Naam}",
        Aanbieder = aanbieder,
        Inschrijvingsnummer = "",
        Uitkomst = uitkomst,
        Beslissing = [],
        Winnaars = [.. dossier.Voorstel.Where(r => r.IsWinnaar).Select(w => w.Aanbieder)],
        Criteria = [],
        Termijn = Termijn(dossier, uitkomst is Gunningsuitkomst.Winnaar, termijn),
        Besluit = dossier.Beslissing.Besluit!,
        VerzondenOp = nu,
        EersteDag = termijn?.EersteDag,
        TermijnEindigtOp = termijn?.EindigtOp,
        Contact = string.Join(", ", new[] { dossier.Regio.Contactnaam, dossier.Regio.Email, dossier.Regio.Telefoon }.Where(c => !string.IsNullOrEmpty(c))),
    };

    /// <summary>The marks of the lowest-ranked winner and what they mean: no word of its plan. Null without a winner, and where nobody is ranked.</summary>
    private static Uitgekozene? Uitgekozene(Gunningsdossier dossier)
    {
        if (dossier.Voorstel.LastOrDefault(r => r.IsWinnaar) is not { Rang: { } rang } winnaar)
        {
            return null;
        }

        var plaats = dossier.Uitslag.Plaatsen.Single(p => p.InschrijvingId == winnaar.InschrijvingId);
        var punten = plaats.Criteria.ToDictionary(c => c.CriteriumId);
        return new Uitgekozene(
            winnaar.Aanbieder,
            rang,
            Gunningsvoorstel.Score(plaats),
            [.. dossier.Perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => new Briefkenmerk(c.Volgnummer, c.Naam, c.Gewicht, punten[c.Id].Cijfer, punten[c.Id].Punten, dossier.Perceel.Schaal.Betekenis(punten[c.Id].Cijfer)))]);
    }

    private static List<string> Beslissing(Voorstelregel regel) =>
    [
        regel.Uitkomst switch
        {
            Gunningsuitkomst.Winnaar => "De gemeente wil u dit perceel gunnen. Deze brief is nog geen aanvaarding van uw aanbod (artikel 2.129 Aanbestedingswet 2012): een overeenkomst is er pas na de definitieve gunning.",
            Gunningsuitkomst.Afgewezen => "De gemeente wil u dit perceel niet gunnen.",
            Gunningsuitkomst.OnderMinimum => "De gemeente wil u dit perceel niet gunnen. Uw inschrijving is afgevallen op een minimum.",
            Gunningsuitkomst.AnderPerceel => "De gemeente wil u dit perceel niet gunnen, omdat u, of een partij in uw combinatie, hoofdaannemer is in een ander perceel.",
            _ => "De gemeente wil u dit perceel niet gunnen. Uw inschrijving doet niet mee.",
        },
        regel.Waarom,
    ];

    private static List<Briefcriterium> Criteria(Gunningsdossier dossier, Voorstelregel regel, Voorstelregel? laagste)
    {
        if (dossier.Uitslag.Plaatsen.SingleOrDefault(p => p.InschrijvingId == regel.InschrijvingId) is not { } plaats)
        {
            return []; // not marked
        }

        var concept = dossier.Concepten.Single(c => c.InschrijvingId == regel.InschrijvingId);
        var vergeleken = laagste is null ? null : dossier.Uitslag.Plaatsen.Single(p => p.InschrijvingId == laagste.InschrijvingId).Criteria.ToDictionary(c => c.CriteriumId);
        var punten = plaats.Criteria.ToDictionary(c => c.CriteriumId);
        return
        [
            .. dossier.Perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => new Briefcriterium(
                c.Volgnummer,
                c.Naam,
                c.Gewicht,
                punten[c.Id].Cijfer,
                punten[c.Id].Punten,
                concept.Tekst(c.Id).Motivering,
                vergeleken?[c.Id].Cijfer,
                vergeleken?[c.Id].Punten,
                laagste is null ? "" : concept.Tekst(c.Id).Vergelijking,
                dossier.Perceel.Schaal.Betekenis(punten[c.Id].Cijfer))),
        ];
    }

    private static List<string> Termijn(Gunningsdossier dossier, bool isWinnaar, OpschortendeTermijn? termijn)
    {
        if (termijn is null)
        {
            return ["In deze procedure geldt geen opschortende termijn, omdat er geen andere inschrijvers zijn. De gemeente kan de overeenkomst meteen sluiten."];
        }

        var basis = dossier.Aanbesteding.Regel(Procedureregel.OpschortendeTermijn).Basis;
        var einde = Amsterdam.Uiterlijk(termijn.EindigtOp);
        var grond = basis is Procedures.Basis.Wet
            ? "De gemeente houdt de opschortende termijn aan van artikel 2.127 van de Aanbestedingswet 2012."
            : $"De gemeente houdt een opschortende termijn aan. De wet vraagt dat hier niet; de gemeente volgt {(basis is Procedures.Basis.Standaard ? "de Contractstandaard Wmo" : "uit eigen keuze artikel 2.127 van de Aanbestedingswet 2012")}.";
        var begin = $"{grond} De termijn begint op {Amsterdam.Voluit(termijn.EersteDag)} en eindigt op {einde}. Voor dat moment sluit de gemeente geen overeenkomst.";
        if (isWinnaar)
        {
            return [begin, "Andere inschrijvers kunnen tot dat moment een kort geding beginnen. Doet iemand dat, dan wacht de gemeente op de uitspraak in eerste aanleg."];
        }

        var regio = dossier.Regio;
        return
        [
            begin,
            $"Bent u het niet eens met deze beslissing? Laat dan uiterlijk op {einde} een dagvaarding in kort geding aan de gemeente betekenen. De zaak komt bij de voorzieningenrechter van de {regio.Rechtbank ?? "bevoegde rechtbank"}. De gemeente wacht dan met gunnen tot de rechter in eerste aanleg heeft beslist en de termijn voorbij is.",
            .. regio.Adres is { } adres ? [$"De dagvaarding gaat naar: {adres}. Stuur een kopie naar {regio.Email}, dan weten wij het meteen."] : Array.Empty<string>(),
            "Doet niemand dat op tijd, dan kan de gemeente na de termijn definitief gunnen.",
            "Deze brief staat ook in het portaal. Daar ziet u ook met wie u contact kunt opnemen.",
        ];
    }
}
