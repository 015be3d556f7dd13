using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Storingen;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure.Bewaking;
using Xunit;

namespace WmoInkoop.Tests.Storingen;

/// <summary>The service that beats, in a running portal of which a part stops working (INS-10).</summary>
public sealed class HartslagdienstTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "INS-10")]
    public async Task KapotteOpslag_OpentEenStoringZonderGeheimen_EnSluitHaarAlsZijWeerWerkt()
    {
        using var dienst = ActivatorUtilities.CreateInstance<Hartslagdienst>(_portal.Services);
        await dienst.StartAsync(CancellationToken.None);
        Assert.Empty(await StoringenAsync());
        var sleutel = Path.Combine(_portal.Map, "sleutels", "hoofdsleutel");
        File.Move(sleutel, $"{sleutel}.weg");

        await SlagAsync();
        var storing = Assert.Single(await StoringenAsync());
        Assert.Equal((Storingsoort.Opslag, _portal.Klok.GetUtcNow(), null), (storing.Soort, storing.Begin, storing.Einde));
        using var bezoeker = _portal.Bezoeker();
        var pagina = await bezoeker.HtmlAsync($"/storingen/{storing.Id}");
        Assert.Contains("De storing duurt nog", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("hoofdsleutel", pagina, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(_portal.Map, pagina, StringComparison.Ordinal);

        File.Move($"{sleutel}.weg", sleutel);
        await SlagAsync();
        Assert.Equal(_portal.Klok.GetUtcNow(), Assert.Single(await StoringenAsync()).Einde);

        await dienst.StopAsync(CancellationToken.None);
        Assert.True(await _portal.InDbAsync(db => db.Hartslagen.Select(h => h.IsGestopt).SingleAsync()));
    }

    private Task<List<Storing>> StoringenAsync() => _portal.InDbAsync(db => db.Storingen.AsNoTracking().ToListAsync());

    /// <summary>A minute later; waits until that beat was written.</summary>
    private async Task SlagAsync()
    {
        _portal.Klok.Verder(HartslagVastleggen.Interval);
        var nu = _portal.Klok.GetUtcNow();
        for (var poging = 0; poging < 200 && !await _portal.InDbAsync(db => db.Hartslagen.AnyAsync(h => h.Op == nu)); poging++)
        {
            await Task.Delay(50);
        }
    }
}
