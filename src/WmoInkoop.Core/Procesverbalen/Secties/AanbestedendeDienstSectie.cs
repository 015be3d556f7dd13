
namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>Who buys: name and address.</summary>
public sealed class AanbestedendeDienstSectie : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.AanbestedendeDienst;

    public string? Wetsgrond => "artikel 2.132 lid 1 onder a";

    public bool IsPerPerceel => false;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => ("Gegevens van de regio", null);

    public Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct)
    {
        var regio = zaak.Regio;
        List<string> regels =
        [
            regio.Naam,
            $"Gemeenten: {string.Join(", ", regio.Gemeenten.Select(g => g.Naam).Order(StringComparer.CurrentCulture))}.",
            $"Contact: {string.Join(", ", new[] { regio.Contactnaam, regio.Email, regio.Telefoon }.Where(c => !string.IsNullOrEmpty(c)))}.",
        ];
        return Task.FromResult(regio.Adres is { } adres
            ? Verbaalfeiten.Compleet([.. regels, $"Adres: {adres}."])
            : Verbaalfeiten.Schrijf("Het adres van de regio is niet ingevuld. Schrijf het hier op, of vraag de beheerder van het portaal om het in te vullen.", regels));
    }
}
