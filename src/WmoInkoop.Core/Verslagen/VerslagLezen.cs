using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Verslagen;

/// <summary>What a member does with a published verslag: read it, remark on it, agree with it (TAF-03, TAF-04).</summary>
public sealed class VerslagLezen(InkoopDbContext db, TimeProvider klok)
{
    /// <summary>Records that a member opened it, the first time.</summary>
    public async Task MarkeerGelezenAsync(Guid verslagId, Guid gebruikerId, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(() => LezingAsync(verslagId, gebruikerId, nu, ct), ct);
    }

    /// <exception cref="DomeinregelException">The termijn is over, or the part is not of this item.</exception>
    public async Task OpmerkAsync(Guid verslagId, Guid agendapuntId, Guid? onderdeelId, string tekst, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var punt = await db.Agendapunten.SingleAsync(p => p.Id == agendapuntId, ct);
            var verslag = await db.Verslagen.Include(v => v.Onderdelen.Where(o => o.AgendapuntId == agendapuntId)).SingleAsync(v => v.Id == verslagId, ct);
            var opmerking = verslag.Opmerk(punt, onderdeelId, wie.GebruikerId!.Value, tekst, nu);
            db.Raak(verslag); // who is about to adopt it reads the remark first
            db.Audit(AuditInvoer.Over<Verslag>(wie, AuditActie.VerslagopmerkingGemaakt, verslag.Id, nu, ("opmerking", opmerking.Id.ToString())));
        }, ct);
    }

    /// <exception cref="DomeinregelException">The termijn is over.</exception>
    public async Task GeefAkkoordAsync(Guid verslagId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var verslag = await db.Verslagen.SingleAsync(v => v.Id == verslagId, ct);
            verslag.GeefAkkoord(await LezingAsync(verslagId, wie.GebruikerId!.Value, nu, ct), nu);
            db.Audit(AuditInvoer.Over<Verslag>(wie, AuditActie.VerslagAkkoordGegeven, verslag.Id, nu));
        }, ct);
    }

    private async Task<Verslaglezing> LezingAsync(Guid verslagId, Guid gebruikerId, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.Verslaglezingen.SingleOrDefaultAsync(l => l.VerslagId == verslagId && l.GebruikerId == gebruikerId, ct) is { } lezing)
        {
            return lezing;
        }

        var nieuw = new Verslaglezing(verslagId, gebruikerId, nu);
        db.Verslaglezingen.Add(nieuw);
        return nieuw;
    }
}
