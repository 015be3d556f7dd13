using System.Globalization;

namespace WmoInkoop.Core.Common;

/// <summary>Amounts as people read them: '€ 1.450.000,00'.</summary>
public static class Euro
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static string Tekst(decimal bedrag) => $"€\u00A0{bedrag.ToString("#,##0.00", Nederlands)}";
}
