using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Tafel;

/// <summary>What a secretary still has to do: verslagen to write, and to have adopted (TAF-03).</summary>
public sealed class SecretarisTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Tafel;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var verslagen = await db.Verslagen
            .Where(v => v.VastgesteldOp == null && (v.GepubliceerdOp == null || v.OpmerkingenTot <= nu))
            .Join(db.Bijeenkomsten.Where(b => b.BeginOp <= nu), v => v.BijeenkomstId, b => b.Id, (v, b) => new { IsConcept = v.GepubliceerdOp == null, b })
            .Join(db.TafelsAlsSecretaris(gebruiker), x => x.b.OverlegtafelId, t => t.Id, (x, t) => new { x.IsConcept, x.b.Datum, t.Naam, t.Sleutel })
            .OrderBy(x => x.Datum)
            .Take(Werklijsten.MaxPerBron)
            .ToListAsync(ct);
        return [.. verslagen.Select(v => v.IsConcept
            ? new Taak($"Schrijf het verslag van {Amsterdam.Voluit(v.Datum)}", $"{v.Naam}. Als het af is, publiceert u het voor de leden.", $"{Tafelpad.Verslag(v.Sleutel, v.Datum)}/schrijven")
            : new Taak($"Laat het verslag van {Amsterdam.Voluit(v.Datum)} vaststellen", $"{v.Naam}. De leden hebben gereageerd. De tafel stelt het vast, met of zonder wijzigingen.", $"{Tafelpad.Verslag(v.Sleutel, v.Datum)}/vaststellen"))];
    }
}
