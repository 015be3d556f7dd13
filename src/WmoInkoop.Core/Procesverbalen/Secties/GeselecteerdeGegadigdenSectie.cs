using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>Who was selected or invited, and why.</summary>
public sealed class GeselecteerdeGegadigdenSectie(InkoopDbContext db) : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.GeselecteerdeGegadigden;

    public string? Wetsgrond => "artikel 2.132 lid 1 onder c";

    public bool IsPerPerceel => false;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => zaak.Aanbesteding.HeeftDialoogPerGegadigde ? ("Dialoog", $"{zaak.Pad}/dialoog") : zaak.Aanbesteding.Opzet.IsAlleenVoorGenodigden || zaak.Aanbesteding.SelecteertVoorInschrijving ? ("Genodigden", $"{zaak.Pad}/genodigden") : ("Procedure", null);

    public async Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct)
    {
        var a = zaak.Aanbesteding;
        var gekozen = await db.Genodigden.Where(g => g.AanbestedingId == a.Id).Join(db.Aanbieders, g => g.AanbiederId, x => x.Id, (g, x) => new { x.Naam, g.Reden }).ToListAsync(ct);
        gekozen.AddRange(await db.Gegadigden.Where(g => g.AanbestedingId == a.Id).Join(db.Aanbieders, g => g.AanbiederId, x => x.Id, (g, x) => new { x.Naam, g.Reden }).ToListAsync(ct));
        return gekozen.Count > 0 ? Verbaalfeiten.Compleet(gekozen.OrderBy(g => g.Naam, StringComparer.CurrentCultureIgnoreCase).Select(g => $"{g.Naam}: {g.Reden}"))
            : a.Heeft(Procedurestap.Selectie) || a.Opzet.IsAlleenVoorGenodigden ? Verbaalfeiten.KomtNog("Dit komt na de selectie.")
            : Verbaalfeiten.Nvt("Iedereen kon inschrijven. Er is niet geselecteerd.");
    }
}
