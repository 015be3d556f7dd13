using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.CaoVerklaringen;

/// <summary>Where the declaration of one provider on one eis stands (CAO-03).</summary>
public enum CaoStatus
{
    Ontbreekt,
    Ingediend,
    AanvullingGevraagd,
    Akkoord,
    Afgekeurd,

    /// <summary>Was accepted; its period is over.</summary>
    Verlopen,
}

/// <summary>
/// An eis put to one provider: <c>Ontbreekt → Ingediend → (AanvullingGevraagd → Ingediend)* → Akkoord | Afgekeurd</c>, <c>Akkoord → Verlopen</c>,
/// each step with who, when and why (CAO-03).
/// </summary>
public sealed class CaoVerzoek : IHeeftVersie
{
    public const int MaxReden = 2000;

    private readonly List<CaoStap> _stappen = [];

    private CaoVerzoek()
    {
    }

    public CaoVerzoek(CaoEis eis, Guid aanbiederId, Guid contractmanagerId, DateTimeOffset nu)
    {
        Eis(eis.UiterlijkOp > nu, Domeinregel.CaoDatumVoorbij);
        Id = Guid.NewGuid();
        EisId = eis.Id;
        AanbiederId = aanbiederId;
        UiterlijkOp = eis.UiterlijkOp;
        Zet(CaoStatus.Ontbreekt, contractmanagerId, nu);
    }

    public Guid Id { get; private set; }

    public Guid EisId { get; private set; }

    public Guid AanbiederId { get; private set; }

    public CaoStatus Status { get; private set; }

    /// <summary>When the provider must have declared; moves with a question for more.</summary>
    public DateTimeOffset UiterlijkOp { get; private set; }

    /// <summary>The declaration that counts: the last one signed.</summary>
    public Guid? VerklaringId { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<CaoStap> Stappen => _stappen;

    /// <summary>Whether it is the provider's turn.</summary>
    public static bool WachtOpAanbieder(CaoStatus status) => status is CaoStatus.Ontbreekt or CaoStatus.AanvullingGevraagd;

    /// <summary>Whether a declaration can be signed: until the contractmanager has decided, a new one replaces the one before (CAO-02).</summary>
    public static bool KanVerklaren(CaoStatus status) => status is CaoStatus.Ontbreekt or CaoStatus.AanvullingGevraagd or CaoStatus.Ingediend;

    /// <summary>Whole calendar days in Amsterdam since the last day, or null when the provider is not late (CAO-05).</summary>
    public static int? DagenTeLaat(CaoStatus status, DateTimeOffset uiterlijkOp, DateTimeOffset nu) =>
        WachtOpAanbieder(status) && uiterlijkOp <= nu
            ? Amsterdam.Datum(nu).DayNumber - Amsterdam.Datum(uiterlijkOp.AddTicks(-1)).DayNumber
            : null;

    /// <summary>The provider hands in a signed declaration; it replaces the one before.</summary>
    public void DienIn(CaoVerklaring verklaring, DateTimeOffset nu)
    {
        Eis(KanVerklaren(Status), Domeinregel.CaoVerklaringNietGevraagd);
        Eis(verklaring.IsOndertekend && verklaring.VerzoekId == Id, Domeinregel.CaoVerklaringNietIngevuld);
        VerklaringId = verklaring.Id;
        Zet(CaoStatus.Ingediend, verklaring.OndertekendDoor, nu, verklaringId: verklaring.Id);
    }

    public void GeefAkkoord(Guid contractmanagerId, DateTimeOffset nu)
    {
        Eis(Status is CaoStatus.Ingediend, Domeinregel.CaoVerklaringNietTeBeoordelen);
        Zet(CaoStatus.Akkoord, contractmanagerId, nu, verklaringId: VerklaringId);
    }

    public void KeurAf(string reden, Guid contractmanagerId, DateTimeOffset nu)
    {
        Eis(Status is CaoStatus.Ingediend, Domeinregel.CaoVerklaringNietTeBeoordelen);
        Eis(!string.IsNullOrWhiteSpace(reden), Domeinregel.RedenOntbreekt);
        Zet(CaoStatus.Afgekeurd, contractmanagerId, nu, reden.Trim(), VerklaringId);
    }

    /// <param name="reden">What is missing; the provider reads it.</param>
    /// <param name="uiterlijk">The last day to hand it in, in Amsterdam.</param>
    /// <param name="contractmanagerId">Who asks.</param>
    /// <param name="nu">When.</param>
    public void VraagAanvulling(string reden, DateOnly uiterlijk, Guid contractmanagerId, DateTimeOffset nu)
    {
        Eis(Status is CaoStatus.Ingediend, Domeinregel.CaoVerklaringNietTeBeoordelen);
        Eis(!string.IsNullOrWhiteSpace(reden), Domeinregel.RedenOntbreekt);
        Eis(Amsterdam.EindeVan(uiterlijk) > nu, Domeinregel.CaoDatumVoorbij);
        UiterlijkOp = Amsterdam.EindeVan(uiterlijk);
        Zet(CaoStatus.AanvullingGevraagd, contractmanagerId, nu, reden.Trim(), VerklaringId);
    }

    /// <summary>The period of the eis is over; the portal says so.</summary>
    public void LaatVerlopen(CaoEis eis, DateTimeOffset nu)
    {
        Eis(Status is CaoStatus.Akkoord && Amsterdam.Datum(nu) > eis.PeriodeTot, Domeinregel.CaoVerklaringNietVerlopen);
        Zet(CaoStatus.Verlopen, doorId: null, nu, verklaringId: VerklaringId);
    }

    private void Zet(CaoStatus status, Guid? doorId, DateTimeOffset nu, string? reden = null, Guid? verklaringId = null)
    {
        Status = status;
        _stappen.Add(new CaoStap(Id, _stappen.Count + 1, status, doorId, nu, reden, UiterlijkOp, verklaringId));
    }
}

/// <summary>One step of a <see cref="CaoVerzoek"/>: what it became, when, by whom, why.</summary>
public sealed class CaoStap
{
    private CaoStap()
    {
    }

    internal CaoStap(Guid verzoekId, int nummer, CaoStatus status, Guid? doorId, DateTimeOffset op, string? reden, DateTimeOffset uiterlijkOp, Guid? verklaringId)
    {
        Id = Guid.NewGuid();
        VerzoekId = verzoekId;
        Nummer = nummer;
        Status = status;
        DoorId = doorId;
        Op = op;
        Reden = reden;
        UiterlijkOp = uiterlijkOp;
        VerklaringId = verklaringId;
    }

    public Guid Id { get; private set; }

    public Guid VerzoekId { get; private set; }

    /// <summary>1 for the first step; two people at once cannot take the same one.</summary>
    public int Nummer { get; private set; }

    public CaoStatus Status { get; private set; }

    /// <summary>Who; null for the portal itself.</summary>
    public Guid? DoorId { get; private set; }

    public DateTimeOffset Op { get; private set; }

    public string? Reden { get; private set; }

    /// <summary>The due moment from this step on.</summary>
    public DateTimeOffset UiterlijkOp { get; private set; }

    public Guid? VerklaringId { get; private set; }
}

internal sealed class CaoVerzoekConfiguration : IEntityTypeConfiguration<CaoVerzoek>
{
    public void Configure(EntityTypeBuilder<CaoVerzoek> builder)
    {
        builder.HasOne<CaoEis>().WithMany().HasForeignKey(v => v.EisId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(v => v.AanbiederId);
        builder.HasOne<CaoVerklaring>().WithMany().HasForeignKey(v => v.VerklaringId);
        builder.HasMany(v => v.Stappen).WithOne().HasForeignKey(s => s.VerzoekId);
        builder.HasIndex(v => new { v.EisId, v.AanbiederId }).IsUnique();
        builder.HasIndex(v => v.Status);
    }
}

internal sealed class CaoStapConfiguration : IEntityTypeConfiguration<CaoStap>
{
    public void Configure(EntityTypeBuilder<CaoStap> builder)
    {
        builder.ToTable("CaoStappen");
        builder.Property(s => s.Reden).HasMaxLength(CaoVerzoek.MaxReden);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(s => s.DoorId);
        builder.HasOne<CaoVerklaring>().WithMany().HasForeignKey(s => s.VerklaringId);
        builder.HasIndex(s => new { s.VerzoekId, s.Nummer }).IsUnique();
    }
}
