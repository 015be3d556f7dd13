using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Verslagen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Tafel;

/// <summary>What a member still has to do: own acties, and verslagen that wait for a reaction (TAF-03, TAF-05).</summary>
public sealed class TafellidTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Tafel;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var tafels = db.TafelsAlsLid(gebruiker, nu);
        var acties = await db.Acties
            .Where(a => a.EigenaarId == gebruiker.Id && a.Status == ActieStatus.Open)
            .Join(db.Verslagen.Where(v => v.GepubliceerdOp != null), a => a.VerslagId, v => v.Id, (a, v) => new { a, v.BijeenkomstId })
            .Join(db.Bijeenkomsten, x => x.BijeenkomstId, b => b.Id, (x, b) => new { x.a, b })
            .Join(tafels, x => x.b.OverlegtafelId, t => t.Id, (x, t) => new { x.a.Id, x.a.Uiterlijk, x.b.Datum, t.Naam, Wat = db.Verslagonderdelen.Where(o => o.Id == x.a.OnderdeelId).Select(o => o.Tekst).First() })
            .OrderBy(x => x.Uiterlijk == null).ThenBy(x => x.Uiterlijk)
            .Take(Werklijsten.MaxPerBron)
            .ToListAsync(ct);
        var verslagen = await db.Verslagen
            .Where(v => v.GepubliceerdOp != null && v.VastgesteldOp == null && v.OpmerkingenTot > nu
                && !db.Verslagopmerkingen.Any(o => o.VerslagId == v.Id && o.GebruikerId == gebruiker.Id)
                && !db.Verslaglezingen.Any(l => l.VerslagId == v.Id && l.GebruikerId == gebruiker.Id && l.AkkoordOp != null))
            .Join(db.Bijeenkomsten, v => v.BijeenkomstId, b => b.Id, (v, b) => new { v.OpmerkingenTot, b })
            .Join(tafels, x => x.b.OverlegtafelId, t => t.Id, (x, t) => new { x.OpmerkingenTot, x.b.Datum, t.Naam, t.Sleutel })
            .OrderBy(x => x.OpmerkingenTot)
            .Take(Werklijsten.MaxPerBron)
            .ToListAsync(ct);
        return
        [
            .. acties.Select(a => new Taak(a.Wat, $"Uw actie uit het verslag van {Amsterdam.Voluit(a.Datum)}, {a.Naam}. Meld het als het klaar is.", $"/tafel/acties/{a.Id}/gereed", a.Uiterlijk is { } dag ? Amsterdam.EindeVan(dag) : null)),
            .. verslagen.Select(v => new Taak($"Reageer op het verslag van {Amsterdam.Voluit(v.Datum)}", $"{v.Naam}. Maak een opmerking of geef akkoord.", Tafelpad.Verslag(v.Sleutel, v.Datum), v.OpmerkingenTot)),
        ];
    }
}
