using Microsoft.AspNetCore.Http.Features;

namespace WmoInkoop.Web.Infrastructure.Ontvangst;

/// <summary>On an action whose moment decides: what counts is when the server has the complete request (INS-04).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OntvangstTeltAttribute : Attribute;

/// <summary>
/// Reads the form of an <see cref="OntvangstTeltAttribute"/> to its end and notes the time, before anything looks in the database: in a
/// rush even finding out who somebody is has to wait for its turn, and that must make nobody late.
/// </summary>
public sealed class OntvangstMiddleware(RequestDelegate next, TimeProvider klok)
{
    /// <summary>Of such a form, in bytes; it holds a token and a few hidden fields.</summary>
    private const long MaxVerzoek = 64 * 1024;

    internal static readonly object Sleutel = new();

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OntvangstTeltAttribute>() is not null)
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limiet)
            {
                limiet.MaxRequestBodySize = MaxVerzoek;
            }

            try
            {
                _ = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
            }
            catch (Exception fout) when (fout is IOException or InvalidDataException or OperationCanceledException)
            {
                context.Response.StatusCode = (fout as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
                return; // cut off, too large or no form: nothing was received
            }

            context.Items[Sleutel] = klok.GetUtcNow();
        }

        await next(context);
    }
}

/// <summary>When a request was there.</summary>
public static class Ontvangstmoment
{
    /// <summary>When the server had the complete request, for an action with <see cref="OntvangstTeltAttribute"/>.</summary>
    /// <exception cref="InvalidOperationException">The action does not have it.</exception>
    public static DateTimeOffset OntvangenOp(this HttpContext context) => context.Items[OntvangstMiddleware.Sleutel] is DateTimeOffset op
        ? op
        : throw new InvalidOperationException($"{context.GetEndpoint()?.DisplayName} asks when it was received without {nameof(OntvangstTeltAttribute)}.");
}
