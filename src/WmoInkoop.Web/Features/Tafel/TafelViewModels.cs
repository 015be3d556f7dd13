using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Verslagen;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Tafel;

/// <summary>The page a member comes to first.</summary>
public sealed record TafelOverzicht(
    IReadOnlyList<Taak> Taken,
    IReadOnlyList<BijeenkomstRij> Volgende,
    IReadOnlyList<VerslagRij> Ongelezen,
    IReadOnlyList<TafelRij> Tafels,
    bool IsLid,
    bool IsSecretaris);

/// <summary>A table one may read.</summary>
public sealed record TafelRij(string Naam, string Sleutel);

/// <summary>A bijeenkomst that is to come.</summary>
public sealed record BijeenkomstRij(string Tafel, string Sleutel, DateOnly Datum, DateTimeOffset BeginOp, DateTimeOffset EindeOp, string Plaats, int Punten);

/// <summary>A verslag in a list.</summary>
public sealed record VerslagRij(string Tafel, string Sleutel, DateOnly Datum, VerslagStatus Status, bool IsNieuw, int Besluiten, int Acties);

/// <summary>A table with its meetings, verslagen and members.</summary>
public sealed record TafelDetails(
    string Naam,
    string Sleutel,
    string Omschrijving,
    bool IsOpenbaar,
    bool IsSecretaris,
    IReadOnlyList<BijeenkomstRij> Komend,
    IReadOnlyList<VerslagRij> Verslagen,
    int Pagina,
    int Paginas,
    IReadOnlyList<LidRij> Leden);

/// <summary>Somebody with a seat.</summary>
public sealed record LidRij(Guid Id, string Naam, string Organisatie, DateTimeOffset Van);

/// <summary>A bijeenkomst with its agenda.</summary>
public sealed record BijeenkomstDetails(
    Guid Id,
    Guid Versie,
    string Tafel,
    string Sleutel,
    DateOnly Datum,
    DateTimeOffset BeginOp,
    DateTimeOffset EindeOp,
    string Plaats,
    string? Link,
    string Voorzitter,
    bool IsGepubliceerd,
    bool IsSecretaris,
    IReadOnlyList<AgendaRij> Agenda);

/// <summary>An item of the agenda.</summary>
public sealed record AgendaRij(Guid Id, int Nummer, string Titel, string? Inbrenger, Agendasoort Soort);
