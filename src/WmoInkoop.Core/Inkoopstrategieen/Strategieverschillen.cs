using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Inkoopstrategieen;

/// <summary>Where a perceel does otherwise than the segment it carries out (TRJ-11).</summary>
public enum Strategieverschilsoort
{
    Aantal,
    GeenMaximum,
    Bekostiging,
    Organisatievorm,
}

/// <summary>One difference, in words.</summary>
public sealed record Strategieverschil(Strategieverschilsoort Soort, string Tekst);

/// <summary>Puts percelen and versions of a strategie side by side.</summary>
public static class Strategieverschillen
{
    /// <summary>What a procedure amounts to: with a beschikking a subsidie, with admission without choosing open house, else an aanbesteding.</summary>
    public static Organisatievorm Organisatievorm(Procedureopzet opzet) => opzet switch
    {
        { Resultaat: Resultaat.Beschikking } => Inkoopstrategieen.Organisatievorm.Subsidie,
        { IsOverheidsopdracht: false } => Inkoopstrategieen.Organisatievorm.OpenHouse,
        _ => Inkoopstrategieen.Organisatievorm.Aanbesteding,
    };

    /// <summary>What a perceel does otherwise than its segment; what either has not decided yet is no difference.</summary>
    public static IReadOnlyList<Strategieverschil> Van(Segment segment, Perceel perceel, Procedureopzet opzet)
    {
        var verschillen = new List<Strategieverschil>();
        void Meld(Strategieverschilsoort soort, params object[] waarden) => verschillen.Add(new(soort, Teksten.Van(soort, waarden)));

        if (segment.Organisatievorm is { } vorm && vorm != Organisatievorm(opzet))
        {
            Meld(Strategieverschilsoort.Organisatievorm, Teksten.Van(vorm), Teksten.Van(Organisatievorm(opzet)), Teksten.Van(opzet.Procedure));
        }

        if (segment.Gekozen(Strategiekeuze.AantalAanbieders) is { } aantal)
        {
            if (perceel.MaximumContracten is { } contracten)
            {
                if (contracten > segment.MaximumAanbieders || contracten < (segment.MinimumAanbieders ?? segment.MaximumAanbieders) || segment.MaximumAanbieders is null)
                {
                    Meld(Strategieverschilsoort.Aantal, aantal, contracten);
                }
            }
            else if (!opzet.KentMaximumAantal && segment.MaximumAanbieders is not null)
            {
                Meld(Strategieverschilsoort.GeenMaximum, aantal);
            }
        }

        if (segment.Bekostigingsvorm is { } bekostiging && bekostiging != perceel.Bekostiging)
        {
            Meld(Strategieverschilsoort.Bekostiging, Teksten.Van(bekostiging), Teksten.Van(perceel.Bekostiging));
        }

        return verschillen;
    }

    /// <summary>What changed from one version to another, segment by segment in the order of the newer one, then those that went.</summary>
    public static IReadOnlyList<Segmentverandering> Tussen(Inkoopstrategie oud, Inkoopstrategie nieuw)
    {
        var eerder = oud.Segmenten.ToDictionary(s => s.ReeksId);
        var later = nieuw.Segmenten.Select(s => s.ReeksId).ToHashSet();
        return
        [
            .. nieuw.Segmenten.OrderBy(s => s.Volgnummer)
                .Select(s => eerder.TryGetValue(s.ReeksId, out var vorig) ? new Segmentverandering(s.Naam, Veranderingsoort.Gewijzigd, [.. Regels(vorig, s)]) : new Segmentverandering(s.Naam, Veranderingsoort.Nieuw, []))
                .Where(v => v.Soort is not Veranderingsoort.Gewijzigd || v.Regels.Count > 0),
            .. oud.Segmenten.OrderBy(s => s.Volgnummer).Where(s => !later.Contains(s.ReeksId)).Select(s => new Segmentverandering(s.Naam, Veranderingsoort.Vervallen, [])),
        ];
    }

    private static IEnumerable<Veranderregel> Regels(Segment oud, Segment nieuw)
    {
        var regels = new List<Veranderregel> { new("Naam", oud.Naam, nieuw.Naam), new("Omschrijving", oud.Omschrijving, nieuw.Omschrijving) };
        foreach (var keuze in Enum.GetValues<Strategiekeuze>())
        {
            regels.Add(new(Teksten.Van(keuze), oud.Gekozen(keuze), nieuw.Gekozen(keuze)));
            regels.Add(new($"{Teksten.Van(keuze)}: waarom", oud.RedenVan(keuze), nieuw.RedenVan(keuze)));
        }

        regels.Add(new("Niet gekozen", Alternatieven(oud), Alternatieven(nieuw)));
        return regels.Where(r => (r.Oud ?? "") != (r.Nieuw ?? ""));
    }

    private static string Alternatieven(Segment segment) => string.Join("\n", segment.Alternatieven.OrderBy(a => a.Volgnummer)
        .Select(a => $"{Teksten.Van(a.Keuze)}: {a.Naam}. Voor: {a.Voordelen} Tegen: {a.Nadelen}"));
}

/// <summary>What became of a segment in another version.</summary>
public enum Veranderingsoort
{
    Nieuw,
    Gewijzigd,
    Vervallen,
}

/// <param name="Naam">Of the segment.</param>
/// <param name="Soort">What became of it.</param>
/// <param name="Regels">What changed in it; empty when it is new or gone.</param>
public sealed record Segmentverandering(string Naam, Veranderingsoort Soort, IReadOnlyList<Veranderregel> Regels);

/// <summary>Old and new value of a part of a segment.</summary>
public sealed record Veranderregel(string Wat, string? Oud, string? Nieuw);
