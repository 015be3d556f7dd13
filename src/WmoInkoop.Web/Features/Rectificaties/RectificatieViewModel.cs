using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Web.Features.Aanbestedingen;

namespace WmoInkoop.Web.Features.Rectificaties;

/// <summary>The concept of a rectificatie: what it changes so far and what keeps it from being published.</summary>
public sealed record RectificatieViewModel(AanbestedingKop Kop, Aanbesteding Concept, Aanbesteding Gepubliceerd, IReadOnlyList<Wijziging> Wijzigingen, IReadOnlyList<Publicatiegebrek> Gebreken)
{
    public bool IsVermoedelijkWezenlijk => Wijzigingen.Any(w => w.IsVermoedelijkWezenlijk);

    public bool VraagtMeer => Wijzigingen.Any(w => w.VraagtMeer);

    public bool Verlengt => Concept.Planning.SluitingOp > Gepubliceerd.Planning.SluitingOp;

    /// <summary>Null when it is not the concept of a rectificatie of one's own regio.</summary>
    internal static async Task<RectificatieViewModel?> LeesAsync(EigenAanbestedingen eigen, Guid id, DateTimeOffset nu, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { RectificatieVanId: { } vanId } kop)
        {
            return null;
        }

        var concept = (await eigen.GeheelAsync(id, ct))!;
        var gepubliceerd = (await eigen.GeheelAsync(vanId, ct))!;
        return new RectificatieViewModel(kop, concept, gepubliceerd, Vergelijking.Van(gepubliceerd, concept), concept.WatOntbreektOp(nu));
    }
}
