
namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>What the market was asked beforehand, who advised, and what was done so that it gave nobody an advantage.</summary>
public sealed class EerdereBetrokkenheidSectie : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.EerdereBetrokkenheid;

    public string? Wetsgrond => "artikel 2.51 lid 5";

    public bool IsPerPerceel => false;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => ("Tekst van inkoop", null);

    public Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct) =>
        Task.FromResult(Verbaalfeiten.Schrijf("Schrijf wat de marktconsultatie en andere gesprekken vooraf opleverden, wie daarbij hielp, en wat u deed om iedereen gelijk te behandelen. Was er niets, schrijf dan dat het niet van toepassing is en waarom."));
}
