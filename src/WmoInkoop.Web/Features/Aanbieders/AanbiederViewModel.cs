using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Web.Features.Tekenbevoegdheden;

namespace WmoInkoop.Web.Features.Aanbieders;

/// <summary>A provider as an inkoper sees it.</summary>
public sealed record AanbiederViewModel(
    Guid Id,
    Guid Versie,
    string Naam,
    string KvkNummer,
    string? AgbCode,
    Grootteklasse Grootteklasse,
    string Adres,
    string Postcode,
    string Plaats,
    string Telefoon,
    IReadOnlyList<Dienstsoort> Diensten,
    AanbiederStatus Status,
    DateTimeOffset AangemeldOp,
    DateTimeOffset? Uiterlijk,
    UittrekselRegel? Uittreksel,
    IReadOnlyList<BesluitRegel> Besluiten,
    IReadOnlyList<ContactRegel> Beheerders,
    VervallenRegel? Vervallen)
{
    /// <summary>Who may sign for it, with evidence, and who could (AAN-07).</summary>
    public IReadOnlyList<TekenbevoegdheidRij> Tekenbevoegdheden { get; init; } = [];

    /// <summary>Recorded after an inkoper last accepted the registration, so nobody checked it yet.</summary>
    public bool IsNaControle(TekenbevoegdheidRij rij) => Besluiten.Where(b => b.IsAkkoord is true).Max(b => b.BeslotenOp) is { } gecontroleerd && rij.VastgelegdOp > gecontroleerd;

    /// <summary>Never accepted and not waiting: an inkoper may declare it lapsed (AAN-02).</summary>
    public bool KanVervallen => Status is AanbiederStatus.InVoorbereiding or AanbiederStatus.Geweigerd && Besluiten.All(b => b.IsAkkoord is not true);
}

/// <summary>The extract the decision rests on.</summary>
public sealed record UittrekselRegel(string Naam, long Grootte, string Sha256);

/// <summary>One round of verification.</summary>
public sealed record BesluitRegel(DateTimeOffset GevraagdOp, DateTimeOffset? BeslotenOp, string? BeslotenDoor, bool? IsAkkoord, string? Reden);

/// <summary>A beheerder of the provider.</summary>
public sealed record ContactRegel(string Naam, string Email);

/// <summary>When, why and by whom a registration was declared lapsed.</summary>
public sealed record VervallenRegel(DateTimeOffset Op, string? Door, string Reden);
