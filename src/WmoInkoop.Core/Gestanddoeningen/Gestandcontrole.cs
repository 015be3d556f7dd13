using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gestanddoeningen;

/// <summary>Whether who wins is still bound to its inschrijving (INS-12).</summary>
public static class Gestandcontrole
{
    /// <summary>The first winner whose inschrijving no longer holds; null: all hold.</summary>
    public static Gestandregel? NietMeerGestand(this Gestanddossier? dossier, IReadOnlyCollection<Guid> winnaars, DateTimeOffset nu) =>
        dossier?.Regels.FirstOrDefault(r => winnaars.Contains(r.InschrijvingId) && r.Gestand.IsVoorbijOp(nu));

    /// <summary>What no longer holds wins only when its provider agreed to longer: else an inkoper could choose of whom to record that it lapsed.</summary>
    /// <exception cref="DomeinregelException">One of them no longer holds.</exception>
    internal static void EisGestand(this Gestanddossier? dossier, IReadOnlyCollection<Guid> winnaars, Domeinregel regel, DateTimeOffset nu)
    {
        var voorbij = dossier.NietMeerGestand(winnaars, nu);
        Eis(voorbij is null, regel, voorbij?.Aanbieder ?? "", voorbij?.Gestand.Tot is { } tot ? Amsterdam.Voluit(tot) : "");
    }
}
