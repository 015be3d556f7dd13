using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Regios;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Mail;

/// <summary>
/// A row of the outbox: mail that was decided on in the same transaction as the deed it tells about (HER-05). The letter and its
/// recipient are sealed; the row itself shows only how the sending goes.
/// </summary>
public sealed class Mailbericht
{
    public const int MaxAntwoord = 500;
    public const int MaxMessageId = 80;
    public const int MaxSleutel = 200;

    /// <summary>How long sending is tried, counted from the first refusal.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromDays(3);

    private static readonly TimeSpan[] Pauzes =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6),
    ];

    private Mailbericht()
    {
    }

    internal Mailbericht(Post post, Hoofdsleutel sleutel, DateTimeOffset nu, Guid? regioId, Guid? zegelId, string? uniekeSleutel)
    {
        Id = Guid.CreateVersion7(nu);
        MessageId = $"{Id:N}@portaal.wmoinkoop";
        Inhoud = post.Verzegel(sleutel, Id);
        AangemaaktOp = nu;
        VolgendePogingOp = nu;
        RegioId = regioId;
        ZegelId = zegelId;
        Sleutel = uniekeSleutel;
    }

    public Guid Id { get; private set; }

    /// <summary>Fixed here, so that mail which is sent twice (a crash between sending and recording) is recognised as the same.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>The sealed <see cref="Post"/>.</summary>
    public byte[] Inhoud { get; private set; } = [];

    public DateTimeOffset AangemaaktOp { get; private set; }

    public DateTimeOffset VolgendePogingOp { get; private set; }

    /// <summary>Number of refusals since it was offered, or offered again.</summary>
    public int Pogingen { get; private set; }

    /// <summary>Who is sending it now; the claim ends at <see cref="LeaseTot"/>, so a killed sender holds nothing.</summary>
    public Guid? ClaimId { get; private set; }

    public DateTimeOffset? LeaseTot { get; private set; }

    public DateTimeOffset? VerzondenOp { get; private set; }

    /// <summary>When trying stopped; the beheerder can offer it again.</summary>
    public DateTimeOffset? OpgegevenOp { get; private set; }

    /// <summary>After the first refusal: until when sending is tried.</summary>
    public DateTimeOffset? ProbeertTot { get; private set; }

    /// <summary>What the mail server answered last, without addresses.</summary>
    public string? LaatsteAntwoord { get; private set; }

    /// <summary>The regio whose sender address is used; the portal's when null.</summary>
    public Guid? RegioId { get; private set; }

    /// <summary>While this seal is unbroken no staff view shows or counts the row (INS-06).</summary>
    public Guid? ZegelId { get; private set; }

    /// <summary>Makes a second identical send impossible.</summary>
    public string? Sleutel { get; private set; }

    internal void IsVerzonden(DateTimeOffset nu)
    {
        VerzondenOp = nu;
        OpgegevenOp = null;
        GeefVrij();
    }

    internal void IsGeweigerd(string antwoord, DateTimeOffset nu)
    {
        LaatsteAntwoord = antwoord.Length > MaxAntwoord ? antwoord[..MaxAntwoord] : antwoord;
        VolgendePogingOp = nu + (Pogingen < Pauzes.Length ? Pauzes[Pogingen] : TimeSpan.FromHours(12));
        Pogingen++;
        ProbeertTot ??= nu + Geduld;
        if (nu >= ProbeertTot)
        {
            OpgegevenOp = nu;
        }

        GeefVrij();
    }

    /// <summary>Offers it to the mail server again, now, with new patience.</summary>
    internal void BiedOpnieuwAan(DateTimeOffset nu)
    {
        VolgendePogingOp = nu;
        OpgegevenOp = null;
        ProbeertTot = null;
        Pogingen = 0;
    }

    private void GeefVrij()
    {
        ClaimId = null;
        LeaseTot = null;
    }
}

internal sealed class MailberichtConfiguration : IEntityTypeConfiguration<Mailbericht>
{
    public void Configure(EntityTypeBuilder<Mailbericht> builder)
    {
        builder.Property(m => m.MessageId).HasMaxLength(Mailbericht.MaxMessageId);
        builder.Property(m => m.LaatsteAntwoord).HasMaxLength(Mailbericht.MaxAntwoord);
        builder.Property(m => m.Sleutel).HasMaxLength(Mailbericht.MaxSleutel);
        builder.HasOne<Regio>().WithMany().HasForeignKey(m => m.RegioId);
        builder.HasOne<Zegel>().WithMany().HasForeignKey(m => m.ZegelId);
        builder.HasIndex(m => m.Sleutel).IsUnique().HasFilter("[Sleutel] IS NOT NULL");
        builder.HasIndex(m => m.VolgendePogingOp).HasFilter("[VerzondenOp] IS NULL AND [OpgegevenOp] IS NULL");
        builder.HasIndex(m => m.ClaimId);
        builder.HasIndex(m => m.AangemaaktOp);
    }
}
