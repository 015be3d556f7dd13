using System.Text;
using WmoInkoop.Core.Common;
using Xunit;

namespace WmoInkoop.Tests.Planningen;

/// <summary>The calendar file, as RFC 5545 has it.</summary>
public sealed class KalenderbestandTests
{
    private static readonly DateTimeOffset Op = new(2026, 4, 10, 12, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void Maak_SchrijftUtcEnHeleDagen_EnOntsnapteTekst()
    {
        var regels = Regels(
            new Kalenderpunt("sluiting@proef", "Inschrijven; tot, nu\\straks\nregel twee", Op, IsHeleDag: false, "https://proef/aanbestedingen/2026-0001"),
            new Kalenderpunt("ingang@proef", "Start", Amsterdam.BeginVan(new DateOnly(2026, 7, 1)), IsHeleDag: true, "https://proef/"));

        Assert.Equal("BEGIN:VCALENDAR", regels[0]);
        Assert.Equal("END:VCALENDAR", regels[^1]);
        Assert.Contains("DTSTART:20260410T100000Z", regels);
        Assert.Contains("SUMMARY:Inschrijven\\; tot\\, nu\\\\straks\\nregel twee", regels);
        Assert.Contains("DTSTART;VALUE=DATE:20260701", regels);
        Assert.Contains("DTEND;VALUE=DATE:20260702", regels);
        Assert.Equal(2, regels.Count(r => r == "BEGIN:VEVENT"));
    }

    [Fact]
    public void Maak_VouwtRegelsVanMeerDan75Octets_NooitBinnenEenTeken()
    {
        var titel = string.Concat(Enumerable.Repeat("één 🏠 ", 30)).TrimEnd();
        var tekst = Encoding.UTF8.GetString(Kalenderbestand.Maak("Proef", [new Kalenderpunt("a@b", titel, Op, false, "https://proef/")], Op));

        Assert.All(tekst.Split("\r\n"), r => Assert.True(Encoding.UTF8.GetByteCount(r) <= 75, r));
        Assert.DoesNotContain('\uFFFD', tekst);
        Assert.Contains($"SUMMARY:{titel}", tekst.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string[] Regels(params Kalenderpunt[] punten) =>
        Encoding.UTF8.GetString(Kalenderbestand.Maak("Proef", punten, Op)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
