using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.TestSupport;

/// <summary>Somebody's authenticator app in a test.</summary>
public sealed class Telefoon(PortalFactory portal)
{
    private readonly byte[] _geheim = Totp.NieuwGeheim();

    /// <summary>The code at the hour of the clock.</summary>
    public string Code => CodeOp(portal.Klok.GetUtcNow());

    /// <summary>The code at another moment, for a portal that goes by the clock on the wall.</summary>
    public string CodeOp(DateTimeOffset moment) => Totp.Code(_geheim, moment);

    /// <summary>A code that is wrong now and in a minute.</summary>
    public string FouteCode
    {
        get
        {
            var goed = Enumerable.Range(-3, 7).Select(stap => Totp.Code(_geheim, portal.Klok.GetUtcNow().AddSeconds(30 * stap)));
            return Enumerable.Range(0, 10).Select(getal => $"{getal:D6}").Except(goed).First();
        }
    }

    /// <summary>Sets up an app for an account that says to have one.</summary>
    public static async Task<Telefoon> VanAsync(PortalFactory portal, string email)
    {
        var telefoon = new Telefoon(portal);
        var sleutel = portal.Services.GetRequiredService<Hoofdsleutel>();
        await portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var id = await db.Users.Where(g => g.Email == email && g.TwoFactorEnabled).Select(g => g.Id).SingleAsync();
                db.TweedeFactoren.Add(new TweedeFactor(id, telefoon._geheim, sleutel, portal.Klok.GetUtcNow()));
                return id;
            },
            CancellationToken.None));
        return telefoon;
    }
}
