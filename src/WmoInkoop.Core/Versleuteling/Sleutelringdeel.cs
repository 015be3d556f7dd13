using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WmoInkoop.Core.Versleuteling;

/// <summary>
/// One element of the ring of ASP.NET's DataProtection keys (a key or a revocation), shared by all servers. These keys protect
/// sessions, forms and links in mail, nothing that lasts; outside Development their XML is encrypted with a certificate.
/// </summary>
public sealed class Sleutelringdeel
{
    public const int MaxNaam = 100;

    private Sleutelringdeel()
    {
    }

    public Sleutelringdeel(string naam, string xml, DateTimeOffset nu)
    {
        Id = Guid.CreateVersion7(nu);
        Naam = naam;
        Xml = xml;
        GemaaktOp = nu;
    }

    public Guid Id { get; private set; }

    public string Naam { get; private set; } = "";

    public string Xml { get; private set; } = "";

    public DateTimeOffset GemaaktOp { get; private set; }
}

internal sealed class SleutelringdeelConfiguration : IEntityTypeConfiguration<Sleutelringdeel>
{
    public void Configure(EntityTypeBuilder<Sleutelringdeel> builder) => builder.Property(s => s.Naam).HasMaxLength(Sleutelringdeel.MaxNaam);
}
