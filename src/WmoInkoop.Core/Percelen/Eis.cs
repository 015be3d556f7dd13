using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Percelen;

/// <summary>A demand of a perceel with the evidence asked. One that holds for every perceel is a row in each of them, with one common id.</summary>
public sealed class Eis
{
    public const int MaxTekst = 1500;
    public const int MaxBewijs = 500;
    public const int MeesteMaanden = 120;

    private Eis()
    {
    }

    internal Eis(Guid perceelId, Guid? gedeeldId)
    {
        Id = Guid.NewGuid();
        PerceelId = perceelId;
        GedeeldId = gedeeldId;
    }

    public Guid Id { get; private set; }

    public Guid PerceelId { get; private set; }

    /// <summary>The same in every perceel of the aanbesteding; null: it holds for this perceel only.</summary>
    public Guid? GedeeldId { get; private set; }

    /// <summary>The order within the perceel: by kind, those of all percelen first.</summary>
    public int Volgnummer { get; internal set; }

    public Eissoort Soort { get; private set; }

    public string Tekst { get; private set; } = "";

    public string? Bewijs { get; private set; }

    /// <summary>What kind of evidence; null: as <see cref="Bewijs"/> describes it.</summary>
    public Bewijssoort? Bewijssoort { get; private set; }

    /// <summary>Each combinant hands it in too, beside the inschrijver.</summary>
    public bool BewijsVanCombinanten { get; private set; }

    /// <summary>Each onderaannemer and groepsmaatschappij on whose capacity the inschrijver relies hands it in too.</summary>
    public bool BewijsVanSteunendePartijen { get; private set; }

    /// <summary>When the evidence is due (GUN-08); null when none is asked.</summary>
    public Bewijsmoment? Bewijsmoment { get; private set; }

    /// <summary>How old the evidence may be in months at the closing; null: not said.</summary>
    public int? BewijsMaximumMaanden { get; private set; }

    /// <summary>It holds for every perceel.</summary>
    public bool IsGedeeld => GedeeldId is not null;

    /// <summary>The evidence comes with the inschrijving.</summary>
    public bool VraagtBewijsBijInschrijving => Bewijs is not null && Bewijsmoment is not Percelen.Bewijsmoment.NaVoorlopigeGunning;

    /// <summary>The evidence that is asked, when, and how old it may be, in Dutch; null: none.</summary>
    public string? GevraagdBewijs => Bewijs is null
        ? null
        : $"{Bewijsnaam} ({Teksten.Van(Bewijsmoment ?? Percelen.Bewijsmoment.BijInschrijving)}){(BewijsMaximumMaanden is { } maanden ? $", hoogstens {maanden} maanden oud" : "")}{OokVan}";

    /// <summary>The kind with what was written about it; null: no evidence is asked.</summary>
    public string? Bewijsnaam => Bewijs is not null && Bewijssoort is { } soort && Teksten.Van(soort) is var naam && naam != Bewijs ? $"{naam}: {Bewijs}" : Bewijs;

    /// <summary>', ook van elke combinant'; empty when only the inschrijver hands it in.</summary>
    public string OokVan => (BewijsVanCombinanten, BewijsVanSteunendePartijen) switch
    {
        (true, true) => ", ook van elke combinant en van elke partij op wie u steunt",
        (true, false) => ", ook van elke combinant",
        (false, true) => ", ook van elke partij op wie u steunt",
        _ => "",
    };

    /// <summary>In the concept of a rectificatie: the published row that this stands for.</summary>
    internal Guid? OorsprongId { get; set; }

    internal void Neem(int volgnummer, Eisgegevens gegevens)
    {
        Volgnummer = volgnummer;
        Soort = gegevens.Soort;
        Tekst = gegevens.Tekst.Trim();
        Bewijs = string.IsNullOrWhiteSpace(gegevens.Bewijs) ? null : gegevens.Bewijs.Trim();
        Bewijsmoment = Bewijs is null ? null : gegevens.Bewijsmoment;
        BewijsMaximumMaanden = Bewijs is null ? null : gegevens.BewijsMaximumMaanden;
        Bewijssoort = Bewijs is null ? null : gegevens.Bewijssoort;
        BewijsVanCombinanten = Bewijs is not null && gegevens.BewijsVanCombinanten;
        BewijsVanSteunendePartijen = Bewijs is not null && gegevens.BewijsVanSteunendePartijen;
    }

    internal Eisgegevens Gegevens(Guid? id) => new(Soort, Tekst, Bewijs, id, Bewijsmoment ?? Percelen.Bewijsmoment.BijInschrijving, BewijsMaximumMaanden, Bewijssoort, BewijsVanCombinanten, BewijsVanSteunendePartijen);
}
