using System.Text;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// Says that a stored document belongs to an inschrijving: to its plan, or as evidence for an eis. The name people gave the file is
/// sealed here, because names tell ('Plan De Linde.pdf'); the row of the document carries none.
/// </summary>
public sealed class Inschrijvingsdocument
{
    private const string Doel = "inschrijvingsdocument";

    private Inschrijvingsdocument()
    {
    }

    internal Inschrijvingsdocument(Guid inschrijvingId, Guid documentId, Guid? eisId, string naam, Hoofdsleutel sleutel)
    {
        Id = Guid.NewGuid();
        InschrijvingId = inschrijvingId;
        DocumentId = documentId;
        EisId = eisId;
        Naam = sleutel.Verzegel(Encoding.UTF8.GetBytes(naam), Doel, Id);
    }

    /// <summary>Part of the address of the document.</summary>
    public Guid Id { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public Guid DocumentId { get; private set; }

    /// <summary>The eis it is evidence for; null: it belongs to the plan.</summary>
    public Guid? EisId { get; private set; }

    /// <summary>The eis it was evidence for is no longer asked; the document stays.</summary>
    internal void HoortBijPlan() => EisId = null;

    internal byte[] Naam { get; private set; } = [];

    internal string OpenNaam(Hoofdsleutel sleutel) => Encoding.UTF8.GetString(sleutel.Open(Naam, Doel, Id));
}

/// <summary>A document out of the kluis.</summary>
/// <param name="Document">For <see cref="Documentopslag"/>; its own name says nothing.</param>
/// <param name="Naam">As the provider called it.</param>
/// <param name="Inschrijving">What it belongs to.</param>
public sealed record Kluisdocument(Document Document, string Naam, Inschrijving Inschrijving);
