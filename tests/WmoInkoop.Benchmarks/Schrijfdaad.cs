using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;

namespace WmoInkoop.Benchmarks;

/// <summary>What submitting costs the database: an entity changes, an audit line joins the chain, a mail is put in the outbox.</summary>
internal sealed class Schrijfdaad(string bestand)
{
    private readonly DbContextOptions<InkoopDbContext> _opties = Testdatabase.Opties(bestand);
    private readonly Hoofdsleutel _sleutel = new(new byte[32]);

    public InkoopDbContext NieuweDb() => new(_opties);

    public async Task ExecuteAsync(Guid aanbiederId, DateTimeOffset nu)
    {
        await using var db = NieuweDb();
        await db.InTransactieAsync(
            async () =>
            {
                var aanbieder = await db.Aanbieders.SingleAsync(a => a.Id == aanbiederId);
                db.VerwachtVersie(aanbieder, aanbieder.Versie); // marks it as edited: its version token changes
                new Postkamer(db, _sleutel).Verstuur(new Brief("Ontvangstbewijs", ["Uw inschrijving is ontvangen."], "/"), Mensen.Aanbieder, "Zorg Fictief", nu);
                db.Audit(AuditInvoer.Over<Aanbieder>(Uitvoerder.Portaal, AuditActie.DemoGeladen, aanbiederId, nu));
            },
            CancellationToken.None);
    }
}
