using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// What one provider hands in for one perceel. It holds no plan, no price and no size: its content is sealed and read through
/// <see cref="Kluis"/> only (INS-06). Of all inschrijvingen of a provider for a perceel at most one is a draft and at most one counts.
/// </summary>
public sealed class Inschrijving : IHeeftVersie
{
    private Inschrijving()
    {
    }

    /// <param name="aanbesteding">Open for inschrijving, with a kluis.</param>
    /// <param name="perceelId">One of its percelen.</param>
    /// <param name="aanbiederId">The hoofdaannemer, alone.</param>
    /// <param name="zegelId">The seal of the aanbesteding: keeps audit lines and mail about it from staff until the opening.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Closed, or a procedure without sealed inschrijvingen.</exception>
    public Inschrijving(Aanbesteding aanbesteding, Guid perceelId, Guid aanbiederId, Guid zegelId, DateTimeOffset nu)
    {
        Eis(aanbesteding.Opzet.HeeftKluis, Domeinregel.ProcedureZonderKluis);
        Eis(aanbesteding.IsOpenVoorInschrijvingOp(nu), Domeinregel.InschrijftermijnGesloten);
        Id = Guid.NewGuid();
        AanbestedingId = aanbesteding.Id;
        PerceelId = perceelId;
        AanbiederId = aanbiederId;
        ZegelId = zegelId;
        BegonnenOp = nu;
    }

    /// <summary>Handed in as one file after the closing, because of an outage before it (INS-10). Whether that may is up to <see cref="Storingen.InschrijvingAanleveren"/>.</summary>
    internal static Inschrijving NaStoring(Aanbesteding aanbesteding, Guid perceelId, Guid aanbiederId, Guid zegelId, string ontvangstnummer, Guid doorId, DateTimeOffset nu) => new()
    {
        Id = Guid.NewGuid(),
        AanbestedingId = aanbesteding.Id,
        PerceelId = perceelId,
        AanbiederId = aanbiederId,
        ZegelId = zegelId,
        BegonnenOp = nu,
        Ontvangstnummer = ontvangstnummer,
        IngediendOp = nu,
        IngediendDoorId = doorId,
        Status = InschrijvingStatus.Ingediend,
    };

    /// <summary>A draft from after the closing, that can only carry the first of two signatures under a registered file (INS-10).</summary>
    internal static Inschrijving OmTeTekenen(Aanbesteding aanbesteding, Guid perceelId, Guid aanbiederId, Guid zegelId, DateTimeOffset nu) => new()
    {
        Id = Guid.NewGuid(),
        AanbestedingId = aanbesteding.Id,
        PerceelId = perceelId,
        AanbiederId = aanbiederId,
        ZegelId = zegelId,
        BegonnenOp = nu,
    };

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public Guid PerceelId { get; private set; }

    public Guid AanbiederId { get; private set; }

    public Guid ZegelId { get; private set; }

    public InschrijvingStatus Status { get; private set; }

    public DateTimeOffset BegonnenOp { get; private set; }

    /// <summary>When the server had the complete request (INS-04).</summary>
    public DateTimeOffset? IngediendOp { get; private set; }

    public Guid? IngediendDoorId { get; private set; }

    /// <summary>On the receipt; says nothing about how many there are.</summary>
    public string? Ontvangstnummer { get; private set; }

    /// <summary>When it was withdrawn or replaced.</summary>
    public DateTimeOffset? VervallenOp { get; private set; }

    /// <summary>Since when it must be confirmed again or replaced, because a rectificatie changed what it answers (TRJ-03); null: it counts.</summary>
    public DateTimeOffset? HerbevestigenSinds { get; private set; }

    public DateTimeOffset? HerbevestigdOp { get; private set; }

    public Guid Versie { get; private set; }

    /// <summary>Only a draft changes, and only until the closing time.</summary>
    /// <exception cref="DomeinregelException">The closing time has passed, or it was submitted.</exception>
    public void EisBewerkbaar(Aanbesteding aanbesteding, DateTimeOffset nu)
    {
        EisOpen(aanbesteding, nu);
        Eis(Status is InschrijvingStatus.Concept, Domeinregel.InschrijvingGeenConcept);
    }

    /// <summary>Hands it in. Whether it is complete and who may do it is checked by <see cref="InschrijvingIndienen"/>.</summary>
    /// <exception cref="DomeinregelException">A millisecond too late, or no draft.</exception>
    public void DienIn(Aanbesteding aanbesteding, string ontvangstnummer, Guid doorId, DateTimeOffset nu)
    {
        EisBewerkbaar(aanbesteding, nu);
        Ontvangstnummer = ontvangstnummer;
        IngediendOp = nu;
        IngediendDoorId = doorId;
        Status = InschrijvingStatus.Ingediend;
    }

    /// <summary>Takes it back; its content stays sealed and is never opened (INS-05).</summary>
    /// <exception cref="DomeinregelException">The closing time has passed, or it was not submitted.</exception>
    public void TrekIn(Aanbesteding aanbesteding, DateTimeOffset nu) => Vervalt(aanbesteding, InschrijvingStatus.Ingetrokken, nu);

    /// <summary>A newer one comes in its place; its content stays sealed and is never opened (INS-05).</summary>
    /// <inheritdoc cref="TrekIn" path="/exception"/>
    public void MaakPlaats(Aanbesteding aanbesteding, DateTimeOffset nu) => Vervalt(aanbesteding, InschrijvingStatus.Vervangen, nu);

    /// <summary>A rectificatie changed what it answers: it counts again once confirmed or replaced (TRJ-03).</summary>
    internal void VraagHerbevestiging(DateTimeOffset nu) => HerbevestigenSinds = nu;

    /// <summary>Says that it still holds, unchanged. Whether it is complete is checked by <see cref="InschrijvingHerbevestigen"/>.</summary>
    /// <exception cref="DomeinregelException">The closing time has passed, or there is nothing to confirm.</exception>
    public void Herbevestig(Aanbesteding aanbesteding, DateTimeOffset nu)
    {
        EisTeHerbevestigen(aanbesteding, nu);
        HerbevestigenSinds = null;
        HerbevestigdOp = nu;
    }

    /// <inheritdoc cref="Herbevestig" path="/exception"/>
    internal void EisTeHerbevestigen(Aanbesteding aanbesteding, DateTimeOffset nu)
    {
        EisOpen(aanbesteding, nu);
        Eis(Status is InschrijvingStatus.Ingediend && HerbevestigenSinds is not null, Domeinregel.NietsTeHerbevestigen);
    }

    /// <summary>Not confirmed before the closing: it does not count and is never opened (TRJ-03).</summary>
    internal void VervalOnbevestigd(DateTimeOffset nu)
    {
        VervallenOp = nu;
        Status = InschrijvingStatus.NietHerbevestigd;
    }

    /// <summary>The file that was registered before the closing comes in its place, after it (INS-10).</summary>
    internal void VervangNaStoring(DateTimeOffset nu)
    {
        Eis(Status is InschrijvingStatus.Ingediend, Domeinregel.InschrijvingNietIngediend);
        VervallenOp = nu;
        Status = InschrijvingStatus.Vervangen;
    }

    private void Vervalt(Aanbesteding aanbesteding, InschrijvingStatus status, DateTimeOffset nu)
    {
        EisOpen(aanbesteding, nu);
        Eis(Status is InschrijvingStatus.Ingediend, Domeinregel.InschrijvingNietIngediend);
        VervallenOp = nu;
        Status = status;
    }

    private void EisOpen(Aanbesteding aanbesteding, DateTimeOffset nu)
    {
        if (aanbesteding.Id != AanbestedingId)
        {
            throw new ArgumentException("Not the aanbesteding of this inschrijving.", nameof(aanbesteding));
        }

        Eis(aanbesteding.IsOpenVoorInschrijvingOp(nu), Domeinregel.InschrijftermijnGesloten);
        Eis(nu >= (IngediendOp ?? BegonnenOp), Domeinregel.KlokTeruggezet); // a receipt from before the draft was begun would prove nothing
    }
}

/// <summary>Where an inschrijving stands, up to the opening.</summary>
public enum InschrijvingStatus
{
    Concept,
    Ingediend,
    Ingetrokken,

    /// <summary>A newer one of the same provider was submitted.</summary>
    Vervangen,

    /// <summary>Not confirmed again after a rectificatie, so it does not count (TRJ-03).</summary>
    NietHerbevestigd,
}
