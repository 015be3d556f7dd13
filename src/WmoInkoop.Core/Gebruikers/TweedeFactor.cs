using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>The authenticator app of an account: its secret, sealed, and the last code that was used.</summary>
public sealed class TweedeFactor
{
    private const string Doel = "tweede-factor";

    private TweedeFactor()
    {
    }

    public TweedeFactor(Guid gebruikerId, byte[] geheim, Hoofdsleutel sleutel, DateTimeOffset nu)
    {
        GebruikerId = gebruikerId;
        Geheim = sleutel.Verzegel(geheim, Doel, gebruikerId);
        IngesteldOp = nu;
    }

    public Guid GebruikerId { get; private set; }

    public byte[] Geheim { get; private set; } = [];

    public DateTimeOffset IngesteldOp { get; private set; }

    /// <summary>The time step of the last code accepted; that code and older ones are worth nothing any more.</summary>
    public long LaatsteStap { get; private set; }

    /// <summary>Whether the code is right and not used before; it is used by this.</summary>
    internal bool Gebruik(string code, Hoofdsleutel sleutel, DateTimeOffset nu)
    {
        if (Totp.StapVan(sleutel.Open(Geheim, Doel, GebruikerId), code, nu) is not { } stap || stap <= LaatsteStap)
        {
            return false;
        }

        LaatsteStap = stap;
        return true;
    }
}

/// <summary>A code on paper for when the telephone is lost; works once. Only a keyed fingerprint is stored.</summary>
public sealed class Herstelcode
{
    public const int Aantal = 10;

    private const string Tekens = "abcdefghjkmnpqrstuvwxyz23456789"; // without those people confuse on paper

    private Herstelcode()
    {
    }

    private Herstelcode(Guid gebruikerId, string code, Hoofdsleutel sleutel)
    {
        Id = Guid.NewGuid();
        GebruikerId = gebruikerId;
        Vingerafdruk = Afdruk(gebruikerId, code, sleutel);
    }

    public Guid Id { get; private set; }

    public Guid GebruikerId { get; private set; }

    public string Vingerafdruk { get; private set; } = "";

    public DateTimeOffset? GebruiktOp { get; private set; }

    /// <summary>A new set: the rows to store and the codes to show, once. About 50 bits each.</summary>
    internal static (IReadOnlyList<Herstelcode> Rijen, IReadOnlyList<string> Codes) Maak(Guid gebruikerId, Hoofdsleutel sleutel)
    {
        var codes = Enumerable.Range(0, Aantal).Select(_ => $"{Deel()}-{Deel()}").ToList();
        return (codes.ConvertAll(c => new Herstelcode(gebruikerId, c, sleutel)), codes);

        static string Deel() => System.Security.Cryptography.RandomNumberGenerator.GetString(Tekens, 5);
    }

    internal static string Afdruk(Guid gebruikerId, string code, Hoofdsleutel sleutel)
    {
        var kaal = string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Convert.ToHexStringLower(sleutel.Vingerafdruk($"{gebruikerId:N}:{kaal}", "herstelcode"));
    }

    internal void Gebruik(DateTimeOffset nu) => GebruiktOp = nu;
}

internal sealed class TweedeFactorConfiguration : IEntityTypeConfiguration<TweedeFactor>
{
    public void Configure(EntityTypeBuilder<TweedeFactor> builder)
    {
        builder.ToTable("TweedeFactoren");
        builder.HasKey(t => t.GebruikerId);
        builder.Property(t => t.Geheim).HasMaxLength(100);
        builder.Property(t => t.LaatsteStap).IsConcurrencyToken(); // one code used twice at the same moment: the second save fails
        builder.HasOne<Gebruiker>().WithOne().HasForeignKey<TweedeFactor>(t => t.GebruikerId);
    }
}

internal sealed class HerstelcodeConfiguration : IEntityTypeConfiguration<Herstelcode>
{
    public void Configure(EntityTypeBuilder<Herstelcode> builder)
    {
        builder.ToTable("Herstelcodes");
        builder.Property(h => h.Vingerafdruk).HasMaxLength(64);
        builder.Property(h => h.GebruiktOp).IsConcurrencyToken();
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(h => h.GebruikerId);
        builder.HasIndex(h => h.Vingerafdruk).IsUnique();
    }
}
