using System.Linq.Expressions;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Formulieren;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Kluizen;

/// <summary>One bit of anything that is sealed: refused, and at the opening named while the rest opens (INS-06, INS-07).</summary>
public sealed class BitflipTests : IDisposable
{
    // looked up by, never opened: a keyed fingerprint
    private static readonly string[] Vingerafdrukken = ["BewaardFormulier.Sleutel", "BewaardFormulier.Afzender"];

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "INS-06")]
    public async Task ElkeVerzegeldeKolom_MetEenOmgekeerdeBit_WordtGeweigerd()
    {
        var aanbesteding = await _portal.PubliceerMetAllesAsync();
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        await _portal.DienInAsync(await _portal.GeheimConceptAsync(aanbesteding, Mensen.Aanbieder), Mensen.Aanbieder);
        await _portal.GeheimConceptAsync(aanbesteding, Mensen.AndereAanbieder);
        await Telefoon.VanAsync(_portal, Mensen.Inkoper);
        var sleutel = _portal.Services.GetRequiredService<Hoofdsleutel>();
        await using var scope = _portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<InkoopDbContext>();
        var kolommen = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().Where(p => p.ClrType == typeof(byte[])).Select(p => (Soort: e.ClrType, Kolom: p.PropertyInfo!))).ToList();
        Assert.Contains(kolommen, k => k.Soort == typeof(Indiening));
        var zonderProef = new List<string>();
        var nietGeweigerd = new List<string>();
        foreach (var (soort, kolom) in kolommen.Where(k => !Vingerafdrukken.Contains($"{k.Soort.Name}.{k.Kolom.Name}")))
        {
            var rijen = await ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(soort).Invoke(db, null)!).AsNoTracking().Take(40).ToListAsync();
            if (soort == typeof(BewaardFormulier))
            {
                continue; // opened by the key in its link only, that is not in the database: Formulierbewaring's own tests
            }

            rijen.RemoveAll(r => kolom.GetValue(r) is null);
            if (rijen.Count == 0 ? Openers(soort).Count == 0 : !await OpentAsync(rijen[0], sleutel)) // nothing there before the opening: then it is opened in the same way at least
            {
                zonderProef.Add($"{soort.Name}.{kolom.Name}");
                continue;
            }

            foreach (var rij in rijen)
            {
                var goed = (byte[])kolom.GetValue(rij)!;
                foreach (var plaats in new[] { 0, 12, 27, goed.Length - 1 }) // nonce, tag, and the content
                {
                    var kapot = goed.ToArray();
                    kapot[plaats] ^= 0x10;
                    kolom.SetValue(rij, kapot);
                    if (await OpentAsync(rij, sleutel))
                    {
                        nietGeweigerd.Add($"{soort.Name}.{kolom.Name} at {plaats}");
                    }
                }

                kolom.SetValue(rij, goed);
            }
        }

        Assert.Empty(zonderProef); // a new sealed column: give it a method Open…(Hoofdsleutel), or a line in OpentAsync
        Assert.Empty(nietGeweigerd.Distinct());
    }

    [Fact, Trait("Regel", "INS-07")]
    public async Task Openen_MetVanAllesEenBitOm_NoemtElkeBeschadigdeEnOpentDeRest()
    {
        var aanbesteding = await _portal.PubliceerMetAllesAsync();
        var emails = await _portal.NieuweAanbiedersAsync(10);
        var ids = new List<Guid>();
        foreach (var email in emails)
        {
            var id = await _portal.GeheimConceptAsync(aanbesteding, email);
            await _portal.DienInAsync(id, email);
            ids.Add(id);
        }

        var opslag = _portal.Services.GetRequiredService<Documentopslag>();
        var groot = await _portal.InDbAsync(db => db.Inschrijvingsdocumenten.Join(db.Documenten, l => l.DocumentId, d => d.Id, (l, d) => new { l.InschrijvingId, Document = d, Link = l.Id }).Where(d => d.Document.Grootte > 65536).ToDictionaryAsync(d => d.InschrijvingId));
        Assert.Equal(ids.Order(), groot.Keys.Order());
        await KantelKolomAsync<Indiening>(d => d.InschrijvingId == ids[0], "Inhoud");
        await KantelKolomAsync<Indiening>(d => d.InschrijvingId == ids[1], "Bewijs");
        await KantelKolomAsync<Inschrijvingsdocument>(d => d.Id == groot[ids[2]].Link, "Naam");
        await KantelKolomAsync<Document>(d => d.Id == groot[ids[3]].Document.Id, "VerpakteSleutel");
        KantelBestand(opslag.Pad(groot[ids[4]].Document.Id), _ => 2); // what says that it is ours
        KantelBestand(opslag.Pad(groot[ids[5]].Document.Id), _ => 1000);
        KantelBestand(opslag.Pad(groot[ids[6]].Document.Id), lengte => lengte - 1);
        File.Delete(opslag.Pad(groot[ids[7]].Document.Id));
        await _portal.InDbAsync(db => db.Indieningen.Where(d => d.InschrijvingId == ids[9]).ExecuteDeleteAsync());
        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        var opening = await _portal.OpenKluisAsync(aanbesteding.Id);

        var regels = await _portal.InDbAsync(db => db.Openingsregels.ToDictionaryAsync(r => r.InschrijvingId));
        var naam = $"{Geheimen.Woord} notitie.txt";
        Assert.Equal(
            [
                (Openingsuitkomst.InhoudBeschadigd, null), (Openingsuitkomst.InhoudBeschadigd, null), (Openingsuitkomst.DocumentBeschadigd, naam), (Openingsuitkomst.DocumentBeschadigd, naam), (Openingsuitkomst.DocumentBeschadigd, naam),
                (Openingsuitkomst.DocumentBeschadigd, naam), (Openingsuitkomst.DocumentBeschadigd, naam), (Openingsuitkomst.DocumentBeschadigd, naam), (Openingsuitkomst.Klopt, null), (Openingsuitkomst.InhoudBeschadigd, null),
            ],
            ids.Select(id => (regels[id].Uitkomst, regels[id].Afwijking)));
        Assert.Null(regels[ids[1]].Sha256); // not even the receipt can be read
        var leesbaar = await _portal.DoeAsync<Kluis, IReadOnlyList<Inschrijvingsinhoud>>(k => k.LeesPerceelAsync(aanbesteding.PerceelId, opening, CancellationToken.None));
        Assert.Equal(ids.Skip(2).Take(7).Order(), leesbaar.Select(i => i.InschrijvingId).Order());

        // no page of a damaged one breaks, and the proces-verbaal names it
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Contains(naam, WebUtility.HtmlDecode(await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/kluis")), StringComparison.Ordinal);
        foreach (var id in ids)
        {
            await inkoper.HtmlAsync($"/inkoop/inschrijvingen/{id}");
        }

        using var metKapotteNaam = await inkoper.GetAsync($"/inkoop/inschrijvingen/{ids[2]}/documenten/{groot[ids[2]].Link}");
        Assert.Equal((HttpStatusCode.OK, "document.txt"), (metKapotteNaam.StatusCode, metKapotteNaam.Content.Headers.ContentDisposition!.FileNameStar));
    }

    [Fact, Trait("Regel", "INS-05"), Trait("Regel", "INS-06")]
    public async Task NaDeOpening_BlijftWatIsVervangenIngetrokkenOfNooitIngediend_DichtVoorElkeRol()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.NieuweAanbiederAsync("Trekt In", "in@fictief.test");
        var vervangen = await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder, "Oud plan");
        var telt = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder, "Nieuw plan", vervangen: true);
        await _portal.DienInAsync(telt, Mensen.Aanbieder);
        var ingetrokken = await _portal.IngediendAsync(aanbesteding, "in@fictief.test");
        var (wie, aanbiederId) = await _portal.WieAsync("in@fictief.test");
        await _portal.DoeAsync<InschrijvingIntrekken, bool>(d => d.ExecuteAsync(ingetrokken, aanbiederId, _portal.Klok.GetUtcNow(), wie, CancellationToken.None));
        var concept = await _portal.ConceptAsync(aanbesteding, Mensen.AndereAanbieder);
        var links = await _portal.InDbAsync(db => db.Inschrijvingsdocumenten.Select(d => new { d.Id, d.InschrijvingId }).ToListAsync());
        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        await _portal.OpenKluisAsync(aanbesteding.Id);

        foreach (var rol in new[] { Mensen.Inkoper, Mensen.TweedeInkoper, Mensen.InkoperElders, Mensen.Beoordelaar, Mensen.Contractmanager, Mensen.Tafelsecretaris, Mensen.Beheerder })
        {
            using var client = await _portal.ClientAls(rol);
            foreach (var id in new[] { vervangen, ingetrokken, concept })
            {
                foreach (var adres in links.Where(l => l.InschrijvingId == id).SelectMany(l => new[] { $"/inkoop/inschrijvingen/{id}/documenten/{l.Id}", $"/inkoop/inschrijvingen/{telt}/documenten/{l.Id}" }).Append($"/inkoop/inschrijvingen/{id}"))
                {
                    using var antwoord = await client.GetAsync(adres);
                    Assert.True(antwoord.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{rol} {adres}: {antwoord.StatusCode}");
                }
            }
        }

        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("Nieuw plan", await inkoper.HtmlAsync($"/inkoop/inschrijvingen/{telt}"), StringComparison.Ordinal);
    }

    /// <summary>Whether everything sealed in a row can be opened.</summary>
    private async Task<bool> OpentAsync(object rij, Hoofdsleutel sleutel)
    {
        try
        {
            switch (rij)
            {
                case Document document:
                    return await _portal.Services.GetRequiredService<Documentopslag>().KloptAsync(document, CancellationToken.None);
                case Mailbericht bericht:
                    Post.Open(bericht.Inhoud, bericht.Id, sleutel);
                    return true;
                case Melding melding:
                    Melding.Open(melding.Inhoud, melding.Id, sleutel);
                    return true;
                case TweedeFactor factor:
                    factor.Gebruik("000000", sleutel, _portal.Klok.GetUtcNow());
                    return true;
            }

            var openers = Openers(rij.GetType());
            openers.ForEach(m => m.Invoke(rij, [sleutel]));
            return openers.Count > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
        catch (TargetInvocationException fout) when (fout.InnerException is CryptographicException)
        {
            return false;
        }
    }

    private static List<MethodInfo> Openers(Type soort) =>
        [.. soort.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(m => m.Name.StartsWith("Open", StringComparison.Ordinal) && m.GetParameters() is [{ ParameterType: var parameter }] && parameter == typeof(Hoofdsleutel))];

    private Task<int> KantelKolomAsync<T>(Expression<Func<T, bool>> welke, string kolom)
        where T : class => _portal.InDbAsync(async db =>
    {
        var bytes = await db.Set<T>().Where(welke).Select(r => EF.Property<byte[]>(r, kolom)).SingleAsync();
        bytes[^1] ^= 1;
        return await db.Set<T>().Where(welke).ExecuteUpdateAsync(s => s.SetProperty(r => EF.Property<byte[]>(r, kolom), bytes));
    });

    private static void KantelBestand(string pad, Func<int, int> plaats)
    {
        var bytes = File.ReadAllBytes(pad);
        bytes[plaats(bytes.Length)] ^= 1;
        File.WriteAllBytes(pad, bytes);
    }
}
