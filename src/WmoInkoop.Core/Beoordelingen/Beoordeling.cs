using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>
/// The assessment of the inschrijvingen of one perceel: who marks, until when, and the final marks of the consensus session. Nobody
/// sees another's marks while it is blind (BEO-03).
/// </summary>
public sealed class Beoordeling : IHeeftVersie
{
    /// <summary>How many must be left to go on without who left.</summary>
    public const int MinimumOver = 2;

    private readonly List<Beoordelaar> _beoordelaars = [];

    private Beoordeling()
    {
    }

    /// <param name="perceel">Opened, and its inschrijvingen checked for validity.</param>
    /// <param name="uiterlijkOp">When all marks have to be locked.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Not checked yet, or the term has passed already.</exception>
    public Beoordeling(Perceel perceel, DateTimeOffset uiterlijkOp, DateTimeOffset nu)
    {
        perceel.EisLoopt();
        Eis(perceel.GetoetstOp is not null, Domeinregel.GeldigheidEerst);
        Eis(uiterlijkOp > nu, Domeinregel.BeoordelingstermijnVoorbij);
        Id = Guid.NewGuid();
        AanbestedingId = perceel.AanbestedingId;
        PerceelId = perceel.Id;
        UiterlijkOp = uiterlijkOp;
        BegonnenOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public Guid PerceelId { get; private set; }

    public DateTimeOffset BegonnenOp { get; private set; }

    /// <summary>When all marks have to be locked; a late one is asked for, not refused.</summary>
    public DateTimeOffset UiterlijkOp { get; private set; }

    /// <summary>When the final marks were fixed and the ranking stood.</summary>
    public DateTimeOffset? VastgesteldOp { get; private set; }

    public Guid? VastgesteldDoorId { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Beoordelaar> Beoordelaars => _beoordelaars;

    /// <summary>Those whose marks count.</summary>
    public IEnumerable<Beoordelaar> Actief => _beoordelaars.Where(b => b.TeruggetrokkenOp is null);

    /// <summary>When the last of all locked, or the inkopers went on with those who had; never by somebody leaving, else sending away who is not ready would show the marks of the rest.</summary>
    public DateTimeOffset? BlindTotOp { get; private set; }

    /// <summary>Nobody sees another's marks, inkoper included (BEO-03).</summary>
    public bool IsBlind => BlindTotOp is null;

    /// <summary>Somebody left, and all who are left have locked: appoint another, or go on with these.</summary>
    public bool KanVerder => IsBlind && Actief.Any() && Actief.All(b => b.VergrendeldOp is not null);

    /// <summary>Locks the marks of one assessor; the last one ends the blindness.</summary>
    /// <inheritdoc cref="Beoordelaar.Vergrendel" path="/exception"/>
    public void Vergrendel(Beoordelaar beoordelaar, IReadOnlyCollection<string> gaten, DateTimeOffset nu)
    {
        EisNietVastgesteld();
        beoordelaar.Vergrendel(gaten, nu);
        BlindTotOp ??= Actief.All(b => b.VergrendeldOp is not null) ? nu : null;
    }

    /// <summary>Goes on with those who have locked, after somebody left.</summary>
    /// <exception cref="DomeinregelException">Somebody is still marking, or fewer than two are left: one mark is no comparison.</exception>
    public void GaVerder(DateTimeOffset nu)
    {
        Eis(KanVerder, Domeinregel.BeoordelaarsNogBezig);
        Eis(Actief.Count() >= MinimumOver, Domeinregel.TeWeinigBeoordelaarsOver, MinimumOver);
        BlindTotOp = nu;
    }

    /// <summary>Appoints somebody to mark this perceel.</summary>
    /// <exception cref="DomeinregelException">Appointed already, or everybody has locked: a new one would mark with the others' marks known.</exception>
    public Beoordelaar Benoem(Guid gebruikerId, DateTimeOffset nu)
    {
        EisNietVastgesteld();
        Eis(Actief.All(b => b.GebruikerId != gebruikerId), Domeinregel.AlBeoordelaar);
        Eis(IsBlind, Domeinregel.BeoordelingNietMeerBlind);
        var beoordelaar = new Beoordelaar(Id, gebruikerId, nu);
        foreach (var eerder in _beoordelaars.Where(b => b.GebruikerId == gebruikerId).SelectMany(b => b.Conflicten).DistinctBy(c => c.InschrijvingId))
        {
            beoordelaar.Neem(eerder); // leaving and coming back does not wipe an interest
        }

        _beoordelaars.Add(beoordelaar);
        return beoordelaar;
    }

    /// <summary>Ends an appointment: at the assessor's own word, or by the inkoper when somebody is ill. The marks do not count any more.</summary>
    /// <exception cref="DomeinregelException">Locked: a mark that was given blind stays, else the outcome could be steered by taking marks away.</exception>
    public void Ontsla(Beoordelaar beoordelaar, string reden, DateTimeOffset nu)
    {
        EisNietVastgesteld();
        Eis(beoordelaar.VergrendeldOp is null, Domeinregel.BeoordelingVergrendeld);
        beoordelaar.Trek(reden, nu);
    }

    /// <summary>The marks of all may be seen now, and final marks written down.</summary>
    /// <exception cref="DomeinregelException">Still blind, or fixed.</exception>
    public void EisConsensus()
    {
        EisNietVastgesteld();
        EisNietBlind();
    }

    /// <exception cref="DomeinregelException">Somebody has not locked yet: nobody sees another's marks (BEO-03).</exception>
    public void EisNietBlind() => Eis(!IsBlind, Domeinregel.BeoordelingNogBlind);

    /// <summary>Fixes the final marks, and with them the ranking.</summary>
    /// <param name="perceel">Its perceel.</param>
    /// <param name="ontbrekend">How many final marks are still missing.</param>
    /// <param name="doorId">Who.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Still blind, a final mark is missing, or fixed already.</exception>
    public void StelVast(Perceel perceel, int ontbrekend, Guid doorId, DateTimeOffset nu)
    {
        EisConsensus();
        perceel.EisLoopt();
        Eis(ontbrekend == 0, Domeinregel.EindcijfersOntbreken, ontbrekend);
        VastgesteldOp = nu;
        VastgesteldDoorId = doorId;
        perceel.BeoordeeldOp = nu;
    }

    private void EisNietVastgesteld() => Eis(VastgesteldOp is null, Domeinregel.BeoordelingVastgesteld);
}
