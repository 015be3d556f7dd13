using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.MijnBewijsmiddelen;

/// <summary>A request for evidence in the list of a winner.</summary>
public sealed class MijnBewijsRij
{
    public Guid Id { get; init; }

    public string Perceel { get; init; } = "";

    public string Aanbesteding { get; init; } = "";

    public DateTimeOffset GevraagdOp { get; init; }

    public DateTimeOffset UiterlijkOp { get; init; }

    public Bewijsverzoekstand Stand { get; init; }
}

/// <summary>The evidence that was asked of a provider as a winner.</summary>
public sealed class MijnBewijsmiddelenLijst : Lijst<MijnBewijsRij>
{
    public MijnBewijsmiddelenLijst()
        : base("mijn-bewijsmiddelen", "verzoek om bewijs", "verzoeken om bewijs", v => v.Id)
    {
        Kolom("perceel", "Perceel", v => v.Perceel).MetLink(v => $"/mijn/bewijsmiddelen/{v.Id}").MetOnder(v => v.Aanbesteding);
        Kolom("stand", "Stand", v => v.Stand).AlsStatus();
        Kolom("uiterlijk", "Inleveren uiterlijk", v => v.UiterlijkOp).AlsTermijn();
        Kolom("gevraagd", "Gevraagd op", v => v.GevraagdOp);
        Standaardvolgorde("gevraagd", aflopend: true);
        Leeg = new Leeg("Er is geen bewijs van u gevraagd", ["Wil een gemeente u een opdracht gunnen en is daarvoor bewijs nodig? Dan krijgt u een e-mail en staat het verzoek hier."]);
    }
}
