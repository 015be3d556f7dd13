using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace WmoInkoop.Web.Infrastructure.Schermen;

/// <summary>A step of the breadcrumb trail.</summary>
public sealed record Kruimel(string Tekst, string Pad);

/// <summary>What pages and controllers hand to the layout.</summary>
public static class Paginahulp
{
    public const string MeldingSleutel = "Melding";
    public const string WeigeringSleutel = "Weigering";

    /// <summary>Shows a green message on the next page, after the redirect: 'De collega is uitgenodigd.'</summary>
    public static void Meld(this Controller controller, string melding) => controller.TempData[MeldingSleutel] = melding;

    /// <summary>Shows on the next page why something did not happen.</summary>
    public static void MeldWeigering(this Controller controller, string reden) => controller.TempData[WeigeringSleutel] = reden;

    /// <summary>The answer to autosave (data-autosave in portal.js): 204 with the new version token; anything else counts as not saved.</summary>
    public static IActionResult ConceptBewaard(this Controller controller, Guid versie)
    {
        controller.Response.Headers["X-Versie"] = versie.ToString();
        return controller.NoContent();
    }

    /// <summary>Sets the pages above this one, from the top; the page itself is added by the layout from <c>ViewData["Title"]</c>.</summary>
    public static void Kruimels(this ViewDataDictionary viewData, params (string Tekst, string Pad)[] kruimels) =>
        viewData["Kruimels"] = kruimels.Select(k => new Kruimel(k.Tekst, k.Pad)).ToList();

    /// <summary>The trail set by <see cref="Kruimels"/>, or null when the page has none.</summary>
    public static IReadOnlyList<Kruimel>? Kruimelpad(this ViewDataDictionary viewData) => viewData["Kruimels"] as IReadOnlyList<Kruimel>;
}
