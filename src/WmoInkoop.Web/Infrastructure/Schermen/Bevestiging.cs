using Microsoft.AspNetCore.Mvc;

namespace WmoInkoop.Web.Infrastructure.Schermen;

/// <summary>
/// The page that asks to confirm a deed that needs no input of its own: <c>return this.Bevestig(new Bevestiging(…))</c> in the GET; the
/// POST of the same address does it. A deed that asks for a reason has its own view with <c>&lt;bevestig&gt;</c>.
/// </summary>
/// <param name="Titel">The question: 'Uitnodiging intrekken?'.</param>
/// <param name="Gevolgen">What will happen, one sentence each.</param>
/// <param name="Mail">Who gets mail; empty: nobody.</param>
/// <param name="Knop">The deed as a verb.</param>
/// <param name="Terug">Where to go without doing it.</param>
public sealed record Bevestiging(string Titel, IReadOnlyList<string> Gevolgen, IReadOnlyList<string> Mail, string Knop, string Terug)
{
    public string? Inleiding { get; init; }

    /// <summary>Where to post; the page's own address when null.</summary>
    public string? Actie { get; init; }

    public bool Gevaarlijk { get; init; }

    /// <summary>Values that travel along, such as the version token.</summary>
    public IReadOnlyDictionary<string, string> Verborgen { get; init; } = new Dictionary<string, string>();
}

/// <summary>Shows a <see cref="Bevestiging"/>.</summary>
public static class BevestigingUitbreiding
{
    public static ViewResult Bevestig(this Controller controller, Bevestiging vraag) => controller.View("_Bevestig", vraag);
}
