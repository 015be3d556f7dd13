using WmoInkoop.Core.Common;
using WmoInkoop.Core.Overlegtafels;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Verslagen;

/// <summary>A part of a verslag as the secretary writes it.</summary>
/// <param name="Soort">What it is.</param>
/// <param name="Tekst">A paragraph is Markdown; the others are plain text.</param>
public sealed record Onderdeelinhoud(Onderdeelsoort Soort, string Tekst)
{
    /// <summary>Who said it, for an uitspraak.</summary>
    public string? Spreker { get; init; }

    /// <summary>For which organisation, for an uitspraak.</summary>
    public string? Organisatie { get; init; }

    /// <summary>The member who does it, for an actie.</summary>
    public Guid? EigenaarId { get; init; }

    /// <summary>Who does it, as it is read: the member's name, or somebody who is no member.</summary>
    public string? Eigenaar { get; init; }

    /// <summary>By when, for an actie.</summary>
    public DateOnly? Uiterlijk { get; init; }
}

/// <summary>A paragraph, uitspraak, besluit or actie in a verslag, in the order in which it is read (TAF-03).</summary>
public sealed class Verslagonderdeel
{
    public const int MaxTekst = 6000;
    public const int MaxSpreker = 100;
    public const int MaxOrganisatie = 200;

    private Verslagonderdeel()
    {
    }

    internal Verslagonderdeel(Guid verslagId, Agendapunt punt, int volgorde, Onderdeelinhoud inhoud)
    {
        Eis(!string.IsNullOrWhiteSpace(inhoud.Tekst), Domeinregel.OnderdeelLeeg);
        Id = Guid.NewGuid();
        VerslagId = verslagId;
        AgendapuntId = punt.Id;
        Volgorde = volgorde;
        Soort = inhoud.Soort;
        Tekst = inhoud.Tekst.Trim();
        if (Soort is Onderdeelsoort.Uitspraak)
        {
            Eis(!string.IsNullOrWhiteSpace(inhoud.Spreker), Domeinregel.SprekerOntbreekt);
            Spreker = inhoud.Spreker.Trim();
            Organisatie = string.IsNullOrWhiteSpace(inhoud.Organisatie) ? null : inhoud.Organisatie.Trim();
        }

        Actie = Soort is Onderdeelsoort.Actie ? new Actie(this, inhoud) : null;
        Sprekerveld = Zoektekst.Van(Spreker);
        Organisatieveld = Zoektekst.Van(Organisatie);

        // the title of an item finds its first part, not every part of it
        Zoekveld = Zoektekst.Volledig(volgorde == 1 ? punt.Titel : null, Tekst, Spreker, Organisatie, Actie?.Eigenaar);
    }

    public Guid Id { get; private set; }

    public Guid VerslagId { get; private set; }

    public Guid AgendapuntId { get; private set; }

    /// <summary>Its place within the item, from 1.</summary>
    public int Volgorde { get; private set; }

    public Onderdeelsoort Soort { get; private set; }

    public string Tekst { get; private set; } = "";

    public string? Spreker { get; private set; }

    public string? Organisatie { get; private set; }

    /// <summary>Normalised text, for searching (TAF-04); the next three likewise.</summary>
    public string Zoekveld { get; private set; } = "";

    public string Sprekerveld { get; private set; } = "";

    public string Organisatieveld { get; private set; } = "";

    /// <summary>Only for an actie.</summary>
    public Actie? Actie { get; private set; }
}

/// <summary>What a part of a verslag is.</summary>
public enum Onderdeelsoort
{
    Alinea,
    Uitspraak,
    Besluit,
    Actie,
}
