using System.Net;

namespace WmoInkoop.TestSupport;

public static class HttpClientExtensions
{
    /// <summary>
    /// Opens a page and posts the form on it, as a browser would: with all fields of that form, those of <paramref name="velden"/>
    /// replaced or added (null leaves one out). The answer is not followed, so that a test sees the redirect.
    /// </summary>
    /// <param name="client">Who posts.</param>
    /// <param name="url">The page with the form.</param>
    /// <param name="velden">What the person fills in.</param>
    /// <param name="actie">The address of the form on that page; needed only where the page holds several.</param>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string url, IDictionary<string, string?> velden, string? actie = null)
    {
        var html = await client.HtmlAsync(url);
        var eigen = new Uri(url, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } absoluut ? absoluut.PathAndQuery : url;
        var formulieren = Formulier.Lees(html);

        // without an action given: the form that posts to the page itself, else the last one, because the forms of the menu come first
        var formulier = formulieren.FirstOrDefault(f => (f.Actie ?? eigen) == (actie ?? eigen))
            ?? (actie is null && formulieren.Count > 0 ? formulieren[^1] : null)
            ?? throw new InvalidOperationException($"{url} holds no form that posts to {actie ?? eigen}; it has: {string.Join(", ", formulieren.Select(f => f.Actie ?? eigen))}");
        using var inhoud = new FormUrlEncodedContent(formulier.Met(velden));
        return await client.PostAsync(formulier.Actie ?? url, inhoud);
    }

    /// <summary>A page that must be there.</summary>
    public static async Task<string> HtmlAsync(this HttpClient client, string url)
    {
        using var antwoord = await client.GetAsync(url);
        var html = await antwoord.Content.ReadAsStringAsync();
        return antwoord.StatusCode is HttpStatusCode.OK
            ? html
            : throw new InvalidOperationException($"GET {url} answered {(int)antwoord.StatusCode} {antwoord.Headers.Location}\n{html}");
    }
}
