using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Kluizen;

/// <summary>After twenty submissions, and others that began, withdrew and replaced: nothing of it stands anywhere in clear (INS-06).</summary>
[Collection(nameof(VolleKluis))]
public sealed class KluisdumpTests(VolleKluis kluis)
{
    private PortalFactory Portal => kluis.Vol;

    [Fact]
    public void Zoeker_VindtHetWoordHoeHetErOokStaat()
    {
        var woord = Encoding.UTF8.GetBytes($"x{Geheimen.Woord}y");
        using var gezipt = new MemoryStream();
        using (var gzip = new GZipStream(gezipt, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(woord);
        }

        Assert.All(
            new object[]
            {
                Geheimen.Woord, woord, Encoding.Unicode.GetBytes(Geheimen.Woord), Convert.ToBase64String(woord), Convert.ToBase64String(woord[1..]), Convert.ToBase64String([.. "ab"u8, .. woord]),
                Convert.ToHexString(woord), gezipt.ToArray(), Proefbestanden.Docx(("x.xml", Geheimen.Woord)), (double)Geheimen.Prijs, "734.291,37",
            },
            waarde => Assert.NotNull(Zoeker.Vind(waarde)));
        Assert.All(Geheimen.Documenten(), d => Assert.NotNull(Zoeker.Vind(d.Inhoud)));
        Assert.Null(Zoeker.Vind(Convert.ToBase64String(new byte[3000])));
    }

    [Fact, Trait("Regel", "INS-06")]
    public async Task Database_NaTwintigInschrijvingen_HoudtInGeenKolomIetsLeesbaars()
    {
        Assert.True(await Portal.InDbAsync(db => db.Indieningen.CountAsync()) > VolleKluis.Aantal);
        var gevonden = new List<string>();
        var gelezen = 0;
        await using var verbinding = new SqliteConnection($"Data Source={Path.Combine(Portal.Map, "portal.db")};Mode=ReadOnly");
        await verbinding.OpenAsync();
        foreach (var tabel in await LeesAsync(verbinding, "SELECT name FROM sqlite_master WHERE type = 'table'", r => r.GetString(0)))
        {
            await foreach (var (kolom, waarde) in WaardenAsync(verbinding, tabel))
            {
                gelezen++;
                if (Zoeker.Vind(waarde) is { } hoe)
                {
                    gevonden.Add($"{tabel}.{kolom}: {hoe}");
                }
            }
        }

        Assert.True(gelezen > 5_000, $"{gelezen} values");
        Assert.Empty(gevonden.Distinct());
    }

    [Fact, Trait("Regel", "INS-06")]
    public async Task Bestanden_VanDatabaseOpslagEnTijdelijkeMap_HoudenNietsLeesbaars()
    {
        var bestanden = Directory.GetFiles(Portal.Map, "*", SearchOption.AllDirectories);
        Assert.Contains(bestanden, b => b.EndsWith("portal.db", StringComparison.Ordinal));
        Assert.Contains(bestanden, b => b.EndsWith("portal.db-wal", StringComparison.Ordinal));
        Assert.True(bestanden.Count(b => b.Contains("documenten", StringComparison.Ordinal)) > VolleKluis.Aantal * 5);
        var gevonden = new List<string>();
        var begonnen = File.GetCreationTimeUtc(bestanden.Single(b => b.EndsWith("portal.db", StringComparison.Ordinal))); // what lay there before is not of this portal
        // a pipe has no length, and reading it would never end
        foreach (var bestand in bestanden.Concat(Directory.GetFiles(Path.GetTempPath()).Where(b => new FileInfo(b) is { Exists: true, Length: > 0 and < 50_000_000 } info && info.LastWriteTimeUtc >= begonnen)))
        {
            try
            {
                await using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var geheugen = new MemoryStream();
                await stroom.CopyToAsync(geheugen);
                if (Zoeker.Vind(geheugen.ToArray()) is { } hoe)
                {
                    gevonden.Add($"{bestand}: {hoe}");
                }
            }
            catch (Exception fout) when (!bestand.StartsWith(Portal.Map, StringComparison.Ordinal) && fout is IOException or UnauthorizedAccessException)
            {
                // of another process, or gone meanwhile
            }
        }

        Assert.Empty(gevonden);
    }

    [Fact, Trait("Regel", "INS-06")]
    public async Task Logboek_NoemtNietsVanEenInschrijving_EnGeenWieOfHoeveel()
    {
        var voor = Portal.Logboek.Regels.Count;
        using var bieder = await Portal.ClientAls(kluis.Inschrijvers[1]);
        var eigen = await Portal.InDbAsync(db => db.Users.Where(g => g.Email == kluis.Inschrijvers[1]).Join(db.Inschrijvingen, g => g.Id, i => i.IngediendDoorId, (_, i) => i.Id).SingleAsync());
        foreach (var adres in new[] { "/mijn/inschrijvingen", $"/mijn/inschrijvingen/{eigen}", $"/mijn/inschrijvingen/{eigen}/ontvangst", $"/mijn/inschrijvingen/{eigen}/herbevestigen", "/mijn/meedoen", "/meedoen/geheim", "/ontvangstbewijs", $"/mijn/inschrijvingen/{kluis.Ids["concept"]}" })
        {
            using var antwoord = await bieder.GetAsync(adres); // the last two answer 404
        }

        var regels = kluis.Logregels.Concat(Portal.Logboek.Regels.Skip(voor)).ToList();
        Assert.NotEmpty(regels);
        Assert.DoesNotContain(regels, r => Zoeker.Vind(r.ToString()) is not null);
        var sporen = await Portal.InDbAsync(async db => (await db.Inschrijvingen.Select(i => new { i.Id, i.AanbiederId, i.Ontvangstnummer }).ToListAsync())
            .SelectMany(i => new[] { i.Id.ToString(), i.AanbiederId.ToString(), i.Ontvangstnummer ?? i.Id.ToString() }).Concat(["mijn/inschrijvingen", "meedoen", "ontvangstbewijs"]).ToHashSet());
        Assert.DoesNotContain(regels, r => sporen.Any(s => r.ToString().Contains(s, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact, Trait("Regel", "INS-06")]
    public async Task Mail_OverInschrijvingen_IsVerzegeld_EnGaatAlleenNaarDeEigenOrganisatie()
    {
        var rijen = await Portal.InDbAsync(db => db.Mailberichten.Where(m => m.ZegelId != null).ToListAsync());
        Assert.True(rijen.Count >= VolleKluis.Aantal);
        Assert.All(rijen, m => Assert.Null(Zoeker.Vind(m.Inhoud)));
        var inschrijvers = await Portal.InDbAsync(db => db.Inschrijvingen.Join(db.Medewerkers, i => i.AanbiederId, m => m.AanbiederId, (_, m) => m.GebruikerId).Join(db.Users, id => id, g => g.Id, (_, g) => g.Email!).ToHashSetAsync());
        inschrijvers.Add(Geheimen.Partij); // is asked to confirm what is said of itself
        var ontvangst = kluis.Verzonden.Berichten.Where(b => b.Tekst.Contains("/mijn/inschrijvingen", StringComparison.Ordinal)).ToList();
        Assert.True(ontvangst.Count >= VolleKluis.Aantal);
        Assert.All(ontvangst, b => Assert.Contains(b.AanEmail, inschrijvers));

        // the receipt names the files, to who sent them in; nothing of what is in them, and no amount
        Assert.All(kluis.Verzonden.Berichten, b => Assert.DoesNotContain("734291", b.Tekst, StringComparison.Ordinal));
        // a party that is named reads its own name, and nothing else
        Assert.All(kluis.Verzonden.Berichten.Where(b => !inschrijvers.Contains(b.AanEmail)), b => Assert.Null(Zoeker.Vind(b.Tekst.Replace($"{Geheimen.Woord} Dagbesteding", "", StringComparison.Ordinal))));
    }

    [Fact, Trait("Regel", "INS-06"), Trait("Regel", "AUD-01")]
    public async Task Auditregels_OverInschrijvingen_DragenAllemaalHetZegel()
    {
        var soorten = new[] { "Inschrijving", "Inschrijvingsdocument", "Indiening" };
        var regels = await Portal.InDbAsync(db => db.AuditRegels.AsNoTracking().ToListAsync());
        var sporen = await Portal.InDbAsync(async db => (await db.Inschrijvingen.Select(i => i.Id).ToListAsync()).Concat(await db.Inschrijvingsdocumenten.Select(d => d.DocumentId).ToListAsync()).Select(id => id.ToString()).ToList());
        var raak = regels.Where(r => soorten.Contains(r.Soort) || sporen.Any(s => r.Tekst.Contains(s, StringComparison.OrdinalIgnoreCase))).ToList();

        Assert.True(raak.Count > VolleKluis.Aantal * 3);
        Assert.All(raak, r => Assert.True(r.ZegelId is not null, r.Tekst));
        Assert.All(regels, r => Assert.Null(Zoeker.Vind(r.Tekst)));
    }

    private static async Task<List<T>> LeesAsync<T>(SqliteConnection verbinding, string sql, Func<SqliteDataReader, T> lees)
    {
        await using var opdracht = new SqliteCommand(sql, verbinding);
        await using var lezer = await opdracht.ExecuteReaderAsync();
        var alles = new List<T>();
        while (await lezer.ReadAsync())
        {
            alles.Add(lees(lezer));
        }

        return alles;
    }

    private static async IAsyncEnumerable<(string Kolom, object Waarde)> WaardenAsync(SqliteConnection verbinding, string tabel)
    {
        await using var opdracht = new SqliteCommand($"SELECT * FROM \"{tabel}\"", verbinding);
        await using var lezer = await opdracht.ExecuteReaderAsync();
        while (await lezer.ReadAsync())
        {
            for (var i = 0; i < lezer.FieldCount; i++)
            {
                if (!await lezer.IsDBNullAsync(i))
                {
                    yield return (lezer.GetName(i), lezer.GetValue(i));
                }
            }
        }
    }
}

/// <summary>Both classes look at the same two portals.</summary>
[CollectionDefinition(nameof(VolleKluis))]
public sealed class VolleKluisCollectie : ICollectionFixture<VolleKluis>;
