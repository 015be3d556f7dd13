using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WmoInkoop.Core.Versleuteling;

/// <summary>
/// One row that says with which <see cref="Hoofdsleutel"/> this database works, as a keyed fingerprint that tells nothing about the
/// key. With a lost key, or the key of another portal, the start is refused instead of a second key being made beside sealed content.
/// </summary>
public sealed class Sleutelkenmerk
{
    public const int EnigeId = 1;

    private Sleutelkenmerk()
    {
    }

    public Sleutelkenmerk(Hoofdsleutel sleutel, DateTimeOffset nu)
    {
        Id = EnigeId;
        Kenmerk = Bereken(sleutel);
        VastgelegdOp = nu;
    }

    public int Id { get; private set; }

    public string Kenmerk { get; private set; } = "";

    public DateTimeOffset VastgelegdOp { get; private set; }

    public bool IsVan(Hoofdsleutel sleutel) => Kenmerk == Bereken(sleutel);

    private static string Bereken(Hoofdsleutel sleutel) => Convert.ToHexStringLower(sleutel.Vingerafdruk("kenmerk", "sleutelkenmerk"));
}

internal sealed class SleutelkenmerkConfiguration : IEntityTypeConfiguration<Sleutelkenmerk>
{
    public void Configure(EntityTypeBuilder<Sleutelkenmerk> builder)
    {
        builder.ToTable("Sleutelkenmerken");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Kenmerk).HasMaxLength(64);
    }
}
