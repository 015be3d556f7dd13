using System.ComponentModel.DataAnnotations;
using System.Globalization;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Web.Features.Beheer;

public sealed class HerinneringsregelForm
{
    private const string Patroon = @"^\s*(\d{1,3}\s*([,; ]\s*\d{1,3}\s*)*)?$";
    private const string Fout = "Vul hele getallen in met een komma ertussen, bijvoorbeeld: 14, 7, 2, 1.";

    [Display(Name = "Dagen voor de termijn"), StringLength(Herinneringsregel.MaxDagen, ErrorMessage = Fout), RegularExpression(Patroon, ErrorMessage = Fout)]
    public string? DagenErvoor { get; set; }

    [Display(Name = "Dagen na de termijn"), StringLength(Herinneringsregel.MaxDagen, ErrorMessage = Fout), RegularExpression(Patroon, ErrorMessage = Fout)]
    public string? DagenErna { get; set; }

    /// <summary>The second button: remove the rule, so that the one above it holds again.</summary>
    public bool Terugzetten { get; set; }

    /// <summary>Of the rule that was shown; null when there was none.</summary>
    public Guid? Versie { get; set; }

    public IReadOnlyList<int> Offsets() => [.. Getallen(DagenErvoor), .. Getallen(DagenErna).Select(d => -d)];

    private static IEnumerable<int> Getallen(string? tekst) =>
        (tekst ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(d => int.Parse(d, CultureInfo.InvariantCulture));
}
