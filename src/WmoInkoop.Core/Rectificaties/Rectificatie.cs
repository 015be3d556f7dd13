using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Storingen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Rectificaties;

/// <param name="Reden">Why; everyone reads it.</param>
/// <param name="IsWezenlijk">It touches what bidders were asked or how they are judged.</param>
/// <param name="RedenNietWezenlijk">Why it is not, when that would be supposed.</param>
/// <param name="TrektAnderenAan">Others would have taken part had it been so from the start: then it is another opdracht.</param>
public sealed record Rectificatiebesluit(string Reden, bool IsWezenlijk, string? RedenNietWezenlijk, bool TrektAnderenAan);

/// <summary>
/// A change of a published aanbesteding: numbered, with old and new of everything that changed and why, and never changed itself (TRJ-03).
/// </summary>
public sealed class Rectificatie
{
    public const int MaxReden = 4000;
    public const int MinReden = 20;

    /// <summary>
    /// How many days later the closing is after a wezenlijke one, at least. EigenKeuze: Aw art. 2.73 asks that the term is extended in proportion to what
    /// changed and names no number; in a week a beheerder can read it, decide and confirm or replace.
    /// </summary>
    public const int MinDagenLater = 7;

    private readonly List<Rectificatieregel> _regels = [];

    private Rectificatie()
    {
    }

    /// <param name="aanbesteding">Published and open; as it is now.</param>
    /// <param name="nieuweSluiting">The closing time after it.</param>
    /// <param name="nummer">1 for the first.</param>
    /// <param name="wijzigingen">All that changes.</param>
    /// <param name="besluit">Why, and whether it is wezenlijk.</param>
    /// <param name="doorId">Who.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">
    /// Closed; nothing changes; the closing would be sooner (TRJ-04); it is wezenlijk and the closing is not late enough; it asks for more or would be supposed
    /// to be wezenlijk and nobody says why it is not; or it is another opdracht, that asks to withdraw and announce anew.
    /// </exception>
    internal Rectificatie(Aanbesteding aanbesteding, DateTimeOffset nieuweSluiting, int nummer, IReadOnlyList<Wijziging> wijzigingen, Rectificatiebesluit besluit, Guid doorId, DateTimeOffset nu)
    {
        aanbesteding.EisTeRectificerenOp(nu);
        var sluiting = aanbesteding.Planning.SluitingOp!.Value;
        Eis(wijzigingen.Count > 0, Domeinregel.RectificatieZonderWijziging);
        Eis(nieuweSluiting >= sluiting, Domeinregel.SluitingNooitEerder, Amsterdam.Voluit(sluiting));
        Eis(!besluit.TrektAnderenAan, Domeinregel.RectificatieVraagtIntrekken);
        var meer = wijzigingen.FirstOrDefault(w => w.VraagtMeer);
        Eis(besluit.IsWezenlijk || meer is null, Domeinregel.NietWezenlijkVraagtNietMeer, meer?.Onderwerp ?? "");
        var grens = wijzigingen.FirstOrDefault(w => w.RaaktGrens);
        Eis(besluit.IsWezenlijk || grens is null, Domeinregel.GrensIsWezenlijk, grens?.Onderwerp ?? "");
        var vermoedelijk = wijzigingen.FirstOrDefault(w => w.IsVermoedelijkWezenlijk);
        Eis(besluit.IsWezenlijk || vermoedelijk is null || besluit.RedenNietWezenlijk?.Trim().Length >= MinReden, Domeinregel.NietWezenlijkZonderReden, MinReden, vermoedelijk?.Onderwerp ?? "");
        var eerste = EersteSluiting(sluiting);
        Eis(!besluit.IsWezenlijk || nieuweSluiting >= eerste, Domeinregel.WezenlijkVraagtLatereSluiting, MinDagenLater, Amsterdam.Voluit(sluiting), Amsterdam.Voluit(eerste));
        Id = Guid.NewGuid();
        AanbestedingId = aanbesteding.Id;
        Nummer = nummer;
        Reden = besluit.Reden.Trim();
        IsWezenlijk = besluit.IsWezenlijk;
        RedenNietWezenlijk = besluit.IsWezenlijk || string.IsNullOrWhiteSpace(besluit.RedenNietWezenlijk) ? null : besluit.RedenNietWezenlijk.Trim();
        SluitingWas = sluiting;
        SluitingWordt = nieuweSluiting;
        GepubliceerdOp = nu;
        GepubliceerdDoorId = doorId;
        _regels.AddRange(wijzigingen.Select((w, i) => new Rectificatieregel(Id, i + 1, w)));
    }

    /// <summary>More time after an outage, also after the closing (INS-10). What is asked stays, so nothing is wezenlijk.</summary>
    /// <param name="aanbesteding">Not opened; as it is now.</param>
    /// <param name="nieuweSluiting">The closing time after it.</param>
    /// <param name="nummer">1 for the first.</param>
    /// <param name="wijzigingen">The closing and what comes after it.</param>
    /// <param name="reden">Why.</param>
    /// <param name="storing">Shortly before the closing.</param>
    /// <param name="doorId">Who.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Opened, ended, switched off, or a closing that is not later than the old one and than now.</exception>
    internal static Rectificatie NaStoring(Aanbesteding aanbesteding, DateTimeOffset nieuweSluiting, int nummer, IReadOnlyList<Wijziging> wijzigingen, string reden, Storing storing, Guid doorId, DateTimeOffset nu)
    {
        aanbesteding.EisTeVerlengenNaStoring();
        var sluiting = aanbesteding.Planning.SluitingOp!.Value;
        Eis(nieuweSluiting > sluiting && nieuweSluiting > nu, Domeinregel.SluitingNaStoringLater, Amsterdam.Voluit(sluiting > nu ? sluiting : nu));
        var rectificatie = new Rectificatie
        {
            Id = Guid.NewGuid(),
            AanbestedingId = aanbesteding.Id,
            Nummer = nummer,
            Reden = reden.Trim(),
            StoringId = storing.Id,
            SluitingWas = sluiting,
            SluitingWordt = nieuweSluiting,
            GepubliceerdOp = nu,
            GepubliceerdDoorId = doorId,
        };
        rectificatie._regels.AddRange(wijzigingen.Select((w, i) => new Rectificatieregel(rectificatie.Id, i + 1, w)));
        return rectificatie;
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public int Nummer { get; private set; }

    /// <summary>The outage it gives more time for (INS-10); null: another rectificatie.</summary>
    public Guid? StoringId { get; private set; }

    public string Reden { get; private set; } = "";

    /// <summary>Inschrijvingen that were submitted before count only when confirmed again.</summary>
    public bool IsWezenlijk { get; private set; }

    public string? RedenNietWezenlijk { get; private set; }

    public DateTimeOffset SluitingWas { get; private set; }

    public DateTimeOffset SluitingWordt { get; private set; }

    public DateTimeOffset GepubliceerdOp { get; private set; }

    public Guid GepubliceerdDoorId { get; private set; }

    public IReadOnlyCollection<Rectificatieregel> Regels => _regels;

    /// <summary>The first closing that is late enough after a wezenlijke one: the same time of day, <see cref="MinDagenLater"/> days on.</summary>
    public static DateTimeOffset EersteSluiting(DateTimeOffset sluiting) =>
        Amsterdam.Moment(Amsterdam.Datum(sluiting).AddDays(MinDagenLater), TimeOnly.FromDateTime(Amsterdam.Lokaal(sluiting).DateTime)) ?? sluiting.AddDays(MinDagenLater);

    public bool Verlengt => SluitingWordt > SluitingWas;
}

/// <summary>One thing that changed, with old and new as people read them.</summary>
public sealed class Rectificatieregel
{
    private Rectificatieregel()
    {
    }

    internal Rectificatieregel(Guid rectificatieId, int volgnummer, Wijziging wijziging)
    {
        Id = Guid.NewGuid();
        RectificatieId = rectificatieId;
        Volgnummer = volgnummer;
        Soort = wijziging.Soort;
        Onderwerp = wijziging.Onderwerp;
        Oud = wijziging.Oud;
        Nieuw = wijziging.Nieuw;
    }

    public Guid Id { get; private set; }

    public Guid RectificatieId { get; private set; }

    public int Volgnummer { get; private set; }

    public Wijzigingssoort Soort { get; private set; }

    public string Onderwerp { get; private set; } = "";

    public string? Oud { get; private set; }

    public string? Nieuw { get; private set; }
}

internal sealed class RectificatieConfiguration : IEntityTypeConfiguration<Rectificatie>
{
    public void Configure(EntityTypeBuilder<Rectificatie> builder)
    {
        builder.ToTable("Rectificaties");
        builder.Property(r => r.Reden).HasMaxLength(Rectificatie.MaxReden);
        builder.Property(r => r.RedenNietWezenlijk).HasMaxLength(Rectificatie.MaxReden);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(r => r.AanbestedingId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(r => r.GepubliceerdDoorId);
        builder.HasOne<Storing>().WithMany().HasForeignKey(r => r.StoringId);
        builder.HasMany(r => r.Regels).WithOne().HasForeignKey(r => r.RectificatieId);
        builder.HasIndex(r => new { r.AanbestedingId, r.Nummer }).IsUnique();
    }
}

internal sealed class RectificatieregelConfiguration : IEntityTypeConfiguration<Rectificatieregel>
{
    public void Configure(EntityTypeBuilder<Rectificatieregel> builder)
    {
        builder.ToTable("Rectificatieregels");
        builder.Property(r => r.Onderwerp).HasMaxLength(Wijziging.MaxOnderwerp);
    }
}
