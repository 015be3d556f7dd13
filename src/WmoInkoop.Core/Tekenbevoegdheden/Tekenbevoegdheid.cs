using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Tekenbevoegdheden;

/// <summary>
/// That a colleague may sign for a provider, alone or together with another, with the document that shows it (AAN-07). Never changed:
/// a new one takes the place of the earlier one, which stays as history. A signature names the one it was put under, so what comes
/// after somebody lost the right does not bring an old signature back to life.
/// </summary>
public sealed class Tekenbevoegdheid
{
    private Tekenbevoegdheid()
    {
    }

    /// <param name="medewerker">Works for the provider now.</param>
    /// <param name="opgave">How, since when and until when.</param>
    /// <param name="documentId">The evidence.</param>
    /// <param name="doorId">The beheerder who records it.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">The person left, or the period has not begun or is over.</exception>
    internal Tekenbevoegdheid(Medewerker medewerker, Tekenopgave opgave, Guid documentId, Guid doorId, DateTimeOffset nu)
    {
        var vandaag = Amsterdam.Datum(nu);
        Eis(medewerker.Tot is null, Domeinregel.GeenMedewerkerMeer);
        Eis(opgave.Vanaf <= vandaag, Domeinregel.TekenbevoegdheidInToekomst);
        Eis(opgave.TotEnMet is null || opgave.TotEnMet >= vandaag, Domeinregel.TekenbevoegdheidVoorbij);
        Id = Guid.NewGuid();
        AanbiederId = medewerker.AanbiederId;
        MedewerkerId = medewerker.Id;
        Wijze = opgave.Wijze;
        Bewijs = opgave.Bewijs;
        DocumentId = documentId;
        Vanaf = opgave.Vanaf;
        TotEnMet = opgave.TotEnMet;
        VastgelegdDoorId = doorId;
        VastgelegdOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid AanbiederId { get; private set; }

    public Guid MedewerkerId { get; private set; }

    public Tekenwijze Wijze { get; private set; }

    public Tekenbewijs Bewijs { get; private set; }

    /// <summary>The evidence; can be the extract of the registration.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>As the evidence says; in Amsterdam.</summary>
    public DateOnly Vanaf { get; private set; }

    /// <summary>The last day, or null while it says none.</summary>
    public DateOnly? TotEnMet { get; private set; }

    public Guid VastgelegdDoorId { get; private set; }

    public DateTimeOffset VastgelegdOp { get; private set; }

    /// <summary>When it was ended or another took its place, or null.</summary>
    public DateTimeOffset? BeeindigdOp { get; private set; }

    public Guid? BeeindigdDoorId { get; private set; }

    internal void Beeindig(Guid? doorId, DateTimeOffset nu)
    {
        BeeindigdOp = nu;
        BeeindigdDoorId = doorId;
    }

    /// <summary>Whether one may sign with it on that day.</summary>
    internal bool IsGeldigOp(DateOnly dag) => BeeindigdOp is null && Vanaf <= dag && (TotEnMet is null || TotEnMet >= dag);
}

/// <summary>How somebody may sign for a provider.</summary>
public enum Tekenwijze
{
    Alleen,

    /// <summary>Together with any other who may sign so, each in an own account.</summary>
    Samen,
}

/// <summary>What shows that somebody may sign.</summary>
public enum Tekenbewijs
{
    KvkUittreksel,
    Volmacht,
}

/// <param name="Medewerkers">Whom it is about: one document often names several.</param>
/// <param name="Wijze">Alone, or together with another.</param>
/// <param name="Bewijs">What kind of document shows it.</param>
/// <param name="Vanaf">The first day.</param>
/// <param name="TotEnMet">The last day, or null.</param>
public sealed record Tekenopgave(IReadOnlyCollection<Guid> Medewerkers, Tekenwijze Wijze, Tekenbewijs Bewijs, DateOnly Vanaf, DateOnly? TotEnMet);

internal sealed class TekenbevoegdheidConfiguration : IEntityTypeConfiguration<Tekenbevoegdheid>
{
    public void Configure(EntityTypeBuilder<Tekenbevoegdheid> builder)
    {
        builder.ToTable("Tekenbevoegdheden");
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(t => t.AanbiederId);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(t => t.MedewerkerId);
        builder.HasOne<Document>().WithMany().HasForeignKey(t => t.DocumentId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(t => t.VastgelegdDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(t => t.BeeindigdDoorId);
        builder.HasIndex(t => t.MedewerkerId).IsUnique().HasFilter("[BeeindigdOp] IS NULL");
        builder.HasIndex(t => t.AanbiederId);
    }
}
