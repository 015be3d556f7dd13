using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>An inschrijving in the list of its own provider.</summary>
public sealed class InschrijvingRij
{
    public Guid Id { get; init; }

    public string Perceel { get; init; } = "";

    public string Aanbesteding { get; init; } = "";

    public InschrijvingStatus Status { get; init; }

    public DateTimeOffset? SluitingOp { get; init; }

    public DateTimeOffset? IngediendOp { get; init; }

    /// <summary>A rectificatie asks for it again; until then it does not count (TRJ-03).</summary>
    public bool MoetBevestigd { get; init; }
}

/// <summary>All inschrijvingen of one provider.</summary>
public sealed class InschrijvingenLijst : Lijst<InschrijvingRij>
{
    /// <param name="voortgang">Of the drafts that can still be submitted.</param>
    public InschrijvingenLijst(IReadOnlyDictionary<Guid, Voortgang>? voortgang = null)
        : base("inschrijvingen", "inschrijving", "inschrijvingen", i => i.Id)
    {
        Kolom("perceel", "Perceel", i => i.Perceel).MetLink(i => $"/mijn/inschrijvingen/{i.Id}").MetOnder(i => i.Aanbesteding);
        Kolom("status", "Status", i => i.Status).AlsStatus().MetOnder(i => i.MoetBevestigd ? "Telt nog niet mee: bevestig opnieuw" : voortgang?.GetValueOrDefault(i.Id) is { } v ? $"{v.Klaar} van {v.Van} onderdelen ingevuld" : null);
        Kolom("sluiting", "Sluit op", i => i.SluitingOp);
        Kolom("ingediend", "Ingediend op", i => i.IngediendOp);
        Kolom("aanbesteding", "Aanbesteding", i => i.Aanbesteding).AlleenExport();
        Standaardvolgorde("sluiting", aflopend: true);
        Keuzefilter("status", "Status", i => i.Status);
        Leeg = new Leeg("U hebt nog geen inschrijvingen", ["Begin een inschrijving bij een perceel dat open is. Tot de opening ziet niemand buiten uw organisatie er iets van."], "Inschrijving beginnen", "/mijn/inschrijvingen/nieuw");
    }
}

/// <summary>A perceel on which this provider can still begin.</summary>
public sealed class OpenPerceelRij
{
    public Guid Id { get; init; }

    public string Naam { get; init; } = "";

    public string Aanbesteding { get; init; } = "";

    public string Regio { get; init; } = "";

    public DateTimeOffset? SluitingOp { get; init; }
}

/// <summary>The percelen that are open, without those this provider works on.</summary>
public sealed class OpenPercelenLijst : Lijst<OpenPerceelRij>
{
    public OpenPercelenLijst()
        : base("open-percelen", "perceel", "percelen", p => p.Id)
    {
        Kolom("naam", "Perceel", p => p.Naam).MetLink(p => $"/mijn/inschrijvingen/nieuw/{p.Id}").MetOnder(p => p.Aanbesteding);
        Kolom("regio", "Regio", p => p.Regio);
        Kolom("sluiting", "Sluit op", p => p.SluitingOp);
        Standaardvolgorde("sluiting");
        Handeling("Concept beginnen", "plus", p => $"/mijn/inschrijvingen/nieuw/{p.Id}");
        Leeg = new Leeg("Er is nu geen perceel open", ["Zodra een aanbesteding open is voor inschrijving, staan de percelen hier. Waar u al mee bezig bent, staat bij uw inschrijvingen."], "Naar uw inschrijvingen", "/mijn/inschrijvingen");
    }
}
