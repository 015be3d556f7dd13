using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Dialogen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Dialogen;

/// <summary>Who hands in after a dialoog: gegadigden that are still in, once no ronde is open (DIA-03, DIA-04).</summary>
public sealed class InschrijvenNaDialoogTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "DIA-04")]
    public async Task Inschrijven_KanAlleenWieNogMeedoet_EnNietTijdensEenRonde()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        Assert.Equal(Domeinregel.DialoogrondeNogOpen, await GeweigerdAsync(() => BeginAsync(dialoog, Mensen.Aanbieder)));

        await SluitRondeAsync(dialoog, Dialoogproef.DerdeAanbieder);

        Assert.NotNull(await BeginAsync(dialoog, Mensen.Aanbieder));
        Assert.Equal(Domeinregel.AlleenGegadigdenSchrijvenIn, await GeweigerdAsync(() => BeginAsync(dialoog, Dialoogproef.DerdeAanbieder)));
        await _portal.NieuweAanbiederAsync("Nooit gevraagd", "nooit@fictief.test");
        Assert.Equal(Domeinregel.AlleenGegadigdenSchrijvenIn, await GeweigerdAsync(() => BeginAsync(dialoog, "nooit@fictief.test")));
    }

    [Fact, Trait("Regel", "DIA-04")]
    public async Task Indienen_VanEenConcept_WordtGeweigerdAlsErWeerEenRondeOpenIs()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        await SluitRondeAsync(dialoog, Dialoogproef.DerdeAanbieder);
        var id = await _portal.ConceptAsync(await ProefAsync(dialoog), Mensen.Aanbieder);
        await OpenRondeAsync(dialoog);

        Assert.Equal(Domeinregel.DialoogrondeNogOpen, await GeweigerdAsync(() => _portal.DienInAsync(id, Mensen.Aanbieder)));
        Assert.Equal(InschrijvingStatus.Concept, await _portal.InDbAsync(db => db.Inschrijvingen.Where(i => i.Id == id).Select(i => i.Status).SingleAsync()));
    }

    [Fact, Trait("Regel", "DIA-04"), Trait("Regel", "INS-07")]
    public async Task NaDeSluiting_VerandertDeDialoogNiet_EnMetEenOpenRondeBlijftDeKluisDicht()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        var sluiting = (await ProefAsync(dialoog)).SluitingOp;
        _portal.Klok.VerderTot(sluiting.AddMinutes(10));
        Assert.Equal(Domeinregel.DialoogrondeNogOpen, await GeweigerdAsync(() => _portal.StelOpeningVoorAsync(dialoog.AanbestedingId, Mensen.Inkoper)));

        await SluitRondeAsync(dialoog, Dialoogproef.DerdeAanbieder);

        Assert.Equal(Domeinregel.DialoogNaDeSluiting, await GeweigerdAsync(async () =>
        {
            await OpenRondeAsync(dialoog);
            return true;
        }));
        await _portal.NieuweAanbiederAsync("Te laat", "laat@fictief.test");
        Assert.Equal(Domeinregel.DialoogNaDeSluiting, await GeweigerdAsync(async () =>
        {
            await _portal.NodigUitAsync(dialoog.AanbestedingId, "laat@fictief.test");
            return true;
        }));
        await _portal.OpenKluisAsync(dialoog.AanbestedingId);
    }

    private static async Task<Domeinregel> GeweigerdAsync<T>(Func<Task<T>> daad) => (await Assert.ThrowsAsync<DomeinregelException>(daad)).Regel;

    private async Task<Guid?> BeginAsync(Proefdialoog dialoog, string email)
    {
        var (wie, aanbiederId) = await _portal.WieAsync(email);
        var perceelId = (await ProefAsync(dialoog)).PerceelId;
        return await _portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(perceelId, aanbiederId, vervangen: false, wie, CancellationToken.None));
    }

    private async Task SluitRondeAsync(Proefdialoog dialoog, string valtAf)
    {
        _portal.Klok.VerderTot(_portal.Klok.GetUtcNow() > dialoog.PlanUiterlijkOp ? _portal.Klok.GetUtcNow() : dialoog.PlanUiterlijkOp.AddDays(1));
        foreach (var email in Dialoogproef.Drie)
        {
            await _portal.RondAfAsync(dialoog, email, email == valtAf);
        }

        var ronde = await _portal.InDbAsync(db => db.Dialoogrondes.Where(r => r.AanbestedingId == dialoog.AanbestedingId).Select(r => new { r.Id, r.Versie }).SingleAsync());
        var inkoper = await _portal.InkoperAsync();
        await _portal.DoeAsync<DialoogrondeSluiten>(d => d.ExecuteAsync(ronde.Id, ronde.Versie, null, inkoper, CancellationToken.None));
    }

    private async Task OpenRondeAsync(Proefdialoog dialoog)
    {
        var inkoper = await _portal.InkoperAsync();
        await _portal.DoeAsync<DialoogrondeOpenen>(d => d.ExecuteAsync(dialoog.AanbestedingId, "Verdieping", _portal.Klok.GetUtcNow().AddDays(5), inkoper, CancellationToken.None));
    }

    private Task<Proefaanbesteding> ProefAsync(Proefdialoog dialoog) => _portal.InDbAsync(async db =>
    {
        var aanbesteding = await db.Aanbestedingen.AsNoTracking().Include(a => a.Percelen).ThenInclude(p => p.Eisen).SingleAsync(a => a.Id == dialoog.AanbestedingId);
        var perceel = aanbesteding.Percelen.Single();
        return new Proefaanbesteding(aanbesteding.Id, perceel.Id, aanbesteding.Planning.SluitingOp!.Value, dialoog.Criteria, perceel.Eisen.Single().Id);
    });
}
