using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Perceeluitsluitingen;

/// <summary>
/// One party may not be hoofdaannemer in both of two percelen of a traject (TRJ-07); onderaannemer it may be. It counts for a perceel
/// whose bidders could know: that of the aanbesteding that announces it, and the other one unless that was public before.
/// </summary>
public sealed class Perceeluitsluiting
{
    private Perceeluitsluiting()
    {
    }

    internal Perceeluitsluiting(Perceel perceel, Perceel ander, bool geldtVoorAnder)
    {
        Id = Guid.NewGuid();
        AanbestedingId = perceel.AanbestedingId;
        PerceelId = perceel.Id;
        AnderPerceelId = ander.Id;
        GeldtVoorAnder = geldtVoorAnder;
    }

    public Guid Id { get; private set; }

    /// <summary>The aanbesteding that announces it.</summary>
    public Guid AanbestedingId { get; private set; }

    /// <summary>A perceel of that aanbesteding.</summary>
    public Guid PerceelId { get; private set; }

    /// <summary>Of the same aanbesteding or of another one of the traject.</summary>
    public Guid AnderPerceelId { get; private set; }

    /// <summary>Bidders for the other perceel could know it too: its aanbesteding was not public yet.</summary>
    public bool GeldtVoorAnder { get; private set; }
}

/// <summary>An exclusion as one of its percelen sees it.</summary>
/// <param name="Id">Of the exclusion.</param>
/// <param name="AnderPerceelId">The perceel that cannot go together with this one.</param>
/// <param name="Nummer">Of that perceel.</param>
/// <param name="Naam">Of that perceel.</param>
/// <param name="AndereAanbesteding">The name of its aanbesteding; null: the same one.</param>
/// <param name="IsOpenbaar">Bidders for this perceel may read about the other one.</param>
/// <param name="IsEerder">In the same aanbesteding and before this one: it is decided first.</param>
public sealed record Uitsluitingsregel(Guid Id, Guid AnderPerceelId, int Nummer, string Naam, string? AndereAanbesteding, bool IsOpenbaar, bool IsEerder)
{
    /// <summary>'perceel 1 (Basisondersteuning)', with the aanbesteding when it is another one; for the buying side and, of what is public, for everyone.</summary>
    public string OpenbareOmschrijving => IsOpenbaar ? Omschrijving : "een perceel van een andere aanbesteding van dit traject, die nog niet openbaar is";

    /// <inheritdoc cref="OpenbareOmschrijving"/>
    public string Omschrijving => AndereAanbesteding is { } ander ? $"perceel {Nummer} ({Naam}) van {ander}" : $"perceel {Nummer} ({Naam})";
}
