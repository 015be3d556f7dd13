using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>Records that the aankondiging gegunde opdracht was sent, and that it was published; only then the award is public (GUN-06, GUN-09).</summary>
public sealed class GegundeOpdrachtAankondigen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Not final, recorded already, or a moment that cannot be.</exception>
    public Task VerzondenAsync(Guid perceelId, Guid versie, DateTimeOffset verzondenOp, string? nummer, Uitvoerder wie, CancellationToken ct) => OpAsync(
        perceelId,
        versie,
        async (beslissing, nu) =>
        {
            beslissing.LegAankondigingVast(verzondenOp, nummer, nu);
            await MaakOpenbaarAsync(beslissing, ct);
            await db.RondGunningtermijnAfAsync(TermijnSoort.AankondigingGegundeOpdracht, beslissing.Id, nu, ct);
            db.Audit(AuditInvoer.Over<Gunningsbeslissing>(wie, AuditActie.AankondigingVerzonden, beslissing.Id, nu, ("verzonden op", verzondenOp.ToString("O", CultureInfo.InvariantCulture)), ("nummer", beslissing.AankondigingNummer)));
        },
        ct);

    /// <exception cref="DomeinregelException">Not sent, or confirmed already.</exception>
    public Task BevestigPublicatieAsync(Guid perceelId, Guid versie, Uitvoerder wie, CancellationToken ct) => OpAsync(
        perceelId,
        versie,
        async (beslissing, nu) =>
        {
            beslissing.BevestigPublicatie(nu);
            await MaakOpenbaarAsync(beslissing, ct);
            db.Audit(AuditInvoer.Over<Gunningsbeslissing>(wie, AuditActie.AankondigingBevestigd, beslissing.Id, nu));
        },
        ct);

    private async Task MaakOpenbaarAsync(Gunningsbeslissing beslissing, CancellationToken ct)
    {
        var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).SingleAsync(a => a.Id == beslissing.AanbestedingId, ct);
        aanbesteding.MaakGunningOpenbaar(aanbesteding.Percelen.Single(p => p.Id == beslissing.PerceelId), beslissing.OpenbaarVanafOp!.Value);
    }

    private Task OpAsync(Guid perceelId, Guid versie, Func<Gunningsbeslissing, DateTimeOffset, Task> daad, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var beslissing = await db.LopendeBeslissingen().SingleAsync(b => b.PerceelId == perceelId, ct);
                db.VerwachtVersie(beslissing, versie);
                await daad(beslissing, nu);
            },
            ct);
    }
}
