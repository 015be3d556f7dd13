using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Regios;

namespace WmoInkoop.Core.Procesverbalen;

/// <summary>An item of the proces-verbaal of the procedure: those of art. 2.132 lid 1, and what else belongs in the file. In this order they are shown.</summary>
public enum Verbaalonderdeel
{
    AanbestedendeDienst,
    VoorwerpEnWaarde,
    Procedurekeuze,
    GeselecteerdeGegadigden,
    AfgewezenGegadigden,
    VertrouwelijkeInlichtingen,
    AnderMiddel,
    EerdereBetrokkenheid,
    Regelafwijkingen,
    NietGegund,
    AfgewezenInschrijvers,
    AbnormaalLageInschrijvingen,
    UitgekozenInschrijvers,
    Belangenconflicten,
}

/// <summary>Where an item stands.</summary>
public enum Verbaalstand
{
    /// <summary>Composed from what is recorded, and written by an inkoper where that does not say it all.</summary>
    Compleet,

    /// <summary>It does not arise here, and why is said.</summary>
    NietVanToepassing,

    /// <summary>It follows from a step that is still to come.</summary>
    KomtNog,

    /// <summary>An inkoper has to write or fill in something.</summary>
    Ontbreekt,
}

/// <summary>What an item is composed about.</summary>
/// <param name="Aanbesteding">Without percelen.</param>
/// <param name="Regio">Who buys, with its gemeenten.</param>
/// <param name="Perceel">Of an item per perceel; null: of the aanbesteding as a whole.</param>
/// <param name="Beslissing">On that perceel, once its letters are out.</param>
/// <param name="Nu">When.</param>
public sealed record Verbaalzaak(Aanbesteding Aanbesteding, Regio Regio, Perceel? Perceel, Gunningsbeslissing? Beslissing, DateTimeOffset Nu)
{
    internal string Pad => $"/inkoop/aanbestedingen/{Aanbesteding.Id}";

    /// <summary>The perceel ended without an award; no decision follows any more.</summary>
    internal bool IsBeeindigd => Beslissing is null && HetPerceel.BeeindigdOp is not null;

    internal Perceel HetPerceel => Perceel ?? throw new InvalidOperationException("This item is about one perceel.");
}

/// <summary>What the records say about an item.</summary>
/// <param name="Stand">Where it stands without what an inkoper wrote.</param>
/// <param name="Regels">In words, each a paragraph.</param>
/// <param name="Gebrek">What is missing, or on what it waits; null: nothing.</param>
public sealed record Verbaalfeiten(Verbaalstand Stand, IReadOnlyList<string> Regels, string? Gebrek = null)
{
    internal static Verbaalfeiten Compleet(params IEnumerable<string> regels) => new(Verbaalstand.Compleet, [.. regels]);

    internal static Verbaalfeiten Nvt(string waarom) => new(Verbaalstand.NietVanToepassing, [waarom]);

    internal static Verbaalfeiten KomtNog(string wanneer) => new(Verbaalstand.KomtNog, [], wanneer);

    /// <summary>The records do not say it (all): an inkoper writes it.</summary>
    internal static Verbaalfeiten Schrijf(string wat, params IEnumerable<string> regels) => new(Verbaalstand.Ontbreekt, [.. regels], wat);
}

/// <summary>Composes one item. A new item is a value of <see cref="Verbaalonderdeel"/>, a class of this kind and its registration.</summary>
public interface IVerbaalsectie
{
    Verbaalonderdeel Onderdeel { get; }

    /// <summary>Where the law asks it: 'artikel 2.132 lid 1 onder a'; null: it does not.</summary>
    string? Wetsgrond { get; }

    /// <summary>Every perceel has its own; else there is one for the aanbesteding.</summary>
    bool IsPerPerceel { get; }

    /// <summary>Where the facts come from, and the page on which they are kept; null: there is none.</summary>
    (string Naam, string? Pad) Bron(Verbaalzaak zaak);

    /// <summary>Reads the facts, in a fixed number of queries. Names no bidder and no price before the buying side may know it.</summary>
    Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct);
}
