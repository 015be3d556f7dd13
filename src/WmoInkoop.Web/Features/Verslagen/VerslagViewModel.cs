using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Verslagen;

namespace WmoInkoop.Web.Features.Verslagen;

/// <summary>A verslag as it is read (TAF-04).</summary>
public sealed record VerslagViewModel(
    Guid Id,
    Guid Versie,
    Guid OverlegtafelId,
    Guid RegioId,
    string Tafel,
    string Sleutel,
    bool IsOpenbareTafel,
    DateOnly Datum,
    DateTimeOffset BeginOp,
    DateTimeOffset EindeOp,
    string Plaats,
    string Voorzitter,
    VerslagStatus Status,
    DateTimeOffset? OpmerkingenTot,
    DateTimeOffset? VastgesteldOp,
    string? Wijzigingen,
    IReadOnlyList<PuntViewModel> Punten,
    DateOnly? Vorige,
    DateOnly? Volgende)
{
    /// <summary>Where this verslag and its neighbours are: for members or for everyone.</summary>
    public string Basis { get; init; } = $"/tafel/{Sleutel}/verslagen";

    /// <summary>Whether the reader has a seat, and so reacts.</summary>
    public bool IsLid { get; init; }

    public bool IsSecretaris { get; init; }

    /// <summary>Whether this member remarked or agreed.</summary>
    public bool HeeftOpgemerkt { get; init; }

    public DateTimeOffset? AkkoordOp { get; init; }

    public bool KanReageren => IsLid && Status is VerslagStatus.TerReactie;

    public IReadOnlyList<(PuntViewModel Punt, OnderdeelViewModel Onderdeel)> Van(Onderdeelsoort soort) =>
        [.. Punten.SelectMany(p => p.Onderdelen.Where(o => o.Soort == soort).Select(o => (p, o)))];
}

/// <summary>A chapter: what was said and agreed under one item of the agenda.</summary>
public sealed record PuntViewModel(
    Guid Id,
    Guid Versie,
    int Nummer,
    string Titel,
    string? Inbrenger,
    Agendasoort Soort,
    IReadOnlyList<OnderdeelViewModel> Onderdelen,
    IReadOnlyList<OpmerkingViewModel> Opmerkingen);

/// <summary>A part of it; <paramref name="Nummer"/> counts besluiten and acties through the whole verslag.</summary>
public sealed record OnderdeelViewModel(
    Guid Id,
    Onderdeelsoort Soort,
    string Tekst,
    string? Spreker,
    string? Organisatie,
    Guid? EigenaarId,
    string? Eigenaar,
    DateOnly? Uiterlijk,
    ActieStatus? ActieStatus,
    int Nummer);

/// <summary>What a member remarked.</summary>
public sealed record OpmerkingViewModel(string Wie, DateTimeOffset GemaaktOp, string Tekst, Guid? OnderdeelId);
