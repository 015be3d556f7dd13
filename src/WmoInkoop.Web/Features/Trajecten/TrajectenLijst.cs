using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Trajecten;

/// <summary>A traject in the list of inkoop.</summary>
public sealed class TrajectRij
{
    public Guid Id { get; init; }

    public string Naam { get; init; } = "";

    public string Regio { get; init; } = "";

    public int Aanbestedingen { get; init; }

    public int Concepten { get; init; }

    public DateTimeOffset GestartOp { get; init; }
}

/// <summary>The trajecten of the own regio's, the newest first.</summary>
public sealed class TrajectenLijst : Lijst<TrajectRij>
{
    public TrajectenLijst()
        : base("trajecten", "traject", "trajecten", t => t.Id)
    {
        Kolom("naam", "Traject", t => t.Naam).MetLink(t => $"/inkoop/trajecten/{t.Id}").MetOnder(t => t.Regio);
        Kolom("aanbestedingen", "Aanbestedingen", t => t.Aanbestedingen);
        Kolom("concepten", "Waarvan concept", t => t.Concepten);
        Kolom("gestart", "Gestart op", t => t.GestartOp);
        Standaardvolgorde("gestart", aflopend: true);
        Leeg = new Leeg("Er zijn nog geen trajecten", ["Een traject houdt de aanbestedingen van één inkoop bij elkaar, bijvoorbeeld ‘Herijking ondersteuning Wmo’.", "Maak eerst een traject. Daarna maakt u daarin een aanbesteding."], "Traject maken", "/inkoop/trajecten/nieuw");
    }
}

/// <summary>An aanbesteding in the list of its traject.</summary>
public sealed class AanbestedingRij
{
    public Guid Id { get; init; }

    public string Nummer { get; init; } = "";

    public string Naam { get; init; } = "";

    public Procedure Procedure { get; init; }

    public DateTimeOffset? GepubliceerdOp { get; init; }

    public DateTimeOffset? GeopendOp { get; init; }

    public DateTimeOffset? SluitingOp { get; init; }

    public bool IsVoorbij { get; init; }

    public Perceeleinde? Einde { get; init; }

    public AanbestedingStatus Status => this switch
    {
        { GepubliceerdOp: null } => AanbestedingStatus.Concept,
        { Einde: { } einde } => Aanbesteding.Eindstatus(einde),
        { GeopendOp: not null } => AanbestedingStatus.Geopend,
        { IsVoorbij: true } => AanbestedingStatus.Gesloten,
        _ => AanbestedingStatus.Gepubliceerd,
    };
}

/// <summary>The aanbestedingen of one traject.</summary>
public sealed class AanbestedingenLijst : Lijst<AanbestedingRij>
{
    public AanbestedingenLijst(Guid trajectId)
        : base("aanbestedingen", "aanbesteding", "aanbestedingen", a => a.Id)
    {
        Kolom("naam", "Aanbesteding", a => a.Naam).MetLink(a => $"/inkoop/aanbestedingen/{a.Id}").MetOnder(a => a.Nummer);
        Kolom("procedure", "Procedure", a => a.Procedure);
        Kolom("status", "Status", a => a.Status).AlsStatus().NietSorteerbaar();
        Kolom("sluiting", "Sluiting", a => a.SluitingOp);
        Kolom("nummer", "Nummer", a => a.Nummer).AlleenExport();
        Standaardvolgorde("nummer");
        Leeg = new Leeg("Dit traject heeft nog geen aanbestedingen", ["Een aanbesteding heeft percelen, eisen, gunningscriteria, een planning en documenten. U vult ze stap voor stap in en publiceert als alles klaar is."], "Aanbesteding maken", $"/inkoop/trajecten/{trajectId}/aanbestedingen/nieuw");
    }
}
