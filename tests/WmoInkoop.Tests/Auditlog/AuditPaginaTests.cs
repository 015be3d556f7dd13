using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Regios;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Auditlog;

public sealed class AuditPaginaTests : IDisposable
{
    private const string Adres = "/beheer/audit";
    private readonly PortalFactory _portal = new();

    [Fact]
    public async Task Logboek_ToontRegelsZonderNummerEnZonderVerzegeldeRegels()
    {
        var (open, verzegeld) = (Guid.NewGuid(), Guid.NewGuid());
        await VoegToeAsync(open, null);
        await VoegToeAsync(verzegeld, new Zegel("Proef", Guid.NewGuid(), Klok.Begin));
        using var client = await _portal.ClientAls(Mensen.Beheerder);

        var html = await client.HtmlAsync(Adres);
        Assert.Contains(open.ToString(), html, StringComparison.Ordinal);
        Assert.Contains("reden: proef &lt;b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain(verzegeld.ToString(), html, StringComparison.Ordinal);
        Assert.Contains("Geen regels gevonden", await client.HtmlAsync($"{Adres}?object={verzegeld}"), StringComparison.Ordinal);
        Assert.DoesNotContain(verzegeld.ToString(), await (await client.GetAsync($"{Adres}?als=csv")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("nummer", (await (await client.GetAsync($"{Adres}?als=csv")).Content.ReadAsStringAsync()).Split('\n')[0].Replace("Objectnummer", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Logboek_ZoektOpObjectActieEnDatum()
    {
        var id = Guid.NewGuid();
        await VoegToeAsync(id, null);
        await VoegToeAsync(Guid.NewGuid(), null);
        using var client = await _portal.ClientAls(Mensen.Beheerder);

        Assert.Contains("1 regel<", await client.HtmlAsync($"{Adres}?object={id}"), StringComparison.Ordinal);
        Assert.Contains("Geen regels gevonden", await client.HtmlAsync($"{Adres}?object=geen-nummer"), StringComparison.Ordinal);
        Assert.Contains("1 regel<", await client.HtmlAsync($"{Adres}?object={id}&actie=DemoGeladen&van=2026-03-02&tot=2026-03-02"), StringComparison.Ordinal);
        Assert.Contains("Geen regels gevonden", await client.HtmlAsync($"{Adres}?object={id}&van=2026-03-03"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Controleren_ZegtOfDeKetenKlopt()
    {
        var id = Guid.NewGuid();
        await VoegToeAsync(id, null);
        using var client = await _portal.ClientAls(Mensen.Beheerder);

        await client.PostFormAsync(Adres, new Dictionary<string, string?>(), "/beheer/audit/controleren");
        Assert.Contains("Het logboek klopt: ", await client.HtmlAsync(Adres), StringComparison.Ordinal);

        await _portal.InDbAsync(db => db.AuditRegels.Where(r => r.ObjectId == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Rol, "ander")));
        await client.PostFormAsync(Adres, new Dictionary<string, string?>(), "/beheer/audit/controleren");
        Assert.Contains("Het logboek klopt niet", await client.HtmlAsync(Adres), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Mensen.Inkoper)]
    [InlineData(Mensen.Aanbieder)]
    [InlineData(Mensen.ZonderRol)]
    public async Task Logboek_VoorAnderen_IsVerboden(string email)
    {
        using var client = await _portal.ClientAls(email);
        using var antwoord = await client.GetAsync(Adres);
        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        Assert.Contains("U mag dit niet doen", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private async Task VoegToeAsync(Guid objectId, Zegel? zegel) => await _portal.InDbAsync(async db =>
    {
        await db.InTransactieAsync(
            () =>
            {
                if (zegel is not null)
                {
                    db.Add(zegel);
                }

                db.Audit(new AuditInvoer(Uitvoerder.Portaal, AuditActie.DemoGeladen, nameof(Regio), objectId, Klok.Begin, new Dictionary<string, string?> { ["reden"] = "proef <b>" }, zegel?.Id));
                return Task.CompletedTask;
            },
            CancellationToken.None);
        return true;
    });
}
