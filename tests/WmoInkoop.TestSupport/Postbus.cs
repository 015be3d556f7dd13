using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.Web.Infrastructure.Taken;

namespace WmoInkoop.TestSupport;

/// <summary>What the portal would tell people, for tests that look at it or follow a link in it.</summary>
public static class Postbus
{
    /// <summary>All mail in the outbox, oldest first; with <paramref name="email"/> only that to one person.</summary>
    public static async Task<IReadOnlyList<Post>> PostAsync(this PortalFactory portal, string? email = null)
    {
        var sleutel = portal.Services.GetRequiredService<Hoofdsleutel>();
        var rijen = await portal.InDbAsync(db => db.Mailberichten.AsNoTracking().OrderBy(m => m.AangemaaktOp).ThenBy(m => m.Id).ToListAsync());
        return [.. rijen.Select(r => Post.Open(r.Inhoud, r.Id, sleutel)).Where(p => email is null || string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Runs a job once, at the hour of the clock, as the engine would.</summary>
    public static async Task<string> VoerUitAsync<T>(this PortalFactory portal)
        where T : ITaak
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<T>().ExecuteAsync(CancellationToken.None);
    }
}
