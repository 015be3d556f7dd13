using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.Tests.Inschrijvingen;

/// <summary>The kluis: shut for everybody before the opening, opened by two, and what was damaged is named.</summary>
public sealed class KluisTests : IDisposable
{
    private const string Merkteken = "Merktekenvaneengeheimplan";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "INS-06")]
    public async Task Opslag_NaIndienenEnVoorbereiden_HoudtNergensLeesbareTekstOfNamen()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder, Merkteken);
        await _portal.ConceptAsync(aanbesteding, Mensen.AndereAanbieder, Merkteken);

        Assert.Equal(2, await _portal.InDbAsync(db => db.Inschrijvingsdocumenten.CountAsync()));
        var bestanden = Directory.GetFiles(_portal.Map, "*", SearchOption.AllDirectories);
        Assert.Contains(bestanden, b => b.EndsWith("portal.db", StringComparison.Ordinal));
        foreach (var bestand in bestanden)
        {
            await using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var geheugen = new MemoryStream();
            await stroom.CopyToAsync(geheugen);
            Assert.True(geheugen.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Merkteken)) < 0, bestand);
            Assert.True(geheugen.ToArray().AsSpan().IndexOf(Encoding.Unicode.GetBytes(Merkteken)) < 0, bestand);
        }
    }

    [Fact, Trait("Regel", "INS-07")]
    public async Task Openen_NaDeSluitingDoorTwee_GeeftEenProcesVerbaalVanWatIsIngediend()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var ingediend = await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder, "Plan een");
        await _portal.NieuweAanbiederAsync("Ingetrokken Zorg", "in@fictief.test");
        var ingetrokken = await _portal.IngediendAsync(aanbesteding, "in@fictief.test");
        var (wie, aanbiederId) = await _portal.WieAsync("in@fictief.test");
        await _portal.DoeAsync<InschrijvingIntrekken, bool>(d => d.ExecuteAsync(ingetrokken, aanbiederId, _portal.Klok.GetUtcNow(), wie, CancellationToken.None));
        var concept = await _portal.ConceptAsync(aanbesteding, Mensen.AndereAanbieder);

        await WeigertAsync(Domeinregel.KluisNogGesloten, () => _portal.StelOpeningVoorAsync(aanbesteding.Id, Mensen.Inkoper));
        _portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(2).AddMilliseconds(-1));
        await WeigertAsync(Domeinregel.KluisNogGesloten, () => _portal.StelOpeningVoorAsync(aanbesteding.Id, Mensen.Inkoper));
        _portal.Klok.Verder(TimeSpan.FromMilliseconds(1));
        var opening = await _portal.OpenKluisAsync(aanbesteding.Id);

        var regel = Assert.Single(await RegelsAsync(aanbesteding.Id));
        Assert.Equal((ingediend, Openingsuitkomst.Klopt), (regel.InschrijvingId, regel.Uitkomst));
        Assert.Equal((await _portal.LeesEigenAsync(ingediend, Mensen.Aanbieder)).Hash(), regel.Sha256);
        Assert.NotEqual(opening.VoorgesteldDoorId, opening.GeopendDoorId);
        Assert.Equal("Plan een", (await LeesAsync(ingediend, opening)).Antwoorden[0].Tekst);
        Assert.Equal(ingediend, Assert.Single(await _portal.DoeAsync<Kluis, IReadOnlyList<Inschrijvingsinhoud>>(k => k.LeesPerceelAsync(aanbesteding.PerceelId, opening, CancellationToken.None))).InschrijvingId);
        await Assert.ThrowsAsync<InvalidOperationException>(() => LeesAsync(ingetrokken, opening));
        await Assert.ThrowsAsync<InvalidOperationException>(() => LeesAsync(concept, opening));
        await WeigertAsync(Domeinregel.KluisAlGeopend, () => _portal.StelOpeningVoorAsync(aanbesteding.Id, Mensen.Inkoper));
    }

    [Fact, Trait("Regel", "INS-04")]
    public async Task Indienen_OpTijdOntvangenMaarNaDeSluitingAanDeBeurt_GaatVoorOpDeOpening()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        var id = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        _portal.Klok.VerderTot(aanbesteding.SluitingOp.AddSeconds(1));

        await WeigertAsync(Domeinregel.KluisNogGesloten, () => _portal.StelOpeningVoorAsync(aanbesteding.Id, Mensen.Inkoper));
        Assert.True(await _portal.DienInAsync(id, Mensen.Aanbieder, op: aanbesteding.SluitingOp));
        await _portal.OpenKluisAsync(aanbesteding.Id);

        Assert.Equal(id, Assert.Single(await RegelsAsync(aanbesteding.Id)).InschrijvingId);
    }

    [Fact, Trait("Regel", "INS-06")]
    public async Task Lezen_MetDeOpeningVanEenAndereAanbesteding_KanNiet()
    {
        var (een, ander) = (await _portal.PubliceerAsync(), await _portal.PubliceerAsync());
        var id = await _portal.IngediendAsync(een, Mensen.Aanbieder);
        var bijlage = Assert.Single((await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).Documenten).Id;
        _portal.Klok.VerderTot(ander.TeOpenenVanaf);
        var opening = await _portal.OpenKluisAsync(ander.Id);

        await Assert.ThrowsAsync<InvalidOperationException>(() => LeesAsync(id, opening));
        Assert.Null(await _portal.DoeAsync<Kluis, Kluisdocument?>(k => k.DocumentAsync(bijlage, opening, CancellationToken.None)));
        Assert.Empty(await _portal.DoeAsync<Kluis, IReadOnlyList<Inschrijvingsinhoud>>(k => k.LeesPerceelAsync(een.PerceelId, opening, CancellationToken.None)));
        Assert.Empty(await RegelsAsync(ander.Id)); // opened without any inschrijving
    }

    [Fact, Trait("Regel", "INS-07")]
    public async Task Openen_TweeKeerDoorDezelfde_WordtGeweigerd()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        await _portal.StelOpeningVoorAsync(aanbesteding.Id, Mensen.Inkoper);

        await WeigertAsync(Domeinregel.VierOgenVraagtTweedePersoon, () => _portal.BevestigOpeningAsync(aanbesteding.Id, Mensen.Inkoper));
        Assert.False(await _portal.InDbAsync(db => db.Openingen.AnyAsync()));
    }

    [Fact, Trait("Regel", "INS-07")]
    public async Task Openen_NadatDeVoorstellerGeenInkoperMeerIs_WordtGeweigerd()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        await _portal.StelOpeningVoorAsync(aanbesteding.Id, Mensen.Inkoper);
        var nu = _portal.Klok.GetUtcNow();
        await _portal.InDbAsync(db => db.Aanstellingen
            .Where(a => a.Rol == Core.Gebruikers.Rol.Inkoper && db.Users.Any(g => g.Id == a.GebruikerId && g.Email == Mensen.Inkoper))
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Tot, nu)));

        await WeigertAsync(Domeinregel.OpenenVraagtTweeInkopers, () => _portal.BevestigOpeningAsync(aanbesteding.Id, Mensen.TweedeInkoper));
        Assert.False(await _portal.InDbAsync(db => db.Openingen.AnyAsync()));
    }

    [Fact, Trait("Regel", "INS-07")]
    public async Task Openen_MetEenBeschadigdBestandEnEenBeschadigdeInhoud_NoemtZeEnOpentDeRest()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.NieuweAanbiederAsync("Bestand Kapot", "bestand@fictief.test");
        await _portal.NieuweAanbiederAsync("Inhoud Kapot", "inhoud@fictief.test");
        var goed = await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
        var bestandKapot = await _portal.IngediendAsync(aanbesteding, "bestand@fictief.test", "Plan bestand");
        var inhoudKapot = await _portal.IngediendAsync(aanbesteding, "inhoud@fictief.test");
        var document = await _portal.InDbAsync(db => db.Inschrijvingsdocumenten.Where(d => d.InschrijvingId == bestandKapot).Select(d => d.DocumentId).SingleAsync());
        KantelBit(_portal.Services.GetRequiredService<Documentopslag>().Pad(document));
        await _portal.InDbAsync(async db =>
        {
            var verzegeld = await db.Indieningen.Where(d => d.InschrijvingId == inhoudKapot).Select(d => EF.Property<byte[]>(d, "Inhoud")).SingleAsync();
            verzegeld[^1] ^= 1;
            return await db.Indieningen.Where(d => d.InschrijvingId == inhoudKapot).ExecuteUpdateAsync(s => s.SetProperty(d => EF.Property<byte[]>(d, "Inhoud"), verzegeld));
        });
        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        var opening = await _portal.OpenKluisAsync(aanbesteding.Id);

        var regels = (await RegelsAsync(aanbesteding.Id)).ToDictionary(r => r.InschrijvingId);
        Assert.Equal(Openingsuitkomst.Klopt, regels[goed].Uitkomst);
        Assert.Equal((Openingsuitkomst.DocumentBeschadigd, "Plan bestand.pdf"), (regels[bestandKapot].Uitkomst, regels[bestandKapot].Afwijking));
        Assert.Equal(Openingsuitkomst.InhoudBeschadigd, regels[inhoudKapot].Uitkomst);
        var leesbaar = await _portal.DoeAsync<Kluis, IReadOnlyList<Inschrijvingsinhoud>>(k => k.LeesPerceelAsync(aanbesteding.PerceelId, opening, CancellationToken.None));
        Assert.Equal([goed, bestandKapot], leesbaar.Select(i => i.InschrijvingId).OrderBy(i => i == goed ? 0 : 1));
    }

    [Fact, Trait("Regel", "HER-02")]
    public async Task Herinnering_KrijgtPreciesWieEenConceptHeeftDatNietIsIngediend_EnBlijftVerzegeld()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
        await _portal.ConceptAsync(aanbesteding, Mensen.AndereAanbieder);
        var collega = await _portal.MedewerkerAsync(Mensen.AndereAanbieder);
        await _portal.NieuweAanbiederAsync("Doet Niet Mee", "niet@fictief.test");
        _portal.Klok.VerderTot(aanbesteding.SluitingOp.AddDays(-14));

        var verslag = await _portal.VoerUitAsync<HerinneringenJob>();

        var post = (await _portal.PostAsync()).Where(p => p.Brief.Onderwerp.StartsWith("Herinnering", StringComparison.Ordinal)).ToList();
        Assert.Equal([Mensen.AndereAanbieder, collega], post.Select(p => p.Email).Order());
        Assert.Contains(" 0 herinneringen", verslag, StringComparison.Ordinal);
        Assert.Equal(2, await _portal.InDbAsync(db => db.Herinneringen.CountAsync()));
        Assert.All(await _portal.InDbAsync(db => db.Mailberichten.Select(m => m.ZegelId).ToListAsync()), z => Assert.NotNull(z));
        Assert.Equal("0 verstuurd, 0 niet aangenomen", await _portal.VoerUitAsync<MailVersturenJob>());
        Assert.All(await _portal.InDbAsync(db => db.Mailberichten.Select(m => m.VerzondenOp).ToListAsync()), op => Assert.NotNull(op));
    }

    private static void KantelBit(string pad)
    {
        var bytes = File.ReadAllBytes(pad);
        bytes[^1] ^= 1;
        File.WriteAllBytes(pad, bytes);
    }

    private static async Task WeigertAsync(Domeinregel regel, Func<Task> daad) => Assert.Equal(regel, (await Assert.ThrowsAsync<DomeinregelException>(daad)).Regel);

    private async Task<Inschrijvingsinhoud> LeesAsync(Guid id, Opening opening)
    {
        var inschrijving = await _portal.InDbAsync(db => db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == id));
        return await _portal.DoeAsync<Kluis, Inschrijvingsinhoud>(k => k.LeesAsync(inschrijving, opening, CancellationToken.None));
    }

    private Task<List<Openingsregel>> RegelsAsync(Guid aanbestedingId) => _portal.InDbAsync(db => db.ProcessenVerbaalVanOpening
        .Where(p => db.Openingen.Any(o => o.Id == p.OpeningId && o.AanbestedingId == aanbestedingId))
        .SelectMany(p => p.Regels)
        .ToListAsync());
}
