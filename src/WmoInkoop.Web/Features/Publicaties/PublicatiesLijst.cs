using Microsoft.AspNetCore.Mvc.Rendering;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Publicaties;

/// <summary>A published aanbesteding in the public list.</summary>
public sealed class PublicatieRij
{
    public Guid Id { get; init; }

    public string Nummer { get; init; } = "";

    public string Naam { get; init; } = "";

    public string Regio { get; init; } = "";

    public string RegioSleutel { get; init; } = "";

    public Procedure Procedure { get; init; }

    public DateTimeOffset? GeopendOp { get; init; }

    public DateTimeOffset? SluitingOp { get; init; }

    public bool IsVoorbij { get; init; }

    public DateTimeOffset GepubliceerdOp { get; init; }

    /// <summary>How it ended, as far as that is public.</summary>
    public Perceeleinde? Einde { get; init; }

    public string Zoekveld { get; init; } = "";

    public AanbestedingStatus Status => this switch
    {
        { Einde: { } einde } => Aanbesteding.Eindstatus(einde),
        { GeopendOp: not null } => AanbestedingStatus.Geopend,
        _ => IsVoorbij ? AanbestedingStatus.Gesloten : AanbestedingStatus.Gepubliceerd,
    };
}

/// <summary>All that is public, the last to close first.</summary>
public sealed class PublicatiesLijst : Lijst<PublicatieRij>
{
    public PublicatiesLijst(IEnumerable<SelectListItem> regios)
        : base("aanbestedingen", "aanbesteding", "aanbestedingen", a => a.Id)
    {
        Kolom("naam", "Aanbesteding", a => a.Naam).MetLink(a => $"/aanbestedingen/{a.Nummer}").MetOnder(a => a.Nummer);
        Kolom("regio", "Regio", a => a.Regio);
        Kolom("procedure", "Procedure", a => a.Procedure);
        Kolom("status", "Status", a => a.Status).AlsStatus().NietSorteerbaar();
        Kolom("sluiting", "Sluiting", a => a.SluitingOp);
        Kolom("nummer", "Nummer", a => a.Nummer).AlleenExport();
        Standaardvolgorde("sluiting", aflopend: true);
        Zoekfilter("Naam, perceel of nummer", a => a.Zoekveld);
        Keuzefilter("regio", "Regio", regios, (rijen, sleutel) => rijen.Where(a => a.RegioSleutel == sleutel));
        Keuzefilter("procedure", "Procedure", a => a.Procedure, Proceduretabel.Alle.Where(o => !o.IsAlleenVoorGenodigden).Select(o => o.Procedure));
        Keuzefilter(
            "status",
            "Status",
            Enum.GetValues<AanbestedingStatus>().Where(s => s is not AanbestedingStatus.Concept).Select(s => new SelectListItem(Teksten.Van(s), s.ToString())),
            MetStatus);
        Leeg = new Leeg("Er zijn nog geen aanbestedingen gepubliceerd", ["Zodra een regio een aanbesteding publiceert, staat die hier, met percelen, planning en documenten."]);
    }

    private static IQueryable<PublicatieRij> MetStatus(IQueryable<PublicatieRij> rijen, string waarde) =>
        !Enum.TryParse<AanbestedingStatus>(waarde, ignoreCase: true, out var status)
            ? rijen
            : status switch
            {
                AanbestedingStatus.Gepubliceerd => rijen.Where(a => a.Einde == null && a.GeopendOp == null && !a.IsVoorbij),
                AanbestedingStatus.Gesloten => rijen.Where(a => a.Einde == null && a.GeopendOp == null && a.IsVoorbij),
                AanbestedingStatus.Geopend => rijen.Where(a => a.Einde == null && a.GeopendOp != null),
                AanbestedingStatus.Gegund => rijen.Where(a => a.Einde == Perceeleinde.Gegund),
                AanbestedingStatus.Ingetrokken => rijen.Where(a => a.Einde == Perceeleinde.Ingetrokken),
                AanbestedingStatus.NietGegund => rijen.Where(a => a.Einde == Perceeleinde.GeenInschrijving),
                _ => rijen,
            };
}
