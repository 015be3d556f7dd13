using WmoInkoop.Core.Risicos;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Risicos;

/// <summary>A risk in the dossier of its traject.</summary>
public sealed class RisicoRij
{
    public Guid Id { get; init; }

    public int Nummer { get; init; }

    public string Titel { get; init; } = "";

    public string Omschrijving { get; init; } = "";

    public string Maatregelen { get; init; } = "";

    public string Beheerser { get; init; } = "";

    public int Kans { get; init; }

    public int Impact { get; init; }

    public int Score { get; init; }

    public Risicostatus Status { get; init; }

    public DateTimeOffset GemeldOp { get; init; }

    public DateTimeOffset GewijzigdOp { get; init; }
}

/// <summary>The dossier, the heaviest risk first; the export holds all of it.</summary>
public sealed class RisicosLijst : Lijst<RisicoRij>
{
    public RisicosLijst(string pad)
        : base("risicodossier", "risico", "risico's", r => r.Id)
    {
        Kolom("risico", "Risico", r => r.Titel).MetLink(r => $"{pad}/risicos/{r.Id}").MetOnder(r => $"R{r.Nummer}. Wie beheerst het: {r.Beheerser}");
        Kolom("nummer", "Nummer", r => r.Nummer).AlleenExport();
        Kolom("omschrijving", "Omschrijving", r => r.Omschrijving).AlleenExport();
        Kolom("maatregelen", "Beheersmaatregelen", r => r.Maatregelen).AlleenExport();
        Kolom("beheerser", "Wie beheerst het", r => r.Beheerser).AlleenExport();
        Kolom("kans", "Kans", r => r.Kans);
        Kolom("impact", "Impact", r => r.Impact);
        Kolom("score", "Kans × impact", r => r.Score);
        Kolom("status", "Status", r => r.Status).AlsStatus();
        Kolom("gemeld", "Gemeld op", r => r.GemeldOp).AlleenExport();
        Kolom("gewijzigd", "Gewijzigd op", r => r.GewijzigdOp);
        Keuzefilter("status", "Status", r => r.Status);
        Standaardvolgorde("score", aflopend: true);
        Leeg = new Leeg("Er zijn nog geen risico's", ["Een risico is iets wat mis kan gaan in dit traject. Leg vast wat u eraan doet en wie het beheerst. Elke wijziging blijft te zien."], "Risico toevoegen", $"{pad}/risicos/nieuw");
    }
}

/// <summary>One value of a risk that became another.</summary>
public sealed class RisicowijzigingRij
{
    public Guid Id { get; init; }

    public Guid RisicoId { get; init; }

    public string Risico { get; init; } = "";

    public Risicoveld Veld { get; init; }

    public string Oud { get; init; } = "";

    public string Nieuw { get; init; } = "";

    public string Door { get; init; } = "";

    public DateTimeOffset Op { get; init; }
}

/// <summary>Everything that changed in the dossier, the newest first.</summary>
public sealed class RisicowijzigingenLijst : Lijst<RisicowijzigingRij>
{
    public RisicowijzigingenLijst(string pad)
        : base("risicowijzigingen", "wijziging", "wijzigingen", w => w.Id)
    {
        Kolom("risico", "Risico", w => w.Risico).MetLink(w => $"{pad}/risicos/{w.RisicoId}");
        Kolom("veld", "Wat", w => w.Veld);
        Kolom("oud", "Was", w => w.Oud);
        Kolom("nieuw", "Werd", w => w.Nieuw);
        Kolom("door", "Door", w => w.Door);
        Kolom("op", "Op", w => w.Op);
        Standaardvolgorde("op", aflopend: true);
        Leeg = new Leeg("Er is nog niets gewijzigd", ["Zodra iemand een risico wijzigt, staat hier wat het was en wat het werd."], "Naar het risicodossier", $"{pad}/risicos");
    }
}
