using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Gunningen;

/// <summary>A letter that was sent: fixed with its hash, for the bidder and for the file. Nothing of it ever changes but when it was first read.</summary>
public sealed class Gunningsbrief
{
    private Gunningsbrief()
    {
    }

    internal Gunningsbrief(Gunningsbeslissing beslissing, Voorstelregel regel, Gunningsbriefinhoud inhoud)
    {
        Id = Guid.NewGuid();
        GunningsbeslissingId = beslissing.Id;
        InschrijvingId = regel.InschrijvingId;
        AanbiederId = regel.AanbiederId;
        Uitkomst = regel.Uitkomst;
        Rang = regel.Rang;
        VerzondenOp = inhoud.VerzondenOp;
        Inhoud = VasteTekst.Van(inhoud);
        Sha256 = VasteTekst.Hash(Inhoud);
    }

    public Guid Id { get; private set; }

    public Guid GunningsbeslissingId { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public Guid AanbiederId { get; private set; }

    public Gunningsuitkomst Uitkomst { get; private set; }

    public int? Rang { get; private set; }

    public DateTimeOffset VerzondenOp { get; private set; }

    /// <summary>The canonical text of the <see cref="Gunningsbriefinhoud"/>.</summary>
    public string Inhoud { get; private set; } = "";

    /// <summary>Of <see cref="Inhoud"/>.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>When somebody of the provider first opened it.</summary>
    public DateTimeOffset? GelezenOp { get; private set; }

    public Gunningsbriefinhoud Lees() => VasteTekst.Lees<Gunningsbriefinhoud>(Inhoud);

    public void MarkeerGelezen(DateTimeOffset nu) => GelezenOp ??= nu;
}
