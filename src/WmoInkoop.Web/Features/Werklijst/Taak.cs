using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Werklijst;

/// <summary>One thing somebody must do: what, why, where, and by when.</summary>
/// <param name="Titel">What to do, as the text of the link.</param>
/// <param name="Uitleg">One sentence on why or what about.</param>
/// <param name="Pad">Where to do it.</param>
/// <param name="Uiterlijk">By when, or null when there is no term.</param>
public sealed record Taak(string Titel, string Uitleg, string Pad, DateTimeOffset? Uiterlijk = null);

/// <summary>The pages that show a work list.</summary>
public enum Werkplek
{
    /// <summary><c>/mijn</c>, for providers.</summary>
    Mijn,

    /// <summary><c>/inkoop</c>, for inkopers.</summary>
    Inkoop,

    /// <summary><c>/beoordeling</c>, for assessors.</summary>
    Beoordeling,

    /// <summary><c>/tafel</c>, for members and secretaries of an overlegtafel.</summary>
    Tafel,
}

/// <summary>What one feature adds to a work list. Each feature brings its own; the page knows none of them by name.</summary>
public interface ITaakbron
{
    Werkplek Werkplek { get; }

    /// <summary>The tasks of this person, in a fixed number of queries and at most <see cref="Werklijsten.MaxPerBron"/> of them, most urgent first.</summary>
    Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct);
}

/// <summary>Collects a work list from all features.</summary>
public sealed class Werklijsten(IEnumerable<ITaakbron> bronnen)
{
    public const int MaxPerBron = 50;

    /// <summary>Most urgent first; what has no term comes last.</summary>
    public async Task<IReadOnlyList<Taak>> LeesAsync(Werkplek werkplek, HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var taken = new List<Taak>();
        foreach (var bron in bronnen.Where(b => b.Werkplek == werkplek))
        {
            taken.AddRange(await bron.LeesAsync(gebruiker, ct));
        }

        return [.. taken.OrderBy(t => t.Uiterlijk ?? DateTimeOffset.MaxValue)];
    }
}
