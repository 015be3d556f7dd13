using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.Inschrijvingen;

namespace WmoInkoop.TestSupport.Dialogen;

/// <summary>A dialoog with ronde 1 open.</summary>
/// <param name="AanbestedingId">In regio Leeuwarden.</param>
/// <param name="PlanUiterlijkOp">Ten days after it was opened.</param>
/// <param name="Criteria">The announced criteria, in order.</param>
/// <param name="Gegadigden">By the address of the beheerder: the gegadigde and its gesprek in ronde 1.</param>
public sealed record Proefdialoog(Guid AanbestedingId, DateTimeOffset PlanUiterlijkOp, IReadOnlyList<Guid> Criteria, IReadOnlyDictionary<string, (Guid Id, Guid GesprekId)> Gegadigden)
{
    public string Pad => $"/inkoop/aanbestedingen/{AanbestedingId}/dialoog";

    public string Mijn(string email) => $"/mijn/dialoog/{Gegadigden[email].Id}";

    public string Gesprek(string email) => $"/inkoop/dialoog/{Gegadigden[email].GesprekId}";
}

/// <summary>Brings the portal of a test into a dialoog, by the deeds themselves.</summary>
public static class Dialoogproef
{
    /// <summary>The beheerder of a third provider, made by <see cref="OpenDialoogAsync"/>.</summary>
    public const string DerdeAanbieder = "beheerder@derdefictief.test";

    public const string DerdeAanbiederNaam = "Derde Fictief";

    public static readonly string[] Drie = [Mensen.Aanbieder, Mensen.AndereAanbieder, DerdeAanbieder];

    /// <summary>Three accepted providers to invite.</summary>
    public static async Task DrieAanbiedersAsync(this PortalFactory portal)
    {
        await portal.AccepteerAsync(Mensen.Aanbieder);
        await portal.AccepteerAsync(Mensen.AndereAanbieder);
        await portal.NieuweAanbiederAsync(DerdeAanbiederNaam, DerdeAanbieder);
    }

    /// <summary>A published concurrentiegerichte dialoog in phases of Leeuwarden.</summary>
    public static async Task<Guid> PubliceerDialoogAsync(this PortalFactory portal, bool inFasen = true)
    {
        var aanbesteding = await portal.PubliceerAsync("2026-0500", b =>
        {
            b.MetNaam("Basisondersteuning").Volgens(Procedure.ConcurrentiegerichteDialoog);
            return inFasen ? b.MetDialoogInFasen() : b;
        });
        return aanbesteding.Id;
    }

    /// <summary>Three gegadigden invited and ronde 1 opened, with ten days for the plans.</summary>
    public static async Task<Proefdialoog> OpenDialoogAsync(this PortalFactory portal, bool inFasen = true)
    {
        await portal.DrieAanbiedersAsync();
        var id = await portal.PubliceerDialoogAsync(inFasen);
        var inkoper = await portal.InkoperAsync();
        var uiterlijk = portal.Klok.GetUtcNow().AddDays(10);
        foreach (var email in Drie)
        {
            await portal.NodigUitAsync(id, email);
        }

        await portal.DoeAsync<DialoogrondeOpenen>(d => d.ExecuteAsync(id, "Eerste ideeën", uiterlijk, inkoper, CancellationToken.None));
        return await portal.LeesDialoogAsync(id);
    }

    public static async Task NodigUitAsync(this PortalFactory portal, Guid aanbestedingId, string email)
    {
        var (_, aanbiederId) = await portal.WieAsync(email);
        var inkoper = await portal.InkoperAsync();
        await portal.DoeAsync<GegadigdeUitnodigen>(d => d.ExecuteAsync(aanbestedingId, aanbiederId, "Sterk in buurtwerk.", inkoper, CancellationToken.None));
    }

    /// <summary>A dialoog in which ronde 1 was opened.</summary>
    public static async Task<Proefdialoog> LeesDialoogAsync(this PortalFactory portal, Guid id)
    {
        var uiterlijk = await portal.InDbAsync(db => db.Dialoogrondes.Where(r => r.AanbestedingId == id).Select(r => r.PlanUiterlijkOp).SingleAsync());
        var gesprekken = await portal.InDbAsync(async db => await (
            from p in db.Dialooggesprekken
            join g in db.Gegadigden on p.GegadigdeId equals g.Id
            join m in db.Medewerkers on g.AanbiederId equals m.AanbiederId
            join u in db.Users on m.GebruikerId equals u.Id
            where m.IsBeheerder
            select new { u.Email, GegadigdeId = g.Id, p.Id }).ToListAsync());
        var criteria = await portal.InDbAsync(db => db.Percelen.Where(p => p.AanbestedingId == id).SelectMany(p => p.Criteria).OrderBy(c => c.Volgnummer).Select(c => c.Id).ToListAsync());
        return new Proefdialoog(id, uiterlijk, criteria, gesprekken.ToDictionary(g => g.Email!, g => (g.GegadigdeId, g.Id)));
    }

    /// <summary>A plan with a text and one document, handed in now.</summary>
    /// <returns>The id of the document.</returns>
    public static async Task<Guid> DienPlanInAsync(this PortalFactory portal, Proefdialoog dialoog, string email, string tekst = "Ons plan")
    {
        var (wie, aanbiederId) = await portal.WieAsync(email);
        var gegadigde = dialoog.Gegadigden[email].Id;
        var document = await portal.BewaarAsync($"{tekst}.pdf", tekst);
        var nu = portal.Klok.GetUtcNow();
        await portal.DoeAsync<DialoogplanBewaren>(d => d.ExecuteAsync(new Dialoogplanwijziging(gegadigde, aanbiederId, Guid.Empty, tekst, [], [document], nu), wie, CancellationToken.None));
        var versie = await portal.InDbAsync(db => db.Dialoogplannen.Where(p => p.IngediendOp == null).Select(p => p.Versie).SingleAsync());
        await portal.DoeAsync<DialoogplanIndienen>(d => d.ExecuteAsync(gegadigde, aanbiederId, versie, nu, wie, CancellationToken.None));
        return document.Id;
    }

    /// <summary>Session held and verslag with the gegadigde; after the termijn for the plans.</summary>
    public static async Task GeefVerslagTerReactieAsync(this PortalFactory portal, Proefdialoog dialoog, string email, string tekst = "Wij spraken over de buurt.")
    {
        var inkoper = await portal.InkoperAsync();
        var id = dialoog.Gegadigden[email].GesprekId;
        var op = portal.Klok.GetUtcNow().AddHours(-1);
        await portal.DoeAsync<DialoogsessiePlannen>(async d => await d.ExecuteAsync(id, await portal.GesprekversieAsync(id), op, "Directeur en inkoper", inkoper, CancellationToken.None));
        await portal.DoeAsync<DialoogverslagVastleggen>(async d => await d.SchrijfAsync(id, await portal.GesprekversieAsync(id), tekst, inkoper, CancellationToken.None));
        await portal.DoeAsync<DialoogverslagVastleggen>(async d => await d.GeefTerReactieAsync(id, await portal.GesprekversieAsync(id), inkoper, CancellationToken.None));
    }

    /// <summary>Verslag final and a decision: the third provider falls out, the others go on, unless told otherwise.</summary>
    public static async Task RondAfAsync(this PortalFactory portal, Proefdialoog dialoog, string email, bool valtAf)
    {
        var inkoper = await portal.InkoperAsync();
        var id = dialoog.Gegadigden[email].GesprekId;
        await portal.GeefVerslagTerReactieAsync(dialoog, email);
        await portal.DoeAsync<DialoogverslagVastleggen>(async d => await d.MaakDefinitiefAsync(id, await portal.GesprekversieAsync(id), "Wij spraken over de buurt.", inkoper, CancellationToken.None));
        var besluit = valtAf
            ? new Besluitgegevens(Dialoogbesluit.ValtAf, null, [new Grondgegevens(dialoog.Criteria[0], $"Het plan van {email} zegt niet hoe de cliënten overgaan.")])
            : new Besluitgegevens(Dialoogbesluit.Door, $"Het plan van {email} is sterk.", []);
        await portal.DoeAsync<DialoogbesluitNemen>(async d => await d.ExecuteAsync(id, await portal.GesprekversieAsync(id), besluit, inkoper, CancellationToken.None));
    }

    public static Task<Guid> GesprekversieAsync(this PortalFactory portal, Guid id) => portal.InDbAsync(db => db.Dialooggesprekken.Where(g => g.Id == id).Select(g => g.Versie).SingleAsync());

    public static Task<Uitvoerder> InkoperAsync(this PortalFactory portal) =>
        portal.InDbAsync(async db => new Uitvoerder(await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync(), "inkoper"));

    /// <summary>As <see cref="Inschrijfproef.DoeAsync{TDaad, TUitkomst}"/>, for a deed without an outcome.</summary>
    public static Task DoeAsync<TDaad>(this PortalFactory portal, Func<TDaad, Task> daad)
        where TDaad : notnull => portal.DoeAsync<TDaad, bool>(async d =>
        {
            await daad(d);
            return true;
        });
}
