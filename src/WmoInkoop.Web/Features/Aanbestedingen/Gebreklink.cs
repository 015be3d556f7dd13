using WmoInkoop.Core.Aanbestedingen;

namespace WmoInkoop.Web.Features.Aanbestedingen;

/// <summary>Where something that is missing is filled in.</summary>
public static class Gebreklink
{
    public static string Pad(Guid aanbestedingId, Publicatiegebrek gebrek)
    {
        var basis = $"/inkoop/aanbestedingen/{aanbestedingId}";
        return gebrek switch
        {
            { Soort: Publicatiegebreksoort.PerceelZonderEisen, Perceel: { } p } => $"{basis}/percelen/{p}/eisen",
            { Soort: Publicatiegebreksoort.PerceelZonderBeoordelingsplan or Publicatiegebreksoort.GewichtenGeenHonderd, Perceel: { } p } => $"{basis}/percelen/{p}/criteria",
            { Soort: Publicatiegebreksoort.PrijsOnvolledig or Publicatiegebreksoort.PrijsZonderVergelijking, Perceel: { } p } => $"{basis}/percelen/{p}/prijs",
            { Soort: Publicatiegebreksoort.KostprijsbladOnvolledig or Publicatiegebreksoort.VastePrijsVraagtGeenPrijs or Publicatiegebreksoort.GeenKostprijsblad, Perceel: { } p } => $"{basis}/percelen/{p}/kostprijsblad",
            { Perceel: { } p } => $"{basis}/percelen/{p}",
            { Soort: Publicatiegebreksoort.PerceelOntbreekt } => $"{basis}/percelen/nieuw",
            { Soort: Publicatiegebreksoort.DocumentOntbreekt } => $"{basis}/documenten/nieuw",
            { Stap: Opzetstap.Genodigden } => $"{basis}/genodigden",
            { Stap: Opzetstap.Planning } => $"{basis}/planning",
            _ => $"{basis}/gegevens",
        };
    }

    /// <summary>The page of a part of the setting-up.</summary>
    public static string Pad(Guid aanbestedingId, Opzetstap stap) => $"/inkoop/aanbestedingen/{aanbestedingId}/{stap.ToString().ToLowerInvariant()}";
}
