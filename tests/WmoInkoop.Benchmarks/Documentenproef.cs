using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Benchmarks;

/// <summary>
/// 50 MB up and down through the portal on Kestrel, in a process of its own: speed, and how much memory the process takes beyond
/// what it held before. Linux only: the peak is read from /proc. <c>dotnet run -c Release --project tests/WmoInkoop.Benchmarks -- documenten</c>.
/// </summary>
internal static class Documentenproef
{
    internal const string Server = "documenten-server";
    private const double MaxExtra = 100;
    private static readonly double Megabytes = Documentsoorten.MaxGrootte / 1024d / 1024;

    internal static async Task<int> ExecuteAsync()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Documentenproef).Assembly.Location);
        }

        start.ArgumentList.Add(Server);
        using var proces = Process.Start(start)!;
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri((await proces.StandardOutput.ReadLineAsync())!) };
            await RondeAsync(client, 1024 * 1024); // what is compiled and opened once
            var voor = Geheugen(proces, "VmRSS");
            await File.WriteAllTextAsync($"/proc/{proces.Id}/clear_refs", "5"); // forget the peak
            for (var ronde = 1; ronde <= 3; ronde++)
            {
                var (op, neer) = await RondeAsync(client, Documentsoorten.MaxGrootte);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {ronde}: up {Megabytes / op.TotalSeconds:0} MB/s, down {Megabytes / neer.TotalSeconds:0} MB/s"));
            }

            var extra = Geheugen(proces, "VmHWM") - voor;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"working set before {voor:0} MB, extra at the peak {extra:0} MB (at most {MaxExtra:0})"));
            return extra <= MaxExtra ? 0 : 1;
        }
        finally
        {
            proces.StandardInput.Close(); // the server ends with its input
            await proces.WaitForExitAsync();
        }
    }

    /// <summary>The process that is measured.</summary>
    internal static async Task<int> ServerAsync()
    {
        await using var portal = new PortalFactory();
        await using var metProefpagina = portal.WithWebHostBuilder(b => b
            .UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0")
            .ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(Documentenproef).Assembly)));
        metProefpagina.UseKestrel(0);
        metProefpagina.StartServer();
        Console.WriteLine(metProefpagina.ClientOptions.BaseAddress);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static async Task<(TimeSpan Op, TimeSpan Neer)> RondeAsync(HttpClient client, long grootte)
    {
        var sleutel = (await client.GetFromJsonAsync<string[]>("/proef/sleutel"))!;
        using var formulier = new MultipartFormDataContent { { new StringContent(sleutel[1]), sleutel[0] }, { new Spaties(grootte), "Bestand", "groot.txt" } };
        var klok = Stopwatch.StartNew();
        using var antwoord = await client.PostAsync("/proef", formulier);
        var id = await antwoord.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Guid>();
        var op = klok.Elapsed;
        klok.Restart();
        await using var inhoud = await client.GetStreamAsync($"/proef/{id}");
        await inhoud.CopyToAsync(Stream.Null);
        return (op, klok.Elapsed);
    }

    private static double Geheugen(Process proces, string regel) => File.ReadLines($"/proc/{proces.Id}/status")
        .Where(r => r.StartsWith(regel + ":", StringComparison.Ordinal))
        .Select(r => long.Parse(r.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024d)
        .Single();

    private sealed class Spaties(long lengte) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            var vulling = new byte[64 * 1024];
            vulling.AsSpan().Fill((byte)' ');
            for (var over = lengte; over > 0; over -= vulling.Length)
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
}

public sealed class Proefform
{
    public Upload? Bestand { get; set; }
}

/// <summary>Takes a file and hands it out, as a feature does.</summary>
[AllowAnonymous, Route("proef")]
public sealed class ProefController(InkoopDbContext db, Documentopslag opslag) : Controller
{
    [HttpGet("sleutel")]
    public string[] Sleutel([FromServices] IAntiforgery antiforgery)
    {
        var set = antiforgery.GetAndStoreTokens(HttpContext);
        return [set.FormFieldName, set.RequestToken!];
    }

    [HttpPost(""), Uploadformulier]
    public async Task<Guid> Ontvang(Proefform form, CancellationToken ct)
    {
        var document = form.Bestand!.Document;
        await db.InTransactieAsync(() => Task.FromResult(db.Documenten.Add(document)), ct);
        return document.Id;
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Haal(Guid id, CancellationToken ct) => this.Bestand(opslag, await db.Documenten.AsNoTracking().SingleAsync(d => d.Id == id, ct));
}
