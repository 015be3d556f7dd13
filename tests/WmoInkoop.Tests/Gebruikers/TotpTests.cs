using System.Text;
using WmoInkoop.Core.Gebruikers;
using Xunit;

namespace WmoInkoop.Tests.Gebruikers;

[Trait("Regel", "AUD-02")]
public sealed class TotpTests
{
    private static readonly byte[] Geheim = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void Code_VanRfc6238_Klopt(long seconden, string code) => Assert.Equal(code, Totp.Code(Geheim, DateTimeOffset.FromUnixTimeSeconds(seconden)));

    [Fact]
    public void StapVan_CodeVanDeVorigeStap_KloptMaarVanEerderNiet()
    {
        var nu = DateTimeOffset.FromUnixTimeSeconds(1111111109);
        Assert.NotNull(Totp.StapVan(Geheim, "081 804", nu.AddSeconds(30)));
        Assert.Null(Totp.StapVan(Geheim, "081804", nu.AddSeconds(90)));
        Assert.Null(Totp.StapVan(Geheim, "", nu));
    }

    [Fact]
    public void Tekst_IsBase32EnKomtTerug()
    {
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Tekst(Geheim));
        Assert.Equal(Geheim, Totp.Geheim("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    }
}
