using System.Globalization;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Web.Infrastructure.Termijnen;

/// <summary>Section <c>Drempels</c>: the amounts from which a regime holds, with the day since when (TRJ-12).</summary>
public static class DrempelsRegistratie
{
    private const string Sectie = "Drempels";

    public static void AddDrempels(this WebApplicationBuilder builder) => builder.Services.AddSingleton(Lees(builder.Configuration));

    /// <exception cref="InstellingException">No amount above 0, no date, or a setting in the section that does not exist.</exception>
    public static Drempels Lees(IConfiguration configuration)
    {
        var sectie = configuration.GetSection(Sectie);
        string[] bekend = [nameof(Drempels.Sas), nameof(Drempels.Europees), nameof(Drempels.Vanaf)];
        if (sectie.GetChildren().FirstOrDefault(s => !bekend.Contains(s.Key, StringComparer.OrdinalIgnoreCase)) is { } onbekend)
        {
            throw new InstellingException($"{onbekend.Path} is an unknown setting; section {Sectie} only has {string.Join(", ", bekend)}.");
        }

        return new Drempels(
            Bedrag(sectie.GetSection(nameof(Drempels.Sas)), Drempels.Standaard.Sas),
            Bedrag(sectie.GetSection(nameof(Drempels.Europees)), Drempels.Standaard.Europees),
            Dag(sectie.GetSection(nameof(Drempels.Vanaf))));
    }

    private static decimal Bedrag(IConfigurationSection instelling, decimal standaard) =>
        instelling.Value is null ? standaard
        : decimal.TryParse(instelling.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bedrag) && bedrag > 0 ? bedrag
        : throw new InstellingException($"{instelling.Path} is '{instelling.Value}', which is no amount above 0; write it as 750000.");

    private static DateOnly Dag(IConfigurationSection instelling) =>
        instelling.Value is null ? Drempels.Standaard.Vanaf
        : DateOnly.TryParseExact(instelling.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag
        : throw new InstellingException($"{instelling.Path} is '{instelling.Value}', which is no date; write it as 2026-01-01.");
}
