using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Toetsing;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beschikkingen;

/// <summary>How an objection ends.</summary>
public enum Bezwaaruitkomst
{
    Gegrond,
    DeelsGegrond,
    Ongegrond,

    /// <summary>Too late without an excuse, or not by somebody with an interest.</summary>
    NietOntvankelijk,

    /// <summary>Taken back by who objected.</summary>
    Ingetrokken,
}

/// <summary>What an inkoper records of an objection that came in.</summary>
/// <param name="Indiener">Who objects.</param>
/// <param name="IsAanvrager">The applicant itself; it reads what becomes of it in the portal.</param>
/// <param name="OntvangenOp">The day it came in.</param>
/// <param name="TerPostOp">The day it was posted, where it came by post (Awb 6:9 lid 2).</param>
/// <param name="Verschoonbaar">Why being late is excused (Awb 6:11); null: it is not, or it is in time.</param>
/// <param name="MetCommissie">A committee as of Awb 7:13 advises: twelve weeks instead of six.</param>
public sealed record Bezwaargegevens(string Indiener, bool IsAanvrager, DateOnly OntvangenOp, DateOnly? TerPostOp = null, string? Verschoonbaar = null, bool MetCommissie = false);

/// <summary>What was decided on an objection.</summary>
/// <param name="Uitkomst">How it ended.</param>
/// <param name="Reden">Why; who objected reads it.</param>
/// <param name="BeslistOp">The day.</param>
/// <param name="NieuwBedrag">Euro of subsidy from now on; null: nothing changes.</param>
public sealed record Bezwaarbeslissing(Bezwaaruitkomst Uitkomst, string Reden, DateOnly BeslistOp, decimal? NieuwBedrag = null);

/// <summary>
/// An objection to a beschikking; it suspends nothing (Awb 6:16). One that is late is recorded too. One inkoper records what was decided, but another
/// amount takes two: until the second confirms, the proposal stands on it without an outcome.
/// </summary>
public sealed class Bezwaar : IHeeftVersie
{
    public const int MaxIndiener = 150;
    public const int MaxReden = 4000;

    /// <summary>Six weeks to decide, twelve with a committee (Awb 7:10 lid 1).</summary>
    public const int Beslisdagen = 42;
    public const int BeslisdagenMetCommissie = 84;

    /// <summary>Six weeks more at most, once (Awb 7:10 lid 3).</summary>
    public const int Verdaagdagen = 42;

    /// <summary>Posted in time, it is in time when it comes in within a week after the end (Awb 6:9 lid 2).</summary>
    public const int DagenNaPost = 7;

    /// <summary>The same one of the same person within this time is a second click.</summary>
    public static readonly TimeSpan Dubbel = TimeSpan.FromMinutes(10);

    private Bezwaar()
    {
    }

    /// <exception cref="DomeinregelException">Nobody named, or days that cannot be.</exception>
    internal Bezwaar(Beschikking beschikking, DateTimeOffset bezwaarTot, Bezwaargegevens gegevens, Werkkalender kalender, Guid doorId, DateTimeOffset nu)
    {
        var verzonden = Amsterdam.Datum(beschikking.VerzondenOp);
        var laatste = Amsterdam.Datum(bezwaarTot.AddTicks(-1));
        Eis(!string.IsNullOrWhiteSpace(gegevens.Indiener), Domeinregel.BezwaarZonderIndiener);
        Eis(gegevens.OntvangenOp >= verzonden && gegevens.OntvangenOp <= Amsterdam.Datum(nu) && !(gegevens.TerPostOp > gegevens.OntvangenOp), Domeinregel.BezwaardatumOngeldig, Amsterdam.Voluit(verzonden));
        Id = Guid.NewGuid();
        BeschikkingId = beschikking.Id;
        Indiener = EenRegel.Van(gegevens.Indiener);
        IsAanvrager = gegevens.IsAanvrager;
        OntvangenOp = gegevens.OntvangenOp;
        TerPostOp = gegevens.TerPostOp;
        IsTeLaat = !(OntvangenOp <= laatste || (TerPostOp <= laatste && OntvangenOp <= laatste.AddDays(DagenNaPost)));
        Verschoonbaar = IsTeLaat && !string.IsNullOrWhiteSpace(gegevens.Verschoonbaar) ? gegevens.Verschoonbaar.Trim() : null;
        MetCommissie = gegevens.MetCommissie;

        // by law from the end of the term to object; what comes in later has as long from the day it came in
        var vanaf = OntvangenOp > laatste ? OntvangenOp : laatste;
        BeslissenUiterlijk = kalender.EersteWerkdagVanaf(vanaf.AddDays(MetCommissie ? BeslisdagenMetCommissie : Beslisdagen));
        GeregistreerdDoorId = doorId;
        GeregistreerdOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid BeschikkingId { get; private set; }

    public string Indiener { get; private set; } = "";

    public bool IsAanvrager { get; private set; }

    public DateOnly OntvangenOp { get; private set; }

    public DateOnly? TerPostOp { get; private set; }

    /// <summary>After the term; recorded all the same.</summary>
    public bool IsTeLaat { get; private set; }

    /// <summary>Why being late is excused; null: it is not, or it is in time.</summary>
    public string? Verschoonbaar { get; private set; }

    public bool MetCommissie { get; private set; }

    /// <summary>The last day to decide.</summary>
    public DateOnly BeslissenUiterlijk { get; private set; }

    /// <summary>Why the decision was put off; null: it was not.</summary>
    public string? Verdaagreden { get; private set; }

    public DateTimeOffset GeregistreerdOp { get; private set; }

    public Guid GeregistreerdDoorId { get; private set; }

    /// <summary>Null while it is open.</summary>
    public Bezwaaruitkomst? Uitkomst { get; private set; }

    public string? Uitkomstreden { get; private set; }

    public DateOnly? BeslistOp { get; private set; }

    /// <summary>Euro of subsidy since the decision, or that is proposed; null: nothing changes.</summary>
    public decimal? NieuwBedrag { get; private set; }

    public Guid Versie { get; private set; }

    public bool IsOpen => Uitkomst is null;

    /// <summary>A decision with another amount waits for a second inkoper.</summary>
    public bool IsVoorgesteld => IsOpen && NieuwBedrag is not null;

    /// <summary>Says the same of the same beschikking as <paramref name="ander"/>.</summary>
    internal bool IsGelijkAan(Bezwaar ander) => (BeschikkingId, GeregistreerdDoorId, Indiener, IsAanvrager, OntvangenOp, TerPostOp, Verschoonbaar, MetCommissie)
        == (ander.BeschikkingId, ander.GeregistreerdDoorId, ander.Indiener, ander.IsAanvrager, ander.OntvangenOp, ander.TerPostOp, ander.Verschoonbaar, ander.MetCommissie);

    /// <summary>Puts the decision off, once.</summary>
    /// <exception cref="DomeinregelException">Decided, proposed, put off before, after the term, or without a reason of substance.</exception>
    public void Verdaag(string reden, Werkkalender kalender, DateTimeOffset nu)
    {
        EisVrij();
        Eis(Verdaagreden is null && Amsterdam.Datum(nu) <= BeslissenUiterlijk, Domeinregel.BezwaarNietTeVerdagen);
        Redencontrole.EisInhoudelijk(reden);
        Verdaagreden = reden.Trim();
        BeslissenUiterlijk = kalender.EersteWerkdagVanaf(BeslissenUiterlijk.AddDays(Verdaagdagen));
    }

    /// <summary>Records what was decided, without another amount.</summary>
    /// <exception cref="DomeinregelException">Decided, proposed, a day that cannot be, no reason of substance, an outcome that does not go with being late, or with an amount: that takes two.</exception>
    public void Beslis(Bezwaarbeslissing beslissing, DateTimeOffset nu)
    {
        Eis(beslissing.NieuwBedrag is null, Domeinregel.BezwaarVraagtTweeInkopers);
        Neem(beslissing, nu);
        Uitkomst = beslissing.Uitkomst;
    }

    /// <summary>Proposes a decision with another amount; nobody but the inkopers sees it yet.</summary>
    /// <param name="beslissing">With the amount.</param>
    /// <param name="over">Euro that is left under the subsidieplafond.</param>
    /// <param name="nu">Now.</param>
    /// <exception cref="DomeinregelException">Decided, proposed, a day that cannot be, no reason of substance, an outcome that does not go with being late, or an amount that does not go with the outcome or with the plafond.</exception>
    public void StelVoor(Bezwaarbeslissing beslissing, decimal over, DateTimeOffset nu)
    {
        Eis(beslissing is { NieuwBedrag: > 0, Uitkomst: Bezwaaruitkomst.Gegrond or Bezwaaruitkomst.DeelsGegrond }, Domeinregel.BezwaarbedragOngeldig);
        EisPast(beslissing.NieuwBedrag.Value, over);
        Neem(beslissing, nu);
        NieuwBedrag = beslissing.NieuwBedrag;
    }

    /// <summary>The second inkoper confirms.</summary>
    /// <exception cref="DomeinregelException">Nothing waits, or the amount no longer goes with the plafond.</exception>
    public void Bevestig(Bezwaaruitkomst uitkomst, decimal over)
    {
        Eis(IsVoorgesteld, Domeinregel.VierOgenAlAfgerond);
        EisPast(NieuwBedrag!.Value, over);
        Uitkomst = uitkomst;
    }

    /// <exception cref="DomeinregelException">Nothing waits.</exception>
    public void TrekVoorstelIn()
    {
        Eis(IsVoorgesteld, Domeinregel.VierOgenAlAfgerond);
        (Uitkomstreden, BeslistOp, NieuwBedrag) = (null, null, null);
    }

    private static void EisPast(decimal bedrag, decimal over) => Eis(bedrag <= over, Domeinregel.BezwaarbedragBovenPlafond, Euro.Tekst(Math.Max(over, 0m)));

    private void Neem(Bezwaarbeslissing beslissing, DateTimeOffset nu)
    {
        EisVrij();
        Eis(beslissing.BeslistOp >= OntvangenOp && beslissing.BeslistOp <= Amsterdam.Datum(nu), Domeinregel.BezwaarbeslissingdatumOngeldig, Amsterdam.Voluit(OntvangenOp));
        Eis(!IsTeLaat || Verschoonbaar is not null || beslissing.Uitkomst is Bezwaaruitkomst.NietOntvankelijk or Bezwaaruitkomst.Ingetrokken, Domeinregel.BezwaarTeLaat);
        Redencontrole.EisInhoudelijk(beslissing.Reden);
        Uitkomstreden = beslissing.Reden.Trim();
        BeslistOp = beslissing.BeslistOp;
    }

    private void EisVrij()
    {
        Eis(IsOpen, Domeinregel.BezwaarAlBeslist);
        Eis(!IsVoorgesteld, Domeinregel.BezwaarWacht);
    }
}
