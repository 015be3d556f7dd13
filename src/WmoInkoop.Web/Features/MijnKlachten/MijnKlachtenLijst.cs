using WmoInkoop.Web.Features.Klachten;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.MijnKlachten;

/// <summary>The klachten of one provider, the newest first.</summary>
public sealed class MijnKlachtenLijst : Lijst<KlachtRij>
{
    public MijnKlachtenLijst()
        : base("mijn-klachten", "klacht", "klachten", k => k.Id)
    {
        Kolom("nummer", "Klacht", k => k.Nummer).MetLink(k => $"/mijn/klachten/{k.Id}").MetOnder(k => k.Onderwerp);
        Kolom("onderwerp", "Onderwerp", k => k.Onderwerp).AlleenExport();
        Kolom("aanbesteding", "Aanbesteding", k => k.Aanbesteding).MetOnder(k => k.Perceel ?? k.Aanbestedingsnummer);
        Kolom("ontvangen", "Ingediend op", k => k.OntvangenOp);
        Kolom("uiterlijk", "Uitkomst uiterlijk", k => k.UiterlijkOp).AlsTermijn();
        Kolom("status", "Status", k => k.Status).AlsStatus();
        Kolom("uitkomst", "Uitkomst", k => k.Uitkomst);
        Standaardvolgorde("ontvangen", aflopend: true);
        Keuzefilter("status", "Status", k => k.Status);
        Leeg = new Leeg("U hebt geen klachten", ["Bent u het niet eens met hoe een aanbesteding gaat? Dan kunt u een klacht indienen, ook als u niet inschrijft."], "Klacht indienen", "/mijn/klachten/nieuw");
    }
}
