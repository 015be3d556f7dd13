using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Beschikkingen;

/// <summary>
/// What was decided on one application, as it was sent: fixed with its hash. A verlening is also the record of the subsidy that was granted; what an
/// objection made of it stands beside what was sent.
/// </summary>
public sealed class Beschikking : IHeeftVersie
{
    public const int MaxNummer = 40;
    public const int MaxAanvrager = 200;

    private Beschikking()
    {
    }

    internal Beschikking(Subsidiebesluit besluit, Guid regioId, string nummer, Subsidieregel regel, Beschikkinginhoud inhoud)
    {
        Id = Guid.NewGuid();
        SubsidiebesluitId = besluit.Id;
        RegioId = regioId;
        AanbestedingId = besluit.AanbestedingId;
        PerceelId = besluit.PerceelId;
        InschrijvingId = regel.InschrijvingId;
        AanbiederId = regel.AanbiederId;
        Aanvrager = regel.Aanbieder;
        Nummer = nummer;
        Soort = regel.Soort;
        Grond = regel.Grond;
        Rang = regel.Rang;
        Aangevraagd = regel.Aangevraagd;
        Verleend = regel.Verleend;
        IsVerleend = regel.Verleend is not null;
        Bedrag = regel.Verleend;
        Begindatum = besluit.Begindatum!.Value;
        Einddatum = besluit.Einddatum!.Value;
        VerzondenOp = inhoud.VerzondenOp;
        Inhoud = VasteTekst.Van(inhoud);
        Sha256 = VasteTekst.Hash(Inhoud);
    }

    public Guid Id { get; private set; }

    public Guid SubsidiebesluitId { get; private set; }

    public Guid RegioId { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public Guid PerceelId { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public Guid AanbiederId { get; private set; }

    /// <summary>The provider as it was called when it was decided.</summary>
    public string Aanvrager { get; private set; } = "";

    /// <summary>Number of the aanbesteding, of the perceel, and of the beschikking: '2026-0001-1-B2'.</summary>
    public string Nummer { get; private set; } = "";

    public Beschikkingsoort Soort { get; private set; }

    /// <summary>Null: granted.</summary>
    public Weigeringsgrond? Grond { get; private set; }

    public int? Rang { get; private set; }

    /// <summary>Euro; null: not ranked.</summary>
    public decimal? Aangevraagd { get; private set; }

    /// <summary>Euro, as sent; null: refused.</summary>
    public decimal? Verleend { get; private set; }

    /// <summary>Subsidy is granted, by this beschikking or by what was decided on an objection to it.</summary>
    public bool IsVerleend { get; private set; }

    /// <summary>Euro that is granted now; null: nothing.</summary>
    public decimal? Bedrag { get; private set; }

    /// <summary>The first day for which subsidy is granted.</summary>
    public DateOnly Begindatum { get; private set; }

    public DateOnly Einddatum { get; private set; }

    public DateTimeOffset VerzondenOp { get; private set; }

    /// <summary>The canonical text of the <see cref="Beschikkinginhoud"/>.</summary>
    public string Inhoud { get; private set; } = "";

    /// <summary>Of <see cref="Inhoud"/>.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>When somebody of the applicant first opened it.</summary>
    public DateTimeOffset? GelezenOp { get; private set; }

    public Guid Versie { get; private set; }

    public Beschikkinginhoud Lees() => VasteTekst.Lees<Beschikkinginhoud>(Inhoud);

    public void MarkeerGelezen(DateTimeOffset nu) => GelezenOp ??= nu;

    /// <summary>The decision on an objection grants another amount.</summary>
    internal void Herzie(decimal bedrag) => (Bedrag, IsVerleend) = (bedrag, true);
}
