using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Testbasis;

public sealed class KlokTests
{
    private readonly Klok _klok = new();

    [Fact]
    public async Task Verder_VoorbijEenWachttijd_LaatHetWachtenAflopen()
    {
        var wachten = Task.Delay(TimeSpan.FromHours(1), _klok);
        _klok.Verder(TimeSpan.FromMinutes(59));
        Assert.False(wachten.IsCompleted);

        _klok.Verder(TimeSpan.FromMinutes(1));

        await wachten;
    }

    [Fact]
    public void Verder_DriePerioden_LaatDeWekkerDrieKeerOpZijnEigenMomentAfgaan()
    {
        var momenten = new List<DateTimeOffset>();
        using var wekker = _klok.CreateTimer(_ => momenten.Add(_klok.GetUtcNow()), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));

        _klok.Verder(TimeSpan.FromHours(3.5));

        Assert.Equal([Klok.Begin.AddHours(1), Klok.Begin.AddHours(2), Klok.Begin.AddHours(3)], momenten);
        Assert.Equal(Klok.Begin.AddHours(3.5), _klok.GetUtcNow());
    }

    [Fact]
    public void VerderTot_EerderMoment_WordtGeweigerd() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _klok.VerderTot(Klok.Begin.AddSeconds(-1)));
}
