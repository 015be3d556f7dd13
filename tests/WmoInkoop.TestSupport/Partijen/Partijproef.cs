using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Partijen;
using WmoInkoop.TestSupport.Inschrijvingen;

namespace WmoInkoop.TestSupport.Partijen;

/// <summary>Names parties in a draft and lets them answer, by the deeds themselves.</summary>
public static class Partijproef
{
    private const string Linkpad = "/meedoen/";

    /// <summary>A party without an account.</summary>
    public static Partijgegevens EenPartij(Partijrol rol, string kvk = "93000001", string naam = "Palet Dagbesteding", string email = "palet@fictief.test") =>
        new(rol, naam, kvk, "Contact Fictief", email, "Dagbesteding op twee dagen.", rol is Partijrol.Onderaannemer ? Grootteklasse.Klein : null, rol is Partijrol.Groepsmaatschappij ? "Zij leent begeleiders uit." : null);

    /// <summary>The provider of this person as a party.</summary>
    public static async Task<Partijgegevens> PartijVanAsync(this PortalFactory portal, string email, Partijrol rol)
    {
        var (_, aanbiederId) = await portal.WieAsync(email);
        var (naam, kvk) = await portal.InDbAsync(async db =>
        {
            var aanbieder = await db.Aanbieders.SingleAsync(a => a.Id == aanbiederId);
            return (aanbieder.Naam, aanbieder.KvkNummer.Waarde);
        });
        return EenPartij(rol, kvk, naam, email);
    }

    public static async Task KiesVormAsync(this PortalFactory portal, Guid inschrijvingId, string email, Inschrijfvorm vorm, int? voorkeur = null)
    {
        var (wie, aanbiederId) = await portal.WieAsync(email);
        var versie = await portal.InDbAsync(db => db.Samenstellingen.Where(s => s.InschrijvingId == inschrijvingId).Select(s => s.Versie).SingleOrDefaultAsync());
        await portal.DoeAsync<PartijenBeheren, bool>(d => d.KiesVormAsync(inschrijvingId, aanbiederId, new Vormkeuze(vorm, voorkeur), versie, wie, CancellationToken.None));
    }

    public static async Task<Guid> NoemAsync(this PortalFactory portal, Guid inschrijvingId, string email, Partijgegevens gegevens)
    {
        var (wie, aanbiederId) = await portal.WieAsync(email);
        return (await portal.DoeAsync<PartijenBeheren, Guid?>(d => d.VoegToeAsync(inschrijvingId, aanbiederId, gegevens, wie, CancellationToken.None)))!.Value;
    }

    /// <returns>Of a party without an account: the secret of the link that was mailed.</returns>
    public static async Task<string> VraagAsync(this PortalFactory portal, Guid inschrijvingId, string email, Guid partijId)
    {
        var (wie, aanbiederId) = await portal.WieAsync(email);
        await portal.DoeAsync<PartijVragen, int?>(d => d.VraagAsync(inschrijvingId, aanbiederId, partijId, wie, CancellationToken.None));
        return await portal.GeheimAsync(partijId);
    }

    /// <summary>The secret in the link that works for this party, from the mail; empty when there is none.</summary>
    public static async Task<string> GeheimAsync(this PortalFactory portal, Guid partijId)
    {
        var nu = portal.Klok.GetUtcNow();
        foreach (var geheim in (await portal.PostAsync()).Select(p => p.Brief.Pad).OfType<string>().Where(p => p.StartsWith(Linkpad, StringComparison.Ordinal)).Select(p => p[Linkpad.Length..]))
        {
            if ((await portal.DoeAsync<Partijenlezer, Partijverzoek?>(l => l.MetLinkAsync(geheim, nu, CancellationToken.None)))?.Partij.Id == partijId)
            {
                return geheim;
            }
        }

        return "";
    }

    /// <summary>Confirms, with an eigen verklaring where one is asked, or refuses.</summary>
    public static async Task<bool> AntwoordAsync(this PortalFactory portal, Guid partijId, string email, DateTimeOffset? op = null, string? weigertOm = null)
    {
        var (wie, aanbiederId) = await portal.WieAsync(email);
        if (weigertOm is null)
        {
            await portal.VerklaarAsync(partijId, email);
        }

        var antwoord = await portal.AntwoordAsync(partijId, op, weigertOm);
        return await portal.DoeAsync<PartijBesluiten, bool>(d => d.MetAccountAsync(partijId, aanbiederId, antwoord, wie, CancellationToken.None));
    }

    public static async Task<bool> AntwoordMetLinkAsync(this PortalFactory portal, Guid partijId, string geheim, DateTimeOffset? op = null, string? weigertOm = null)
    {
        if (weigertOm is null)
        {
            await portal.VerklaarAsync(partijId, null, geheim);
        }

        var antwoord = await portal.AntwoordAsync(partijId, op, weigertOm);
        return await portal.DoeAsync<PartijBesluiten, bool>(d => d.MetLinkAsync(geheim, "Directeur Palet", antwoord, CancellationToken.None));
    }

    /// <summary>Fills in the eigen verklaring of a party, where one is asked of it.</summary>
    /// <param name="email">Of somebody of the provider; null: with the link.</param>
    public static async Task VerklaarAsync(this PortalFactory portal, Guid partijId, string? email, string geheim = "")
    {
        var versie = await portal.InDbAsync(db => db.Partijen.Where(p => p.Id == partijId).Select(p => p.Versie).SingleAsync());
        var aanbiederId = email is null ? Guid.Empty : (await portal.WieAsync(email)).AanbiederId;
        await portal.DoeAsync<PartijVerklaren, int?>(d => email is null
            ? d.MetLinkAsync(geheim, EigenVerklaringen.Proefverklaring.Ingevuld, versie, CancellationToken.None)
            : d.MetAccountAsync(partijId, aanbiederId, EigenVerklaringen.Proefverklaring.Ingevuld, versie, CancellationToken.None));
    }

    /// <summary>Named, asked and confirmed.</summary>
    public static async Task<Guid> BevestigdePartijAsync(this PortalFactory portal, Guid inschrijvingId, string email, Partijgegevens gegevens)
    {
        var id = await portal.NoemAsync(inschrijvingId, email, gegevens);
        var geheim = await portal.VraagAsync(inschrijvingId, email, id);
        var metAccount = await portal.InDbAsync(db => db.Partijen.Where(p => p.Id == id).Select(p => p.AanbiederId != null).SingleAsync());
        await (metAccount ? portal.AntwoordAsync(id, gegevens.Email) : portal.AntwoordMetLinkAsync(id, geheim));
        return id;
    }

    private static async Task<Partijantwoord> AntwoordAsync(this PortalFactory portal, Guid partijId, DateTimeOffset? op, string? weigertOm) => new(
        await portal.InDbAsync(db => db.Partijen.Where(p => p.Id == partijId).Select(p => p.Versie).SingleOrDefaultAsync()),
        op ?? portal.Klok.GetUtcNow(),
        "directeur",
        weigertOm is not null,
        weigertOm);
}
