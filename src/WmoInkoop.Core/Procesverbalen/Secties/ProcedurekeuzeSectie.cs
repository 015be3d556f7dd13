using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>Which procedure, and what justifies a dialoog, an onderhandeling or an onderhandse procedure.</summary>
public sealed class ProcedurekeuzeSectie : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.Procedurekeuze;

    public string? Wetsgrond => "artikel 2.132 lid 1 onder i, j en k";

    public bool IsPerPerceel => false;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => ("Procedure", $"/aanbestedingen/{zaak.Aanbesteding.Nummer}#procedure");

    public Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct) => Task.FromResult(Feiten(zaak.Aanbesteding));

    private static Verbaalfeiten Feiten(Aanbesteding a)
    {
        string[] regels =
        [
            $"Procedure: {Teksten.Van(a.Procedure)}. Regime: {Teksten.Van(a.Regime)}.",
            .. a.RedenAfwijking is { } reden ? [$"Waarom anders dan voorgesteld: {reden}"] : Array.Empty<string>(),
            .. a.Grond is { } grond ? [$"Grond: {Teksten.Van(grond)}."] : Array.Empty<string>(),
            .. a.GrondToelichting is { } toelichting ? [toelichting] : Array.Empty<string>(),
        ];
        var vraagtGrond = a.Regel(Procedureregel.GrondVoorDialoog).Geldt && a.Grond is null;
        return vraagtGrond ? Verbaalfeiten.Schrijf("Schrijf welke omstandigheden de dialoog of de onderhandeling rechtvaardigen.", regels)
            : a.Opzet.IsAlleenVoorGenodigden && a.RedenAfwijking is null ? Verbaalfeiten.Schrijf("Schrijf waarom deze opdracht onderhands wordt gegund, zonder aankondiging.", regels)
            : Verbaalfeiten.Compleet(regels);
    }
}
