using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>Why bids came in by other than electronic means.</summary>
public sealed class AnderMiddelSectie(InkoopDbContext db) : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.AnderMiddel;

    public string? Wetsgrond => "artikel 2.132 lid 1 onder l";

    public bool IsPerPerceel => false;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => ("Kluis", zaak.Aanbesteding.Opzet.HeeftKluis ? $"{zaak.Pad}/kluis" : null);

    public async Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct)
    {
        var a = zaak.Aanbesteding;
        if (!a.Opzet.HeeftKluis)
        {
            return Verbaalfeiten.Schrijf("Schrijf hoe werd ingeschreven, en waarom als dat niet elektronisch was.");
        }

        if (a.GeopendOp is null)
        {
            return Verbaalfeiten.KomtNog("Dit komt na de opening.");
        }

        var aantal = await db.Openingsregels.CountAsync(r => db.Inschrijvingen.Any(i => i.Id == r.InschrijvingId && i.AanbestedingId == a.Id), ct);
        return Verbaalfeiten.Nvt($"Alle inschrijvingen ({aantal}) kwamen elektronisch binnen, in de kluis van het portaal.");
    }
}
