using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Verslagen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Overlegtafels;

/// <summary>A secretary plans a bijeenkomst with its agenda, and changes it until its verslag is published (TAF-02).</summary>
public sealed class BijeenkomstPlannen(InkoopDbContext db, TimeProvider klok)
{
    /// <summary>Makes the bijeenkomst, with an empty verslag to be written.</summary>
    public async Task MaakAsync(Guid overlegtafelId, Bijeenkomstgegevens gegevens, IReadOnlyList<Agendaregel> agenda, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            await EisVrijeDagAsync(overlegtafelId, gegevens.Datum, behalve: null, ct);
            var bijeenkomst = new Bijeenkomst(overlegtafelId, gegevens, agenda);
            db.Bijeenkomsten.Add(bijeenkomst);
            db.Verslagen.Add(new Verslag(bijeenkomst.Id));
            db.Audit(AuditInvoer.Over<Bijeenkomst>(wie, AuditActie.BijeenkomstGepland, bijeenkomst.Id, nu));
        }, ct);
    }

    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public async Task WijzigAsync(Guid bijeenkomstId, Guid versie, Bijeenkomstgegevens gegevens, IReadOnlyList<Agendaregel> agenda, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var bijeenkomst = await db.Bijeenkomsten.Include(b => b.Agenda).SingleAsync(b => b.Id == bijeenkomstId, ct);
            db.VerwachtVersie(bijeenkomst, versie);
            var verslag = await db.Verslagen.Include(v => v.Onderdelen).SingleAsync(v => v.BijeenkomstId == bijeenkomstId, ct);
            await EisVrijeDagAsync(bijeenkomst.OverlegtafelId, gegevens.Datum, bijeenkomstId, ct);
            db.Agendapunten.RemoveRange(bijeenkomst.Wijzig(gegevens, agenda, verslag));
            db.Raak(verslag); // who was about to publish looks at the new agenda first
            db.Audit(AuditInvoer.Over<Bijeenkomst>(wie, AuditActie.BijeenkomstGewijzigd, bijeenkomst.Id, nu));
        }, ct);
    }

    private async Task EisVrijeDagAsync(Guid overlegtafelId, DateOnly datum, Guid? behalve, CancellationToken ct) =>
        Eis(!await db.Bijeenkomsten.AnyAsync(b => b.OverlegtafelId == overlegtafelId && b.Datum == datum && b.Id != behalve, ct), Domeinregel.BijeenkomstdagBezet);
}
