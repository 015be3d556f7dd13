using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using WmoInkoop.Web.Infrastructure.Bewaking;

namespace WmoInkoop.Web.Infrastructure.Schermen.Fouten;

/// <summary>What an error page says.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Titel">What is the matter.</param>
/// <param name="Uitleg">What that means and what to do, one paragraph each.</param>
/// <param name="Nummer">The number to quote; it stands in the log.</param>
public sealed record Fout(int Status, string Titel, IReadOnlyList<string> Uitleg, string Nummer);

/// <summary>
/// The page for everything that goes wrong, with a number that also stands in the log and no details. It is rendered outside the
/// pipeline, with a layout of its own that asks nothing of the database or the account: it works when those do not.
/// </summary>
public sealed class Foutpagina(ILogger<Foutpagina> log)
{
    private const long MaxOverlezen = 2L * 1024 * 1024 * 1024;
    private const string Inschrijvingen = "/mijn/inschrijvingen";
    private static readonly object Uitlegsleutel = new();

    /// <summary>Gives the reason in words people can use, for the error page this request ends with.</summary>
    public static void LegUit(HttpContext context, string uitleg) => context.Items[Uitlegsleutel] = uitleg;

    /// <summary>The number somebody can quote: the start of the trace id, which is in every line logged about the request.</summary>
    public static string Nummer(HttpContext context)
    {
        var spoor = (Activity.Current?.TraceId.ToHexString() is { } id && id.Any(c => c != '0') ? id : context.TraceIdentifier.Replace(":", "", StringComparison.Ordinal)).ToUpperInvariant();
        return spoor.Length >= 8 ? $"{spoor[..4]}-{spoor[4..8]}" : spoor;
    }

    /// <summary>An unhandled exception: logged with the number, answered without details.</summary>
    public async Task ToonFoutAsync(HttpContext context)
    {
        var fout = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var status = fout is BadHttpRequestException onleesbaar ? onleesbaar.StatusCode : StatusCodes.Status500InternalServerError;
        if (status >= StatusCodes.Status500InternalServerError)
        {
            log.LogError(fout, "Error {Nummer} at {Methode} {Pad}", Nummer(context), context.Request.Method, IsVanInschrijver(context) ? Inschrijvingen : context.Request.Path);
        }

        context.Response.StatusCode = status;
        await ToonAsync(context);
    }

    /// <summary>The page for the status code the answer has by now.</summary>
    public async Task ToonAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (status is StatusCodes.Status413PayloadTooLarge)
        {
            await LeesOverAsync(context);
        }

        var nummer = Nummer(context);
        var uitleg = context.Items[Uitlegsleutel] as string;
        if (!IsVanInschrijver(context))
        {
            log.Log(status >= 500 ? LogLevel.Error : status is 404 ? LogLevel.Information : LogLevel.Warning, "Answered {Status} with number {Nummer} at {Methode} {Pad}", status, nummer, context.Request.Method, context.Request.Path);
        }

        context.Response.Headers.CacheControl = "no-store";
        var (titel, tekst) = Woorden(status);
        var pagina = new ViewResult
        {
            ViewName = "_Fout",
            StatusCode = status,
            ViewData = new ViewDataDictionary<Fout>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = new Fout(status, titel, uitleg is null ? tekst : [uitleg], nummer) },
        };
        await pagina.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
    }

    /// <summary>What a provider does with its inschrijvingen, or even that it does, stands in no log before the opening (INS-06).</summary>
    private static bool IsVanInschrijver(HttpContext context) => Inschrijfadres.Is(context.Request.Path.Value ?? "");

    /// <summary>Reads over a body that is too large, up to 2 GB: a browser that cannot send all of it shows a broken connection, not this page.</summary>
    private static async Task LeesOverAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limiet)
        {
            limiet.MaxRequestBodySize = MaxOverlezen;
        }

        try
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
        catch (Exception fout) when (fout is IOException or OperationCanceledException)
        {
            // even larger, or nobody there any more: answer what can be answered
        }
    }

    private static (string Titel, string[] Uitleg) Woorden(int status) => status switch
    {
        400 => ("Dit verzoek klopt niet", ["Er is iets gestuurd dat het portaal niet begrijpt.", "Ga terug, ververs de pagina en probeer het opnieuw."]),
        401 => ("U bent niet aangemeld", ["Meld u aan en probeer het opnieuw."]),
        403 => ("U mag dit niet doen", ["Met uw account kunt u deze pagina niet openen of deze stap niet zetten.", "Denkt u dat dit niet klopt? Vraag de beheerder van uw organisatie of van het portaal om de juiste rol."]),
        404 => ("Deze pagina is er niet", ["Het adres klopt niet, de pagina bestaat niet meer, of u hebt er geen toegang toe.", "Kijk het adres na of begin op de startpagina."]),
        405 => ("Dit kan hier niet", ["Op dit adres kan deze stap niet. Begin op de startpagina."]),
        409 => ("Iemand was u voor", ["Terwijl u bezig was heeft iemand anders dit gewijzigd. Uw stap is niet uitgevoerd.", "Ga terug, ververs de pagina en kijk wat er nu staat."]),
        413 => ("Dit bestand is te groot", ["Wat u stuurde is groter dan het portaal aanneemt. Er is niets bewaard.", "Maak het bestand kleiner of splits het, en stuur het opnieuw."]),
        415 => ("Dit soort bestand kan niet", ["Het portaal neemt dit soort gegevens niet aan."]),
        429 => ("Te veel verzoeken", ["U deed te veel in korte tijd. Wacht een minuut en probeer het opnieuw."]),
        >= 500 => ("Er ging iets mis", ["Door een fout in het portaal kon dit niet worden uitgevoerd. Het ligt niet aan u.", "Probeer het over een paar minuten opnieuw. Blijft het misgaan? Geef dan het nummer hieronder door aan de beheerder."]),
        _ => ("Dit is niet gelukt", ["Ga terug en probeer het opnieuw."]),
    };
}
