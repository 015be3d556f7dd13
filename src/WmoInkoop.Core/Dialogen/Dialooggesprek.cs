using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Dialogen;

/// <summary>
/// What happens with one gegadigde in one ronde: its plan, the session, the verslag and the decision. Confidential to that gegadigde
/// and inkoop (DIA-02). Every change asks for the ronde, which says whether anything can still change.
/// </summary>
public sealed class Dialooggesprek : IHeeftVersie
{
    public const int MaxDeelnemers = 1000;
    public const int MaxVerslag = 20_000;
    public const int MaxToelichting = 4000;

    /// <summary>How often a plan is replaced at most: versions are kept for good, and must not fill the disk.</summary>
    public const int MaxPlannen = 20;

    private readonly List<Dialoogplan> _plannen = [];
    private readonly List<Dialoogopmerking> _opmerkingen = [];
    private readonly List<Afvalgrond> _gronden = [];

    private Dialooggesprek()
    {
    }

    internal Dialooggesprek(Guid rondeId, Guid gegadigdeId)
    {
        Id = Guid.NewGuid();
        RondeId = rondeId;
        GegadigdeId = gegadigdeId;
    }

    public Guid Id { get; private set; }

    public Guid RondeId { get; private set; }

    public Guid GegadigdeId { get; private set; }

    public DateTimeOffset? SessieOp { get; private set; }

    /// <summary>Who takes part, as typed.</summary>
    public string Deelnemers { get; private set; } = "";

    /// <summary>Markdown; empty while nothing was written.</summary>
    public string Verslag { get; private set; } = "";

    /// <summary>When the gegadigde got it.</summary>
    public DateTimeOffset? VerslagTerReactieOp { get; private set; }

    public DateTimeOffset? VerslagDefinitiefOp { get; private set; }

    /// <summary>Can change until the ronde is closed; the gegadigde hears it then.</summary>
    public Dialoogbesluit? Besluit { get; private set; }

    /// <summary>The reasons for the decision.</summary>
    public string Toelichting { get; private set; } = "";

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Dialoogplan> Plannen => _plannen;

    public IReadOnlyCollection<Dialoogopmerking> Opmerkingen => _opmerkingen;

    /// <summary>On what it fell out; empty otherwise.</summary>
    public IReadOnlyCollection<Afvalgrond> Gronden => _gronden;

    public Gespreksverslagstatus Verslagstatus => StatusVan(Verslag, VerslagTerReactieOp, VerslagDefinitiefOp);

    /// <summary>Where a verslag with these values stands.</summary>
    public static Gespreksverslagstatus StatusVan(string verslag, DateTimeOffset? terReactieOp, DateTimeOffset? definitiefOp) => (terReactieOp, definitiefOp) switch
    {
        (_, not null) => Gespreksverslagstatus.Definitief,
        (not null, _) => Gespreksverslagstatus.TerReactie,
        _ => verslag.Length > 0 ? Gespreksverslagstatus.Concept : Gespreksverslagstatus.NogNiet,
    };

    /// <summary>Keeps a plan that is not handed in yet: the one that waits, or a new version.</summary>
    /// <exception cref="DomeinregelException">Too late (INS-04), or too many documents or versions.</exception>
    public Dialoogplan BewaarPlan(Dialoogronde ronde, string tekst, IReadOnlyCollection<Guid> documentIds, DateTimeOffset nu)
    {
        EisInTijd(ronde, nu);
        var plan = _plannen.SingleOrDefault(p => p.IngediendOp is null);
        if (plan is null)
        {
            Eis(_plannen.Count < MaxPlannen, Domeinregel.DialoogplanTeVaakVervangen, MaxPlannen);
            plan = new Dialoogplan(Id, _plannen.Count + 1);
            _plannen.Add(plan);
        }

        plan.Neem(tekst, documentIds);
        return plan;
    }

    /// <summary>Hands the waiting plan in; what was handed in before stays as an older version.</summary>
    /// <exception cref="DomeinregelException">Too late (INS-04), or there is nothing in it.</exception>
    public Dialoogplan DienPlanIn(Dialoogronde ronde, Guid doorId, DateTimeOffset nu)
    {
        EisInTijd(ronde, nu);
        var plan = _plannen.SingleOrDefault(p => p.IngediendOp is null);
        Eis(plan is not null && (plan.Tekst.Length > 0 || plan.Documenten.Count > 0), Domeinregel.DialoogplanLeeg);
        plan.DienIn(doorId, nu);
        return plan;
    }

    public void PlanSessie(Dialoogronde ronde, DateTimeOffset op, string deelnemers)
    {
        ronde.EisOpen();
        Eis(VerslagTerReactieOp is null, Domeinregel.DialoogverslagAlTerReactie);
        SessieOp = op;
        Deelnemers = deelnemers.Trim();
    }

    public void SchrijfVerslag(Dialoogronde ronde, string tekst)
    {
        ronde.EisOpen();
        Eis(VerslagTerReactieOp is null, Domeinregel.DialoogverslagAlTerReactie);
        Verslag = tekst.Trim();
    }

    /// <summary>The gegadigde sees the verslag from now on and can remark.</summary>
    public void GeefTerReactie(Dialoogronde ronde, DateTimeOffset nu)
    {
        ronde.EisOpen();
        Eis(VerslagTerReactieOp is null, Domeinregel.DialoogverslagAlTerReactie);
        Eis(SessieOp is not null && Deelnemers.Length > 0, Domeinregel.DialoogsessieOntbreekt);
        Eis(SessieOp <= nu, Domeinregel.DialoogsessieNogNietGeweest);
        Eis(Verslag.Length > 0, Domeinregel.DialoogverslagLeeg);
        VerslagTerReactieOp = nu;
    }

    /// <summary>Somebody of the gegadigde remarks on the verslag, or says that it is right.</summary>
    public Dialoogopmerking Opmerk(Dialoogronde ronde, Guid gebruikerId, string tekst, DateTimeOffset nu)
    {
        ronde.EisOpen();
        EisTerReactie();
        var opmerking = new Dialoogopmerking(Id, gebruikerId, tekst.Trim(), nu);
        _opmerkingen.Add(opmerking);
        return opmerking;
    }

    /// <summary>Makes the verslag final, with what inkoop took over from the remarks; from now on it is frozen.</summary>
    public void MaakDefinitief(Dialoogronde ronde, string tekst, DateTimeOffset nu)
    {
        ronde.EisOpen();
        EisTerReactie();
        Eis(tekst.Trim().Length > 0, Domeinregel.DialoogverslagLeeg);
        Verslag = tekst.Trim();
        VerslagDefinitiefOp = nu;
    }

    /// <summary>Decides whether the gegadigde goes on. Falling out only in announced phases and on announced criteria (DIA-03, Aw 2.111).</summary>
    public void Beslis(Dialoogronde ronde, Aanbesteding aanbesteding, Besluitgegevens gegevens)
    {
        ronde.EisOpen();
        var gronden = gegevens.Besluit is Dialoogbesluit.ValtAf ? gegevens.Gronden : [];
        if (gegevens.Besluit is Dialoogbesluit.ValtAf)
        {
            Eis(aanbesteding.DialoogInFasen, Domeinregel.DialoogNietInFasen);
            Eis(gronden.Count > 0, Domeinregel.AfvalZonderCriterium);
            Eis(gronden.All(g => aanbesteding.Percelen.Any(p => p.Criteria.Any(c => c.Id == g.CriteriumId))), Domeinregel.CriteriumNietAangekondigd);
            Eis(gronden.All(g => g.Reden.Trim().Length >= Afvalgrond.MinReden), Domeinregel.AfvalredenTeKort, Afvalgrond.MinReden);
        }
        else
        {
            Eis(!string.IsNullOrWhiteSpace(gegevens.Toelichting), Domeinregel.DialoogbesluitZonderReden);
        }

        Besluit = gegevens.Besluit;
        Toelichting = gegevens.Toelichting?.Trim() ?? "";
        _gronden.Clear();
        _gronden.AddRange(gronden.DistinctBy(g => g.CriteriumId).Select(g => new Afvalgrond(Id, g.CriteriumId, g.Reden.Trim())));
    }

    private void EisTerReactie()
    {
        Eis(VerslagDefinitiefOp is null, Domeinregel.DialoogverslagIsDefinitief);
        Eis(VerslagTerReactieOp is not null, Domeinregel.DialoogverslagNietTerReactie);
    }

    private static void EisInTijd(Dialoogronde ronde, DateTimeOffset nu)
    {
        ronde.EisOpen();
        Eis(!ronde.IsPlantermijnVoorbijOp(nu), Domeinregel.DialoogplanTeLaat, Amsterdam.Uiterlijk(ronde.PlanUiterlijkOp));
    }
}

/// <summary>What an inkoper decides about a gegadigde at the end of a ronde.</summary>
/// <param name="Besluit">Goes on or falls out.</param>
/// <param name="Toelichting">Reasons; needed for 'door', beside the grounds for 'valt af'.</param>
/// <param name="Gronden">Only for 'valt af': each criterium with its reason.</param>
public sealed record Besluitgegevens(Dialoogbesluit Besluit, string? Toelichting, IReadOnlyList<Grondgegevens> Gronden);

/// <param name="CriteriumId">An announced gunningscriterium.</param>
/// <param name="Reden">Why the gegadigde falls out on it.</param>
public sealed record Grondgegevens(Guid CriteriumId, string Reden);

/// <summary>Whether a gegadigde goes on after a ronde (DIA-03).</summary>
public enum Dialoogbesluit
{
    Door,
    ValtAf,
}

/// <summary>Where the verslag of a gesprek stands (DIA-03).</summary>
public enum Gespreksverslagstatus
{
    NogNiet,

    /// <summary>Only inkoop sees it.</summary>
    Concept,

    /// <summary>The gegadigde sees it and can remark.</summary>
    TerReactie,

    /// <summary>Frozen.</summary>
    Definitief,
}
