using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Storingen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>Two outages of the past: the portal was stopped for a new version, and it fell out. Made by the heartbeats themselves.</summary>
public sealed class DemoStoringen(InkoopDbContext db, DemoVerleden verleden)
{
    /// <summary>Within the transaction of the demo, after the accounts.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var beheerder = new Uitvoerder(db.Users.Local.Single(g => g.Email == "beheerder@wmoinkoop.example").Id, "beheerder");
        await VoegAsync(nu.AddDays(-34).AddHours(-2), TimeSpan.FromMinutes(12), isGepland: true, "Wij zetten een nieuwe versie van het portaal neer. Dat stond een week eerder op de startpagina.", beheerder, ct);
        await VoegAsync(nu.AddDays(-11).AddHours(-5), TimeSpan.FromMinutes(38), isGepland: false, "De stroom viel uit bij de hostingpartij. Er is niets verloren gegaan. Er sloot die dag geen aanbesteding.", beheerder, ct);
        db.Hartslagen.RemoveRange(await db.Hartslagen.ToListAsync(ct)); // this portal has not lived yet
        await db.SaveChangesAsync(ct);
    }

    private async Task VoegAsync(DateTimeOffset begin, TimeSpan duur, bool isGepland, string toelichting, Uitvoerder beheerder, CancellationToken ct)
    {
        db.Hartslagen.RemoveRange(await db.Hartslagen.ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        verleden.Nu = begin;
        await verleden.Daad<HartslagVastleggen>().ExecuteAsync(new Slag(Guid.NewGuid(), "demo") { IsEerste = true, IsLaatste = isGepland }, ct);
        verleden.Nu = begin + duur;
        await verleden.Daad<HartslagVastleggen>().ExecuteAsync(new Slag(Guid.NewGuid(), "demo") { IsEerste = true }, ct);
        var storing = await db.Storingen.OrderByDescending(s => s.Begin).FirstAsync(ct);
        verleden.Nu = begin + duur + TimeSpan.FromHours(1);
        await verleden.Daad<StoringToelichten>().ExecuteAsync(storing.Id, toelichting, beheerder, ct);
    }
}
