using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.TestSupport.Mail;

/// <summary>What lies in the outbox for somebody, opened with the portal's own key.</summary>
public static class Postvak
{
    /// <summary>The mail to one address, oldest first, sent or not.</summary>
    public static async Task<IReadOnlyList<Brief>> PostAanAsync(this PortalFactory portal, string email)
    {
        var sleutel = portal.Services.GetRequiredService<Hoofdsleutel>();
        var berichten = await portal.InDbAsync(db => db.Mailberichten.AsNoTracking().OrderBy(b => b.AangemaaktOp).ToListAsync());
        return [.. berichten.Select(b => Post.Open(b, sleutel)).Where(p => p.Email == email).Select(p => p.Brief)];
    }
}
