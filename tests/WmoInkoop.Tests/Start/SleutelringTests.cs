using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Start;

/// <summary>Several servers share the keys of sessions and links, and the database alone does not give them away.</summary>
public sealed class SleutelringTests
{
    [Fact]
    public async Task Sleutelring_VanTweeServersOpEenDatabase_IsDezelfde()
    {
        await using var een = new PortalFactory();
        _ = een.Services;
        await using var twee = new PortalFactory()
            .Met("Database:ConnectionString", $"Data Source={een.Map}/portal.db")
            .Met("Opslag:Sleutelbestand", Path.Combine(een.Map, "sleutels", "hoofdsleutel"));

        var verzegeld = een.Services.GetDataProtector("proef").Protect("inhoud");

        Assert.Equal("inhoud", twee.Services.GetDataProtector("proef").Unprotect(verzegeld));
    }

    [Fact]
    public async Task Sleutelring_InDeDatabase_IsVersleuteld()
    {
        await using var portal = new PortalFactory();

        var xml = await portal.InDbAsync(db => db.Sleutelring.Select(s => s.Xml).SingleAsync());

        Assert.Contains("<encryptedSecret", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", xml, StringComparison.Ordinal);
    }
}
