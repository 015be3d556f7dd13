using WmoInkoop.Core.Common;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Genodigden;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Aanbestedingen;

/// <content>What follows from its procedure: the rules that hold, who is invited, and which dates it needs.</content>
public sealed partial class Aanbesteding
{
    /// <summary>Whether a rule holds for this aanbesteding, with what the regio switched off. The one place that knows; ask no <see cref="Regelboek"/> about an aanbesteding.</summary>
    public Regeltoepassing Regel(Procedureregel regel)
    {
        var toepassing = Regelboek.Van(regel, Opzet, Regime);
        return toepassing.KanWordenUitgezet && Afwijkingen.FirstOrDefault(a => a.Regel == regel) is { } afwijking ? toepassing with { Uitgezet = afwijking.Reden } : toepassing;
    }

    /// <summary>Who takes part hands in an eigen verklaring (2.85).</summary>
    public bool VraagtEigenVerklaring => Regel(Procedureregel.EigenVerklaring).Geldt;

    /// <summary>The grounds an eigen verklaring is about, in the order of the form.</summary>
    public IReadOnlyList<Uitsluitingsgrond> GevraagdeGronden => Uitsluitingsgronden.Gevraagd(WeggelatenGronden);

    /// <summary>Says which facultative grounds count (2.87 lid 1); afterwards only a rectificatie changes that.</summary>
    /// <param name="vanToepassing">Of the facultative ones: those that count.</param>
    /// <exception cref="DomeinregelException">Published, no eigen verklaring is asked, or one that always counts.</exception>
    public void KiesGronden(IReadOnlyCollection<Uitsluitingsgrond> vanToepassing)
    {
        EisConcept();
        Eis(VraagtEigenVerklaring, Domeinregel.GeenEigenVerklaring);
        Eis(vanToepassing.All(Uitsluitingsgronden.Facultatief.Contains), Domeinregel.GrondNietFacultatief);
        WeggelatenGronden = [.. Uitsluitingsgronden.Facultatief.Except(vanToepassing)];
    }

    /// <summary>All rules in order.</summary>
    public IEnumerable<Regeltoepassing> Regels() => Enum.GetValues<Procedureregel>().Select(Regel);

    /// <summary>Switches a rule off for this aanbesteding.</summary>
    /// <exception cref="DomeinregelException">Published, the rule is law or never switched off, or it does not hold here.</exception>
    public void ZetRegelUit(Procedureregel regel, string reden, Guid doorId, DateTimeOffset nu)
    {
        EisConcept();
        Eis(!IsRectificatieconcept, Domeinregel.RectificatieHoudtProcedure);
        Eis(KanUitzetten(regel), Domeinregel.RegelNietUitTeZetten);
        Afwijkingen = [.. Afwijkingen.Where(a => a.Regel != regel), new Regelafwijking(regel, reden.Trim(), doorId, nu)];
    }

    /// <exception cref="DomeinregelException">Published.</exception>
    public void ZetRegelAan(Procedureregel regel)
    {
        EisConcept();
        Eis(!IsRectificatieconcept, Domeinregel.RectificatieHoudtProcedure);
        Afwijkingen = [.. Afwijkingen.Where(a => a.Regel != regel)];
    }

    /// <summary>By its basis, and because the portal can do without it.</summary>
    public bool KanUitzetten(Procedureregel regel) => Regelboek.Van(regel, Opzet, Regime).KanWordenUitgezet && !Regelafwijking.AltijdToegepast.Contains(regel);

    /// <summary>
    /// Invites a provider: in an onderhandse procedure before publication, whereupon the letter goes out; after a selection once it is published
    /// and until the closing.
    /// </summary>
    /// <exception cref="DomeinregelException">At another moment, in a procedure in which anyone hands in, invited already, one is the most, or too late for the term to hand in.</exception>
    public Genodigde NodigUit(Guid aanbiederId, string reden, Guid doorId, DateTimeOffset nu)
    {
        Eis(!IsRectificatieconcept, Domeinregel.RectificatieHoudtProcedure);
        Eis(Opzet.IsAlleenVoorGenodigden || SelecteertVoorInschrijving, Domeinregel.ProcedureZonderGenodigden);
        if (Opzet.IsAlleenVoorGenodigden)
        {
            EisConcept();
        }
        else
        {
            Eis(IsOpenVoorInschrijvingOp(nu), Domeinregel.SelecterenTotDeSluiting);
            EisTijdOmInTeSchrijvenVanaf(nu);
        }

        Eis(_genodigden.All(g => g.AanbiederId != aanbiederId), Domeinregel.GenodigdeAlGekozen);
        Eis(!(_genodigden.Count >= Opzet.MaximumGenodigden), Domeinregel.EenGenodigdeIsGenoeg);
        var genodigde = new Genodigde(Id, aanbiederId, reden, doorId, nu);
        _genodigden.Add(genodigde);
        return genodigde;
    }

    /// <summary>Who is told late has the whole statutory term still (Aw 2.71 lid 4): the day of telling counts, not the planned one.</summary>
    private void EisTijdOmInTeSchrijvenVanaf(DateTimeOffset nu)
    {
        var regel = Planningcontrole.Inschrijfregel(this, Planning, nu);
        var vroegst = regel is { Geldt: true, WaarschuwtAlleen: false } ? Amsterdam.Datum(nu).AddDays(regel.Dagen) : DateOnly.MinValue;
        Eis(Planning.IsInOverleg || Amsterdam.Datum((Planning.EersteInschrijvingTot ?? Planning.SluitingOp)!.Value) >= vroegst, Domeinregel.SelectieTeDichtOpSluiting, regel.Geldt ? regel.Dagen : 0, Amsterdam.Voluit(vroegst));
    }

    /// <exception cref="DomeinregelException">Published.</exception>
    public void NodigNietUit(Genodigde genodigde)
    {
        EisConcept();
        _genodigden.Remove(genodigde);
    }

    /// <summary>A planning with only the dates of the steps that are there.</summary>
    public Planning Passend(Planning planning)
    {
        var metVragen = Heeft(Procedurestap.Vragen);
        var metAanmelding = Heeft(Procedurestap.Aanmelding);
        return planning with
        {
            EerdereRondes = metVragen ? planning.EerdereRondes : [],
            VragenTot = metVragen ? planning.VragenTot : null,
            NotaUiterlijkOp = metVragen ? planning.NotaUiterlijkOp : null,
            AanmeldenTot = metAanmelding ? planning.AanmeldenTot : null,
            UitnodigingOp = metAanmelding ? planning.UitnodigingOp : null,
            EersteInschrijvingTot = Heeft(Procedurestap.EersteInschrijving) ? planning.EersteInschrijvingTot : null,
        };
    }
}
