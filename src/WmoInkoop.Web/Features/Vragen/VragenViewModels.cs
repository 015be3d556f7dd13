using WmoInkoop.Core.Vragen;

namespace WmoInkoop.Web.Features.Vragen;

/// <summary>The aanbesteding a page about questions belongs to.</summary>
public sealed record VragenOver(Guid Id, string Nummer, string Naam, DateTimeOffset VragenTot, IReadOnlyList<PerceelKeuze> Percelen);

public sealed record PerceelKeuze(Guid Id, int Nummer, string Naam)
{
    public string Tekst => $"Perceel {Nummer}: {Naam}";
}

/// <summary>One question as an inkoper works on it.</summary>
public sealed record VraagDetails(
    Guid Id,
    Guid Versie,
    Guid AanbestedingId,
    string AanbestedingNaam,
    string? Perceel,
    string Vindplaats,
    string Tekst,
    string PubliekeTekst,
    string? Antwoord,
    VraagStatus Status,
    DateTimeOffset GesteldOp,
    string Aanbieder,
    string GesteldDoor,
    Guid? BeantwoordDoorId,
    bool DoorTwee,
    string? BeantwoordDoor,
    string? NagekekenDoor);

/// <summary>What the page that publishes a nota shows first.</summary>
public sealed record NotaVoorstel(VragenOver Over, int Nummer, string Controlegetal, DateOnly? UitersteDag, IReadOnlyList<NotaRegel> Klaar, int NietKlaar);

/// <summary>One entry of a nota: never who asked.</summary>
public sealed record NotaRegel(int Volgnummer, string? Perceel, string Vindplaats, string Vraag, string Antwoord);

/// <summary>A published nota.</summary>
public sealed record NotaViewModel(string Aanbestedingsnummer, string AanbestedingNaam, int Nummer, DateTimeOffset GepubliceerdOp, IReadOnlyList<NotaRegel> Regels);
