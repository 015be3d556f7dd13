using WmoInkoop.Core.Vragen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Vragen;

/// <summary>A question in a list.</summary>
public sealed class VraagRij
{
    public Guid Id { get; init; }

    public string Tekst { get; init; } = "";

    public string Vindplaats { get; init; } = "";

    public string Over { get; init; } = "";

    public string Nummer { get; init; } = "";

    public string Aanbieder { get; init; } = "";

    public DateTimeOffset GesteldOp { get; init; }

    public VraagStatus Status { get; init; }

    public int? Nota { get; init; }

    internal static string Kort(string tekst) => tekst.Length <= 120 ? tekst : $"{tekst[..117]}...";
}

/// <summary>The questions about one aanbesteding, for its inkopers.</summary>
public sealed class VragenLijst : Lijst<VraagRij>
{
    public VragenLijst()
        : base("vragen", "vraag", "vragen", v => v.Id)
    {
        Kolom("vraag", "Vraag", v => v.Tekst).MetLink(v => $"/inkoop/vragen/{v.Id}").MetOnder(v => v.Vindplaats);
        Kolom("over", "Over", v => v.Over);
        Kolom("aanbieder", "Gesteld door", v => v.Aanbieder);
        Kolom("gesteld", "Gesteld op", v => v.GesteldOp);
        Kolom("status", "Status", v => v.Status).AlsStatus();
        Kolom("nota", "Nota", v => v.Nota);
        Standaardvolgorde("gesteld");
        Keuzefilter("status", "Status", v => v.Status);
        Leeg = new Leeg("Er zijn nog geen vragen", ["Aanbieders kunnen vragen stellen zolang de vragenronde open is. Een nieuwe vraag komt op uw werklijst."]);
    }
}

/// <summary>A provider's own questions, of all aanbestedingen.</summary>
public sealed class EigenVragenLijst : Lijst<VraagRij>
{
    public EigenVragenLijst()
        : base("vragen", "vraag", "vragen", v => v.Id)
    {
        Kolom("vraag", "Vraag", v => v.Tekst).MetOnder(v => v.Vindplaats);
        Kolom("over", "Aanbesteding", v => v.Over).MetLink(v => $"/aanbestedingen/{v.Nummer}");
        Kolom("gesteld", "Gesteld op", v => v.GesteldOp);
        Kolom("nota", "Antwoord in nota", v => v.Nota).MetLink(v => v.Nota is { } nota ? $"/aanbestedingen/{v.Nummer}/notas/{nota}" : null);
        Standaardvolgorde("gesteld", aflopend: true);
        Leeg = new Leeg("U hebt nog geen vragen gesteld", ["Open een aanbesteding en kies 'Vraag stellen'. Het antwoord komt in een nota van inlichtingen die iedereen kan lezen."], "Aanbestedingen bekijken", "/aanbestedingen");
    }
}
