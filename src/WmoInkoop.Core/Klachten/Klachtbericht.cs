using System.Text;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Klachten;

/// <summary>What is written about a klacht: always from or to the handler.</summary>
/// <param name="Van">Who writes.</param>
/// <param name="Aan">To whom.</param>
/// <param name="Tekst">The message.</param>
/// <param name="AntwoordOp">Only of the handler: the last day for an answer, if one is asked.</param>
public sealed record Klachtberichtinvoer(Klachtpartij Van, Klachtpartij Aan, string Tekst, DateOnly? AntwoordOp = null);

/// <summary>One message about a klacht, between the handler and one of the parties; the other party does not read it.</summary>
public sealed class Klachtbericht
{
    private const string Doel = "klachtbericht";

    private Klachtbericht()
    {
    }

    /// <exception cref="DomeinregelException">Empty, between the parties themselves, or an answer asked for a day that is over.</exception>
    internal Klachtbericht(Guid klachtId, Klachtberichtinvoer invoer, Hoofdsleutel sleutel, Guid doorId, DateTimeOffset nu)
    {
        Eis(!string.IsNullOrWhiteSpace(invoer.Tekst), Domeinregel.KlachtberichtLeeg);
        Eis(invoer.Van is Klachtpartij.Behandelaar != invoer.Aan is Klachtpartij.Behandelaar, Domeinregel.KlachtberichtGaatViaBehandelaar);
        Eis(invoer.AntwoordOp is null || invoer.Van is Klachtpartij.Behandelaar, Domeinregel.KlachtberichtGaatViaBehandelaar);
        Eis(invoer.AntwoordOp is null || invoer.AntwoordOp > Amsterdam.Datum(nu), Domeinregel.KlachtvraagVraagtLatereDag);
        Id = Guid.NewGuid();
        KlachtId = klachtId;
        Van = invoer.Van;
        Aan = invoer.Aan;
        Tekst = sleutel.Verzegel(Encoding.UTF8.GetBytes(invoer.Tekst.Trim()), Doel, Id);
        AntwoordUiterlijkOp = invoer.AntwoordOp is { } dag ? Amsterdam.EindeVan(dag) : null;
        DoorId = doorId;
        Op = nu;
    }

    public Guid Id { get; private set; }

    public Guid KlachtId { get; private set; }

    public Klachtpartij Van { get; private set; }

    public Klachtpartij Aan { get; private set; }

    public Guid DoorId { get; private set; }

    public DateTimeOffset Op { get; private set; }

    /// <summary>By when an answer is asked: 24:00 of that day; null: none is. Later is not refused.</summary>
    public DateTimeOffset? AntwoordUiterlijkOp { get; private set; }

    /// <summary>When the party wrote back.</summary>
    public DateTimeOffset? BeantwoordOp { get; private set; }

    internal byte[] Tekst { get; private set; } = [];

    public bool IsOpenVraagAan(Klachtpartij partij) => Aan == partij && AntwoordUiterlijkOp is not null && BeantwoordOp is null;

    internal void Beantwoord(DateTimeOffset nu) => BeantwoordOp = nu;

    internal string OpenTekst(Hoofdsleutel sleutel) => Encoding.UTF8.GetString(sleutel.Open(Tekst, Doel, Id));
}

/// <summary>Says that a stored document goes with a klacht or with a message about it; the name people gave it is sealed.</summary>
public sealed class Klachtdocument
{
    private const string Doel = "klachtdocument";

    private Klachtdocument()
    {
    }

    internal Klachtdocument(Guid klachtId, Guid? berichtId, Guid documentId, string naam, Hoofdsleutel sleutel)
    {
        Id = Guid.NewGuid();
        KlachtId = klachtId;
        BerichtId = berichtId;
        DocumentId = documentId;
        Naam = sleutel.Verzegel(Encoding.UTF8.GetBytes(naam), Doel, Id);
    }

    /// <summary>Part of the address of the document.</summary>
    public Guid Id { get; private set; }

    public Guid KlachtId { get; private set; }

    /// <summary>The message it came with; null: with the klacht itself.</summary>
    public Guid? BerichtId { get; private set; }

    public Guid DocumentId { get; private set; }

    internal byte[] Naam { get; private set; } = [];

    internal string OpenNaam(Hoofdsleutel sleutel) => Encoding.UTF8.GetString(sleutel.Open(Naam, Doel, Id));
}
