using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WmoInkoop.Core.Storingen;

/// <summary>The last sign of life of one run of one server. The rows are in the order of <see cref="Volgnummer"/>, because a clock can be set back.</summary>
public sealed class Hartslag
{
    public const int MaxServer = 100;

    private Hartslag()
    {
    }

    internal Hartslag(Guid serverId, string server)
    {
        ServerId = serverId;
        Server = server.Length > MaxServer ? server[..MaxServer] : server;
    }

    /// <summary>Of this run: a server that starts again has another.</summary>
    public Guid ServerId { get; private set; }

    /// <summary>The name of the machine, for the beheerder.</summary>
    public string Server { get; private set; } = "";

    /// <summary>One higher at each beat of any server.</summary>
    public long Volgnummer { get; private set; }

    public DateTimeOffset Op { get; private set; }

    /// <summary>It was the last: this server was stopped on purpose.</summary>
    public bool IsGestopt { get; private set; }

    internal void Sla(long volgnummer, DateTimeOffset nu, bool isGestopt)
    {
        Volgnummer = volgnummer;
        Op = nu;
        IsGestopt = isGestopt;
    }
}

internal sealed class HartslagConfiguration : IEntityTypeConfiguration<Hartslag>
{
    public void Configure(EntityTypeBuilder<Hartslag> builder)
    {
        builder.ToTable("Hartslagen");
        builder.HasKey(h => h.ServerId);
        builder.Property(h => h.Server).HasMaxLength(Hartslag.MaxServer);
        builder.HasIndex(h => h.Volgnummer);
    }
}
