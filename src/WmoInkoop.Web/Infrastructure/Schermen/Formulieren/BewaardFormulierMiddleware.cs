using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using WmoInkoop.Core.Formulieren;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Netwerk;

namespace WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

/// <summary>
/// A POST that is sent to sign-in because the session has ended is kept (<see cref="Formulierbewaring"/>) and its page shows it again
/// after signing in; it is never sent by itself. Passwords and files are not kept, nor what does not come from our own pages. When it
/// cannot be kept, the sign-in page says so. Stands around <see cref="FormulierMiddleware"/>, before routing.
/// </summary>
internal sealed class BewaardFormulierMiddleware(RequestDelegate next, Formulieradressen adressen, IOptionsMonitor<CookieAuthenticationOptions> cookies, TimeProvider klok, ILogger<BewaardFormulierMiddleware> log)
{
    private const string Cookienaam = "wmoinkoop-bewaard";
    private const string NietBewaard =
        "U was te lang niet actief, daarom moet u zich opnieuw aanmelden. Wat u had ingevuld is niet verstuurd, en bewaren lukte deze keer niet. Onze excuses: vul het na het aanmelden opnieuw in.";

    public async Task InvokeAsync(HttpContext context)
    {
        var token = context.Request.Cookies[Cookienaam];
        if (token is not null && HttpMethods.IsGet(context.Request.Method))
        {
            context.Features.Set(new Teruggave(ct => VindAsync(context, token, ct)));
        }

        await next(context);
        if (!HttpMethods.IsPost(context.Request.Method) || context.Response.HasStarted || context.Response.StatusCode is not (StatusCodes.Status302Found or StatusCodes.Status303SeeOther))
        {
            return;
        }

        if (IsNaarAanmelden(context))
        {
            await BewaarAsync(context);
        }
        else if (token is not null && IsAangemeld(context))
        {
            await context.RequestServices.GetRequiredService<Formulierbewaring>().VergeetAsync(token, Pad(context.Request), context.RequestAborted);
        }
    }

    private static bool IsAangemeld(HttpContext context) => context.RequestServices.GetRequiredService<HuidigeGebruiker>().IsAangemeld;

    private CookieAuthenticationOptions Aanmeldopties => cookies.Get(Aanmeldcookie.Schema);

    private bool IsNaarAanmelden(HttpContext context) =>
        !IsAangemeld(context)
        && Uri.TryCreate(context.Response.Headers.Location, UriKind.RelativeOrAbsolute, out var naar)
        && new Uri(new Uri("http://portaal"), naar).AbsolutePath == $"{context.Request.PathBase}{Aanmeldopties.LoginPath}";

    private async Task BewaarAsync(HttpContext context)
    {
        var request = context.Request;
        if (!adressen.HeeftPagina(context.GetEndpoint()) || !request.KomtVanOnszelf())
        {
            return;
        }

        string? token = null;
        try
        {
            var velden = await Formuliervelden.LeesAsync(request, context.GetEndpoint(), context.RequestAborted);
            token = await context.RequestServices.GetRequiredService<Formulierbewaring>().BewaarAsync(
                new IngezondenFormulier(VorigeGebruiker(context), Afzender.Van(context), request.Cookies[Cookienaam], Pad(request), velden), klok.GetUtcNow(), context.RequestAborted);
        }
        catch (Exception fout) when (fout is InvalidDataException or BadHttpRequestException or IOException)
        {
            log.LogInformation(fout, "A form of an ended session could not be read"); // and so not kept; signing in is still the answer
        }

        if (token is not null)
        {
            context.Response.Cookies.Append(Cookienaam, token, Opties(context));
        }
        else
        {
            MeldNietBewaard(context);
        }
    }

    private static void MeldNietBewaard(HttpContext context)
    {
        var bericht = context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
        bericht[Paginahulp.WeigeringSleutel] = NietBewaard;
        bericht.Save();
    }

    private async Task<Formulierstand?> VindAsync(HttpContext context, string token, CancellationToken ct)
    {
        var wie = context.RequestServices.GetRequiredService<HuidigeGebruiker>();
        if (!wie.IsAangemeld)
        {
            return null;
        }

        try
        {
            var velden = await context.RequestServices.GetRequiredService<Formulierbewaring>().VindAsync(token, Pad(context.Request), wie.Id, klok.GetUtcNow(), ct);
            return velden is null ? null : Formulierstand.Van(Aanleiding.SessieVoorbij, velden.Select(v => KeyValuePair.Create(v.Key, new StringValues(v.Value))));
        }
        catch (CryptographicException fout)
        {
            log.LogWarning(fout, "A kept form could not be opened"); // a changed master key must not close the page
            return null;
        }
    }

    /// <summary>Whose session it was: the cookie outlives the session it names.</summary>
    private Guid? VorigeGebruiker(HttpContext context)
    {
        var opties = Aanmeldopties;
        var waarde = opties.CookieManager.GetRequestCookie(context, opties.Cookie.Name!);
        return waarde is null ? null : Aanmeldcookie.Lees(opties.TicketDataFormat.Unprotect(waarde)?.Principal)?.GebruikerId;
    }

    private static string Pad(HttpRequest request) => $"{request.Path}{request.QueryString}";

    private static CookieOptions Opties(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = BewaardFormulier.Bewaartijd,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
    };
}

/// <summary>Asks for the kept form of this page; only a page with a form does.</summary>
internal sealed record Teruggave(Func<CancellationToken, Task<Formulierstand?>> ZoekAsync);
