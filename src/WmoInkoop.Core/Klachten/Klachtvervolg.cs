using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Klachten;

/// <summary>What came of a klacht elsewhere.</summary>
/// <param name="Op">The day of the advice or the ruling.</param>
/// <param name="Zaaknummer">Of the committee, when known.</param>
/// <param name="Tekst">What it says.</param>
/// <param name="Opvolging">What the gemeente does with it.</param>
public sealed record Klachtuitspraak(DateOnly Op, string? Zaaknummer, string Tekst, string Opvolging);

/// <summary>
/// A klacht that went on elsewhere (GUN-07). The Commissie van Aanbestedingsexperts advises and suspends nothing. The Geschillencommissie
/// needs the consent of both; from then until its ruling is recorded nothing of what the klacht is about is awarded.
/// </summary>
public sealed class Klachtvervolg
{
    public const int MaxZaaknummer = 60;
    public const int MaxTekst = 8000;

    private Klachtvervolg()
    {
    }

    internal Klachtvervolg(Guid klachtId, Klachtinstantie instantie, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        KlachtId = klachtId;
        Instantie = instantie;
        VastgelegdOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid KlachtId { get; private set; }

    public Klachtinstantie Instantie { get; private set; }

    public DateTimeOffset VastgelegdOp { get; private set; }

    /// <summary>The day the Commissie van Aanbestedingsexperts was asked.</summary>
    public DateOnly? VoorgelegdOp { get; private set; }

    public string? Zaaknummer { get; private set; }

    public DateTimeOffset? KlagerStemdeInOp { get; private set; }

    public Guid? KlagerStemdeInDoorId { get; private set; }

    /// <summary>How a complainer without an account consented, in the words of the inkoper who recorded it.</summary>
    public string? KlagerStemdeInHoe { get; private set; }

    public DateTimeOffset? InkoopStemdeInOp { get; private set; }

    public Guid? InkoopStemdeInDoorId { get; private set; }

    /// <summary>The day of the advice or the ruling.</summary>
    public DateOnly? UitspraakOp { get; private set; }

    public string? Uitspraak { get; private set; }

    /// <summary>What the gemeente does with it.</summary>
    public string? Opvolging { get; private set; }

    /// <summary>Why it never went to the Geschillencommissie.</summary>
    public string? GaatNietDoorReden { get; private set; }

    /// <summary>With its advice or ruling, or because a party did not consent.</summary>
    public DateTimeOffset? AfgeslotenOp { get; private set; }

    /// <summary>Both consented and there is no ruling yet. The same in a query: <see cref="KlachtQueries.DieOpschort"/>.</summary>
    public bool SchortOp => Instantie is Klachtinstantie.Geschillencommissie && KlagerStemdeInOp is not null && InkoopStemdeInOp is not null && AfgeslotenOp is null;

    public DateTimeOffset? SchortOpSinds => KlagerStemdeInOp is { } klager && InkoopStemdeInOp is { } inkoop ? (klager > inkoop ? klager : inkoop) : null;

    /// <summary>Whether this party still has to say yes or no.</summary>
    public bool WachtOp(Klachtpartij partij) => Instantie is Klachtinstantie.Geschillencommissie && AfgeslotenOp is null && (partij is Klachtpartij.Klager ? KlagerStemdeInOp : InkoopStemdeInOp) is null;

    /// <exception cref="DomeinregelException">A day to come.</exception>
    internal void LegVoor(DateOnly op, string? zaaknummer, DateTimeOffset nu)
    {
        Eis(op <= Amsterdam.Datum(nu), Domeinregel.KlachtvervolgInToekomst);
        VoorgelegdOp = op;
        Zaaknummer = Schoon(zaaknummer);
    }

    /// <param name="partij">Klager or Inkoop.</param>
    /// <param name="hoe">Recorded for a complainer without an account.</param>
    /// <param name="doorId">Who says or records it.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Said already, or closed.</exception>
    internal void StemIn(Klachtpartij partij, string? hoe, Guid doorId, DateTimeOffset nu)
    {
        Eis(WachtOp(partij), Domeinregel.GeschilAlIngestemd);
        if (partij is Klachtpartij.Klager)
        {
            (KlagerStemdeInOp, KlagerStemdeInDoorId, KlagerStemdeInHoe) = (nu, doorId, string.IsNullOrWhiteSpace(hoe) ? null : hoe.Trim());
        }
        else
        {
            (InkoopStemdeInOp, InkoopStemdeInDoorId) = (nu, doorId);
        }
    }

    /// <summary>A party does not consent, or no longer.</summary>
    /// <exception cref="DomeinregelException">Closed, both consented already, or without a reason.</exception>
    internal void GaNietDoor(string? reden, DateTimeOffset nu)
    {
        Eis(AfgeslotenOp is null && !SchortOp, Domeinregel.GeschilLooptAl);
        Eis(!string.IsNullOrWhiteSpace(reden), Domeinregel.GeschilWeigerenVraagtReden);
        GaatNietDoorReden = reden.Trim();
        AfgeslotenOp = nu;
    }

    /// <summary>Records the advice or the ruling; a suspension ends with it.</summary>
    /// <exception cref="DomeinregelException">Closed, without the consent of both, a day that cannot be, or something left empty.</exception>
    internal void LegVast(Klachtuitspraak uitspraak, DateTimeOffset nu)
    {
        Eis(AfgeslotenOp is null, Domeinregel.KlachtvervolgAfgesloten);
        Eis(Instantie is not Klachtinstantie.Geschillencommissie || SchortOp, Domeinregel.GeschilZonderInstemming);
        var vroegst = VoorgelegdOp ?? Amsterdam.Datum(SchortOpSinds!.Value);
        Eis(uitspraak.Op >= vroegst && uitspraak.Op <= Amsterdam.Datum(nu), Domeinregel.KlachtuitspraakdatumOngeldig, Amsterdam.Voluit(vroegst));
        Eis(!string.IsNullOrWhiteSpace(uitspraak.Tekst) && !string.IsNullOrWhiteSpace(uitspraak.Opvolging), Domeinregel.KlachtuitspraakOnvolledig);
        UitspraakOp = uitspraak.Op;
        Zaaknummer = Schoon(uitspraak.Zaaknummer) ?? Zaaknummer;
        Uitspraak = uitspraak.Tekst.Trim();
        Opvolging = uitspraak.Opvolging.Trim();
        AfgeslotenOp = nu;
    }

    private static string? Schoon(string? zaaknummer) => string.IsNullOrWhiteSpace(zaaknummer) ? null : EenRegel.Van(zaaknummer);
}
