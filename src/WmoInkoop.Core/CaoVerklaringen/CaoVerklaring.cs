using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.CaoVerklaringen;

/// <summary>On what a provider declares that it meets the eis (CAO-02).</summary>
public enum CaoGrond
{
    /// <summary>Ground 1: one of the cao's of the eis.</summary>
    GenoemdeCao,

    /// <summary>Ground 2: another cao that is demonstrably comparable.</summary>
    VergelijkbareCao,

    /// <summary>Ground 3: no cao, but a demonstrable level of employment conditions.</summary>
    Arbeidsvoorwaarden,
}

/// <summary>What a provider fills in.</summary>
/// <param name="Grond">One of the three.</param>
/// <param name="Cao">Ground 1: a cao of the eis. Ground 2: the name of the cao. Ground 3: nothing.</param>
/// <param name="Motivering">Grounds 2 and 3: why it is comparable, or what the conditions are.</param>
public sealed record CaoInhoud(CaoGrond Grond, string? Cao, string? Motivering);

/// <summary>Who signs, as recorded with the signature.</summary>
public sealed record CaoOndertekenaar(Guid GebruikerId, string Naam, string Rol);

/// <summary>
/// What a provider declares on one eis (CAO-02): filled in by its people, signed by a beheerder. Once signed it never changes; a new one
/// replaces it.
/// </summary>
public sealed class CaoVerklaring : IHeeftVersie
{
    public const int MaxMotivering = 4000;
    public const int MaxRol = 60;
    public const int MaxDocumenten = 10;

    private readonly List<CaoDocument> _documenten = [];

    private CaoVerklaring()
    {
    }

    public CaoVerklaring(CaoVerzoek verzoek, DateTimeOffset nu)
    {
        Eis(CaoVerzoek.KanVerklaren(verzoek.Status), Domeinregel.CaoVerklaringNietGevraagd);
        Id = Guid.NewGuid();
        VerzoekId = verzoek.Id;
        BegonnenOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid VerzoekId { get; private set; }

    public DateTimeOffset BegonnenOp { get; private set; }

    public CaoGrond Grond { get; private set; }

    public string? Cao { get; private set; }

    public string? Motivering { get; private set; }

    public DateTimeOffset? OndertekendOp { get; private set; }

    public Guid? OndertekendDoor { get; private set; }

    public string? OndertekenaarNaam { get; private set; }

    public string? OndertekenaarRol { get; private set; }

    /// <summary>The exact text agreed to.</summary>
    public string? Tekst { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<CaoDocument> Documenten => _documenten;

    public bool IsOndertekend => OndertekendOp is not null;

    /// <summary>Fills in the whole declaration; half of one is refused, so that what stands ready can be signed.</summary>
    /// <param name="eis">Which cao's count (CAO-01).</param>
    /// <param name="inhoud">Ground, cao and argument.</param>
    /// <param name="documentIds">All documents that go with it.</param>
    public void Vul(CaoEis eis, CaoInhoud inhoud, IReadOnlyCollection<Guid> documentIds)
    {
        Eis(!IsOndertekend, Domeinregel.CaoVerklaringOndertekend);
        var cao = string.IsNullOrWhiteSpace(inhoud.Cao) ? null : inhoud.Cao.Trim();
        var motivering = string.IsNullOrWhiteSpace(inhoud.Motivering) ? null : inhoud.Motivering.Trim();
        switch (inhoud.Grond)
        {
            case CaoGrond.GenoemdeCao:
                Eis(cao is not null && eis.Caos.Contains(cao), Domeinregel.CaoKiezen);
                motivering = null;
                break;
            case CaoGrond.VergelijkbareCao:
                Eis(cao is not null, Domeinregel.CaoNaamOntbreekt);
                Eis(motivering is not null, Domeinregel.CaoMotiveringOntbreekt);
                Eis(documentIds.Count > 0, Domeinregel.CaoDocumentOntbreekt);
                break;
            case CaoGrond.Arbeidsvoorwaarden:
                Eis(motivering is not null, Domeinregel.CaoMotiveringOntbreekt);
                Eis(documentIds.Count > 0, Domeinregel.CaoBewijsOntbreekt);
                cao = null;
                break;
        }

        Eis(documentIds.Count <= MaxDocumenten, Domeinregel.CaoTeVeelDocumenten, MaxDocumenten);
        Grond = inhoud.Grond;
        Cao = cao;
        Motivering = motivering;
        _documenten.RemoveAll(d => !documentIds.Contains(d.DocumentId));
        _documenten.AddRange(documentIds.Where(id => _documenten.TrueForAll(d => d.DocumentId != id)).Select(id => new CaoDocument(Id, id)));
    }

    /// <summary>The beheerder signs; that only a beheerder does is checked by <see cref="CaoVerklaringOndertekenen"/>, which knows the people.</summary>
    /// <param name="wie">Name and role as recorded.</param>
    /// <param name="tekst">The text that was shown and agreed to.</param>
    /// <param name="nu">When.</param>
    public void Onderteken(CaoOndertekenaar wie, string tekst, DateTimeOffset nu)
    {
        Eis(!IsOndertekend, Domeinregel.CaoVerklaringOndertekend);
        OndertekendDoor = wie.GebruikerId;
        OndertekenaarNaam = wie.Naam;
        OndertekenaarRol = wie.Rol;
        Tekst = tekst;
        OndertekendOp = nu;
    }
}

/// <summary>A document that goes with a declaration.</summary>
public sealed class CaoDocument
{
    private CaoDocument()
    {
    }

    internal CaoDocument(Guid verklaringId, Guid documentId)
    {
        VerklaringId = verklaringId;
        DocumentId = documentId;
    }

    public Guid VerklaringId { get; private set; }

    public Guid DocumentId { get; private set; }
}

internal sealed class CaoVerklaringConfiguration : IEntityTypeConfiguration<CaoVerklaring>
{
    public void Configure(EntityTypeBuilder<CaoVerklaring> builder)
    {
        builder.ToTable("CaoVerklaringen");
        builder.Property(v => v.Cao).HasMaxLength(CaoEis.MaxCao);
        builder.Property(v => v.Motivering).HasMaxLength(CaoVerklaring.MaxMotivering);
        builder.Property(v => v.OndertekenaarNaam).HasMaxLength(Gebruiker.MaxNaam);
        builder.Property(v => v.OndertekenaarRol).HasMaxLength(CaoVerklaring.MaxRol);
        builder.HasOne<CaoVerzoek>().WithMany().HasForeignKey(v => v.VerzoekId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.OndertekendDoor);
        builder.HasMany(v => v.Documenten).WithOne().HasForeignKey(d => d.VerklaringId);
        builder.HasIndex(v => v.VerzoekId).IsUnique().HasFilter("[OndertekendOp] IS NULL"); // one that waits for a signature
    }
}

internal sealed class CaoDocumentConfiguration : IEntityTypeConfiguration<CaoDocument>
{
    public void Configure(EntityTypeBuilder<CaoDocument> builder)
    {
        builder.ToTable("CaoDocumenten");
        builder.HasKey(d => new { d.VerklaringId, d.DocumentId });
        builder.HasOne<Document>().WithMany().HasForeignKey(d => d.DocumentId);
    }
}
