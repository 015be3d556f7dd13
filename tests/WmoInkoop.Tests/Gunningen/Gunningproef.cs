using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.TestSupport.Procesverbalen;

namespace WmoInkoop.Tests.Gunningen;

/// <summary>A perceel of Leeuwarden for two contracts that was assessed: C (79) and A (78) win, B (76) does not, X is invalid.</summary>
internal sealed record Gunningproef(Guid AanbestedingId, string Nummer, Guid PerceelId, IReadOnlyDictionary<string, Guid> Inschrijvingen)
{
    /// <summary>Beheerders of the four bidders.</summary>
    internal const string A = Mensen.Aanbieder;
    internal const string B = Mensen.AndereAanbieder;
    internal const string C = "beheerder@zorgc.test";
    internal const string X = "beheerder@zorgx.test";

    internal const string OngeldigeReden = "De referentie ontbreekt, terwijl die bij de inschrijving werd gevraagd.";

    internal const string GeheimPlan = "Vertrouwelijk plan van";

    private static int _nummer = 500;

    internal string Gunning => $"/inkoop/aanbestedingen/{AanbestedingId}/gunning";

    internal string Pad => $"{Gunning}/{PerceelId}";

    internal string Brief(string wie) => $"{Pad}/brieven/{Inschrijvingen[wie]}";

    internal string MijnBrief(string wie) => $"/mijn/inschrijvingen/{Inschrijvingen[wie]}/gunningsbrief";

    /// <param name="eisen">Instead of the one that everybody meets; evidence with the inschrijving is asked of the first only.</param>
    /// <param name="ook">Done to the aanbesteding before it is published.</param>
    /// <param name="bijConcept">Done to the draft of each bidder before it is handed in.</param>
    internal static async Task<Gunningproef> BeoordeeldAsync(PortalFactory portal, IReadOnlyList<Eisgegevens>? eisen = null, Action<Aanbesteding>? ook = null, Func<string, Guid, Task>? bijConcept = null)
    {
        var proef = await PubliceerAsync(portal, eisen, ook);
        await portal.NieuweAanbiederAsync("Zorg C", C);
        await portal.NieuweAanbiederAsync("Zorg X", X);
        var inschrijvingen = new Dictionary<string, Guid>();
        foreach (var wie in new[] { A, B, C, X })
        {
            await portal.AccepteerAsync(wie);
            inschrijvingen[wie] = await portal.ConceptAsync(proef.Aanbesteding, wie, $"{GeheimPlan} {wie}");
            await (bijConcept?.Invoke(wie, inschrijvingen[wie]) ?? Task.CompletedTask);
            await portal.DienInAsync(inschrijvingen[wie], wie);
        }

        portal.Klok.VerderTot(proef.Aanbesteding.SluitingOp.AddMilliseconds(1));
        await portal.OpenKluisAsync(proef.Aanbesteding.Id);
        await BeoordeelAsync(portal, proef.Aanbesteding, inschrijvingen);
        return new Gunningproef(proef.Aanbesteding.Id, proef.Nummer, proef.Aanbesteding.PerceelId, inschrijvingen);
    }

    private static async Task<(Proefaanbesteding Aanbesteding, string Nummer)> PubliceerAsync(PortalFactory portal, IReadOnlyList<Eisgegevens>? eisen, Action<Aanbesteding>? ook)
    {
        var nu = portal.Klok.GetUtcNow();
        var regio = await portal.InDbAsync(db => db.Regios.Where(r => r.Sleutel == Mensen.Leeuwarden).Select(r => r.Id).SingleAsync());
        var leidraad = await portal.BewaarAsync("leidraad.pdf", "Leidraad");
        var (traject, aanbesteding) = AanbestedingBouwer.EenAanbesteding().Van(regio).Op(nu).MetDocument(leidraad.Id)
            .MetPerceel(new("Hulp bij huishouden", "Een schoon huis.", Bekostiging.Taakgericht, 2, 5_250_000.01m), eisen)
            .Ook(ook ?? (_ => { }))
            .MaakMetTraject($"2026-{Interlocked.Increment(ref _nummer):D4}");
        aanbesteding.Publiceer(nu);
        await portal.InDbAsync(db => db.InTransactieAsync(
            () =>
            {
                db.Add(leidraad);
                db.Add(traject);
                db.Add(aanbesteding);
                return Task.FromResult(true);
            },
            CancellationToken.None));
        var perceel = aanbesteding.Percelen.Single();
        return (new Proefaanbesteding(aanbesteding.Id, perceel.Id, aanbesteding.Planning.SluitingOp!.Value, [.. perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => c.Id)], perceel.Eisen.OrderBy(e => e.VraagtBewijsBijInschrijving ? 0 : 1).ThenBy(e => e.Volgnummer).First().Id), aanbesteding.Nummer);
    }

    /// <summary>Straight into the tables: the deeds of the assessment are not what is tested here.</summary>
    private static Task<bool> BeoordeelAsync(PortalFactory portal, Proefaanbesteding aanbesteding, Dictionary<string, Guid> inschrijvingen) => portal.InDbAsync(db => db.InTransactieAsync(
        async () =>
        {
            var nu = portal.Klok.GetUtcNow();
            var inkoper = await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync();
            var perceel = await db.Percelen.SingleAsync(p => p.Id == aanbesteding.PerceelId);
            perceel.GetoetstOp = nu;
            perceel.BeoordeeldOp = nu;
            var beoordeling = new Beoordeling(perceel, nu.AddDays(1), nu);
            db.Add(beoordeling);
            db.Entry(beoordeling).Property(b => b.VastgesteldOp).CurrentValue = nu;
            foreach (var (wie, cijfers) in new (string, decimal[]?)[] { (A, [8, 6, 10]), (B, [10, 6, 6]), (C, [6, 10, 8]), (X, null) })
            {
                var oordeel = new Geldigheidsoordeel(inschrijvingen[wie]);
                if (cijfers is null)
                {
                    oordeel.KeurAf(Ongeldigheidsgrond.Eis, OngeldigeReden, inkoper, nu);
                }
                else
                {
                    oordeel.Keur(inkoper, nu);
                }

                db.Add(oordeel);
                foreach (var (criterium, cijfer) in aanbesteding.Criteria.Zip(cijfers ?? []))
                {
                    var eindcijfer = new Eindcijfer(beoordeling.Id, inschrijvingen[wie], criterium);
                    eindcijfer.Geef(cijfer, Reden(wie, aanbesteding.Criteria.ToList().IndexOf(criterium)), perceel.Schaal, inkoper, nu);
                    db.Add(eindcijfer);
                }
            }

            return true;
        },
        CancellationToken.None));

    /// <summary>What the consensus session wrote down for a bidder at a criterium.</summary>
    internal static string Reden(string wie, int criterium) => Gunningbouwer.Lang($"Reden voor {wie} bij K{criterium + 1}");

    internal static string Vergelijking(string wie, int criterium) => Gunningbouwer.Lang($"Vergelijking voor {wie} bij K{criterium + 1}");

    /// <summary>Begins, records a besluit and writes the comparisons of B, through the pages.</summary>
    internal async Task BereidVoorAsync(HttpClient inkoper, DateOnly besluit)
    {
        await inkoper.PostFormAsync(Pad, Geen, $"{Pad}/beginnen");
        await inkoper.PostFormAsync($"{Pad}/besluit", Besluit(besluit));
        await inkoper.PostFormAsync(Brief(B), Vergelijkingen());
    }

    internal static Dictionary<string, string?> Geen => [];

    internal static Dictionary<string, string?> Besluit(DateOnly datum) => new() { ["Orgaan"] = "College van Leeuwarden", ["Datum"] = datum.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };

    internal static Dictionary<string, string?> Vergelijkingen() => Enumerable.Range(0, 3).ToDictionary(i => $"Teksten[{i}].Vergelijking", i => (string?)Vergelijking(B, i));

    internal static Dictionary<string, string?> Bewijs(Telefoon telefoon, string? toelichting = null) => new() { ["Wachtwoord"] = Mensen.Wachtwoord, ["Code"] = telefoon.Code, ["Toelichting"] = toelichting };

    /// <summary>Prepared, proposed by the first inkoper and confirmed by the second: the letters are out.</summary>
    internal static async Task<Gunningproef> VastgesteldAsync(PortalFactory portal, IReadOnlyList<Eisgegevens>? eisen = null, Action<Aanbesteding>? ook = null, Func<string, Guid, Task>? bijConcept = null)
    {
        var proef = await BeoordeeldAsync(portal, eisen, ook, bijConcept);
        using var een = await portal.ClientAls(Mensen.Inkoper);
        using var twee = await portal.ClientAls(Mensen.TweedeInkoper);
        await proef.BereidVoorAsync(een, Amsterdam.Datum(portal.Klok.GetUtcNow()));
        await proef.StelVastAsync(portal, een, twee);
        return proef;
    }

    internal async Task StelVastAsync(PortalFactory portal, HttpClient een, HttpClient twee)
    {
        await een.PostFormAsync($"{Pad}/voorstellen", Bewijs(await TelefoonAsync(portal, Mensen.Inkoper), "Alles is nagekeken."));
        await twee.PostFormAsync($"{Pad}/bevestigen", Bewijs(await TelefoonAsync(portal, Mensen.TweedeInkoper)));
        Assert(await portal.InDbAsync(db => db.Gunningsbrieven.CountAsync(b => b.InschrijvingId == Inschrijvingen[A])) == 1);
        await portal.VulProcesVerbaalAsync(AanbestedingId, PerceelId);
    }

    /// <summary>After the standstill awarded for good, by one inkoper.</summary>
    internal static async Task<Gunningproef> DefinitiefAsync(PortalFactory portal)
    {
        var proef = await VastgesteldAsync(portal);
        portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(portal));
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var antwoord = await inkoper.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden());
        Assert(antwoord.StatusCode is System.Net.HttpStatusCode.Redirect);
        return proef;
    }

    internal static Dictionary<string, string?> Voorwaarden() => new() { ["Einddatum"] = "2028-12-31", ["AantalVerlengingen"] = "2", ["MaandenPerVerlenging"] = "12", ["Opzegmaanden"] = "3" };

    internal Task<DateTimeOffset> TermijnEindigtOpAsync(PortalFactory portal) => portal.InDbAsync(db => db.Gunningsbeslissingen.Where(b => b.PerceelId == PerceelId).Select(b => b.TermijnEindigtOp!.Value).SingleAsync());

    // a new phone each time: a code is taken once
    internal static async Task<Telefoon> TelefoonAsync(PortalFactory portal, string email)
    {
        await portal.InDbAsync(async db =>
        {
            var id = await db.Users.Where(g => g.Email == email).Select(g => g.Id).SingleAsync();
            return await db.TweedeFactoren.Where(t => t.GebruikerId == id).ExecuteDeleteAsync();
        });
        return await Telefoon.VanAsync(portal, email);
    }

    private static void Assert(bool voorwaarde) => Xunit.Assert.True(voorwaarde);
}
