using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Beoordelingen;

/// <summary>Every page of the assessment asks the database as often for 60 inschrijvingen as for 3.</summary>
public sealed class BeoordelingQueryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int Weinig = 3;
    private const int Veel = 60;

    [Fact, Trait("Regel", "BEO-03"), Trait("Regel", "BEO-04")]
    public async Task Paginas_DoenEvenVeelQueriesBijDrieEnBijZestigInschrijvingen()
    {
        var aanbieders = new List<string>();
        for (var i = 1; i <= Veel; i++)
        {
            await portal.NieuweAanbiederAsync($"Zorg {i}", $"zorg{i}@fictief.test");
            aanbieders.Add($"zorg{i}@fictief.test");
        }

        var weinig = await TelAsync([.. aanbieders.Take(Weinig)]);
        var veel = await TelAsync([.. aanbieders]);

        Assert.Equal(weinig, veel);
    }

    private async Task<Dictionary<string, int>> TelAsync(string[] aanbieders)
    {
        var (aanbesteding, inschrijvingen) = await portal.GeopendAsync(aanbieders);
        await portal.KeurAsync(aanbesteding.PerceelId);
        var id = await portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
        await portal.VerklaarAsync(id, Mensen.Beoordelaar);
        using var beoordelaar = await portal.ClientAls(Mensen.Beoordelaar);
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1";
        var aantallen = new Dictionary<string, int>();
        foreach (var (naam, adres) in new[] { ("overzicht", ""), ("plan", $"/inschrijvingen/{inschrijvingen[0]}"), ("criterium", $"/criteria/{aanbesteding.Criteria[0]}") })
        {
            aantallen[naam] = await portal.Queries.TelAsync(() => beoordelaar.HtmlAsync($"/beoordeling/{id}{adres}"));
        }

        await portal.GeefAsync(id, Mensen.Beoordelaar, [.. from i in inschrijvingen from c in aanbesteding.Criteria select (i, c, 8m)]);
        aantallen["vergrendelen"] = await portal.Queries.TelAsync(() => beoordelaar.HtmlAsync($"/beoordeling/{id}/vergrendelen"));
        await portal.VergrendelAsync(id, Mensen.Beoordelaar);
        foreach (var inschrijving in inschrijvingen)
        {
            await portal.LegEindcijfersVastAsync(id, inschrijving, aanbesteding.Criteria, 8m, 8m, 6m);
        }

        aantallen["bespreking"] = await portal.Queries.TelAsync(() => beoordelaar.HtmlAsync($"/beoordeling/{id}/bespreking"));
        aantallen["perceel"] = await portal.Queries.TelAsync(() => inkoper.HtmlAsync(pad));
        aantallen["consensus"] = await portal.Queries.TelAsync(() => inkoper.HtmlAsync($"{pad}/consensus/{inschrijvingen[0]}"));
        await portal.StelBeoordelingVastAsync(id);
        aantallen["rangschikking"] = await portal.Queries.TelAsync(() => inkoper.HtmlAsync($"{pad}/rangschikking"));
        aantallen["rapport"] = await portal.Queries.TelAsync(() => inkoper.HtmlAsync($"{pad}/rapport"));
        return aantallen;
    }
}
