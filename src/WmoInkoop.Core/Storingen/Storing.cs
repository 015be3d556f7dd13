using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Storingen;

/// <summary>What did not work, as far as everyone may know.</summary>
public enum Storingsoort
{
    /// <summary>No server gave a sign of life, and none said it would stop.</summary>
    Uitgevallen,

    /// <summary>The portal was stopped on purpose. Nobody can hand in then either.</summary>
    Gestopt,
    Database,
    Opslag,

    /// <summary>Another part that the portal checks itself.</summary>
    Onderdeel,
}

/// <summary>
/// A time in which the portal, or a part of it, did not work (INS-10). Made by the portal itself and public; people add a note, and take nothing away.
/// </summary>
public sealed class Storing
{
    /// <summary>A silence longer than this is an outage, and two of the same kind that are no further apart are one.</summary>
    public static readonly TimeSpan Drempel = TimeSpan.FromMinutes(3);

    /// <summary>
    /// How long before the closing an outage counts as 'kort voor het verstrijken' (Aw 2.109). EigenKeuze: the law names no number. A day, because who
    /// hands in on the last day plans on that day.
    /// </summary>
    public static readonly TimeSpan KortVoorSluiting = TimeSpan.FromHours(24);

    private readonly List<Storingstoelichting> _toelichtingen = [];

    private Storing()
    {
    }

    internal Storing(Storingsoort soort, DateTimeOffset begin, DateTimeOffset? einde, Guid? serverId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        Soort = soort;
        Begin = begin;
        Einde = einde < begin ? begin : einde;
        GezienOp = nu;
        ServerId = serverId;
    }

    public Guid Id { get; private set; }

    public Storingsoort Soort { get; private set; }

    public DateTimeOffset Begin { get; private set; }

    /// <summary>Null while it goes on.</summary>
    public DateTimeOffset? Einde { get; private set; }

    /// <summary>The clock was set back while nobody watched: that there was a gap is sure, how long it was is not.</summary>
    public bool IsDuurOnbekend { get; private set; }

    /// <summary>When a server last saw it.</summary>
    public DateTimeOffset GezienOp { get; private set; }

    /// <summary>Which server saw it last; it is the one to say that it is over.</summary>
    public Guid? ServerId { get; private set; }

    public IReadOnlyCollection<Storingstoelichting> Toelichtingen => _toelichtingen;

    internal static Storing MetOnbekendeDuur(Storingsoort soort, DateTimeOffset nu) => new(soort, nu, nu, null, nu) { IsDuurOnbekend = true };

    /// <summary>Within <see cref="KortVoorSluiting"/> before the closing, so that handing in may have been impossible.</summary>
    public bool Raakt(DateTimeOffset sluiting) => Begin <= sluiting && (Einde is not { } einde || einde >= sluiting - KortVoorSluiting);

    /// <summary>How long it lasted, in words; while it goes on, until <paramref name="nu"/>.</summary>
    public string Duur(DateTimeOffset nu) => InWoorden(Begin, Einde, IsDuurOnbekend, nu);

    /// <inheritdoc cref="Duur"/>
    public static string InWoorden(DateTimeOffset begin, DateTimeOffset? einde, bool isOnbekend, DateTimeOffset nu)
    {
        if (isOnbekend)
        {
            return "onbekend: de klok is teruggezet";
        }

        var duur = (einde ?? (nu < begin ? begin : nu)) - begin;
        var minuten = (int)duur.TotalMinutes;
        var tekst = duur switch
        {
            { TotalMinutes: < 1 } => "minder dan een minuut",
            { TotalHours: < 1 } => Minuten(minuten),
            { TotalDays: < 1 } => minuten % 60 == 0 ? $"{minuten / 60} uur" : $"{minuten / 60} uur en {Minuten(minuten % 60)}",
            _ => (int)duur.TotalDays is 1 ? $"1 dag en {duur.Hours} uur" : $"{(int)duur.TotalDays} dagen en {duur.Hours} uur",
        };
        return einde is null ? $"duurt nog, nu {tekst}" : tekst;
    }

    /// <summary>A server sees it still, or again.</summary>
    internal void Duurt(DateTimeOffset vanaf, Guid serverId, DateTimeOffset nu)
    {
        Begin = vanaf < Begin ? vanaf : Begin;
        Einde = null;
        ServerId = serverId;
        GezienOp = nu;
    }

    internal void Eindig(DateTimeOffset op) => Einde = op < Begin ? Begin : op;

    /// <summary>Adds a note; what stands there stays.</summary>
    /// <exception cref="DomeinregelException">Nothing is said.</exception>
    internal Storingstoelichting LichtToe(string tekst, Guid doorId, DateTimeOffset nu)
    {
        Eis(!string.IsNullOrWhiteSpace(tekst), Domeinregel.StoringstoelichtingLeeg);
        var toelichting = new Storingstoelichting(Id, tekst.Trim(), doorId, nu);
        _toelichtingen.Add(toelichting);
        return toelichting;
    }

    private static string Minuten(int aantal) => aantal == 1 ? "1 minuut" : $"{aantal} minuten";
}

/// <summary>What the beheerder says about an outage; everyone reads it, and it is never changed.</summary>
public sealed class Storingstoelichting
{
    public const int MaxTekst = 2000;

    private Storingstoelichting()
    {
    }

    internal Storingstoelichting(Guid storingId, string tekst, Guid doorId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        StoringId = storingId;
        Tekst = tekst;
        DoorId = doorId;
        Op = nu;
    }

    public Guid Id { get; private set; }

    public Guid StoringId { get; private set; }

    public string Tekst { get; private set; } = "";

    public Guid DoorId { get; private set; }

    public DateTimeOffset Op { get; private set; }
}

internal sealed class StoringConfiguration : IEntityTypeConfiguration<Storing>
{
    public void Configure(EntityTypeBuilder<Storing> builder)
    {
        builder.ToTable("Storingen");
        builder.HasMany(s => s.Toelichtingen).WithOne().HasForeignKey(t => t.StoringId);
        builder.HasIndex(s => s.Begin);
    }
}

internal sealed class StoringstoelichtingConfiguration : IEntityTypeConfiguration<Storingstoelichting>
{
    public void Configure(EntityTypeBuilder<Storingstoelichting> builder)
    {
        builder.ToTable("Storingstoelichtingen");
        builder.Property(t => t.Tekst).HasMaxLength(Storingstoelichting.MaxTekst);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(t => t.DoorId);
    }
}
