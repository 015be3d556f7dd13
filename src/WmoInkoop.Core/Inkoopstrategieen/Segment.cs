using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inkoopstrategieen;

/// <summary>
/// A part of the support that is bought in one way, with the five choices about it. Changed only through its
/// <see cref="Inkoopstrategie"/>, which says whether that is still possible.
/// </summary>
public sealed class Segment
{
    private readonly List<Alternatief> _alternatieven = [];

    private Segment()
    {
    }

    internal Segment(Guid strategieId, int volgnummer, Segmentgegevens gegevens)
    {
        Id = Guid.NewGuid();
        ReeksId = Id;
        StrategieId = strategieId;
        Volgnummer = volgnummer;
        Neem(gegevens);
    }

    public Guid Id { get; private set; }

    /// <summary>The id of the segment in the first version it stood in; copies in later versions share it.</summary>
    public Guid ReeksId { get; private set; }

    public Guid StrategieId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Volgnummer { get; internal set; }

    public string Naam { get; private set; } = "";

    /// <summary>What belongs to it and for whom; Markdown.</summary>
    public string Omschrijving { get; private set; } = "";

    public string? Perceelindeling { get; private set; }

    public string? PerceelindelingReden { get; private set; }

    public Organisatievorm? Organisatievorm { get; private set; }

    public string? OrganisatievormReden { get; private set; }

    public string? Procesbeschrijving { get; private set; }

    public string? ProcesbeschrijvingReden { get; private set; }

    public int? MinimumAanbieders { get; private set; }

    public int? MaximumAanbieders { get; private set; }

    public string? AantalReden { get; private set; }

    public Bekostiging? Bekostigingsvorm { get; private set; }

    public string? BekostigingsvormReden { get; private set; }

    /// <summary>What was not chosen, with why (TRJ-15).</summary>
    public IReadOnlyCollection<Alternatief> Alternatieven => _alternatieven;

    /// <summary>What was chosen, in words; null while it is open.</summary>
    public string? Gekozen(Strategiekeuze keuze) => keuze switch
    {
        Strategiekeuze.Perceelindeling => Perceelindeling,
        Strategiekeuze.Organisatievorm => Organisatievorm is { } vorm ? Teksten.Van(vorm) : null,
        Strategiekeuze.Procesbeschrijving => Procesbeschrijving,
        Strategiekeuze.AantalAanbieders => Aantal,
        Strategiekeuze.Bekostigingsvorm => Bekostigingsvorm is { } vorm ? Teksten.Van(vorm) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(keuze), keuze, null),
    };

    public string? RedenVan(Strategiekeuze keuze) => keuze switch
    {
        Strategiekeuze.Perceelindeling => PerceelindelingReden,
        Strategiekeuze.Organisatievorm => OrganisatievormReden,
        Strategiekeuze.Procesbeschrijving => ProcesbeschrijvingReden,
        Strategiekeuze.AantalAanbieders => AantalReden,
        Strategiekeuze.Bekostigingsvorm => BekostigingsvormReden,
        _ => throw new ArgumentOutOfRangeException(nameof(keuze), keuze, null),
    };

    /// <summary>As it is filled in, for a form or a copy.</summary>
    public Segmentgegevens Gegevens => new(Naam, Omschrijving)
    {
        Perceelindeling = Perceelindeling,
        PerceelindelingReden = PerceelindelingReden,
        Organisatievorm = Organisatievorm,
        OrganisatievormReden = OrganisatievormReden,
        Procesbeschrijving = Procesbeschrijving,
        ProcesbeschrijvingReden = ProcesbeschrijvingReden,
        MinimumAanbieders = MinimumAanbieders,
        MaximumAanbieders = MaximumAanbieders,
        AantalReden = AantalReden,
        Bekostigingsvorm = Bekostigingsvorm,
        BekostigingsvormReden = BekostigingsvormReden,
    };

    // without a maximum the number is decided only where everyone who qualifies gets a contract, or a subsidy
    private string? Aantal => (MinimumAanbieders, MaximumAanbieders) switch
    {
        (null, null) => Organisatievorm is Inkoopstrategieen.Organisatievorm.OpenHouse or Inkoopstrategieen.Organisatievorm.Subsidie ? "Geen maximum" : null,
        ({ } min, null) => Organisatievorm is Inkoopstrategieen.Organisatievorm.Aanbesteding or null ? null : $"Ten minste {min}, geen maximum",
        (null, { } max) => $"Hoogstens {max}",
        ({ } min, { } max) => min == max ? $"Precies {max}" : $"{min} tot en met {max}",
    };

    internal void Neem(Segmentgegevens gegevens)
    {
        Eis(gegevens is { MinimumAanbieders: null or (>= 1 and <= Segmentgegevens.MeesteAanbieders), MaximumAanbieders: null or (>= 1 and <= Segmentgegevens.MeesteAanbieders) }, Domeinregel.AantalAanbiedersOngeldig, Segmentgegevens.MeesteAanbieders);
        Eis(!(gegevens.MinimumAanbieders > gegevens.MaximumAanbieders), Domeinregel.MinimumBovenMaximum);
        Eis(gegevens is not { Organisatievorm: Inkoopstrategieen.Organisatievorm.OpenHouse, MaximumAanbieders: not null }, Domeinregel.OpenHouseKentGeenMaximum);
        Naam = EenRegel.Van(gegevens.Naam);
        Omschrijving = gegevens.Omschrijving.Trim().ReplaceLineEndings("\n"); // a form posts \r\n, and only words count as a difference
        Perceelindeling = OfNiets(gegevens.Perceelindeling);
        PerceelindelingReden = OfNiets(gegevens.PerceelindelingReden);
        Organisatievorm = gegevens.Organisatievorm;
        OrganisatievormReden = OfNiets(gegevens.OrganisatievormReden);
        Procesbeschrijving = OfNiets(gegevens.Procesbeschrijving);
        ProcesbeschrijvingReden = OfNiets(gegevens.ProcesbeschrijvingReden);
        MinimumAanbieders = gegevens.MinimumAanbieders;
        MaximumAanbieders = gegevens.MaximumAanbieders;
        AantalReden = OfNiets(gegevens.AantalReden);
        Bekostigingsvorm = gegevens.Bekostigingsvorm;
        BekostigingsvormReden = OfNiets(gegevens.BekostigingsvormReden);
    }

    internal void NeemAlternatieven(IReadOnlyList<Alternatiefgegevens> alternatieven)
    {
        _alternatieven.Clear();
        _alternatieven.AddRange(alternatieven.Select((a, i) => new Alternatief(Id, i + 1, a)));
    }

    internal Segment KopieVoor(Guid strategieId)
    {
        var kopie = new Segment(strategieId, Volgnummer, Gegevens) { ReeksId = ReeksId };
        kopie.NeemAlternatieven([.. _alternatieven.OrderBy(a => a.Volgnummer).Select(a => new Alternatiefgegevens(a.Keuze, a.Naam, a.Voordelen, a.Nadelen))]);
        return kopie;
    }

    private static string? OfNiets(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim().ReplaceLineEndings("\n");
}

/// <summary>What a segment could have been, with pros and cons (TRJ-15).</summary>
public sealed class Alternatief
{
    public const int MaxNaam = 200;
    public const int MaxTekst = 2000;

    private Alternatief()
    {
    }

    internal Alternatief(Guid segmentId, int volgnummer, Alternatiefgegevens gegevens)
    {
        Id = Guid.NewGuid();
        SegmentId = segmentId;
        Volgnummer = volgnummer;
        Keuze = gegevens.Keuze;
        Naam = EenRegel.Van(gegevens.Naam);
        Voordelen = gegevens.Voordelen.Trim().ReplaceLineEndings("\n");
        Nadelen = gegevens.Nadelen.Trim().ReplaceLineEndings("\n");
    }

    public Guid Id { get; private set; }

    public Guid SegmentId { get; private set; }

    public int Volgnummer { get; private set; }

    public Strategiekeuze Keuze { get; private set; }

    public string Naam { get; private set; } = "";

    public string Voordelen { get; private set; } = "";

    public string Nadelen { get; private set; } = "";
}
