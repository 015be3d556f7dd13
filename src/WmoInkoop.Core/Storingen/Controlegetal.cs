using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Storingen;

/// <summary>How a controlegetal reached the inkoper.</summary>
public enum Ontvangstweg
{
    Telefoon,
    Email,
    Anders,
}

/// <param name="PerceelId">For which perceel.</param>
/// <param name="Organisatie">As told.</param>
/// <param name="KvkNummer">As told; who hands in later must have it.</param>
/// <param name="Sha256">As told.</param>
/// <param name="Methode">How it was computed, as told.</param>
/// <param name="Weg">By phone or mail.</param>
/// <param name="OntvangenOp">When it was received, before the closing.</param>
public sealed record Controlegetalopgave(Guid PerceelId, string Organisatie, string KvkNummer, string Sha256, string Methode, Ontvangstweg Weg, DateTimeOffset OntvangenOp);

/// <summary>
/// The SHA-256 of an inschrijving that could not be handed in because of an outage (INS-10, Aw 2.109a). The inkoper enters what was told before the
/// closing; it is the one thing about a bidder that the buying side knows before the opening. It is never changed: a correction is a new one.
/// </summary>
public sealed class Controlegetal
{
    public const int MaxOrganisatie = 200;
    public const int MaxMethode = 300;
    public const int Lengte = 64;

    private Controlegetal()
    {
    }

    /// <param name="aanbesteding">Not opened.</param>
    /// <param name="storing">Shortly before its closing.</param>
    /// <param name="opgave">What was told.</param>
    /// <param name="doorId">The inkoper who enters it.</param>
    /// <param name="nu">When it is entered; later than it was received is allowed and shown.</param>
    /// <exception cref="DomeinregelException">The rule does not hold here, no outage then, received too late, or what was told cannot be.</exception>
    internal Controlegetal(Aanbesteding aanbesteding, Storing storing, Controlegetalopgave opgave, Guid doorId, DateTimeOffset nu)
    {
        aanbesteding.EisControlegetallen();
        var sluiting = aanbesteding.Planning.SluitingOp!.Value;
        Eis(storing.Raakt(sluiting), Domeinregel.GeenStoringVoorSluiting, (int)Storing.KortVoorSluiting.TotalHours);
        Eis(opgave.OntvangenOp <= sluiting, Domeinregel.ControlegetalNaSluiting, Amsterdam.Voluit(sluiting));
        Eis(opgave.OntvangenOp <= nu, Domeinregel.ControlegetalInToekomst);
        Id = Guid.NewGuid();
        AanbestedingId = aanbesteding.Id;
        StoringId = storing.Id;
        PerceelId = opgave.PerceelId;
        Organisatie = EenRegel.Van(opgave.Organisatie);
        KvkNummer = KvkNummer.Maak(opgave.KvkNummer);
        Sha256 = Lees(opgave.Sha256) ?? throw new DomeinregelException(Domeinregel.ControlegetalOngeldig);
        Methode = EenRegel.Van(opgave.Methode);
        Weg = opgave.Weg;
        OntvangenOp = opgave.OntvangenOp;
        GeregistreerdOp = nu;
        GeregistreerdDoorId = doorId;
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public Guid PerceelId { get; private set; }

    public Guid StoringId { get; private set; }

    public string Organisatie { get; private set; } = "";

    public KvkNummer KvkNummer { get; private set; }

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public string Sha256 { get; private set; } = "";

    public string Methode { get; private set; } = "";

    public Ontvangstweg Weg { get; private set; }

    /// <summary>When the bidder told it, before the closing.</summary>
    public DateTimeOffset OntvangenOp { get; private set; }

    public DateTimeOffset GeregistreerdOp { get; private set; }

    public Guid GeregistreerdDoorId { get; private set; }

    /// <summary>What was handed in with it; shown to the buying side after the opening only (INS-06).</summary>
    public Guid? InschrijvingId { get; private set; }

    /// <summary>A SHA-256 as people write it, with spaces or capitals; null: it is none.</summary>
    public static string? Lees(string? tekst)
    {
        var getal = string.Concat((tekst ?? "").Where(t => !char.IsWhiteSpace(t))).ToLowerInvariant();
        return getal.Length == Lengte && getal.All(char.IsAsciiHexDigitLower) ? getal : null;
    }

    internal void Lever(Guid inschrijvingId) => InschrijvingId = inschrijvingId;
}

internal sealed class ControlegetalConfiguration : IEntityTypeConfiguration<Controlegetal>
{
    public void Configure(EntityTypeBuilder<Controlegetal> builder)
    {
        builder.ToTable("Controlegetallen");
        builder.Property(c => c.Organisatie).HasMaxLength(Controlegetal.MaxOrganisatie);
        builder.Property(c => c.KvkNummer).HasConversion(n => n.Waarde, w => KvkNummer.UitDatabase(w)).HasMaxLength(KvkNummer.Lengte);
        builder.Property(c => c.Sha256).HasMaxLength(Controlegetal.Lengte);
        builder.Property(c => c.Methode).HasMaxLength(Controlegetal.MaxMethode);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(c => c.AanbestedingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(c => c.PerceelId);
        builder.HasOne<Storing>().WithMany().HasForeignKey(c => c.StoringId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(c => c.GeregistreerdDoorId);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(c => c.InschrijvingId);
        builder.HasIndex(c => new { c.PerceelId, c.Sha256 }).IsUnique();
    }
}
