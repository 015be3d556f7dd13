using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;

namespace WmoInkoop.Tests.Tekenbevoegdheden;

/// <summary>Brings a provider to where two people sign together.</summary>
internal static class Tekenproef
{
    private static int _nummer;

    /// <summary>An accepted provider with a beheerder and a medewerker who sign together; their addresses.</summary>
    internal static async Task<(string Een, string Twee, Guid AanbiederId)> SamenAsync(this PortalFactory portal)
    {
        var een = $"een{Interlocked.Increment(ref _nummer)}@samen.test";
        await portal.NieuweAanbiederAsync($"Samen Zorg {_nummer}", een);
        var twee = await portal.MedewerkerAsync(een);
        await portal.LegVastAsync(een, Tekenwijze.Samen, een, twee);
        return (een, twee, (await portal.WieAsync(een)).AanbiederId);
    }

    /// <summary>The beheerder records these people, since a year, with a document.</summary>
    internal static async Task LegVastAsync(this PortalFactory portal, string beheerder, Tekenwijze wijze, params string[] mensen)
    {
        var (wie, aanbiederId) = await portal.WieAsync(beheerder);
        var document = await portal.BewaarAsync("bevoegdheden.pdf", "Bevoegdheden");
        var opgave = new Tekenopgave(await portal.MedewerkersAsync(mensen), wijze, Tekenbewijs.Volmacht, Amsterdam.Datum(portal.Klok.GetUtcNow()).AddYears(-1), null);
        await portal.VastleggenAsync(d => d.ExecuteAsync(aanbiederId, opgave, document, wie, CancellationToken.None));
    }

    internal static Task<bool> VastleggenAsync(this PortalFactory portal, Func<TekenbevoegdheidVastleggen, Task> daad) => portal.DoeAsync<TekenbevoegdheidVastleggen, bool>(async d =>
    {
        await daad(d);
        return true;
    });

    internal static Task<List<Guid>> MedewerkersAsync(this PortalFactory portal, params string[] mensen) =>
        portal.InDbAsync(db => db.Medewerkers.Where(m => m.Tot == null && db.Users.Any(g => g.Id == m.GebruikerId && mensen.Contains(g.Email!))).Select(m => m.Id).ToListAsync());

    /// <summary>What is signed now, as the page would send it.</summary>
    internal static async Task<Indienverzoek> VerzoekAsync(this PortalFactory portal, Guid id, string email, DateTimeOffset? op = null, int rectificatie = 0) =>
        new(id, (await portal.WieAsync(email)).AanbiederId, (await portal.LeesEigenAsync(id, email)).Hash(), rectificatie, op ?? portal.Klok.GetUtcNow());

    internal static async Task<bool> TekenAlsEersteAsync(this PortalFactory portal, Guid id, string email, DateTimeOffset? op = null, int rectificatie = 0)
    {
        var verzoek = await portal.VerzoekAsync(id, email, op, rectificatie);
        var (wie, _) = await portal.WieAsync(email);
        return await portal.DoeAsync<InschrijvingIndienen, bool>(d => d.TekenAlsEersteAsync(verzoek, wie, CancellationToken.None));
    }

    internal static async Task<bool> NeemTerugAsync(this PortalFactory portal, Guid id, string email)
    {
        var (wie, aanbiederId) = await portal.WieAsync(email);
        return await portal.DoeAsync<EersteHandtekeningTerugnemen, bool>(d => d.ExecuteAsync(id, aanbiederId, wie, CancellationToken.None));
    }

    /// <summary>A wezenlijke rectificatie that closes ten days later.</summary>
    internal static async Task RectificeerAsync(this PortalFactory portal, Guid aanbestedingId)
    {
        var wie = await portal.AlsInkoperAsync();
        var conceptId = await portal.DoeAsync<RectificatieVoorbereiden, Guid>(d => d.BeginAsync(aanbestedingId, wie, CancellationToken.None));
        await portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var concept = await db.Aanbestedingen.SingleAsync(a => a.Id == conceptId);
                concept.Plan(concept.Planning with { SluitingOp = concept.Planning.SluitingOp!.Value.AddDays(10) });
                return true;
            },
            CancellationToken.None));
        var versie = await portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == conceptId).Select(a => a.Versie).SingleAsync());
        await portal.DoeAsync<RectificatiePubliceren, int>(d => d.ExecuteAsync(conceptId, versie, new Rectificatiebesluit("De termijn was te kort.", true, null, false), wie, CancellationToken.None));
    }
}
