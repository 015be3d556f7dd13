using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WmoInkoop.Core.Documenten;

/// <summary>
/// What one upload takes of the room of its organisation, from before its first byte until the document is fixed or its file is gone
/// (<see cref="Uploadruimte"/>).
/// </summary>
public sealed class Uploadboeking
{
    private Uploadboeking()
    {
    }

    internal Uploadboeking(Guid? eigenaarId, long grootte, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        EigenaarId = eigenaarId;
        Grootte = grootte;
        Op = nu;
    }

    public Guid Id { get; private set; }

    /// <summary>The provider, or the account of who works for none; null for all visitors together. No foreign key: it only adds up.</summary>
    public Guid? EigenaarId { get; private set; }

    /// <summary>The file, once it is stored. It may have no row in Documenten yet, or no more.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>In bytes: the largest a file may be until its real size is known.</summary>
    public long Grootte { get; private set; }

    public DateTimeOffset Op { get; private set; }
}

internal sealed class UploadboekingConfiguration : IEntityTypeConfiguration<Uploadboeking>
{
    public void Configure(EntityTypeBuilder<Uploadboeking> builder)
    {
        builder.ToTable("Uploadboekingen");
        builder.HasIndex(b => b.EigenaarId);
        builder.HasIndex(b => b.DocumentId);
    }
}
