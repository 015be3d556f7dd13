using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>
/// Reads the form of an <see cref="UploadformulierAttribute"/> part by part: the antiforgery token first, so that nothing is stored
/// for a forged request, then fields and files as they come. The framework's own reader would put files readable in the temporary
/// folder. A file that is refused is read to its end, so that the person gets the page with the message instead of a broken
/// connection; a request that is broken off leaves no file.
/// </summary>
public sealed class UploadMiddleware(RequestDelegate next, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> antiforgeryOptions, Documentopslag opslag, ILogger<UploadMiddleware> log)
{
    /// <summary>Of a whole request, in bytes. More is refused unread (413).</summary>
    public const long MaxVerzoek = 11 * Documentsoorten.MaxGrootte;

    private const int Buffer = 64 * 1024;
    private const int MaxGrenslengte = 100;
    private const int MaxVelden = 500;
    private const int MaxVeldlengte = 200_000;

    public async Task InvokeAsync(HttpContext context, HuidigeGebruiker gebruiker, Uploadruimte ruimte)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<UploadformulierAttribute>() is not { } formulier || Grens(context.Request) is not { } grens)
        {
            if (context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
            {
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge; // else the antiforgery check, which reads the form, would make it a 400
                return;
            }

            await next(context);
            return;
        }

        if (context.Request.ContentLength > formulier.MaxVerzoek || grens.Length is 0 or > MaxGrenslengte)
        {
            context.Response.StatusCode = context.Request.ContentLength > formulier.MaxVerzoek ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
            return;
        }

        if (context.Request.Headers.XRequestedWith == "upload")
        {
            NoemWaarheen(context.Response);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limiet)
        {
            limiet.MaxRequestBodySize = formulier.MaxVerzoek;
        }

        var uploads = new Uploads();
        try
        {
            var velden = await LeesAsync(context, new MultipartReader(grens, context.Request.Body, Buffer), uploads, formulier, new Inzender(gebruiker, ruimte));
            context.Features.Set(uploads);
            context.Features.Set<IFormFeature>(new FormFeature(velden));
        }
        catch (Exception fout)
        {
            foreach (var (document, boeking) in uploads.Bewaard)
            {
                opslag.Vergeet(document);
                await ruimte.GeefVrijAsync(boeking, CancellationToken.None);
            }

            if (context.RequestAborted.IsCancellationRequested)
            {
                return; // nobody waits for an answer
            }

            if (fout is not (InvalidDataException or IOException))
            {
                throw;
            }

            log.LogInformation(fout, "A form with files was refused");
            context.Response.StatusCode = (fout as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    }

    private static string? Grens(HttpRequest verzoek) =>
        MediaTypeHeaderValue.TryParse(verzoek.ContentType, out var soort) && soort.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(soort.Boundary).Value ?? ""
            : null;

    /// <summary>A script that shows how far an upload is would follow a redirect unseen, and with it the message of the next page: it is told where to go instead.</summary>
    private static void NoemWaarheen(HttpResponse antwoord) => antwoord.OnStarting(() =>
    {
        if (antwoord.StatusCode is StatusCodes.Status302Found or StatusCodes.Status303SeeOther)
        {
            antwoord.Headers["X-Naar"] = antwoord.Headers.Location;
            antwoord.Headers.Remove(HeaderNames.Location);
            antwoord.StatusCode = StatusCodes.Status200OK;
        }

        return Task.CompletedTask;
    });

    private async Task<FormCollection> LeesAsync(HttpContext context, MultipartReader lezer, Uploads uploads, UploadformulierAttribute formulier, Inzender wie)
    {
        var ct = context.RequestAborted;
        await ControleerAfzenderAsync(context, await lezer.ReadNextSectionAsync(ct), ct);
        var velden = new KeyValueAccumulator();
        while (await lezer.ReadNextSectionAsync(ct) is { } deel)
        {
            var kop = deel.GetContentDispositionHeader() ?? throw new InvalidDataException("A part of the form has no name.");
            var naam = HeaderUtilities.RemoveQuotes(kop.Name).ToString();
            if (kop.IsFileDisposition() && deel.AsFileSection() is { } bestand)
            {
                if (bestand.FileName.Length > 0 && !uploads.Heeft(naam))
                {
                    await BewaarAsync(bestand, naam, uploads, formulier, wie, ct);
                }
            }
            else
            {
                velden.Append(naam, await LeesVeldAsync(deel, ct));
                if (velden.ValueCount > MaxVelden)
                {
                    throw new InvalidDataException("The form has too many fields.");
                }
            }
        }

        return new FormCollection(velden.GetResults());
    }

    /// <summary>The token comes first in the form; as a header it is also where MVC's own check looks before it would read the form.</summary>
    private async Task ControleerAfzenderAsync(HttpContext context, MultipartSection? eerste, CancellationToken ct)
    {
        var opties = antiforgeryOptions.Value;
        if (eerste?.GetContentDispositionHeader() is not { } kop || kop.IsFileDisposition() || !HeaderUtilities.RemoveQuotes(kop.Name).Equals(opties.FormFieldName, StringComparison.Ordinal))
        {
            throw new InvalidDataException("The first part of the form is not the antiforgery token.");
        }

        context.Request.Headers[opties.HeaderName!] = await LeesVeldAsync(eerste, ct);
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            throw new InvalidDataException("The antiforgery token is not valid.");
        }
    }

    private async Task BewaarAsync(FileMultipartSection bestand, string naam, Uploads uploads, UploadformulierAttribute formulier, Inzender wie, CancellationToken ct)
    {
        if (uploads.Aantal == formulier.MaxBestanden)
        {
            throw new InvalidDataException("The form has too many files.");
        }

        try
        {
            if (formulier.AlleenHash)
            {
                uploads.Meet(naam, await Bestandshash.LeesAsync(bestand.FileStream!, bestand.FileName, ct));
                return;
            }

            var boeking = await wie.Ruimte.ReserveerAsync(wie.EigenaarId, bestand.FileName, ct);
            try
            {
                var document = await opslag.BewaarAsync(bestand.FileStream!, bestand.FileName, wie.GebruikerId, ct);
                uploads.Bewaar(naam, document, boeking);
                await wie.Ruimte.BoekAsync(boeking, document, ct);
            }
            catch when (!uploads.Heeft(naam))
            {
                await wie.Ruimte.GeefVrijAsync(boeking, CancellationToken.None);
                throw;
            }
        }
        catch (DomeinregelException fout)
        {
            if (fout.Regel is Domeinregel.OpslagVol)
            {
                log.LogError("A document could not be stored: the disk of Opslag:Map is full");
            }

            uploads.Weiger(naam, fout); // the reader reads over what is left of it
        }
    }

    private static async Task<string> LeesVeldAsync(MultipartSection deel, CancellationToken ct)
    {
        using var lezer = new StreamReader(deel.Body, Encoding.UTF8);
        var tekens = new char[1024];
        var tekst = new StringBuilder();
        while (await lezer.ReadAsync(tekens, ct) is > 0 and var aantal)
        {
            tekst.Append(tekens, 0, aantal);
            if (tekst.Length > MaxVeldlengte)
            {
                throw new InvalidDataException("A field of the form is too long.");
            }
        }

        return tekst.ToString();
    }

    /// <summary>Who sends the form, and whose room it takes.</summary>
    private sealed record Inzender(HuidigeGebruiker Gebruiker, Uploadruimte Ruimte)
    {
        internal Guid? GebruikerId => Gebruiker.IsAangemeld ? Gebruiker.Id : null;

        internal Guid? EigenaarId => Gebruiker.AanbiederId ?? GebruikerId;
    }
}
