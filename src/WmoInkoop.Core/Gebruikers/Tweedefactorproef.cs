using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>Checks the second factor of an account: a code of the app, or a recovery code. Within the running transaction; what is right is used up.</summary>
public sealed class Tweedefactorproef(InkoopDbContext db, Hoofdsleutel sleutel)
{
    internal async Task<Tweedefactorsoort?> GebruikAsync(Guid gebruikerId, string code, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.TweedeFactoren.SingleOrDefaultAsync(t => t.GebruikerId == gebruikerId, ct) is { } app && app.Gebruik(code, sleutel, nu))
        {
            return Tweedefactorsoort.App;
        }

        var afdruk = Herstelcode.Afdruk(gebruikerId, code, sleutel);
        if (await db.Herstelcodes.SingleOrDefaultAsync(h => h.GebruikerId == gebruikerId && h.Vingerafdruk == afdruk && h.GebruiktOp == null, ct) is { } herstelcode)
        {
            herstelcode.Gebruik(nu);
            return Tweedefactorsoort.Herstelcode;
        }

        return null;
    }
}

internal enum Tweedefactorsoort
{
    App,
    Herstelcode,
}
