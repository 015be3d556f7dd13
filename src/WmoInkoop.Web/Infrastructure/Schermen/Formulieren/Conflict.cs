using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

/// <summary>What somebody else saved while a form was open, for the field helper to show beside what was typed.</summary>
public static class Conflict
{
    private const string Sleutel = "Conflict.Naast";

    /// <summary>Puts the stored values on the page, by field name, for the fields that differ from what was typed.</summary>
    public static void Toon(ViewDataDictionary viewData, IReadOnlyDictionary<string, string> verschillen) => viewData[Sleutel] = verschillen;

    internal static string? Naast(ViewDataDictionary viewData, string veld) =>
        viewData[Sleutel] is IReadOnlyDictionary<string, string> verschillen ? verschillen.GetValueOrDefault(veld) : null;
}
