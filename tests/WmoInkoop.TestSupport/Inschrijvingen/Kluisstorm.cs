using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.TestSupport.Inschrijvingen;

/// <summary>
/// The published portal, on the clock on the wall, with drafts that are complete and people who signed in beforehand. The drafts are made
/// by the deeds in a portal of the test, whose data folder the published one then takes over.
/// </summary>
public sealed class Kluisstorm : IAsyncDisposable
{
    private Kluisstorm(GepubliceerdPortaal portaal, Proefaanbesteding aanbesteding, IReadOnlyList<Stormdeelnemer> deelnemers)
    {
        Portaal = portaal;
        Aanbesteding = aanbesteding;
        Deelnemers = deelnemers;
    }

    public GepubliceerdPortaal Portaal { get; }

    public Proefaanbesteding Aanbesteding { get; }

    public IReadOnlyList<Stormdeelnemer> Deelnemers { get; }

    /// <summary>Makes the drafts and starts the published portal; it closes in 45 days, until <see cref="SluitOpAsync(DateTimeOffset)"/>.</summary>
    /// <param name="aantal">How many providers have a draft.</param>
    /// <param name="ook">Done last in the portal of the test, before the data is taken over.</param>
    public static async Task<Kluisstorm> MaakAsync(int aantal, Func<PortalFactory, Proefaanbesteding, IReadOnlyList<Stormdeelnemer>, Task>? ook = null)
    {
        await using var bouw = new PortalFactory();
        if (TimeProvider.System.GetUtcNow() is var nu && nu > bouw.Klok.GetUtcNow())
        {
            bouw.Klok.VerderTot(nu);
        }

        var aanbesteding = await bouw.PubliceerAsync();
        var deelnemers = new ConcurrentDictionary<int, Stormdeelnemer>();
        await Parallel.ForAsync(0, aantal, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (i, _) =>
        {
            var email = $"storm{i}@fictief.test";
            await bouw.NieuweAanbiederAsync($"Storm {i}", email);
            var id = await bouw.ConceptAsync(aanbesteding, email, $"Plan {i}");
            deelnemers[i] = new Stormdeelnemer(email, (await bouw.WieAsync(email)).AanbiederId, id, (await bouw.LeesEigenAsync(id, email)).Hash(), await bouw.SessieAsync(email));
        });
        Stormdeelnemer[] opVolgorde = [.. deelnemers.OrderBy(d => d.Key).Select(d => d.Value)];
        if (ook is not null)
        {
            await ook(bouw, aanbesteding, opVolgorde);
        }

        var portaal = GepubliceerdPortaal.Maak(metMensen: false, []);
        await bouw.KopieerNaarAsync(portaal.Map);
        await portaal.HerstartAsync();
        return new Kluisstorm(portaal, aanbesteding, opVolgorde);
    }

    /// <summary>Puts the closing at a moment, as the planning would.</summary>
    public Task SluitOpAsync(DateTimeOffset moment) => SluitOpAsync(Portaal.Databasebestand, Aanbesteding.Id, moment);

    /// <inheritdoc cref="SluitOpAsync(DateTimeOffset)"/>
    public static async Task SluitOpAsync(string databasebestand, Guid aanbestedingId, DateTimeOffset moment)
    {
        await using var db = new InkoopDbContext(Testdatabase.Opties(databasebestand));
        await db.Aanbestedingen.Where(a => a.Id == aanbestedingId).ExecuteUpdateAsync(s => s.SetProperty(a => a.Planning.SluitingOp, moment));
    }

    /// <summary>
    /// The rush before the closing (INS-04): the first post in the last <paramref name="duur"/> before it, and the last
    /// <paramref name="laat"/> on purpose after it.
    /// </summary>
    public async Task<Kluisstormuitslag> StormAsync(TimeSpan duur, int laat)
    {
        using var storm = await Formulierstorm.MetSessiesAsync(Portaal, [.. Deelnemers.Select(d => d.Sessie)]);
        await storm.OpenAsync(i => $"/mijn/inschrijvingen/{Deelnemers[i].InschrijvingId}/indienen", _ => []);
        var opTijd = Deelnemers.Count - laat;
        var begin = TimeProvider.System.GetUtcNow().AddMilliseconds(500);
        var sluiting = new DateTimeOffset((begin + duur).UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        await SluitOpAsync(sluiting);
        var posten = await storm.PostOpAsync(i => i < opTijd ? begin + ((duur - Kluisstormuitslag.Marge) * i / opTijd) : sluiting.AddMilliseconds(50 + (1000 * (i - opTijd) / Math.Max(1, laat))));
        var standen = await StandenAsync();
        return new Kluisstormuitslag(sluiting, posten, [.. Deelnemers.Select(d => standen[d.InschrijvingId])], Portaal.Proces.MeesteGeheugen);
    }

    /// <summary>What stands in the database of each inschrijving, and whether its receipt or its draft is what it was.</summary>
    public async Task<Dictionary<Guid, Stormstand>> StandenAsync()
    {
        var sleutel = new Hoofdsleutel(Convert.FromBase64String((await File.ReadAllTextAsync(Path.Combine(Portaal.Map, "sleutels", "hoofdsleutel"))).Trim()));
        await using var db = new InkoopDbContext(Testdatabase.Opties(Portaal.Databasebestand));
        var kluis = new Kluis(db, sleutel, new Documentopslag(Portaal.Map, sleutel, new WmoInkoop.Web.Infrastructure.Documenten.GeenScan(), TimeProvider.System));
        var mail = await db.Mailberichten.AsNoTracking().Where(m => m.ZegelId != null).ToListAsync();
        var ontvangers = mail.Select(m => Core.Mail.Post.Open(m.Inhoud, m.Id, sleutel).Email).ToLookup(e => e);
        var standen = new Dictionary<Guid, Stormstand>();
        foreach (var deelnemer in Deelnemers)
        {
            var inschrijving = await db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == deelnemer.InschrijvingId);
            var inhoud = await kluis.LeesEigenAsync(inschrijving, deelnemer.AanbiederId, CancellationToken.None);
            var bewijs = inschrijving.Status is InschrijvingStatus.Concept ? null : await kluis.OntvangstbewijsAsync(inschrijving, deelnemer.AanbiederId, CancellationToken.None);
            standen[inschrijving.Id] = new Stormstand(
                inschrijving.Status,
                inschrijving.IngediendOp,
                // handed in is what was seen; the draft holds what it held
                Convert.ToHexStringLower(SHA256.HashData(inhoud.Canoniek())) == deelnemer.Hash && (bewijs is null || (bewijs.Sha256 == deelnemer.Hash && bewijs.IngediendOp == inschrijving.IngediendOp && bewijs.Nummer == inschrijving.Ontvangstnummer)),
                ontvangers[deelnemer.Email].Count());
        }

        return standen;
    }

    public ValueTask DisposeAsync() => Portaal.DisposeAsync();
}

/// <param name="Email">Of the beheerder.</param>
/// <param name="AanbiederId">Of whom.</param>
/// <param name="InschrijvingId">The draft.</param>
/// <param name="Hash">Of what is in it.</param>
/// <param name="Sessie">Signed in.</param>
public sealed record Stormdeelnemer(string Email, Guid AanbiederId, Guid InschrijvingId, string Hash, Cookie Sessie);

/// <param name="Status">In, or a draft still.</param>
/// <param name="IngediendOp">The moment of the receipt.</param>
/// <param name="Klopt">The content is what it was, and so is what the receipt says of it.</param>
/// <param name="Brieven">How many receipts were mailed, or wait to be.</param>
public sealed record Stormstand(InschrijvingStatus Status, DateTimeOffset? IngediendOp, bool Klopt, int Brieven);

/// <summary>How the rush went.</summary>
public sealed record Kluisstormuitslag(DateTimeOffset Sluiting, IReadOnlyList<Stormpost> Posten, IReadOnlyList<Stormstand> Standen, long MeesteGeheugen)
{
    /// <summary>Between sending and the last byte at the server: what was sent later than this before the closing may be either in or late, as its receipt says.</summary>
    public static readonly TimeSpan Marge = TimeSpan.FromMilliseconds(500);

    /// <summary>Everything that is not as it should be; empty is a rush that went well.</summary>
    public IReadOnlyList<string> Fouten => [.. Posten.SelectMany(p => Fout(p, Standen[p.Wie]).Select(f => $"{p.Wie}, sent {(p.Verstuurd - Sluiting).TotalMilliseconds:0} ms from the closing, answered {p.Status}: {f}"))];

    public int Binnen => Standen.Count(s => s.Status is InschrijvingStatus.Ingediend);

    public override string ToString()
    {
        var duren = Posten.Select(p => (p.Klaar - p.Verstuurd).TotalMilliseconds).Order().ToList();
        var tijd = Posten.Max(p => p.Klaar) - Posten.Min(p => p.Verstuurd);
        var stempel = Posten.Where(p => Standen[p.Wie].IngediendOp is not null).Select(p => (Standen[p.Wie].IngediendOp!.Value - p.Verstuurd).TotalMilliseconds).DefaultIfEmpty().Order().ToList();
        double Deel(IReadOnlyList<double> waarden, double deel) => waarden[(int)Math.Ceiling(deel * waarden.Count) - 1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Posten.Count} posts in {tijd.TotalSeconds:0.0} s: {Posten.Count / tijd.TotalSeconds:0} a second, p50 {Deel(duren, 0.50):0} ms, p95 {Deel(duren, 0.95):0} ms, p99 {Deel(duren, 0.99):0} ms; {Binnen} in, {Posten.Count - Binnen} refused; received after sending p50 {Deel(stempel, 0.50):0} ms, p99 {Deel(stempel, 0.99):0} ms; answers {string.Join(", ", Posten.GroupBy(p => p.Status).Select(g => $"{(int?)g.Key}: {g.Count()}"))}; process at most {MeesteGeheugen / 1048576} MB");
    }

    private IEnumerable<string> Fout(Stormpost post, Stormstand stand)
    {
        var binnen = stand.Status is InschrijvingStatus.Ingediend;
        if (!stand.Klopt)
        {
            yield return "content or receipt is not what it was";
        }

        if (binnen ? post.Status is not HttpStatusCode.Redirect || !(stand.IngediendOp <= Sluiting) || stand.IngediendOp < post.Verstuurd.AddMilliseconds(-1) || stand.Brieven != 1 : stand.Brieven != 0)
        {
            yield return $"in, but not rightly: received {stand.IngediendOp:O}, {stand.Brieven} letters";
        }

        if (!binnen && (post.Status is not HttpStatusCode.UnprocessableEntity || !post.Tekst.Contains("De inschrijving is gesloten.", StringComparison.Ordinal)))
        {
            yield return "not in, and not told why";
        }

        if (post.Verstuurd > Sluiting && binnen)
        {
            yield return "late, and in";
        }

        if (post.Verstuurd <= Sluiting - Marge && !binnen)
        {
            yield return "in time, and not in";
        }
    }
}
