using WmoInkoop.Core.Dialogen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.MijnDialogen;

/// <summary>A dialoog in the list of a provider.</summary>
public sealed class MijnDialoogRij
{
    public Guid Id { get; init; }

    public string Aanbesteding { get; init; } = "";

    public string Regio { get; init; } = "";

    public DateTimeOffset UitgenodigdOp { get; init; }

    public GegadigdeStatus Status { get; init; }
}

/// <summary>The dialogen a provider was invited to.</summary>
public sealed class MijnDialoogLijst : Lijst<MijnDialoogRij>
{
    public MijnDialoogLijst()
        : base("mijn-dialogen", "dialoog", "dialogen", d => d.Id)
    {
        Kolom("aanbesteding", "Aanbesteding", d => d.Aanbesteding).MetLink(d => $"/mijn/dialoog/{d.Id}").MetOnder(d => d.Regio);
        Kolom("status", "Status", d => d.Status).AlsStatus();
        Kolom("uitgenodigd", "Uitgenodigd op", d => d.UitgenodigdOp);
        Standaardvolgorde("uitgenodigd", aflopend: true);
        Keuzefilter("status", "Status", d => d.Status);
        Leeg = new Leeg("U doet nog niet mee aan een dialoog", ["Wordt uw organisatie geselecteerd voor een dialoog? Dan krijgen de beheerders een e-mail en staat de dialoog hier."]);
    }
}
