using Microsoft.AspNetCore.Mvc;

namespace WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

/// <summary>Answers with a list.</summary>
public static class LijstUitbreiding
{
    /// <summary>
    /// The page of <paramref name="lijst"/> that the address asks for, or its export (<c>?als=csv</c>, <c>?als=xlsx</c>: the same filters and
    /// order, without paging). What somebody may see is up to <paramref name="rijen"/>.
    /// </summary>
    public static async Task<IActionResult> LijstAsync<T>(this Controller controller, Lijst<T> lijst, IQueryable<T> rijen, CancellationToken ct, string? view = null)
    {
        var vraag = controller.Request.Query;
        return vraag["als"].ToString() switch
        {
            "csv" => new LijstExport<T>(lijst, lijst.Gesorteerd(lijst.Gefilterd(rijen, vraag), vraag), LijstExport<T>.Csv),
            "xlsx" => new LijstExport<T>(lijst, lijst.Gesorteerd(lijst.Gefilterd(rijen, vraag), vraag), LijstExport<T>.Xlsx),
            _ => controller.View(view, await lijst.PaginaAsync(rijen, controller.Request, ct)),
        };
    }
}
