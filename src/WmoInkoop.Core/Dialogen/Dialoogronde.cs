using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Dialogen;

/// <summary>
/// One ronde of a dialoog: a termijn for the plans and a gesprek with each gegadigde that is still in. One is open at a time; it is
/// closed explicitly, and then nothing in it changes any more (DIA-03).
/// </summary>
public sealed class Dialoogronde : IHeeftVersie
{
    public const int MaxNaam = 100;
    public const int MaxReden = 2000;

    /// <summary>Going on with fewer asks for a recorded reason (DIA-03).</summary>
    public const int MinimumGegadigden = 2;

    private readonly List<Dialooggesprek> _gesprekken = [];

    private Dialoogronde()
    {
    }

    /// <param name="aanbesteding">Published, with talks per gegadigde.</param>
    /// <param name="eerdere">How many rondes there were before.</param>
    /// <param name="naam">What it is about.</param>
    /// <param name="planUiterlijkOp">The last moment at which a plan is in.</param>
    /// <param name="gegadigden">All of this aanbesteding; those that fell out get no gesprek.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">No gegadigden, too many rondes, or a termijn that is over already.</exception>
    public Dialoogronde(Aanbesteding aanbesteding, int eerdere, string naam, DateTimeOffset planUiterlijkOp, IReadOnlyCollection<Gegadigde> gegadigden, DateTimeOffset nu)
    {
        Eis(aanbesteding.HeeftDialoogPerGegadigde, Domeinregel.ProcedureZonderDialoog);
        Eis(aanbesteding.Opzet.Dialoog!.MaximumRondes is not { } hoogstens || eerdere < hoogstens, Domeinregel.DialoogrondesOp);
        Eis(planUiterlijkOp > nu, Domeinregel.DialoogtermijnVoorbij);
        var over = gegadigden.Where(g => g.AanbestedingId == aanbesteding.Id && g.AfgevallenOp is null).ToList();
        Eis(over.Count > 0, Domeinregel.DialoogZonderGegadigden);
        Id = Guid.NewGuid();
        AanbestedingId = aanbesteding.Id;
        Nummer = eerdere + 1;
        Naam = EenRegel.Van(naam);
        PlanUiterlijkOp = planUiterlijkOp;
        GeopendOp = nu;
        _gesprekken.AddRange(over.Select(g => new Dialooggesprek(Id, g.Id)));
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Nummer { get; private set; }

    public string Naam { get; private set; } = "";

    /// <summary>At or before it a plan is in; a millisecond later it is not (DIA-03, INS-04).</summary>
    public DateTimeOffset PlanUiterlijkOp { get; private set; }

    public DateTimeOffset GeopendOp { get; private set; }

    public DateTimeOffset? GeslotenOp { get; private set; }

    public Guid? GeslotenDoorId { get; private set; }

    /// <summary>Why the dialoog goes on with fewer than two; null when two or more are left.</summary>
    public string? RedenMinderDanTwee { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Dialooggesprek> Gesprekken => _gesprekken;

    public bool IsOpen => GeslotenOp is null;

    /// <summary>From then on inkoop sees the plans, all at once: nobody can tune a plan to what inkoop says about an early one.</summary>
    public bool IsPlantermijnVoorbijOp(DateTimeOffset nu) => nu > PlanUiterlijkOp;

    /// <summary>Closes it, with a final verslag and a decision for everybody.</summary>
    /// <param name="reden">Needed when fewer than two are left.</param>
    /// <param name="doorId">The inkoper.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Closed already, or something is missing.</exception>
    public void Sluit(string? reden, Guid doorId, DateTimeOffset nu)
    {
        EisOpen();
        Eis(IsPlantermijnVoorbijOp(nu), Domeinregel.DialoogplantermijnLoopt);
        Eis(_gesprekken.All(g => g.VerslagDefinitiefOp is not null), Domeinregel.DialoogverslagenNietDefinitief);
        Eis(_gesprekken.All(g => g.Besluit is not null), Domeinregel.DialoogbesluitenOntbreken);
        var isGenoeg = _gesprekken.Count(g => g.Besluit is Dialoogbesluit.Door) >= MinimumGegadigden;
        Eis(isGenoeg || !string.IsNullOrWhiteSpace(reden), Domeinregel.DialoogMinderDanTwee);
        RedenMinderDanTwee = isGenoeg ? null : reden!.Trim();
        GeslotenDoorId = doorId;
        GeslotenOp = nu;
    }

    internal void EisOpen() => Eis(IsOpen, Domeinregel.DialoogrondeIsGesloten);
}
