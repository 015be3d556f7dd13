using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Vragen;

/// <summary>
/// A provider's question about an aanbesteding. Inkopers see who asks while they answer; nobody else ever does (VRA-02). What is
/// published is the public wording, the original stays as it was asked.
/// </summary>
public sealed class Vraag : IHeeftVersie
{
    public const int MaxTekst = 4000;
    public const int MaxVindplaats = 200;
    public const int MaxAntwoord = 8000;

    /// <summary>Questions of one provider on one aanbesteding that are in no nota yet: more than anybody asks, less than a script can.</summary>
    public const int MaxOpen = 200;

    /// <summary>Within this time the same question again is the same question: a button pressed twice, a page sent again.</summary>
    public static readonly TimeSpan Dubbel = TimeSpan.FromMinutes(10);

    private Vraag()
    {
    }

    /// <param name="aanbesteding">Must take questions now (VRA-01).</param>
    /// <param name="gegevens">What is asked, about what.</param>
    /// <param name="aanbiederId">The provider that asks.</param>
    /// <param name="doorId">Its person.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">The question round is over or has not begun, or the perceel is of another aanbesteding.</exception>
    public Vraag(Aanbesteding aanbesteding, Vraaggegevens gegevens, Guid aanbiederId, Guid doorId, DateTimeOffset nu)
    {
        Eis(aanbesteding.IsGepubliceerd, Domeinregel.AanbestedingNietGepubliceerd);
        Eis(nu <= aanbesteding.Planning.VragenTot, Domeinregel.VragenrondeGesloten);
        Eis(gegevens.PerceelId is null || aanbesteding.Percelen.Any(p => p.Id == gegevens.PerceelId), Domeinregel.PerceelVanAndereAanbesteding);
        Id = Guid.NewGuid();
        AanbestedingId = aanbesteding.Id;
        PerceelId = gegevens.PerceelId;
        Vindplaats = gegevens.Vindplaats.Trim();
        Tekst = gegevens.Tekst.Trim();
        PubliekeTekst = Tekst;
        AanbiederId = aanbiederId;
        GesteldDoorId = doorId;
        GesteldOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    /// <summary>About one perceel, or null: about the whole.</summary>
    public Guid? PerceelId { get; private set; }

    /// <summary>Document and paragraph, may be empty.</summary>
    public string Vindplaats { get; private set; } = "";

    /// <summary>As it was asked; only the asker and inkopers read it.</summary>
    public string Tekst { get; private set; } = "";

    public Guid AanbiederId { get; private set; }

    public Guid GesteldDoorId { get; private set; }

    public DateTimeOffset GesteldOp { get; private set; }

    /// <summary>The wording everybody reads, without what tells who asks.</summary>
    public string PubliekeTekst { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string? Antwoord { get; private set; }

    public Guid? BeantwoordDoorId { get; private set; }

    /// <summary>The second inkoper who read question and answer and agrees (VRA-03).</summary>
    public Guid? NagekekenDoorId { get; private set; }

    /// <summary>The nota it was published in.</summary>
    public Guid? NotaId { get; private set; }

    /// <summary>Its place in that nota, from 1.</summary>
    public int? Volgnummer { get; private set; }

    public Guid Versie { get; private set; }

    public VraagStatus Status => this switch
    {
        { NotaId: not null } => VraagStatus.Gepubliceerd,
        { NagekekenDoorId: not null } => VraagStatus.Nagekeken,
        { Antwoord: not null } => VraagStatus.Beantwoord,
        _ => VraagStatus.Gesteld,
    };

    /// <summary>Writes or rewrites the draft answer and the public wording; a second inkoper has to look again.</summary>
    /// <exception cref="DomeinregelException">Published: a correction is a new entry in the next nota (VRA-03).</exception>
    public void Beantwoord(string publiekeTekst, string antwoord, Guid inkoperId)
    {
        Eis(NotaId is null, Domeinregel.VraagAlGepubliceerd);
        PubliekeTekst = publiekeTekst.Trim();
        Antwoord = antwoord.Trim();
        BeantwoordDoorId = inkoperId;
        NagekekenDoorId = null;
    }

    /// <summary>A second inkoper agrees with wording and answer.</summary>
    /// <exception cref="DomeinregelException">Not answered, published, or the same person answered it.</exception>
    /// <param name="inkoperId">Who looks.</param>
    /// <param name="doorTwee">False: the regio switched four eyes off for this aanbesteding.</param>
    public void KijkNa(Guid inkoperId, bool doorTwee = true)
    {
        Eis(NotaId is null, Domeinregel.VraagAlGepubliceerd);
        Eis(Antwoord is not null, Domeinregel.VraagNietBeantwoord);
        Eis(!doorTwee || inkoperId != BeantwoordDoorId, Domeinregel.NakijkenDoorEenAnder);
        NagekekenDoorId = inkoperId;
    }

    internal void NeemOpIn(Nota nota, int volgnummer)
    {
        NotaId = nota.Id;
        Volgnummer = volgnummer;
    }
}

/// <param name="PerceelId">About one perceel, or null.</param>
/// <param name="Vindplaats">Document and paragraph.</param>
/// <param name="Tekst">The question.</param>
public sealed record Vraaggegevens(Guid? PerceelId, string Vindplaats, string Tekst);

/// <summary>How far inkoop is with a question.</summary>
public enum VraagStatus
{
    Gesteld,
    Beantwoord,
    Nagekeken,
    Gepubliceerd,
}
