using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.EigenVerklaringen;

namespace WmoInkoop.TestSupport.Inschrijvingen;

/// <summary>A published aanbesteding with one perceel.</summary>
public sealed record Proefaanbesteding(Guid Id, Guid PerceelId, DateTimeOffset SluitingOp, IReadOnlyList<Guid> Criteria, Guid EisId)
{
    public DateTimeOffset TeOpenenVanaf => SluitingOp + Aanbesteding.WachttijdKluis;
}

/// <summary>Brings the portal of a test to where something is submitted, by the deeds themselves.</summary>
public static class Inschrijfproef
{
    private static int _nummer = 100;
    private static int _kvk = 91000000;

    /// <summary>Does something with a service in a scope of its own, as a request would.</summary>
    public static async Task<TUitkomst> DoeAsync<TDaad, TUitkomst>(this PortalFactory portal, Func<TDaad, Task<TUitkomst>> daad)
        where TDaad : notnull
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await daad(scope.ServiceProvider.GetRequiredService<TDaad>());
    }

    /// <summary>An aanbesteding of Leeuwarden, published now, closing in 45 days; its first perceel.</summary>
    public static async Task<Proefaanbesteding> PubliceerAsync(this PortalFactory portal, Func<AanbestedingBouwer, AanbestedingBouwer>? met = null)
    {
        var nu = portal.Klok.GetUtcNow();
        var regio = await portal.InDbAsync(db => db.Regios.Where(r => r.Sleutel == Mensen.Leeuwarden).Select(r => r.Id).SingleAsync());
        var leidraad = await portal.BewaarAsync("leidraad.pdf", "Leidraad");
        var bouwer = AanbestedingBouwer.EenAanbesteding().Van(regio).Op(nu).MetDocument(leidraad.Id);
        var (traject, aanbesteding) = (met?.Invoke(bouwer) ?? bouwer).MaakMetTraject($"2026-{Interlocked.Increment(ref _nummer):D4}");
        aanbesteding.Publiceer(nu);
        await portal.InDbAsync(db => db.InTransactieAsync(
            () =>
            {
                db.Add(leidraad);
                db.Add(traject);
                db.Add(aanbesteding);
                db.Add(Inschrijftermijn.Maak(aanbesteding, nu));
                db.Add(Handtekeningtermijn.Maak(aanbesteding, nu));
                db.Add(Partijverzoektermijn.Maak(aanbesteding, nu));
                return Task.FromResult(true);
            },
            CancellationToken.None));
        return aanbesteding.Proef(1);
    }

    /// <summary>One perceel of an aanbesteding, to hand in on.</summary>
    public static Proefaanbesteding Proef(this Aanbesteding aanbesteding, int nummer)
    {
        var perceel = aanbesteding.Percelen.Single(p => p.Nummer == nummer);
        return new Proefaanbesteding(aanbesteding.Id, perceel.Id, aanbesteding.Planning.SluitingOp!.Value, [.. perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => c.Id)], perceel.Eisen.Single().Id);
    }

    /// <summary>Stores a pdf with that text on it; the row is for the caller to add.</summary>
    public static Task<Document> BewaarAsync(this PortalFactory portal, string naam, string tekst) =>
        portal.DoeAsync<Documentopslag, Document>(o => o.BewaarAsync(new MemoryStream(Proefbestanden.Pdf(tekst)), naam, null, CancellationToken.None));

    /// <summary>An inkoper accepted the provider of this person.</summary>
    public static async Task AccepteerAsync(this PortalFactory portal, string email)
    {
        var nu = portal.Klok.GetUtcNow();
        var uittreksel = await portal.BewaarAsync("uittreksel.pdf", "Uittreksel");
        var (wie, aanbiederId) = await portal.WieAsync(email);
        await portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var aanbieder = await db.Aanbieders.Include(a => a.Verificaties).SingleAsync(a => a.Id == aanbiederId);
                if (aanbieder.KanIndienen)
                {
                    return false;
                }

                db.Add(uittreksel);
                aanbieder.VoegUittrekselToe(uittreksel.Id);
                aanbieder.VraagVerificatie(wie.GebruikerId!.Value, nu);
                aanbieder.Accepteer(await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync(), nu);
                return true;
            },
            CancellationToken.None));
    }

    /// <summary>One more provider, with a beheerder of this address, accepted.</summary>
    public static async Task NieuweAanbiederAsync(this PortalFactory portal, string naam, string email)
    {
        var nu = portal.Klok.GetUtcNow();
        await portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var hash = await db.Users.Where(g => g.Email == Mensen.Aanbieder).Select(g => g.PasswordHash).SingleAsync();
                var gebruiker = new Gebruiker($"Beheerder {naam}", email, nu)
                {
                    EmailConfirmed = true,
                    PasswordHash = hash,
                    SecurityStamp = Guid.NewGuid().ToString("N"),
                    NormalizedEmail = email.ToUpperInvariant(),
                    NormalizedUserName = email.ToUpperInvariant(),
                };
                db.Add(gebruiker);
                db.Add(Aanbieders.AanbiederBouwer.EenAanbieder().MetNaam(naam).MetKvkNummer($"{Interlocked.Increment(ref _kvk)}").MetBeheerder(gebruiker.Id).Op(nu).Maak());
                return true;
            },
            CancellationToken.None));
        await portal.AccepteerAsync(email);
    }

    /// <summary>A colleague who is no beheerder.</summary>
    public static async Task<string> MedewerkerAsync(this PortalFactory portal, string vanEmail)
    {
        var nu = portal.Klok.GetUtcNow();
        var email = $"medewerker-{Guid.NewGuid():N}@fictief.test";
        var (_, aanbiederId) = await portal.WieAsync(vanEmail);
        await portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var gebruiker = new Gebruiker("Medewerker Fictief", email, nu) { EmailConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N"), NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant() };
                db.Add(gebruiker);
                var aanbieder = await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Id == aanbiederId);
                aanbieder.VoegMedewerkerToe(gebruiker.Id, isBeheerder: false, nu);
                return true;
            },
            CancellationToken.None));
        return email;
    }

    /// <summary>This person acting for the provider, and the provider.</summary>
    public static Task<(Uitvoerder Wie, Guid AanbiederId)> WieAsync(this PortalFactory portal, string email) => portal.InDbAsync(async db =>
    {
        var gevonden = await db.Users.Where(g => g.Email == email).Join(db.Medewerkers.Where(m => m.Tot == null), g => g.Id, m => m.GebruikerId, (g, m) => new { g.Id, m.AanbiederId }).SingleAsync();
        return (new Uitvoerder(gevonden.Id, "aanbieder"), gevonden.AanbiederId);
    });

    /// <summary>A draft in which everything is filled in; every answer holds <paramref name="tekst"/>, and so does the one document.</summary>
    public static async Task<Guid> ConceptAsync(this PortalFactory portal, Proefaanbesteding aanbesteding, string email, string tekst = "Ons plan", bool vervangen = false)
    {
        var (wie, aanbiederId) = await portal.WieAsync(email);
        var id = (await portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(aanbesteding.PerceelId, aanbiederId, vervangen, wie, CancellationToken.None)))!.Value;
        foreach (var criterium in aanbesteding.Criteria)
        {
            await portal.DoeAsync<ConceptBewaren, Guid?>(async d => await d.AntwoordAsync(id, aanbiederId, new AntwoordWijziging(criterium, tekst, await portal.VersieAsync(id, criterium)), CancellationToken.None));
        }

        var eisen = new List<EisWijziging>();
        foreach (var eis in await portal.InDbAsync(db => db.Percelen.Where(p => p.Id == aanbesteding.PerceelId).SelectMany(p => p.Eisen).Select(e => e.Id).ToListAsync()))
        {
            eisen.Add(new EisWijziging(eis, true, await portal.VersieAsync(id, eis)));
        }

        await portal.DoeAsync<ConceptBewaren, bool>(d => d.EisenAsync(id, aanbiederId, eisen, CancellationToken.None));
        await portal.VulVerklaringInAsync(id, email);
        var bewijs = await portal.BewaarAsync($"{tekst}.pdf", tekst);
        await portal.DoeAsync<InschrijvingsdocumentenBeheren, bool>(d => d.VoegToeAsync(id, aanbiederId, bewijs, aanbesteding.EisId, wie, CancellationToken.None));
        return id;
    }

    /// <summary>The version of one answer of a draft.</summary>
    public static Task<Guid> VersieAsync(this PortalFactory portal, Guid inschrijvingId, Guid onderdeelId) =>
        portal.InDbAsync(db => db.Inschrijvingsdelen.Where(d => d.InschrijvingId == inschrijvingId && d.OnderdeelId == onderdeelId).Select(d => d.Versie).SingleAsync());

    /// <summary>Submits what is in the draft now.</summary>
    public static async Task<bool> DienInAsync(this PortalFactory portal, Guid id, string email, DateTimeOffset? op = null)
    {
        var (wie, aanbiederId) = await portal.WieAsync(email);
        var hash = (await portal.LeesEigenAsync(id, email)).Hash();
        var rectificatie = await portal.InDbAsync(async db => await db.LaatsteRectificatieAsync(await db.Inschrijvingen.Where(i => i.Id == id).Select(i => i.AanbestedingId).SingleAsync(), CancellationToken.None));
        return await portal.DoeAsync<InschrijvingIndienen, bool>(d => d.ExecuteAsync(new Indienverzoek(id, aanbiederId, hash, rectificatie, op ?? portal.Klok.GetUtcNow()), wie, CancellationToken.None));
    }

    public static async Task<Inschrijvingsinhoud> LeesEigenAsync(this PortalFactory portal, Guid id, string email)
    {
        var (_, aanbiederId) = await portal.WieAsync(email);
        var inschrijving = await portal.InDbAsync(db => db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == id));
        return await portal.DoeAsync<Kluis, Inschrijvingsinhoud>(k => k.LeesEigenAsync(inschrijving, aanbiederId, CancellationToken.None));
    }

    /// <summary>A draft filled in and submitted.</summary>
    public static async Task<Guid> IngediendAsync(this PortalFactory portal, Proefaanbesteding aanbesteding, string email, string tekst = "Ons plan")
    {
        await portal.AccepteerAsync(email);
        var id = await portal.ConceptAsync(aanbesteding, email, tekst);
        await portal.DienInAsync(id, email);
        return id;
    }

    /// <summary>One inkoper proposes the opening and another confirms it, each with password and code. The clock goes on to when it can be opened.</summary>
    public static async Task<Opening> OpenKluisAsync(this PortalFactory portal, Guid aanbestedingId)
    {
        var vanaf = await portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbestedingId).Select(a => a.Planning.SluitingOp!.Value).SingleAsync()) + Aanbesteding.WachttijdKluis;
        if (portal.Klok.GetUtcNow() < vanaf)
        {
            portal.Klok.VerderTot(vanaf);
        }

        await portal.StelOpeningVoorAsync(aanbestedingId, Mensen.Inkoper);
        await portal.BevestigOpeningAsync(aanbestedingId, Mensen.TweedeInkoper);
        return await portal.InDbAsync(db => db.Openingen.AsNoTracking().SingleAsync(o => o.AanbestedingId == aanbestedingId));
    }

    public static async Task<Guid> StelOpeningVoorAsync(this PortalFactory portal, Guid aanbestedingId, string email)
    {
        var (bewijs, wie) = await portal.BewijsAsync(email);
        return await portal.DoeAsync<KluisOpenen, Guid>(d => d.StelVoorAsync(aanbestedingId, "De sluiting is voorbij.", bewijs, wie, CancellationToken.None));
    }

    public static async Task BevestigOpeningAsync(this PortalFactory portal, Guid aanbestedingId, string email)
    {
        var (bewijs, wie) = await portal.BewijsAsync(email);
        await portal.DoeAsync<KluisOpenen, bool>(async d =>
        {
            await d.BevestigAsync(aanbestedingId, bewijs, wie, CancellationToken.None);
            return true;
        });
    }

    // a new phone each time: a code is taken once
    private static async Task<(Bewijs Bewijs, Uitvoerder Wie)> BewijsAsync(this PortalFactory portal, string email)
    {
        var id = await portal.InDbAsync(async db =>
        {
            var id = await db.Users.Where(g => g.Email == email).Select(g => g.Id).SingleAsync();
            await db.TweedeFactoren.Where(t => t.GebruikerId == id).ExecuteDeleteAsync();
            return id;
        });
        var telefoon = await Telefoon.VanAsync(portal, email);
        return (new Bewijs(Mensen.Wachtwoord, telefoon.Code), new Uitvoerder(id, "inkoper"));
    }
}
