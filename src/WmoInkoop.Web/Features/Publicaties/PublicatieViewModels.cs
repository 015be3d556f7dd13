using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Web.Features.Aanbestedingen;

namespace WmoInkoop.Web.Features.Publicaties;

/// <summary>The public page of an aanbesteding.</summary>
/// <param name="Aanbesteding">Without percelen and documents; those are below.</param>
public sealed record PublicatieViewModel(Aanbesteding Aanbesteding, string Regio, DateTimeOffset Nu, IReadOnlyList<PerceelRegel> Percelen, IReadOnlyList<DocumentRegel> Documenten, IReadOnlyList<NotaLink> Notas, IReadOnlyList<GegundRegel> Gegund, IReadOnlyList<RectificatieLink> Rectificaties)
{
    /// <summary>Who was granted a subsidy, per perceel the best first.</summary>
    public IReadOnlyList<GegundRegel> Subsidies { get; init; } = [];

    public AanbestedingStatus Status => Aanbesteding.StatusOp(Nu);
}

/// <summary>A winner of a perceel whose award is public (GUN-09).</summary>
public sealed record GegundRegel(int Perceelnummer, string Perceel, string Aanbieder, decimal? Aandeel, DateOnly Ingangsdatum, DateOnly Einddatum);

/// <summary>A nota van inlichtingen in the list of an aanbesteding.</summary>
public sealed record NotaLink(int Nummer, DateTimeOffset GepubliceerdOp);

/// <summary>A rectificatie in the list of an aanbesteding.</summary>
public sealed record RectificatieLink(int Nummer, DateTimeOffset GepubliceerdOp, bool IsWezenlijk);

/// <summary>The public page of a rectificatie.</summary>
public sealed record RectificatiePaginaViewModel(string AanbestedingNummer, string AanbestedingNaam, Rectificatie Rectificatie, IReadOnlyList<Wijziging> Wijzigingen);

/// <summary>A perceel in the list of an aanbesteding.</summary>
public sealed record PerceelRegel(int Nummer, string Naam, int? MaximumContracten, Bekostiging Bekostiging, decimal? Bedrag, Perceeleinde? Einde, string? Eindreden);

/// <summary>The public page of a perceel.</summary>
/// <param name="Einde">How it ended, once that is public.</param>
public sealed record PerceelViewModel(string AanbestedingNummer, string AanbestedingNaam, bool KentMaximumAantal, bool HeeftRangorde, bool KanInschrijven, Perceeleinde? Einde, Perceel Perceel, IReadOnlyList<Uitsluitingsregel> Uitsluitingen, bool BeslistVoorkeur)
{
    /// <summary>It ends in beschikkingen, within a subsidieplafond.</summary>
    public bool IsSubsidie { get; init; }

    /// <summary>The share of each contract when all are awarded; empty without a lumpsum to divide.</summary>
    public IReadOnlyList<decimal> Delen { get; } =
        Perceel is { Bekostiging: Bekostiging.Taakgericht, Bedrag: not null, MaximumContracten: { } maximum } ? Perceel.Delen(maximum) : [];
}

/// <summary>What can be bid on now, on the front page.</summary>
public sealed record OpenViewModel(int Aantal, IReadOnlyList<OpenRegel> Eerste);

/// <summary>One that is open now.</summary>
public sealed record OpenRegel(string Nummer, string Naam, string Regio, DateTimeOffset SluitingOp);
