using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Common;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.MijnCaoVerklaringen;

/// <summary>An eis that was put to the own organisation.</summary>
public sealed class MijnCaoRij
{
    public Guid Id { get; init; }

    public string Eis { get; init; } = "";

    public string Regio { get; init; } = "";

    public CaoStatus Status { get; init; }

    public DateTimeOffset UiterlijkOp { get; init; }

    public DateTimeOffset Nu { get; init; }

    public DateTimeOffset? OndertekendOp { get; init; }

    public DateTimeOffset GevraagdOp { get; init; }

    public string Uiterlijk => Amsterdam.Uiterlijk(UiterlijkOp, kort: true);

    public int? DagenTeLaat => CaoVerzoek.DagenTeLaat(Status, UiterlijkOp, Nu);
}

/// <summary>What the regio's ask of the own organisation, and what it declared before.</summary>
public sealed class MijnCaoLijst : Lijst<MijnCaoRij>
{
    public MijnCaoLijst()
        : base("mijn-cao-verklaringen", "cao-verklaring", "cao-verklaringen", v => v.Id)
    {
        Kolom("eis", "Eis", v => v.Eis).MetLink(v => $"/mijn/cao-verklaringen/{v.Id}").MetOnder(v => v.Regio);
        Kolom("status", "Status", v => v.Status).AlsStatus();
        Kolom("gevraagd", "Gevraagd op", v => v.GevraagdOp);
        Kolom("uiterlijk", "Uiterste datum", v => v.Uiterlijk).MetExport(v => v.UiterlijkOp.AddTicks(-1)).NietSorteerbaar();
        Kolom("dagen", "Dagen te laat", v => v.DagenTeLaat).NietSorteerbaar();
        Kolom("ondertekend", "Ondertekend op", v => v.OndertekendOp);
        Standaardvolgorde("gevraagd", aflopend: true);
        Keuzefilter("status", "Status", v => v.Status);
        Leeg = new Leeg("Er is nog geen cao-verklaring gevraagd", ["Vraagt een regio uw organisatie om een cao-verklaring? Dan staat die hier en op uw werklijst, en krijgen de beheerders een e-mail."]);
    }
}
