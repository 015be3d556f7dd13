using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Percelen;

/// <summary>What plans are compared on, with its weight (BEO-01); a part of a hoofdcriterium or on its own.</summary>
public sealed class Gunningscriterium
{
    public const int MaxNaam = 150;
    public const int MaxVraag = 4000;
    public const int MeesteWoorden = 9000;

    private Gunningscriterium()
    {
    }

    internal Gunningscriterium(Guid perceelId)
    {
        Id = Guid.NewGuid();
        PerceelId = perceelId;
    }

    public Guid Id { get; private set; }

    public Guid PerceelId { get; private set; }

    /// <summary>Shown as 'K1'; the announced order for ties (BEO-07).</summary>
    public int Volgnummer { get; private set; }

    public string Naam { get; private set; } = "";

    /// <summary>The name of the hoofdcriterium that groups it with others; null: it stands alone. Marks and weights belong to the criteria in it.</summary>
    public string? Hoofdcriterium { get; private set; }

    /// <summary>Markdown.</summary>
    public string Vraag { get; private set; } = "";

    /// <summary>Of 100 for the perceel.</summary>
    public decimal Gewicht { get; private set; }

    public decimal? Minimumcijfer { get; private set; }

    /// <summary>How many words the answer of a bidder has at most; null: no limit.</summary>
    public int? MaxWoorden { get; private set; }

    /// <summary>For gunnen op waarde: what the highest mark is worth in euro; negative: it costs. Null: it is no wish.</summary>
    public decimal? Waarde { get; internal set; }

    /// <summary>In the concept of a rectificatie: the published row that this stands for.</summary>
    internal Guid? OorsprongId { get; set; }

    internal void Neem(int volgnummer, Criteriumgegevens gegevens)
    {
        Volgnummer = volgnummer;
        Naam = gegevens.Naam.Trim();
        Hoofdcriterium = string.IsNullOrWhiteSpace(gegevens.Hoofdcriterium) ? null : EenRegel.Van(gegevens.Hoofdcriterium);
        Vraag = gegevens.Vraag.Trim();
        Gewicht = gegevens.Gewicht;
        Minimumcijfer = gegevens.Minimumcijfer;
        MaxWoorden = gegevens.MaxWoorden;
    }

    internal Criteriumgegevens Gegevens(Guid? id) => new(Naam, Vraag, Gewicht, Minimumcijfer, id, Hoofdcriterium, MaxWoorden);
}
