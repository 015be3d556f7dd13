namespace WmoInkoop.Core.Percelen;

/// <summary>What plans are compared on, with its weight (BEO-01).</summary>
public sealed class Gunningscriterium
{
    public const int MaxNaam = 150;
    public const int MaxVraag = 4000;

    private Gunningscriterium()
    {
    }

    internal Gunningscriterium(Guid perceelId, int volgnummer, Criteriumgegevens gegevens)
    {
        Id = Guid.NewGuid();
        PerceelId = perceelId;
        Volgnummer = volgnummer;
        Naam = gegevens.Naam.Trim();
        Vraag = gegevens.Vraag.Trim();
        Gewicht = gegevens.Gewicht;
        Minimumcijfer = gegevens.Minimumcijfer;
    }

    public Guid Id { get; private set; }

    public Guid PerceelId { get; private set; }

    /// <summary>Shown as 'K1'; the announced order for ties (BEO-07).</summary>
    public int Volgnummer { get; private set; }

    public string Naam { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Vraag { get; private set; } = "";

    /// <summary>Of 100 for the perceel.</summary>
    public decimal Gewicht { get; private set; }

    public decimal? Minimumcijfer { get; private set; }
}

/// <summary>The marks, and what each means; the same for every criterium.</summary>
public static class Beoordelingsschaal
{
    /// <summary>From low to high.</summary>
    public static IReadOnlyList<decimal> Cijfers { get; } = [0m, 2m, 4m, 6m, 8m, 10m];

    public static decimal Hoogste => Cijfers[^1];

    /// <summary>For messages: '0, 2, 4, 6, 8, 10'.</summary>
    public static string Opsomming => string.Join(", ", Cijfers.Select(c => c.ToString("0", System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>What a mark says, in Dutch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a mark of the scale.</exception>
    public static string Betekenis(decimal cijfer) => cijfer switch
    {
        0m => "Niet beantwoord",
        2m => "Onvoldoende: gaat nauwelijks op de vraag in",
        4m => "Matig: gaat op een deel van de vraag in",
        6m => "Voldoende: beantwoordt de vraag",
        8m => "Goed: beantwoordt de vraag volledig en concreet",
        10m => "Uitstekend: volledig, concreet en met aantoonbare meerwaarde",
        _ => throw new ArgumentOutOfRangeException(nameof(cijfer), cijfer, "Not a mark of the scale."),
    };
}
