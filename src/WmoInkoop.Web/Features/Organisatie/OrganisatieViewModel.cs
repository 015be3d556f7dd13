using WmoInkoop.Core.Aanbieders;

namespace WmoInkoop.Web.Features.Organisatie;

/// <summary>The page about one's own organisation.</summary>
public sealed record OrganisatieViewModel(
    Guid Id,
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
    UittrekselViewModel? Uittreksel,
    VerificatieViewModel? LaatsteVerificatie,
    IReadOnlyList<MedewerkerViewModel> Medewerkers,
    IReadOnlyList<VerzoekViewModel> Verzoeken,
    IReadOnlyList<UitnodigingViewModel> Uitnodigingen);

/// <summary>The extract as shown: name, size in bytes, when.</summary>
public sealed record UittrekselViewModel(string Naam, long Grootte, DateTimeOffset OpgeslagenOp);

/// <summary>The last round of verification.</summary>
public sealed record VerificatieViewModel(DateTimeOffset GevraagdOp, DateTimeOffset? BeslotenOp, string? Reden);

/// <summary>A colleague.</summary>
public sealed record MedewerkerViewModel(Guid Id, Guid GebruikerId, string Naam, string Email, bool IsBeheerder, DateTimeOffset Van);

/// <summary>Somebody who asks to join.</summary>
public sealed record VerzoekViewModel(Guid Id, string Naam, string Email, DateTimeOffset GevraagdOp);

/// <summary>An invitation that was not taken up yet.</summary>
public sealed record UitnodigingViewModel(Guid Id, string Naam, string Email, bool IsBeheerder, DateTimeOffset VervaltOp);
