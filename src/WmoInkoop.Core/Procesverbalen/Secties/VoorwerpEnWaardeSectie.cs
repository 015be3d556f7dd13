using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>What is bought, and its estimated value.</summary>
public sealed class VoorwerpEnWaardeSectie(InkoopDbContext db) : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.VoorwerpEnWaarde;

    public string? Wetsgrond => "artikel 2.132 lid 1 onder b";

    public bool IsPerPerceel => false;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => ("Gegevens en percelen", $"/aanbestedingen/{zaak.Aanbesteding.Nummer}");

    public async Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct)
    {
        var a = zaak.Aanbesteding;
        var percelen = await db.Percelen.Where(p => p.AanbestedingId == a.Id).OrderBy(p => p.Nummer).Select(p => new { p.Nummer, p.Naam, p.Bedrag }).ToListAsync(ct);
        string[] regels =
        [
            $"{a.Naam} (nummer {a.Nummer}){(a.TenderNedNummer is { } nummer ? $", TenderNed {nummer}" : "")}.",
            .. a.CpvCodes is { } cpv ? [$"CPV-codes: {cpv}."] : Array.Empty<string>(),
            .. percelen.Select(p => $"Perceel {p.Nummer}: {p.Naam}{(p.Bedrag is { } bedrag ? $", {Euro.Tekst(bedrag)}" : "")}."),
        ];
        return a.Raming is { } raming
            ? Verbaalfeiten.Compleet([.. regels, $"Geraamde waarde zonder btw, over de hele looptijd met verlengingen: {Euro.Tekst(raming)}."])
            : Verbaalfeiten.Schrijf("De waarde van de opdracht is niet vastgelegd. Schrijf haar hier op.", regels);
    }
}
