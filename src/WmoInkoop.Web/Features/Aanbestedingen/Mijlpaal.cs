using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Planningen;

namespace WmoInkoop.Web.Features.Aanbestedingen;

/// <summary>A moment of the planning, as it is shown.</summary>
/// <param name="Naam">What happens.</param>
/// <param name="Op">Where it stands in the picture.</param>
/// <param name="Tekst">The date, with the hour where it has one.</param>
/// <param name="IsTermijn">Something can be done until then.</param>
/// <param name="Vanaf">Since when it can be done, for the bar in the picture; null: a moment.</param>
public sealed record Mijlpaal(string Naam, DateTimeOffset Op, string Tekst, bool IsTermijn, DateTimeOffset? Vanaf = null)
{
    /// <summary>Those that are planned, in the order of the procedure.</summary>
    public static IReadOnlyList<Mijlpaal> Van(Aanbesteding aanbesteding) => Van(aanbesteding.GepubliceerdOp, aanbesteding.Planning);

    private static DateTimeOffset? BeginVan(DateTimeOffset? gepubliceerdOp, Planning planning, Planningmoment moment) => moment switch
    {
        Planningmoment.EersteNota => Planningcontrole.Op(planning, Planningmoment.EersteVragen),
        Planningmoment.TweedeVragen => Planningcontrole.Op(planning, Planningmoment.EersteVragen),
        Planningmoment.TweedeNota => Planningcontrole.Op(planning, Planningmoment.TweedeVragen),
        Planningmoment.Vragen => Planningcontrole.Op(planning, Planningmoment.TweedeVragen) ?? Planningcontrole.Op(planning, Planningmoment.EersteVragen) ?? gepubliceerdOp,
        Planningmoment.Nota => planning.VragenTot,
        Planningmoment.EersteInschrijving => Planningcontrole.Op(planning, Planningmoment.Uitnodiging),
        Planningmoment.Sluiting => planning.EersteInschrijvingTot ?? Planningcontrole.Op(planning, Planningmoment.Uitnodiging) ?? gepubliceerdOp,
        _ => gepubliceerdOp,
    };

    /// <inheritdoc cref="Van(Aanbesteding)"/>
    public static IReadOnlyList<Mijlpaal> Van(DateTimeOffset? gepubliceerdOp, Planning planning)
    {
        var mijlpalen = new List<Mijlpaal>();
        void Moment(string naam, DateTimeOffset? op, bool isTermijn, DateTimeOffset? vanaf = null)
        {
            if (op is { } moment)
            {
                mijlpalen.Add(new(naam, moment, isTermijn ? Amsterdam.Uiterlijk(moment) : Amsterdam.Voluit(moment), isTermijn, vanaf < moment ? vanaf : null));
            }
        }

        void Dag(string naam, DateOnly? op)
        {
            if (op is { } dag)
            {
                mijlpalen.Add(new(naam, Amsterdam.BeginVan(dag), Amsterdam.Voluit(dag), IsTermijn: false));
            }
        }

        Moment("Gepubliceerd", gepubliceerdOp, isTermijn: false);
        foreach (var moment in Enum.GetValues<Planningmoment>())
        {
            var op = Planningcontrole.Op(planning, moment);
            if (moment is Planningmoment.Uitnodiging or Planningmoment.Gunning or Planningmoment.Ingang)
            {
                Dag(Teksten.Van(moment), op is { } dag ? Amsterdam.Datum(dag) : null);
            }
            else
            {
                Moment(Teksten.Van(moment), op, isTermijn: true, BeginVan(gepubliceerdOp, planning, moment));
            }
        }

        return mijlpalen;
    }
}
