using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.MijnVerzoeken;

/// <summary>A request in the list of a bidder.</summary>
public sealed class MijnVerzoekRij
{
    public Guid Id { get; init; }

    public Verzoeksoort Soort { get; init; }

    public string Perceel { get; init; } = "";

    public string Aanbesteding { get; init; } = "";

    public DateTimeOffset UiterlijkOp { get; init; }

    public DateTimeOffset VerstuurdOp { get; init; }

    public Verzoekstand Stand { get; init; }
}

/// <summary>What was asked of a bidder after the opening.</summary>
public sealed class MijnVerzoekenLijst : Lijst<MijnVerzoekRij>
{
    public MijnVerzoekenLijst()
        : base("mijn-verzoeken", "verzoek", "verzoeken", v => v.Id)
    {
        Kolom("perceel", "Perceel", v => v.Perceel).MetLink(v => $"/mijn/verzoeken/{v.Id}").MetOnder(v => v.Aanbesteding);
        Kolom("soort", "Soort", v => v.Soort);
        Kolom("stand", "Stand", v => v.Stand).AlsStatus();
        Kolom("uiterlijk", "Antwoord uiterlijk", v => v.UiterlijkOp).AlsTermijn();
        Kolom("verstuurd", "Verstuurd op", v => v.VerstuurdOp);
        Standaardvolgorde("verstuurd", aflopend: true);
        Keuzefilter("soort", "Soort", v => v.Soort);
        Leeg = new Leeg("U hebt geen verzoeken", ["Heeft een inkoper na de opening een vraag over uw inschrijving? Dan krijgt u een e-mail en staat het verzoek hier."]);
    }
}
