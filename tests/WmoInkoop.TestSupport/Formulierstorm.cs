using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace WmoInkoop.TestSupport;

/// <summary>
/// The rush before a closing moment, as the published portal meets it: people who signed in and opened the form beforehand post it over
/// connections of their own, spread evenly over a short time. Whatever the form is, the steps are the same:
/// <see cref="MeldAanAsync"/>, <see cref="OpenAsync"/>, <see cref="PostAsync"/>.
/// </summary>
public sealed class Formulierstorm : IDisposable
{
    /// <summary>At most so many sign in or open at once; it is not what is measured.</summary>
    private const int Tegelijk = 16;

    private readonly GepubliceerdPortaal _portaal;
    private readonly CookieContainer[] _cookies;
    private readonly HttpClient[] _mensen;
    private (string Adres, List<KeyValuePair<string, string>> Velden)[] _open = [];

    private Formulierstorm(GepubliceerdPortaal portaal, HttpClient[] mensen, params CookieContainer[] cookies) => (_portaal, _mensen, _cookies) = (portaal, mensen, cookies);

    /// <summary>Signs everybody in through the real form; the password is that of <see cref="Mensen"/>.</summary>
    /// <param name="portaal">The portal that will be rushed.</param>
    /// <param name="emails">Accounts without a second factor.</param>
    public static async Task<Formulierstorm> MeldAanAsync(GepubliceerdPortaal portaal, IReadOnlyList<string> emails)
    {
        var mensen = new HttpClient[emails.Count];
        await Parallel.ForAsync(0, emails.Count, new ParallelOptions { MaxDegreeOfParallelism = Tegelijk }, async (i, _) =>
        {
            mensen[i] = await portaal.BezoekerAsync();
            using var antwoord = await mensen[i].PostFormAsync("/account/aanmelden", new Dictionary<string, string?> { ["Email"] = emails[i], ["Wachtwoord"] = Mensen.Wachtwoord });
            if (antwoord.StatusCode is not HttpStatusCode.Redirect)
            {
                throw new InvalidOperationException($"{emails[i]} could not sign in: {(int)antwoord.StatusCode}");
            }
        });
        return new Formulierstorm(portaal, mensen);
    }

    /// <summary>Everybody is signed in already, each with the cookie of an own session.</summary>
    public static async Task<Formulierstorm> MetSessiesAsync(GepubliceerdPortaal portaal, IReadOnlyList<Cookie> sessies)
    {
        var adres = await portaal.Proces.AdresAsync();
        var cookies = sessies.Select(sessie =>
        {
            var trommel = new CookieContainer();
            trommel.Add(adres, new Cookie(sessie.Name, sessie.Value, "/"));
            return trommel;
        }).ToArray();
        return new Formulierstorm(portaal, [.. cookies.Select(c => new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = c }) { BaseAddress = adres })], cookies);
    }

    /// <summary>The cookies of one of them by now, for <see cref="MetSessiesAsync"/>.</summary>
    public IEnumerable<string> Cookies(int i) => _cookies[i].GetAllCookies().Select(c => $"{c.Name}={c.Value}");

    /// <summary>One of them, to look around as that person.</summary>
    public HttpClient Mens(int i) => _mensen[i];

    /// <summary>Everybody opens the form and fills it in.</summary>
    /// <param name="pad">The page with the form, for each person.</param>
    /// <param name="velden">What each person fills in.</param>
    public async Task OpenAsync(Func<int, string> pad, Func<int, Dictionary<string, string?>> velden)
    {
        _open = new (string, List<KeyValuePair<string, string>>)[_mensen.Length];
        await Parallel.ForAsync(0, _mensen.Length, new ParallelOptions { MaxDegreeOfParallelism = Tegelijk }, async (i, _) =>
        {
            var formulieren = Formulier.Lees(await _mensen[i].HtmlAsync(pad(i))); // the forms of the menu come first
            var formulier = formulieren.LastOrDefault(f => (f.Actie ?? pad(i)) == pad(i)) ?? formulieren[^1];
            _open[i] = (formulier.Actie ?? pad(i), formulier.Met(velden(i)));
        });
    }

    /// <summary>Everybody posts, evenly spread over <paramref name="duur"/>; the time of one runs from its own moment until the answer.</summary>
    public async Task<Stormuitslag> PostAsync(TimeSpan duur)
    {
        var begin = Stopwatch.StartNew();
        var posten = await Task.WhenAll(Enumerable.Range(0, _open.Length).Select(async i =>
        {
            var moment = duur * i / _open.Length;
            await Task.Delay(moment);
            try
            {
                using var inhoud = new FormUrlEncodedContent(_open[i].Velden);
                using var antwoord = await _mensen[i].PostAsync(_open[i].Adres, inhoud);
                return (Duur: begin.Elapsed - moment, Antwoord: $"{(int)antwoord.StatusCode}");
            }
            catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException)
            {
                return (Duur: begin.Elapsed - moment, Antwoord: fout.GetBaseException().Message);
            }
        }));
        return new Stormuitslag(
            begin.Elapsed,
            [.. posten.Select(p => p.Duur).Order()],
            posten.GroupBy(p => p.Antwoord).ToDictionary(g => g.Key, g => g.Count()),
            _portaal.Proces.MeesteGeheugen);
    }

    /// <summary>Everybody posts at an own moment on the clock on the wall.</summary>
    /// <returns>For each person when it was sent, when the answer was there, and what it was.</returns>
    public async Task<IReadOnlyList<Stormpost>> PostOpAsync(Func<int, DateTimeOffset> moment)
    {
        var klok = TimeProvider.System;
        return await Task.WhenAll(Enumerable.Range(0, _open.Length).Select(async i =>
        {
            if (moment(i) - klok.GetUtcNow() is { Ticks: > 0 } wacht)
            {
                await Task.Delay(wacht);
            }

            var verstuurd = klok.GetUtcNow();
            try
            {
                using var inhoud = new FormUrlEncodedContent(_open[i].Velden);
                using var antwoord = await _mensen[i].PostAsync(_open[i].Adres, inhoud);
                var tekst = antwoord.StatusCode is HttpStatusCode.Redirect ? "" : WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
                return new Stormpost(i, verstuurd, klok.GetUtcNow(), antwoord.StatusCode, tekst);
            }
            catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException)
            {
                return new Stormpost(i, verstuurd, klok.GetUtcNow(), null, fout.GetBaseException().Message);
            }
        }));
    }

    public void Dispose()
    {
        foreach (var mens in _mensen)
        {
            mens.Dispose();
        }
    }
}

/// <summary>What became of one post.</summary>
/// <param name="Wie">Which person.</param>
/// <param name="Verstuurd">Just before it was sent.</param>
/// <param name="Klaar">When the answer was there.</param>
/// <param name="Status">Null: there was no answer.</param>
/// <param name="Tekst">The page, unless it led on to another.</param>
public sealed record Stormpost(int Wie, DateTimeOffset Verstuurd, DateTimeOffset Klaar, HttpStatusCode? Status, string Tekst);

/// <summary>How a rush went.</summary>
/// <param name="Tijd">From the first moment until the last answer.</param>
/// <param name="Duren">How long each took, the shortest first.</param>
/// <param name="Antwoorden">How often each status, or each failure to get an answer.</param>
/// <param name="MeesteGeheugen">The most the process held so far, in bytes.</param>
public sealed record Stormuitslag(TimeSpan Tijd, IReadOnlyList<TimeSpan> Duren, IReadOnlyDictionary<string, int> Antwoorden, long MeesteGeheugen)
{
    /// <summary>Whether every post led on to the next page.</summary>
    public bool IsAllesGelukt => Antwoorden.Keys.All(a => a == "302");

    /// <summary>The time within which this part of the posts was answered.</summary>
    public TimeSpan Deel(double deel) => Duren[(int)Math.Ceiling(deel * Duren.Count) - 1];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Duren.Count} posts in {Tijd.TotalSeconds:0.0} s: {Duren.Count / Tijd.TotalSeconds:0} a second, p50 {Deel(0.50).TotalMilliseconds:0} ms, p95 {Deel(0.95).TotalMilliseconds:0} ms, p99 {Deel(0.99).TotalMilliseconds:0} ms; answers {string.Join(", ", Antwoorden.Select(a => $"{a.Key}: {a.Value}"))}; process at most {MeesteGeheugen / 1048576} MB");
}
