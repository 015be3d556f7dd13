using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Perceeleinden;

namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>Why percelen were not awarded, and why decisions were withdrawn.</summary>
public sealed class NietGegundSectie(InkoopDbContext db) : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.NietGegund;

    public string? Wetsgrond => "artikel 2.132 lid 1 onder n";

    public bool IsPerPerceel => false;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => ("Percelen en gunning", zaak.Aanbesteding.GeopendOp is null ? zaak.Pad : $"{zaak.Pad}/gunning");

    public async Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct)
    {
        var id = zaak.Aanbesteding.Id;
        var beeindigd = await db.Percelen
            .Where(p => p.AanbestedingId == id && (p.Einde == Perceeleinde.Ingetrokken || p.Einde == Perceeleinde.GeenInschrijving))
            .OrderBy(p => p.Nummer)
            .Select(p => new { p.Nummer, p.Naam, Einde = p.Einde!.Value, p.Eindreden, Op = p.BeeindigdOp!.Value })
            .ToListAsync(ct);
        var ingetrokken = await db.Gunningsbeslissingen
            .Where(b => b.AanbestedingId == id && b.IngetrokkenOp != null)
            .OrderBy(b => b.IngetrokkenOp)
            .Select(b => new { Nummer = db.Percelen.Where(p => p.Id == b.PerceelId).Select(p => p.Nummer).First(), Genomen = b.VastgesteldOp!.Value, Op = b.IngetrokkenOp!.Value, b.Intrekreden })
            .ToListAsync(ct);
        string[] regels =
        [
            .. beeindigd.Select(p => $"Perceel {p.Nummer}, {p.Naam}, is niet gegund ({Teksten.Van(p.Einde)}, {Amsterdam.Voluit(Amsterdam.Datum(p.Op))}). De reden: {p.Eindreden}"),
            .. ingetrokken.Select(b => $"De gunningsbeslissing van {Amsterdam.Voluit(Amsterdam.Datum(b.Genomen))} over perceel {b.Nummer} is ingetrokken op {Amsterdam.Voluit(Amsterdam.Datum(b.Op))}. De reden: {b.Intrekreden}"),
        ];
        return regels.Length == 0 ? Verbaalfeiten.Nvt("Geen perceel eindigde zonder gunning, en geen gunningsbeslissing is ingetrokken.") : Verbaalfeiten.Compleet(regels);
    }
}
