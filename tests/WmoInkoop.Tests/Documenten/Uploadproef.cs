using System.Net.Http.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure.Documenten;
using Xunit;

namespace WmoInkoop.Tests.Documenten;

/// <summary>The portal on a real Kestrel with one page that takes a file, as a feature would write it.</summary>
public sealed class Uploadproef : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly WebApplicationFactory<Program> _metProefpagina;
    private readonly SemaphoreSlim _begonnen = new(0);
    private readonly SemaphoreSlim _afgebroken = new(0);

    public Uploadproef()
    {
        _metProefpagina = _portal.WithWebHostBuilder(b => b.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0").ConfigureTestServices(s =>
        {
            s.AddControllersWithViews().AddApplicationPart(typeof(Proefcontroller).Assembly);
            s.AddSingleton<IStartupFilter>(new Meldt(_begonnen, _afgebroken));
        }));
        _metProefpagina.UseKestrel(0);
        _metProefpagina.StartServer();
        Client = _metProefpagina.CreateClient();
    }

    /// <summary>The header of a request that will break off halfway.</summary>
    public const string Afbrekend = "X-Breekt-Af";

    public HttpClient Client { get; }

    public PortalFactory Portal => _portal;

    public IServiceProvider Diensten => _metProefpagina.Services;

    public string Documentenmap => Path.Combine(_portal.Map, "documenten");

    public string[] Bestanden() => Directory.Exists(Documentenmap) ? Directory.GetFiles(Documentenmap, "*", SearchOption.AllDirectories) : [];

    public async Task<int> RijenAsync()
    {
        await using var scope = Diensten.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InkoopDbContext>().Documenten.CountAsync();
    }

    /// <summary>Waits until the server has begun with one more post; a connection that is reset before that never becomes a request.</summary>
    public async Task BegonnenAsync() => Assert.True(await _begonnen.WaitAsync(TimeSpan.FromSeconds(60)));

    /// <summary>Waits until the server is done with one more request that was broken off.</summary>
    public async Task AfgebrokenAsync() => Assert.True(await _afgebroken.WaitAsync(TimeSpan.FromSeconds(60)));

    public async Task<Antiforgerysleutel> SleutelAsync() => (await Client.GetFromJsonAsync<Antiforgerysleutel>("/proef/sleutel"))!;

    /// <summary>Posts as a browser does: the token, the field, the file.</summary>
    public async Task<Proefantwoord> PostAsync(HttpContent? bestand, string bestandsnaam, string opmerking = "hallo", string? bewijs = null)
    {
        var sleutel = await SleutelAsync();
        using var formulier = new MultipartFormDataContent { { new StringContent(sleutel.Waarde), sleutel.Veld }, { new StringContent(opmerking), "Opmerking" } };
        if (bestand is not null)
        {
            formulier.Add(bestand, "Uittreksel", bestandsnaam);
        }

        if (bewijs is not null)
        {
            formulier.Add(new StringContent(bewijs), "Uittreksel.Bewaard");
        }

        using var antwoord = await Client.PostAsync("/proef", formulier);
        antwoord.EnsureSuccessStatusCode();
        return (await antwoord.Content.ReadFromJsonAsync<Proefantwoord>())!;
    }

    public void Dispose()
    {
        Client.Dispose();
        _metProefpagina.Dispose();
        _portal.Dispose();
        _begonnen.Dispose();
        _afgebroken.Dispose();
    }

    private sealed class Meldt(SemaphoreSlim begonnen, SemaphoreSlim afgebroken) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (HttpContext context, RequestDelegate verder) =>
            {
                if (context.Request.Headers.ContainsKey(Afbrekend))
                {
                    begonnen.Release();
                }

                try
                {
                    await verder(context);
                }
                finally
                {
                    if (context.RequestAborted.IsCancellationRequested && context.Request.Method == HttpMethods.Post)
                    {
                        afgebroken.Release();
                    }
                }
            });
            next(app);
        };
    }
}

public sealed record Antiforgerysleutel(string Veld, string Waarde);

public sealed record Proefantwoord(Guid? Id, string? Opmerking, string? Bewijs, Dictionary<string, string[]> Fouten);

public sealed class Proefform
{
    [System.ComponentModel.DataAnnotations.Required, System.ComponentModel.DataAnnotations.StringLength(10)]
    public string Opmerking { get; set; } = "";

    [System.ComponentModel.DataAnnotations.Required]
    public Upload? Uittreksel { get; set; }
}

/// <summary>What a feature writes to take a file and hand it out.</summary>
[AllowAnonymous, Route("proef")]
public sealed class Proefcontroller(InkoopDbContext db, Documentopslag opslag) : Controller
{
    [HttpGet("sleutel")]
    public Antiforgerysleutel Sleutel([FromServices] IAntiforgery antiforgery)
    {
        var set = antiforgery.GetAndStoreTokens(HttpContext);
        return new Antiforgerysleutel(set.FormFieldName, set.RequestToken!);
    }

    [HttpPost(""), Uploadformulier]
    public async Task<Proefantwoord> Ontvang(Proefform form, CancellationToken ct)
    {
        var document = form.Uittreksel?.Document;
        if (ModelState.IsValid)
        {
            await db.InTransactieAsync(() => Task.FromResult(db.Documenten.Add(document!)), ct);
        }

        return new Proefantwoord(
            ModelState.IsValid ? document!.Id : null,
            form.Opmerking,
            document is null ? null : opslag.GeefBewijs(document),
            ModelState.Where(m => m.Value!.Errors.Count > 0).ToDictionary(m => m.Key, m => m.Value!.Errors.Select(e => e.ErrorMessage).ToArray()));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Haal(Guid id, CancellationToken ct) =>
        await db.Documenten.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is { } document ? this.Bestand(opslag, document) : NotFound();
}

/// <summary>A body of so many bytes that is not held in memory.</summary>
public sealed class Grootbestand(long lengte, byte[] begin) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
    {
        await stream.WriteAsync(begin);
        var vulling = new byte[64 * 1024];
        vulling.AsSpan().Fill((byte)' ');
        for (var over = lengte - begin.Length; over > 0; over -= vulling.Length)
        {
            await stream.WriteAsync(vulling.AsMemory(0, (int)Math.Min(over, vulling.Length)));
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = lengte;
        return true;
    }
}
