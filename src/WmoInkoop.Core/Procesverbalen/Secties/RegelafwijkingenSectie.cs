using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>Which rules the regio switched off, and why.</summary>
public sealed class RegelafwijkingenSectie : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.Regelafwijkingen;

    public string? Wetsgrond => null;

    public bool IsPerPerceel => false;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => ("Regels", $"{zaak.Pad}/regels");

    public Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct)
    {
        var uitgezet = zaak.Aanbesteding.Regels().Where(r => r.Uitgezet is not null).ToList();
        return Task.FromResult(uitgezet.Count == 0
            ? Verbaalfeiten.Nvt("Alle regels van deze procedure gelden.")
            : Verbaalfeiten.Compleet(uitgezet.Select(r => $"{Teksten.Van(r.Regel)}: {r.Uitgezet}")));
    }
}
