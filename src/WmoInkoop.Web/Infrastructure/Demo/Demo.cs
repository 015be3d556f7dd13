using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure.Demo.Trajecten;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// The demo: fictitious data in which every role finds something to do, with dates around the day of loading. Loaded in one
/// transaction, so that it is there whole or not at all. A feature adds its part by a call in <see cref="LaadAsync"/>.
/// </summary>
public sealed class Demo(
    InkoopDbContext db,
    DemoAccounts accounts,
    DemoAanbieders aanbieders,
    DemoAanbestedingen aanbestedingen,
    DemoVragen vragen,
    DemoInschrijvingen inschrijvingen,
    DemoBeoordeling beoordeling,
    DemoGunning gunning,
    DemoCaoVerklaringen caoVerklaringen,
    DemoOverlegtafels overlegtafels,
    DemoDialogen dialogen,
    DemoGenodigden genodigden,
    DemoRectificatie rectificatie,
    DemoStoringen storingen,
    DemoTekenbevoegdheden tekenbevoegdheden,
    DemoTrajecten trajecten)
{
    /// <summary>Loads the demo when there is nobody yet.</summary>
    /// <returns>Whether it was loaded now.</returns>
    public Task<bool> LaadAsync(DateTimeOffset nu, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            if (await db.Users.AnyAsync(ct))
            {
                return false;
            }

            accounts.Voeg(nu);
            await aanbieders.VoegAsync(nu, ct);
            await aanbestedingen.VoegAsync(nu, ct);
            vragen.Voeg(nu);
            await inschrijvingen.VoegAsync(nu, ct);
            await beoordeling.VoegAsync(nu, ct);
            await gunning.VoegAsync(nu, ct);
            await caoVerklaringen.VoegAsync(nu, ct);
            await overlegtafels.VoegAsync(nu, ct);
            await dialogen.VoegAsync(nu, ct);
            await genodigden.VoegAsync(nu, ct);
            await rectificatie.VoegAsync(nu, ct);
            await storingen.VoegAsync(nu, ct);
            await tekenbevoegdheden.VoegAsync(nu, ct);
            await trajecten.VoegAsync(nu, ct);
            db.Audit(new AuditInvoer(Uitvoerder.Portaal, AuditActie.DemoGeladen, nameof(Demo), null, nu));
            return true;
        },
        ct);
}
