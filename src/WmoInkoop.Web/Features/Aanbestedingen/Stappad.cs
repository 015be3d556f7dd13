using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Web.Features.Aanbestedingen;

/// <summary>The page on which a step of the procedure is done.</summary>
public static class Stappad
{
    /// <summary>Null: there is none, or not yet.</summary>
    public static string? Van(Aanbesteding aanbesteding, Procedurestap stap)
    {
        var basis = $"/inkoop/aanbestedingen/{aanbesteding.Id}";
        return stap switch
        {
            Procedurestap.Aankondiging => aanbesteding.IsGepubliceerd ? $"/aanbestedingen/{aanbesteding.Nummer}" : $"{basis}/publiceren",
            Procedurestap.Uitnodiging => $"{basis}/genodigden",
            _ when !aanbesteding.IsGepubliceerd || Voortgang.IsBuiten(aanbesteding, stap) => null,
            Procedurestap.Vragen => $"{basis}/vragen",
            Procedurestap.Selectie when aanbesteding.SelecteertVoorInschrijving => $"{basis}/genodigden",
            Procedurestap.Selectie or Procedurestap.Dialoog => $"{basis}/dialoog",
            Procedurestap.Inschrijving => $"{basis}/kluis",
            _ when aanbesteding.GeopendOp is null => null,
            Procedurestap.Geldigheid => $"{basis}/geldigheid",
            Procedurestap.Beoordeling => $"{basis}/beoordeling",
            Procedurestap.Gunning or Procedurestap.Overeenkomst or Procedurestap.GegundeOpdracht => $"{basis}/gunning",
            Procedurestap.Beschikking or Procedurestap.Bezwaar => $"{basis}/beschikkingen",
            _ => null,
        };
    }
}
