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
    /// <summary>How many must be left on a criterium to go on without who left; one where one marked it from the beginning.</summary>
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

    /// <summary>How many mark this criterium now.</summary>
    public int Aantal(Guid criteriumId) => Actief.Count(b => b.Beoordeelt(criteriumId));

    /// <summary>The criteria on which too few are left since somebody stopped: <see cref="MinimumOver"/>, or one where there were never two at once.</summary>
    /// <param name="criteria">Of the perceel.</param>
    public IReadOnlyList<Gunningscriterium> TeWeinigOver(IEnumerable<Gunningscriterium> criteria) => [.. criteria.Where(c => Aantal(c.Id) < Nodig(c.Id)).OrderBy(c => c.Volgnummer)];

    /// <summary>Somebody marks each criterium: asked at the beginning, and when an inkoper changes who marks what.</summary>
    /// <exception cref="DomeinregelException">Nobody marks some, all of them named.</exception>
    public void EisBezet(IEnumerable<Gunningscriterium> criteria)
    {
        var zonder = criteria.Where(c => Aantal(c.Id) == 0).OrderBy(c => c.Volgnummer).ToList();
        Eis(zonder.Count == 0, Domeinregel.CriteriumZonderBeoordelaar, Criteriumkeuze.Namen(zonder));
    }

    /// <summary>Locks the marks of one assessor; the last one ends the blindness, unless somebody left and too few are left on a criterium.</summary>
    /// <param name="beoordelaar">Who.</param>
    /// <param name="criteria">Of the perceel.</param>
    /// <param name="gaten">What this person still lacks.</param>
    /// <param name="nu">When.</param>
    /// <inheritdoc cref="Beoordelaar.Vergrendel" path="/exception"/>
    public void Vergrendel(Beoordelaar beoordelaar, IEnumerable<Gunningscriterium> criteria, IReadOnlyCollection<string> gaten, DateTimeOffset nu)
    {
        EisNietVastgesteld();
        beoordelaar.Vergrendel(gaten, nu);
        BlindTotOp ??= Actief.All(b => b.VergrendeldOp is not null) && TeWeinigOver(criteria).Count == 0 ? nu : null;
    }

    /// <summary>Goes on with those who have locked, after somebody left.</summary>
    /// <exception cref="DomeinregelException">Somebody is still marking, or too few are left on a criterium, each named: one mark is no comparison.</exception>
    public void GaVerder(IEnumerable<Gunningscriterium> criteria, DateTimeOffset nu)
    {
        Eis(KanVerder, Domeinregel.BeoordelaarsNogBezig);
        var teWeinig = TeWeinigOver(criteria);
        Eis(teWeinig.Count == 0, Domeinregel.TeWeinigBeoordelaarsOver, Criteriumkeuze.Namen(teWeinig));
        BlindTotOp = nu;
    }

    /// <summary>Changes which criteria somebody marks, while it is blind and this person has not locked.</summary>
    /// <param name="beoordelaar">Who.</param>
    /// <param name="criteria">Of the perceel.</param>
    /// <param name="keuze">What this person marks from now on; empty: all of them.</param>
    /// <returns>The criteria this person does not mark any more.</returns>
    /// <exception cref="DomeinregelException">
    /// Locked, not blind any more, nobody would mark a criterium, or too few would where somebody has locked: that would show one mark, as sending
    /// somebody away would.
    /// </exception>
    public IReadOnlyList<Guid> WijsToe(Beoordelaar beoordelaar, IReadOnlyCollection<Gunningscriterium> criteria, IReadOnlyList<Guid> keuze)
    {
        EisNietVastgesteld();
        Eis(IsBlind, Domeinregel.BeoordelingNietMeerBlind);
        Eis(beoordelaar.TeruggetrokkenOp is null, Domeinregel.BeoordelaarGestopt);
        Eis(beoordelaar.VergrendeldOp is null, Domeinregel.BeoordelingVergrendeld);
        var weg = criteria.Where(c => beoordelaar.Beoordeelt(c.Id) && keuze.Count > 0 && !keuze.Contains(c.Id)).ToList();
        var nodig = weg.ToDictionary(c => c.Id, c => Actief.Any(b => b.VergrendeldOp is not null && b.Beoordeelt(c.Id)) ? Nodig(c.Id) : 1);
        var eerder = beoordelaar.Criteria;
        beoordelaar.Neem(keuze);
        var teWeinig = weg.Where(c => Aantal(c.Id) < nodig[c.Id]).OrderBy(c => c.Volgnummer).ToList();
        if (teWeinig.Count > 0)
        {
            beoordelaar.Neem(eerder);
            throw new DomeinregelException(teWeinig.Exists(c => nodig[c.Id] > 1) ? Domeinregel.TeWeinigBeoordelaarsOver : Domeinregel.CriteriumZonderBeoordelaar, Criteriumkeuze.Namen(teWeinig));
        }

        return weg.ConvertAll(c => c.Id);
    }

    /// <summary>Appoints somebody to mark this perceel.</summary>
    /// <param name="gebruikerId">Who.</param>
    /// <param name="criteria">What this person marks; empty: every criterium.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Appointed already, or everybody has locked: a new one would mark with the others' marks known.</exception>
    public Beoordelaar Benoem(Guid gebruikerId, IReadOnlyList<Guid> criteria, DateTimeOffset nu)
    {
        EisNietVastgesteld();
        Eis(Actief.All(b => b.GebruikerId != gebruikerId), Domeinregel.AlBeoordelaar);
        Eis(IsBlind, Domeinregel.BeoordelingNietMeerBlind);
        var beoordelaar = new Beoordelaar(Id, gebruikerId, criteria, nu);
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
    /// <param name="isBesproken">It is written down when they were discussed and who was there.</param>
    /// <param name="doorId">Who.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Still blind, a final mark is missing, not written down who was there, or fixed already.</exception>
    public void StelVast(Perceel perceel, int ontbrekend, bool isBesproken, Guid doorId, DateTimeOffset nu)
    {
        EisConsensus();
        perceel.EisLoopt();
        Eis(ontbrekend == 0, Domeinregel.EindcijfersOntbreken, ontbrekend);
        Eis(isBesproken, Domeinregel.BesprekingOntbreekt);
        VastgesteldOp = nu;
        VastgesteldDoorId = doorId;
        perceel.BeoordeeldOp = nu;
    }

    /// <summary>As many as ever marked it at once, at least one and at most <see cref="MinimumOver"/>.</summary>
    private int Nodig(Guid criteriumId)
    {
        var wie = _beoordelaars.Where(b => b.Beoordeelt(criteriumId)).ToList();
        var tegelijk = wie.Select(een => wie.Count(b => b.BenoemdOp <= een.BenoemdOp && (b.TeruggetrokkenOp is null || b.TeruggetrokkenOp >= een.BenoemdOp))).DefaultIfEmpty(0).Max();
        return Math.Clamp(tegelijk, 1, MinimumOver);
    }

    private void EisNietVastgesteld() => Eis(VastgesteldOp is null, Domeinregel.BeoordelingVastgesteld);
}
