using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using Xunit;

namespace WmoInkoop.Tests.Aanbieders;

public sealed class KvkNummerTests
{
    [Theory, Trait("Regel", "AAN-01")]
    [InlineData("12345678", "12345678")]
    [InlineData(" 1234 5678 ", "12345678")]
    [InlineData("12.34.56.78", "12345678")]
    [InlineData("01234567", "01234567")]
    public void Maak_MetAchtCijfers_HoudtDeCijfers(string invoer, string verwacht) => Assert.Equal(verwacht, KvkNummer.Maak(invoer).Waarde);

    [Theory, Trait("Regel", "AAN-01")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1234567")]
    [InlineData("123456789")]
    [InlineData("1234567a")]
    [InlineData("١٢٣٤٥٦٧٨")]
    [InlineData("00000000")]
    public void Maak_ZonderAchtCijfers_WordtGeweigerd(string? invoer) =>
        Assert.Equal(Domeinregel.KvkNummerOngeldig, Assert.Throws<DomeinregelException>(() => KvkNummer.Maak(invoer)).Regel);

    [Theory, Trait("Regel", "AAN-01")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void AgbCode_NietIngevuld_IsGeenFout(string? invoer) => Assert.Null(AgbCode.Maak(invoer));

    [Fact, Trait("Regel", "AAN-01")]
    public void AgbCode_MetZevenCijfers_WordtGeweigerd() =>
        Assert.Equal(Domeinregel.AgbCodeOngeldig, Assert.Throws<DomeinregelException>(() => AgbCode.Maak("1234567")).Regel);
}
