using WmoInkoop.Core.Toetsing;
using Xunit;

namespace WmoInkoop.Tests.Toetsing;

/// <summary>Worked examples of a price that looks abnormally low, exact to the cent.</summary>
public sealed class AbnormaalLaagTests
{
    private static readonly Guid A = new(1, 0, 0, new byte[8]);
    private static readonly Guid B = new(2, 0, 0, new byte[8]);
    private static readonly Guid C = new(3, 0, 0, new byte[8]);

    [Fact, Trait("Regel", "INS-13")]
    public void GemiddeldeVanAnderen_TeltDeEigenPrijsNietMee()
    {
        // 60 against the mean of 100 and 90 is 36.84 % under; against the mean of all three it would be 28 %
        var signaal = Assert.Single(AbnormaalLaag.Bereken(30m, null, Prijzen(60m, 100m, 90m)));

        Assert.Equal((A, 60m, Prijsmaatstaf.GemiddeldeVanAnderen, 95m), (signaal.InschrijvingId, signaal.Prijs, signaal.Maatstaf, signaal.Bedrag));
        Assert.Equal(36.8421052632m, signaal.PercentageEronder);
    }

    [Theory, Trait("Regel", "INS-13")]
    [InlineData("80.00", false)]
    [InlineData("79.99", true)]
    public void OpDeGrens_IsGeenSignaal_EenCentEronderWel(string prijs, bool verwacht) =>
        Assert.Equal(verwacht, AbnormaalLaag.Bereken(20m, 100m, new Dictionary<Guid, decimal> { [A] = decimal.Parse(prijs, System.Globalization.CultureInfo.InvariantCulture) }).Count > 0);

    [Fact, Trait("Regel", "INS-13")]
    public void EenGemiddeldeDatNietOpgaat_WordtNietAfgerondVoorDeVergelijking()
    {
        // the others are 10.00, 10.00 and 10.01: a mean of 10.00333..; 10 % under it is 9.003
        var prijzen = new Dictionary<Guid, decimal> { [A] = 9.00m, [B] = 10.00m, [C] = 10.00m, [Guid.NewGuid()] = 10.01m };

        Assert.Equal(A, Assert.Single(AbnormaalLaag.Bereken(10m, null, prijzen)).InschrijvingId);
        Assert.Empty(AbnormaalLaag.Bereken(10.04m, null, prijzen));
    }

    [Fact, Trait("Regel", "INS-13")]
    public void EnigeInschrijver_WordtAlleenMetDeReelePrijsVergeleken()
    {
        Assert.Empty(AbnormaalLaag.Bereken(20m, null, new Dictionary<Guid, decimal> { [A] = 1m }));
        Assert.Equal(Prijsmaatstaf.ReelePrijs, Assert.Single(AbnormaalLaag.Bereken(20m, 60m, new Dictionary<Guid, decimal> { [A] = 40m })).Maatstaf);
    }

    [Fact, Trait("Regel", "INS-13")]
    public void BeideMaatstaven_GevenElkEenSignaal_InVasteVolgorde()
    {
        var een = AbnormaalLaag.Bereken(20m, 70m, Prijzen(40m, 100m, 100m));
        var twee = AbnormaalLaag.Bereken(20m, 70m, new Dictionary<Guid, decimal> { [C] = 100m, [A] = 40m, [B] = 100m });

        Assert.Equal([Prijsmaatstaf.ReelePrijs, Prijsmaatstaf.GemiddeldeVanAnderen], een.Select(s => s.Maatstaf));
        Assert.Equal(een, twee);
    }

    private static Dictionary<Guid, decimal> Prijzen(decimal a, decimal b, decimal c) => new() { [A] = a, [B] = b, [C] = c };
}
