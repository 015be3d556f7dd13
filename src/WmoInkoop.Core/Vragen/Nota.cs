using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Planningen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Vragen;

/// <summary>A nota van inlichtingen: questions and answers, published together at one moment to everyone alike. It never changes (VRA-03).</summary>
public sealed class Nota
{
    private Nota()
    {
    }

    /// <param name="aanbesteding">Published, and not too close to its closing.</param>
    /// <param name="ontwerp">What goes in, and under what number.</param>
    /// <param name="doorId">Who publishes.</param>
    /// <param name="nu">The one moment.</param>
    /// <exception cref="DomeinregelException">Nothing is ready, or it is later than the closing allows (TRJ-02, art. 2.54).</exception>
    public Nota(Aanbesteding aanbesteding, Notaontwerp ontwerp, Guid doorId, DateTimeOffset nu)
    {
        Eis(aanbesteding.IsGepubliceerd, Domeinregel.AanbestedingNietGepubliceerd);
        Eis(ontwerp.Klaar.Count > 0, Domeinregel.NotaZonderVragen);
        var uiterste = UitersteDag(aanbesteding);
        Eis(uiterste is null || Amsterdam.Datum(nu) <= uiterste, Domeinregel.NotaTeDichtOpSluiting, uiterste is { } dag ? Amsterdam.Voluit(dag) : "");
        Id = Guid.NewGuid();
        AanbestedingId = aanbesteding.Id;
        Nummer = ontwerp.Nummer;
        GepubliceerdOp = nu;
        GepubliceerdDoorId = doorId;
        foreach (var (vraag, i) in ontwerp.Klaar.Select((v, i) => (v, i)))
        {
            vraag.NeemOpIn(this, i + 1);
        }
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public int Nummer { get; private set; }

    public DateTimeOffset GepubliceerdOp { get; private set; }

    public Guid GepubliceerdDoorId { get; private set; }

    /// <summary>The last day on which a nota may come out, counted back from the closing and not moved; null: no such rule here.</summary>
    public static DateOnly? UitersteDag(Aanbesteding aanbesteding) => Planningcontrole.LaatsteDagVoorNota(aanbesteding, aanbesteding.Planning);
}
