using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;
using Xunit;

namespace WmoInkoop.Tests.Mail;

public sealed class BriefTests
{
    [Theory, Trait("Regel", "HER-04")]
    [InlineData("Registratie\r\nBcc: ander@example.org")]
    [InlineData("Registratie\nvan Zorg")]
    [InlineData("Registratie\0")]
    public void Brief_OnderwerpMetRegeleinde_WordtGeweigerd(string onderwerp)
    {
        var fout = Assert.Throws<DomeinregelException>(() => new Brief(onderwerp, ["tekst"]));
        Assert.Equal(Domeinregel.OnderwerpMetRegeleinde, fout.Regel);
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    [InlineData("mijn")]
    public void Brief_PadBuitenHetPortaal_WordtGeweigerd(string pad) => Assert.Throws<ArgumentException>(() => new Brief("Onderwerp", ["tekst"], pad));
}
