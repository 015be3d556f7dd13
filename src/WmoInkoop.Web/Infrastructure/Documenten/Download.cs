using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>Hands out a document (DOC-02).</summary>
public static class Download
{
    /// <summary>
    /// The document as an attachment with its safe name, decrypted while it is sent; part of it when a broken download is resumed.
    /// The caller has loaded it through what it belongs to, so through the right to see it.
    /// </summary>
    /// <param name="naam">Instead of the document's own name, which for what belongs to an inschrijving says nothing.</param>
    /// <exception cref="DomeinregelException">Infected, or not scanned yet.</exception>
    public static FileStreamResult Bestand(this ControllerBase controller, Documentopslag opslag, Document document, string? naam = null)
    {
        var inhoud = opslag.Open(document);
        controller.Response.Headers.CacheControl = "private, no-store";
        controller.Response.Headers.XContentTypeOptions = "nosniff";
        return new FileStreamResult(inhoud, document.Soort.Inhoudstype())
        {
            FileDownloadName = naam ?? document.Naam,
            EnableRangeProcessing = true,
            EntityTag = new EntityTagHeaderValue($"\"{document.Sha256}\""),
        };
    }
}
