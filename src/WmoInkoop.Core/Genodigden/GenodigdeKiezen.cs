using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Genodigden;

/// <summary>An inkoper chooses whom to invite, or takes a choice back. In an onderhandse procedure nobody is told before it is published; after a selection the provider is told at once.</summary>
public sealed class GenodigdeKiezen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published, not an onderhandse procedure, one is the most, or the provider is not accepted or chosen already.</exception>
    public Task KiesAsync(Guid aanbestedingId, Guid aanbiederId, string reden, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await LeesAsync(aanbestedingId, ct);
                Eis(await db.Aanbieders.AnyAsync(a => a.Id == aanbiederId && a.Status == AanbiederStatus.Geaccepteerd, ct), Domeinregel.GenodigdeNietGeaccepteerd);
                var genodigde = aanbesteding.NodigUit(aanbiederId, reden, wie.GebruikerId!.Value, nu);
                db.Add(genodigde);
                db.Raak(aanbesteding); // so that a colleague who publishes at the same moment looks again
                if (aanbesteding.IsGepubliceerd)
                {
                    foreach (var mens in (await db.MensenVanAsync([aanbiederId], ct))[aanbiederId])
                    {
                        postkamer.Bericht(Uitnodigingsbrief.VanSelectie(aanbesteding), mens, nu, aanbesteding.RegioId, sleutel: $"uitnodiging:{aanbestedingId:N}");
                    }
                }

                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.GenodigdeGekozen, aanbestedingId, nu, ("aanbieder", aanbiederId.ToString()), ("reden", genodigde.Reden)));
            },
            ct);
    }

    /// <exception cref="DomeinregelException">Published.</exception>
    public Task VerwijderAsync(Guid aanbestedingId, Guid genodigdeId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await LeesAsync(aanbestedingId, ct);
                var genodigde = aanbesteding.Genodigden.Single(g => g.Id == genodigdeId);
                db.Remove(genodigde); // before it leaves the collection: Restrict allows no child without its parent
                aanbesteding.NodigNietUit(genodigde);
                db.Raak(aanbesteding);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.GenodigdeVerwijderd, aanbestedingId, nu, ("aanbieder", genodigde.AanbiederId.ToString())));
            },
            ct);
    }

    private Task<Aanbesteding> LeesAsync(Guid id, CancellationToken ct) => db.Aanbestedingen.Include(a => a.Genodigden).SingleAsync(a => a.Id == id, ct);
}
