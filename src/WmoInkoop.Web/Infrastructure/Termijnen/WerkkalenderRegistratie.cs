using System.Globalization;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Web.Infrastructure.Termijnen;

/// <summary>Section <c>Werkkalender</c>: the days that a royal decree made equal to a public holiday, as <c>yyyy-MM-dd</c>.</summary>
public static class WerkkalenderRegistratie
{
    private const string Sectie = "Werkkalender";
    private const string GelijkgesteldeDagen = "GelijkgesteldeDagen";

    public static void AddWerkkalender(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(Lees(builder.Configuration));

    /// <exception cref="InstellingException">A day that is no date, or a setting in the section that does not exist.</exception>
    public static Werkkalender Lees(IConfiguration configuration)
    {
        var sectie = configuration.GetSection(Sectie);
        if (sectie.GetChildren().FirstOrDefault(s => !s.Key.Equals(GelijkgesteldeDagen, StringComparison.OrdinalIgnoreCase)) is { } onbekend)
        {
            throw new InstellingException($"{onbekend.Path} is an unknown setting; section {Sectie} only has {GelijkgesteldeDagen}.");
        }

        return new Werkkalender(sectie.GetSection(GelijkgesteldeDagen).GetChildren().Select(Dag));
    }

    private static DateOnly Dag(IConfigurationSection instelling) =>
        DateOnly.TryParseExact(instelling.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            ? dag
            : throw new InstellingException($"{instelling.Path} is '{instelling.Value}', which is no date; write it as 2026-05-15.");
}
