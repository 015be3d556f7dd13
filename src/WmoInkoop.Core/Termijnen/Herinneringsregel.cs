using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Regios;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Termijnen;

/// <summary>
/// When people are reminded of one kind of termijn, where that differs from the default: for the whole portal, or for one regio,
/// which then goes first (HER-01).
/// </summary>
public sealed class Herinneringsregel : IHeeftVersie
{
    public const int MaxDagen = 60;
    private const int Uiterste = 90;
    private const int MaxAantal = 10;

    private Herinneringsregel()
    {
    }

    public Herinneringsregel(TermijnSoort soort, Guid? regioId, IReadOnlyList<int> offsets)
    {
        Id = Guid.NewGuid();
        Soort = soort;
        RegioId = regioId;
        Wijzig(offsets);
    }

    public Guid Id { get; private set; }

    public TermijnSoort Soort { get; private set; }

    /// <summary>The regio it holds for, or null for the whole portal.</summary>
    public Guid? RegioId { get; private set; }

    /// <summary>The offsets in days, as text: '14,7,2,1,-1'.</summary>
    public string Dagen { get; private set; } = "";

    public Guid Versie { get; private set; }

    /// <summary>Days before the termijn, the earliest reminder first; negative is after it. Empty: no reminders.</summary>
    public IReadOnlyList<int> Offsets => Lees(Dagen);

    /// <summary>What holds without a rule.</summary>
    public static IReadOnlyList<int> Standaard(TermijnSoort soort) => soort switch
    {
        TermijnSoort.CaoVerklaring => [14, 7, 2, 1, -1, -7],
        TermijnSoort.CaoVerklaringTeLaat => [-1, -7],
        TermijnSoort.Gestanddoening => [30, 7], // asking and answering takes weeks
        TermijnSoort.OpschortendeTermijn => [0, -7], // before its end there is nothing to do yet
        TermijnSoort.AankondigingGegundeOpdracht or TermijnSoort.Bezwaar => [14, 7, 2, 1, -1, -7],
        _ => [14, 7, 2, 1],
    };

    /// <summary>The offsets of a stored text.</summary>
    public static IReadOnlyList<int> Lees(string dagen) =>
        dagen.Length == 0 ? [] : [.. dagen.Split(',').Select(d => int.Parse(d, CultureInfo.InvariantCulture))];

    /// <exception cref="DomeinregelException">Too many days, a day twice or too far away.</exception>
    public void Wijzig(IReadOnlyList<int> offsets)
    {
        Eis(offsets.Count <= MaxAantal && offsets.Distinct().Count() == offsets.Count && offsets.All(o => o is >= -Uiterste and <= Uiterste), Domeinregel.HerinneringsdagenOngeldig);
        Dagen = string.Join(',', offsets.OrderDescending().Select(o => o.ToString(CultureInfo.InvariantCulture)));
    }
}

internal sealed class HerinneringsregelConfiguration : IEntityTypeConfiguration<Herinneringsregel>
{
    public void Configure(EntityTypeBuilder<Herinneringsregel> builder)
    {
        builder.Ignore(r => r.Offsets);
        builder.Property(r => r.Dagen).HasMaxLength(Herinneringsregel.MaxDagen);
        builder.HasOne<Regio>().WithMany().HasForeignKey(r => r.RegioId);

        // the databases disagree on whether two nulls are equal in a unique index; two filtered ones say it for both
        builder.HasIndex(r => new { r.Soort, r.RegioId }).IsUnique().HasFilter("[RegioId] IS NOT NULL");
        builder.HasIndex(r => r.Soort).IsUnique().HasFilter("[RegioId] IS NULL");
    }
}
