using System.Text;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.TestSupport.EigenVerklaringen;
using WmoInkoop.TestSupport.Partijen;

namespace WmoInkoop.TestSupport.Inschrijvingen;

/// <summary>Inschrijvingen full of a word and an amount that stand nowhere else, so that a test can look for them everywhere.</summary>
public static class Geheimen
{
    /// <summary>In every answer, document, file name and onderaannemer.</summary>
    public const string Woord = "Zwaluwstaartgeheim";

    /// <summary>Where the onderaannemer that everybody names reads its mail.</summary>
    public const string Partij = "partij@geheim.test";

    /// <summary>The price of everybody, in euro.</summary>
    public const decimal Prijs = 734291.37m;

    private static readonly Prijsopzet Prijsopzet = new()
    {
        Methode = Prijsmethode.GewogenFactorLineair,
        Eenheid = "per jaar",
        GewichtKwaliteit = 60m,
        GewichtPrijs = 40m,
        LaagstePrijs = 1m,
        HoogstePrijs = 999_999m,
        BuitenGrenzen = BuitenGrenzen.Weigeren,
    };

    /// <summary>An aanbesteding that asks for everything one can ask: a plan, evidence, a price and kleine partijen.</summary>
    public static Task<Proefaanbesteding> PubliceerMetAllesAsync(this PortalFactory portal) => portal.PubliceerAsync(b => b
        .MetPerceel(new Perceelgegevens("Begeleiding", "Thuis en overdag.", Bekostiging.Taakgericht, 5, 7_250_000m, VraagtKleinePartijen: true))
        .Ook(a => a.StelPrijsVast(a.Percelen.Single(), Prijsopzet, new Dictionary<Guid, decimal?>())));

    /// <summary>Providers that are accepted.</summary>
    /// <returns>The address of the beheerder of each.</returns>
    public static async Task<IReadOnlyList<string>> NieuweAanbiedersAsync(this PortalFactory portal, int aantal)
    {
        var emails = Enumerable.Range(1, aantal).Select(i => $"geheim{i}@fictief.test").ToList();
        foreach (var (i, email) in emails.Index())
        {
            await portal.NieuweAanbiederAsync($"Aanbieder {i + 1}", email);
        }

        return emails;
    }

    /// <summary>A draft for <see cref="PubliceerMetAllesAsync"/>, complete, with a document of every kind that people write in.</summary>
    public static async Task<Guid> GeheimConceptAsync(this PortalFactory portal, Proefaanbesteding aanbesteding, string email, bool vervangen = false)
    {
        var id = await portal.ConceptAsync(aanbesteding, email, $"{Woord} van {email.Split('@')[0]}", vervangen);
        var (wie, aanbiederId) = await portal.WieAsync(email);
        var prijs = await portal.VersieAsync(id, aanbesteding.PerceelId);
        await portal.DoeAsync<ConceptBewaren, bool>(d => d.PrijsAsync(id, aanbiederId, Prijs, prijs, CancellationToken.None));
        if (!vervangen)
        {
            await portal.BevestigdePartijAsync(id, email, Partijproef.EenPartij(Partijrol.Onderaannemer, "93333333", $"{Woord} Dagbesteding", Partij) with { Deel = $"{Woord} op twee dagen.", Steun = $"{Woord} certificaat." });
            await portal.VulVerklaringInAsync(id, email, Proefverklaring.Ingevuld with { Vertegenwoordiger = new Vertegenwoordiger("Bestuurder Fictief", "Directeur", $"{Woord} staat in het handelsregister.") });
        }

        foreach (var (naam, inhoud) in vervangen ? [] : Documenten())
        {
            var document = await portal.DoeAsync<Documentopslag, Document>(o => o.BewaarAsync(new MemoryStream(inhoud), naam, wie.GebruikerId, CancellationToken.None));
            await portal.DoeAsync<InschrijvingsdocumentenBeheren, bool>(d => d.VoegToeAsync(id, aanbiederId, document, null, wie, CancellationToken.None));
        }

        return id;
    }

    /// <summary>One of each kind, the word in its name and in its content.</summary>
    public static IEnumerable<(string Naam, byte[] Inhoud)> Documenten() =>
    [
        ($"{Woord} plan.docx", Proefbestanden.Docx(("docProps/custom.xml", $"<p>{Woord}</p>"))),
        ($"{Woord} begroting.xlsx", Proefbestanden.Xlsx(("xl/sharedStrings.xml", $"<sst><si><t>{Woord} 734291,37</t></si></sst>"))),
        ($"{Woord} toelichting.odt", Proefbestanden.Odt(("meta.xml", $"<m>{Woord}</m>"))),
        ($"{Woord} tabel.csv", Encoding.UTF8.GetBytes($"naam;bedrag\n{Woord};734291,37\n")),
        ($"{Woord} notitie.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{Woord} {Prijs}\n", 3000)))), // more than one block
    ];
}
