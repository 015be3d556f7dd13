using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Regios;
using WmoInkoop.TestSupport;
using Xunit;
using static WmoInkoop.TestSupport.Aanbieders.AanbiederBouwer;

namespace WmoInkoop.Tests.Data;

public sealed class OpslagTests : DatabaseTest
{
    [Fact]
    public async Task Opslaan_TekstVanDeMaximaleLengte_Lukt()
    {
        Db.Add(new Regio(new string('x', Regio.MaxNaam), "nieuw", "inkoop@nieuw.test"));
        Assert.Equal(1, await Db.SaveChangesAsync());
    }

    [Fact]
    public async Task Opslaan_TekstDieTeLangIs_WordtGeweigerd()
    {
        Db.Add(new Regio(new string('x', Regio.MaxNaam + 1), "nieuw", "inkoop@nieuw.test"));

        var fout = await Assert.ThrowsAsync<InvalidOperationException>(() => Db.SaveChangesAsync());
        Assert.Contains("Regio.Naam", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opslaan_BedragMetTeVeelDecimalen_WordtGeweigerd()
    {
        var opties = new DbContextOptionsBuilder<InkoopDbContext>(Testdatabase.Opties(Bestand)).UseMemoryCache(null).ReplaceService<IModelCustomizer, RegioMetBedrag>().Options;
        await using var db = new InkoopDbContext(opties);
        var regio = new Regio("Nieuw", "nieuw", "inkoop@nieuw.test");
        db.Add(regio).Property("Bedrag").CurrentValue = 12.345m;

        var fout = await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        Assert.Contains("Regio.Bedrag", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Opslaan_ZonderWachten_WordtGeweigerd()
    {
        Db.Add(new Regio("Nieuw", "nieuw", "inkoop@nieuw.test"));
        Assert.Throws<NotSupportedException>(() => Db.SaveChanges());
    }

    [Fact]
    public async Task VerwachtVersie_TweedeVanTweeBewerkers_Botst()
    {
        var gezien = (await Db.Aanbieders.SingleAsync(a => a.Naam == Mensen.AanbiederNaam)).Versie;
        await BewerkAsync(Db, gezien);

        await using var tweede = NieuweDb();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => BewerkAsync(tweede, gezien));
    }

    [Fact]
    public async Task VerwachtVersie_MetDeVersieVanNaDeEerste_Lukt()
    {
        var gezien = (await Db.Aanbieders.SingleAsync(a => a.Naam == Mensen.AanbiederNaam)).Versie;
        await BewerkAsync(Db, gezien);

        await using var tweede = NieuweDb();
        var versie = await tweede.Aanbieders.Where(a => a.Naam == Mensen.AanbiederNaam).Select(a => a.Versie).SingleAsync();
        Assert.NotEqual(gezien, versie);
        await BewerkAsync(tweede, versie);
    }

    [Fact]
    public async Task Momenten_VergelijkenEnOrdenen_GebeurtInDeDatabase()
    {
        var moment = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(1));
        Db.Add(EenAanbieder().MetNaam("Later").MetKvkNummer("90000033").MetBeheerder((await Db.Users.SingleAsync(u => u.Email == Mensen.ZonderRol)).Id).Op(moment).Maak());
        await Db.SaveChangesAsync();

        await using var later = NieuweDb();
        var aanbieder = await later.Aanbieders.Where(a => a.AangemeldOp >= moment).OrderByDescending(a => a.AangemeldOp).FirstAsync();
        Assert.Equal("Later", aanbieder.Naam);
        Assert.Equal((moment, TimeSpan.Zero), (aanbieder.AangemeldOp, aanbieder.AangemeldOp.Offset));
    }

    private static Task BewerkAsync(InkoopDbContext db, Guid versie) => db.InTransactieAsync(
        async () => db.VerwachtVersie(await db.Aanbieders.SingleAsync(a => a.Naam == Mensen.AanbiederNaam), versie),
        CancellationToken.None);

    /// <summary>A column of two decimals; the refusal comes before the database, which has no such column.</summary>
    private sealed class RegioMetBedrag(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<Regio>().Property<decimal>("Bedrag").HasPrecision(9, 2);
        }
    }
}
