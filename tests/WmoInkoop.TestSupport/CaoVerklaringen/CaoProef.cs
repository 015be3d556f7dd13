using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.TestSupport.CaoVerklaringen;

/// <summary>Eisen with valid defaults, and a portal in which one was put to a provider.</summary>
public static class CaoProef
{
    /// <summary>Due on 16 March 2026, two weeks after <see cref="Klok.Begin"/>, for the calendar year.</summary>
    public static CaoEisGegevens Gegevens(string titel = "Cao-eis Begeleiding") => new(
        titel, "De aanbieder past een genoemde cao toe.", new DateOnly(2026, 1, 1), CaoEis.StandaardCaos, Enum.GetValues<CaoAspect>(), new DateOnly(2026, 3, 16), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    /// <summary>A provider of <see cref="Mensen"/> becomes accepted, as after verification.</summary>
    /// <returns>Its id.</returns>
    public static Task<Guid> AccepteerAanbiederAsync(this PortalFactory portal, string naam) => portal.InDbAsync(async db =>
    {
        var uittreksel = await portal.Services.GetRequiredService<Documentopslag>().BewaarAsync(new MemoryStream(Proefbestanden.Pdf()), "uittreksel.pdf", null, CancellationToken.None);
        return await db.InTransactieAsync(
            async () =>
            {
                db.Add(uittreksel);
                var aanbieder = await db.Aanbieders.Include(a => a.Verificaties).Include(a => a.Medewerkers).SingleAsync(a => a.Naam == naam);
                var wie = aanbieder.Medewerkers.First().GebruikerId;
                aanbieder.VoegUittrekselToe(uittreksel.Id);
                aanbieder.VraagVerificatie(wie, portal.Klok.GetUtcNow());
                aanbieder.Accepteer(await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync(), portal.Klok.GetUtcNow());
                return aanbieder.Id;
            },
            CancellationToken.None);
    });

    /// <summary>The contractmanager of Leeuwarden puts an eis to a provider of <see cref="Mensen"/>, with its termijnen.</summary>
    /// <returns>The id of the verzoek.</returns>
    public static Task<Guid> StelCaoEisAsync(this PortalFactory portal, string aanbieder, string titel = "Cao-eis Begeleiding") => portal.InDbAsync(db => db.StelCaoEisAsync(aanbieder, portal.Klok.GetUtcNow(), titel));

    /// <inheritdoc cref="StelCaoEisAsync(PortalFactory, string, string)"/>
    public static Task<Guid> StelCaoEisAsync(this InkoopDbContext db, string aanbieder, DateTimeOffset nu, string titel = "Cao-eis Begeleiding") => db.InTransactieAsync(
        async () =>
        {
            var regio = await db.Regios.SingleAsync(r => r.Sleutel == Mensen.Leeuwarden);
            var contractmanager = await db.Users.Where(g => g.Email == Mensen.Contractmanager).Select(g => g.Id).SingleAsync();
            var eis = new CaoEis(regio.Id, Gegevens(titel), contractmanager, nu);
            var verzoek = new CaoVerzoek(eis, await db.Aanbieders.Where(a => a.Naam == aanbieder).Select(a => a.Id).SingleAsync(), contractmanager, nu);
            db.AddRange(eis, verzoek);
            db.AddRange(CaoTermijnen.Van(eis, regio.Naam, aanbieder, verzoek, nu));
            return verzoek.Id;
        },
        CancellationToken.None);

    /// <summary>A medewerker (no beheerder) of a provider.</summary>
    public static Task<int> VoegMedewerkerToeAsync(this InkoopDbContext db, string aanbieder, string email, DateTimeOffset nu) => db.InTransactieAsync(
        async () =>
        {
            var gebruiker = new Gebruiker("Medewerker", email, nu) { EmailConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N"), NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant() };
            db.Add(gebruiker);
            (await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Naam == aanbieder)).VoegMedewerkerToe(gebruiker.Id, isBeheerder: false, nu);
            return 0;
        },
        CancellationToken.None);

    /// <summary>Posts the last form of a page as a browser does with files: the fields in order, the antiforgery token first.</summary>
    public static async Task<HttpResponseMessage> PostMetBestandAsync(this HttpClient client, string url, IDictionary<string, string?> velden, string veld, string naam, byte[] inhoud)
    {
        using var formulier = new MultipartFormDataContent();
        foreach (var (sleutel, waarde) in Formulier.Lees(await client.HtmlAsync(url))[^1].Met(velden))
        {
            formulier.Add(new StringContent(waarde), sleutel);
        }

        var bestand = new ByteArrayContent(inhoud);
        bestand.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        formulier.Add(bestand, veld, naam);
        return await client.PostAsync(url, formulier);
    }
}
