using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Toetsing;

/// <summary>What the deeds around a request share.</summary>
internal static class Verzoekregels
{
    /// <summary>How its term is called in the reminders.</summary>
    internal static TermijnSoort Termijn(this Verzoeksoort soort) => soort switch
    {
        Verzoeksoort.Herstel => TermijnSoort.Herstel,
        Verzoeksoort.Verduidelijking => TermijnSoort.Verduidelijking,
        Verzoeksoort.Prijstoelichting => TermijnSoort.Prijstoelichting,
        _ => TermijnSoort.Bibobformulier,
    };

    /// <inheritdoc cref="Verzoeksoorten.KanBij"/>
    /// <exception cref="DomeinregelException">The perceel has ended or was awarded.</exception>
    internal static void EisVoorVerzoek(this Perceel perceel, Verzoeksoort soort)
    {
        perceel.EisLoopt();
        Eis(soort.KanBij(perceel), Domeinregel.VerzoekNaGunning);
    }

    /// <summary>Who is about to propose the award or the beschikkingen meets what changes here.</summary>
    internal static async Task RaakBeslissingAsync(this InkoopDbContext db, Guid perceelId, CancellationToken ct)
    {
        if (await db.Gunningsbeslissingen.SingleOrDefaultAsync(b => b.PerceelId == perceelId && b.VastgesteldOp == null, ct) is { } beslissing)
        {
            db.Raak(beslissing);
        }

        if (await db.Subsidiebesluiten.SingleOrDefaultAsync(b => b.PerceelId == perceelId && b.VastgesteldOp == null, ct) is { } besluit)
        {
            db.Raak(besluit);
        }
    }

    internal static Task<Termijn> TermijnAsync(this InkoopDbContext db, Toetsingsverzoek verzoek, CancellationToken ct)
    {
        var soort = verzoek.Soort.Termijn();
        return db.Termijnen.SingleAsync(t => t.Soort == soort && t.ObjectId == verzoek.Id, ct);
    }
}
