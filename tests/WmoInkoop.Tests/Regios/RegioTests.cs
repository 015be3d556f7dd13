using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Regios;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Regios;

public sealed class RegioTests : DatabaseTest
{
    private static readonly Uitvoerder Wie = Uitvoerder.Portaal;

    private RegiosBeheren Beheren => new(Db, Klok);

    [Theory]
    [InlineData("Hoofdletter")]
    [InlineData("met spatie")]
    [InlineData("")]
    [InlineData("-begin")]
    [InlineData("einde-")]
    [InlineData("twee--streepjes")]
    [InlineData("../beheer")]
    [InlineData("regel\n")]
    [InlineData("een-sleutel-die-langer-is-dan-veertig-tekens")]
    public void Regio_MetEenSleutelDieGeenAdresKanZijn_WordtGeweigerd(string sleutel) =>
        Weigert(Domeinregel.RegiosleutelOngeldig, Gegevens() with { Sleutel = sleutel });

    [Theory]
    [InlineData("geen adres")]
    [InlineData("inkoop@")]
    [InlineData("Inkoop <inkoop@fryslan.test>")]
    [InlineData("inkoop@fryslan.test, ander@fryslan.test")]
    [InlineData("inkoop@fryslan.test\r\nBcc: ander@elders.test")]
    public void Regio_MetEenAdresDatGeenAdresIs_WordtGeweigerd(string adres)
    {
        Weigert(Domeinregel.RegioEmailOngeldig, Gegevens() with { Afzender = adres });
        Weigert(Domeinregel.RegioEmailOngeldig, Gegevens() with { Email = adres });
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("Noord\r\nBcc: iemand@elders.test")]
    public void Regio_MetEenNaamDieGeenRegelIs_WordtGeweigerd(string naam)
    {
        Weigert(Domeinregel.RegionaamOngeldig, Gegevens() with { Naam = naam });
        Weigert(Domeinregel.RegionaamOngeldig, Gegevens() with { Contactnaam = naam });
    }

    [Fact]
    public void Regio_ZonderGemeente_WordtGeweigerd() => Weigert(Domeinregel.RegioZonderGemeente, Gegevens() with { Gemeenten = [] });

    [Fact]
    public void Regio_MetEenGemeenteDieTeLangIs_WordtGeweigerd() =>
        Weigert(Domeinregel.GemeentenaamOngeldig, Gegevens() with { Gemeenten = ["Dokkum", new string('x', Regio.MaxNaam + 1)] });

    [Fact]
    public void Regio_MetDezelfdeGemeenteTweeKeer_HeeftHaarEenKeer() =>
        Assert.Equal(["Súdwest-Fryslân"], new Regio(Gegevens() with { Gemeenten = ["Súdwest-Fryslân", " sudwest-fryslan "] }).Gemeenten.Select(g => g.Naam));

    [Fact]
    public async Task VoegToe_MetEenSleutelVanEenAnder_WordtGeweigerd() =>
        Assert.Equal(Domeinregel.RegiosleutelBezet, (await Assert.ThrowsAsync<DomeinregelException>(() => Beheren.VoegToeAsync(Gegevens() with { Sleutel = Mensen.Leeuwarden }, Wie, default))).Regel);

    [Theory]
    [InlineData("Leiden")]
    [InlineData("LEIDÉN")]
    public async Task VoegToe_MetEenGemeenteVanEenAndereRegio_WordtGeweigerd(string gemeente)
    {
        var geweigerd = await Assert.ThrowsAsync<DomeinregelException>(() => Beheren.VoegToeAsync(Gegevens() with { Gemeenten = ["Dokkum", gemeente] }, Wie, default));

        Assert.Equal(Domeinregel.GemeenteBijAndereRegio, geweigerd.Regel);
        Assert.Contains("Leiden", geweigerd.Message, StringComparison.Ordinal);
        Assert.False(await Db.Regios.AnyAsync(r => r.Sleutel == "noordoost"));
    }

    [Fact]
    public async Task Database_WeigertEenGemeenteInTweeRegios()
    {
        Db.Add(new Regio("Dubbel", "dubbel", "inkoop@dubbel.test", "leiden"));

        await Assert.ThrowsAsync<DbUpdateException>(() => Db.SaveChangesAsync());
    }

    [Fact, Trait("Regel", "AUD-01")]
    public async Task Wijzig_HoudtDeGemeentenDieBlijven_EnMaaktDieWeggaanVrij()
    {
        var id = await Beheren.VoegToeAsync(Gegevens(), Wie, default);
        var (versie, dokkum) = await Db.Regios.Where(r => r.Id == id).Select(r => ValueTuple.Create(r.Versie, r.Gemeenten.Single(g => g.Naam == "Dokkum").Id)).SingleAsync();

        Assert.True(await Beheren.WijzigAsync(id, versie, Gegevens() with { Naam = "Noordoost", Gemeenten = ["DOKKUM", "Kollum"] }, Wie, default));
        await Beheren.VoegToeAsync(Gegevens() with { Sleutel = "zuid", Gemeenten = ["Drachten"] }, Wie, default);

        await using var later = NieuweDb();
        var regio = await later.Regios.Include(r => r.Gemeenten).SingleAsync(r => r.Id == id);
        Assert.Equal("Noordoost", regio.Naam);
        Assert.Equal(["DOKKUM", "Kollum"], regio.Gemeenten.Select(g => g.Naam).Order());
        Assert.Equal(dokkum, regio.Gemeenten.Single(g => g.Naam == "DOKKUM").Id);
        Assert.NotEqual(versie, regio.Versie);
        Assert.Equal([AuditActie.RegioToegevoegd, AuditActie.RegioGewijzigd], await later.AuditRegels.Where(r => r.ObjectId == id).OrderBy(r => r.Nummer).Select(r => r.Actie).ToListAsync());
    }

    [Fact]
    public async Task Wijzig_AlleenDeGemeenten_LaatDeTweedeBewerkerBotsen()
    {
        var id = await Beheren.VoegToeAsync(Gegevens(), Wie, default);
        var versie = await Db.Regios.Where(r => r.Id == id).Select(r => r.Versie).SingleAsync();
        await Beheren.WijzigAsync(id, versie, Gegevens() with { Gemeenten = ["Dokkum"] }, Wie, default);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Beheren.WijzigAsync(id, versie, Gegevens() with { Gemeenten = ["Drachten"] }, Wie, default));
    }

    [Theory, Trait("Regel", "AUD-01")]
    [InlineData("niets", true)]
    [InlineData("aanstelling die voorbij is", false)]
    [InlineData("herinneringsregel", false)]
    [InlineData("termijn", false)]
    public async Task Verwijder_LuktAlleenZolangErNietsAanHangt(string wat, bool lukt)
    {
        var id = await Beheren.VoegToeAsync(Gegevens(), Wie, default);
        await HangAanAsync(id, wat);
        var versie = await Db.Regios.Where(r => r.Id == id).Select(r => r.Versie).SingleAsync();

        if (lukt)
        {
            Assert.True(await Beheren.VerwijderAsync(id, versie, Wie, default));
            Assert.True(await Db.AuditRegels.AnyAsync(r => r.ObjectId == id && r.Actie == AuditActie.RegioVerwijderd));
        }
        else
        {
            Assert.Equal(Domeinregel.RegioInGebruik, (await Assert.ThrowsAsync<DomeinregelException>(() => Beheren.VerwijderAsync(id, versie, Wie, default))).Regel);
        }

        await using var later = NieuweDb();
        Assert.Equal(!lukt, await later.Regios.AnyAsync(r => r.Id == id));
        Assert.Equal(lukt ? 0 : 2, await later.Gemeenten.CountAsync(g => g.RegioId == id));
    }

    [Fact]
    public async Task Verwijder_EenRegioDieIemandAndersWijzigde_Botst()
    {
        var id = await Beheren.VoegToeAsync(Gegevens(), Wie, default);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Beheren.VerwijderAsync(id, Guid.NewGuid(), Wie, default));
    }

    [Fact]
    public async Task Wijzig_EenGemeenteWaarEenLatereTabelNaarWijst_BlijftStaan()
    {
        var id = await Beheren.VoegToeAsync(Gegevens(), Wie, default);
        var (versie, dokkum) = await Db.Regios.Where(r => r.Id == id).Select(r => ValueTuple.Create(r.Versie, r.Gemeenten.Single(g => g.Naam == "Dokkum").Id)).SingleAsync();
        await Db.Database.ExecuteSqlRawAsync("""CREATE TABLE "Gevestigd" ("Id" TEXT PRIMARY KEY, "GemeenteId" TEXT NULL)""");
        await using var db = new InkoopDbContext(new DbContextOptionsBuilder<InkoopDbContext>(Testdatabase.Opties(Bestand)).UseMemoryCache(null).ReplaceService<IModelCustomizer, MetLatereTabel>().Options);
        db.Add(new Gevestigd { Id = Guid.NewGuid(), GemeenteId = dokkum });
        await db.SaveChangesAsync();
        var beheren = new RegiosBeheren(db, Klok);

        Assert.Equal(Domeinregel.GemeenteInGebruik, (await Assert.ThrowsAsync<DomeinregelException>(() => beheren.WijzigAsync(id, versie, Gegevens() with { Gemeenten = ["Drachten"] }, Wie, default))).Regel);
        Assert.Equal(Domeinregel.GemeenteInGebruik, (await Assert.ThrowsAsync<DomeinregelException>(() => beheren.VerwijderAsync(id, versie, Wie, default))).Regel);
        Assert.True(await beheren.WijzigAsync(id, versie, Gegevens() with { Gemeenten = ["Dokkum"] }, Wie, default));
    }

    private static Regiogegevens Gegevens() => new("Noordoost-Fryslân", "noordoost", "inkoop@noordoost.test", "Team inkoop", "0519 00 00 00", "vragen@noordoost.test", ["Dokkum", "Drachten"]);

    private static void Weigert(Domeinregel regel, Regiogegevens gegevens) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(() => new Regio(gegevens)).Regel);

    private async Task HangAanAsync(Guid regioId, string wat)
    {
        var iemand = await Db.Users.Where(g => g.Email == Mensen.ZonderRol).Select(g => g.Id).SingleAsync();
        switch (wat)
        {
            case "aanstelling die voorbij is":
                var aanstelling = new Aanstelling(iemand, Rol.Inkoper, regioId, Nu);
                aanstelling.Beeindig(Nu);
                Db.Add(aanstelling);
                break;
            case "herinneringsregel":
                Db.Add(new Herinneringsregel(TermijnSoort.Uitnodiging, regioId, [1]));
                break;
            case "termijn":
                Db.Add(new Termijn(TermijnSoort.Uitnodiging, Guid.NewGuid(), "Iets", "/beheer", Nu.AddDays(1), regioId, Nu));
                break;
        }

        await Db.SaveChangesAsync();
    }

    private sealed class Gevestigd
    {
        public Guid Id { get; set; }

        public Guid? GemeenteId { get; set; }
    }

    private sealed class MetLatereTabel(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<Gevestigd>(e =>
            {
                e.ToTable("Gevestigd");
                e.Property(g => g.Id).ValueGeneratedNever();
                e.HasOne<Gemeente>().WithMany().HasForeignKey(g => g.GemeenteId);
            });
        }
    }
}
