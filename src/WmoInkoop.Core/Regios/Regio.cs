using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Regios;

/// <summary>Gemeenten that buy together; owns trajecten, overlegtafels and staff.</summary>
public sealed partial class Regio : IHeeftVersie
{
    public const int MaxNaam = 100;
    public const int MaxSleutel = 40;
    public const int MaxTelefoon = 30;
    public const int MaxAdres = 200;
    public const int MaxRechtbank = 100;

    private readonly List<Gemeente> _gemeenten = [];

    private Regio()
    {
    }

    /// <param name="gegevens">Everything about it.</param>
    /// <exception cref="DomeinregelException">A value cannot be.</exception>
    public Regio(Regiogegevens gegevens)
    {
        Id = Guid.NewGuid();
        Wijzig(gegevens);
    }

    /// <summary>A regio whose people are reached at the address its mail is sent from.</summary>
    /// <param name="naam">As people say it: 'Leidse regio'.</param>
    /// <param name="sleutel">The short form in addresses: 'leidseregio'.</param>
    /// <param name="afzender">The address mail of this regio is sent from.</param>
    /// <param name="gemeenten">The gemeenten that buy together.</param>
    public Regio(string naam, string sleutel, string afzender, params IEnumerable<string> gemeenten)
    {
        Id = Guid.NewGuid();
        Neem(new Regiogegevens(naam, sleutel, afzender, "Team inkoop", Telefoon: null, afzender, [.. gemeenten]));
    }

    public Guid Id { get; private set; }

    public string Naam { get; private set; } = "";

    public string Sleutel { get; private set; } = "";

    public string Afzender { get; private set; } = "";

    /// <summary>Who answers questions about this regio: a person or a team.</summary>
    public string Contactnaam { get; private set; } = "";

    public string? Telefoon { get; private set; }

    public string Email { get; private set; } = "";

    /// <summary>Where a dagvaarding is served: street, postcode and place. Null: not filled in, and then no gunningsbrief goes out.</summary>
    public string? Adres { get; private set; }

    /// <summary>Where a kort geding against this regio is heard: 'rechtbank Noord-Nederland'. Null: not filled in.</summary>
    public string? Rechtbank { get; private set; }

    /// <summary>It is known where a bidder goes that does not agree.</summary>
    public bool IsTeDagvaarden => Adres is not null && Rechtbank is not null;

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Gemeente> Gemeenten => _gemeenten;

    /// <summary>Says where it is summoned and which court hears that.</summary>
    public void Vestig(string adres, string rechtbank) => (Adres, Rechtbank) = (EenRegel.Van(adres), EenRegel.Van(rechtbank));

    /// <summary>Changes everything about it; a gemeente that stays keeps its id.</summary>
    /// <exception cref="DomeinregelException">A value cannot be.</exception>
    public void Wijzig(Regiogegevens gegevens)
    {
        Eis(IsEenRegel(gegevens.Naam) && IsEenRegel(gegevens.Contactnaam), Domeinregel.RegionaamOngeldig);
        Eis(IsSleutel(gegevens.Sleutel), Domeinregel.RegiosleutelOngeldig);
        Eis(Emailadres.IsGeldig(gegevens.Afzender), Domeinregel.RegioEmailOngeldig, gegevens.Afzender);
        Eis(Emailadres.IsGeldig(gegevens.Email), Domeinregel.RegioEmailOngeldig, gegevens.Email);
        Eis(gegevens.Gemeenten.Count > 0, Domeinregel.RegioZonderGemeente);
        Eis(gegevens.Gemeenten.All(g => g.Length <= MaxNaam && IsEenRegel(g)), Domeinregel.GemeentenaamOngeldig);
        Neem(gegevens);
    }

    private void Neem(Regiogegevens gegevens)
    {
        Naam = EenRegel.Van(gegevens.Naam);
        Sleutel = gegevens.Sleutel;
        Afzender = gegevens.Afzender;
        Contactnaam = gegevens.Contactnaam.Trim();
        Telefoon = string.IsNullOrWhiteSpace(gegevens.Telefoon) ? null : gegevens.Telefoon.Trim();
        Email = gegevens.Email;
        Adres = string.IsNullOrWhiteSpace(gegevens.Adres) ? null : EenRegel.Van(gegevens.Adres);
        Rechtbank = string.IsNullOrWhiteSpace(gegevens.Rechtbank) ? null : EenRegel.Van(gegevens.Rechtbank);

        var gewenst = gegevens.Gemeenten.DistinctBy(g => Zoektekst.Van(g)).ToDictionary(g => Zoektekst.Van(g), g => g.Trim());
        _gemeenten.RemoveAll(g => !gewenst.ContainsKey(g.Zoeknaam));
        foreach (var (zoeknaam, naam) in gewenst)
        {
            if (_gemeenten.Find(g => g.Zoeknaam == zoeknaam) is { } blijft)
            {
                blijft.Spel(naam);
            }
            else
            {
                _gemeenten.Add(new Gemeente(naam));
            }
        }
    }

    // the name of a regio stands in the header of its mail
    private static bool IsEenRegel(string tekst) => !string.IsNullOrWhiteSpace(tekst) && !tekst.Any(char.IsControl);

    private static bool IsSleutel(string sleutel) => sleutel.Length <= MaxSleutel && Sleutelvorm().IsMatch(sleutel);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Sleutelvorm();
}

/// <summary>What a beheerder fills in about a regio.</summary>
/// <param name="Naam">As people say it: 'Leidse regio'.</param>
/// <param name="Sleutel">The short form in addresses: 'leidseregio'.</param>
/// <param name="Afzender">The address mail of this regio is sent from.</param>
/// <param name="Contactnaam">Who answers questions.</param>
/// <param name="Telefoon">Where that person or team can be called, if it wants to be.</param>
/// <param name="Email">Where that person or team can be written to.</param>
/// <param name="Gemeenten">The gemeenten that buy together.</param>
/// <param name="Adres">Where a dagvaarding is served.</param>
/// <param name="Rechtbank">Where a kort geding is heard.</param>
public sealed record Regiogegevens(string Naam, string Sleutel, string Afzender, string Contactnaam, string? Telefoon, string Email, IReadOnlyCollection<string> Gemeenten, string? Adres = null, string? Rechtbank = null);

/// <summary>A gemeente, member of one regio.</summary>
public sealed class Gemeente
{
    private Gemeente()
    {
    }

    internal Gemeente(string naam)
    {
        Id = Guid.NewGuid();
        Spel(naam);
    }

    public Guid Id { get; private set; }

    public Guid RegioId { get; private set; }

    public string Naam { get; private set; } = "";

    /// <summary>The normalised name, which no other gemeente in the portal has.</summary>
    public string Zoeknaam { get; private set; } = "";

    internal void Spel(string naam) => (Naam, Zoeknaam) = (naam, Zoektekst.Van(naam));
}

internal sealed class RegioConfiguration : IEntityTypeConfiguration<Regio>
{
    public void Configure(EntityTypeBuilder<Regio> builder)
    {
        builder.Property(r => r.Naam).HasMaxLength(Regio.MaxNaam);
        builder.Property(r => r.Sleutel).HasMaxLength(Regio.MaxSleutel);
        builder.Property(r => r.Afzender).HasMaxLength(Emailadres.MaxLengte);
        builder.Property(r => r.Contactnaam).HasMaxLength(Regio.MaxNaam);
        builder.Property(r => r.Telefoon).HasMaxLength(Regio.MaxTelefoon);
        builder.Property(r => r.Email).HasMaxLength(Emailadres.MaxLengte);
        builder.Property(r => r.Adres).HasMaxLength(Regio.MaxAdres);
        builder.Property(r => r.Rechtbank).HasMaxLength(Regio.MaxRechtbank);
        builder.Ignore(r => r.IsTeDagvaarden);
        builder.HasIndex(r => r.Sleutel).IsUnique();
        builder.HasMany(r => r.Gemeenten).WithOne().HasForeignKey(g => g.RegioId);
    }
}

internal sealed class GemeenteConfiguration : IEntityTypeConfiguration<Gemeente>
{
    public void Configure(EntityTypeBuilder<Gemeente> builder)
    {
        builder.Property(g => g.Naam).HasMaxLength(Regio.MaxNaam);
        builder.Property(g => g.Zoeknaam).HasMaxLength(Regio.MaxNaam);
        builder.HasIndex(g => g.Zoeknaam).IsUnique();
    }
}
