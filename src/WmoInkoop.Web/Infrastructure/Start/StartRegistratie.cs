using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure.Database;
using WmoInkoop.Web.Infrastructure.Demo;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Sleutelring;

namespace WmoInkoop.Web.Infrastructure.Start;

/// <summary>What happens between building the portal and serving its first page.</summary>
public static class StartRegistratie
{
    private const string Bewijsbestand = "lib/utrecht/components.css";

    /// <summary>
    /// A start that fails is rethrown by the host, and becomes one sentence in <see cref="Startfout"/>; the host's own report of the
    /// same failure, with its stack trace, is left out until the start has succeeded.
    /// </summary>
    public static void AddStart(this WebApplicationBuilder builder)
    {
        var start = new Startmelding();
        builder.Services.AddSingleton(start);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", niveau => niveau >= LogLevel.Information && (start.IsGelukt || niveau is not LogLevel.Error));
    }

    /// <summary>Checks the front end, then migrates the database and opens the keys and loads the demo, while other processes that start wait.</summary>
    /// <param name="app">The portal, built.</param>
    /// <param name="dientPaginas">False for a command.</param>
    /// <exception cref="InstellingException">Something outside the program is missing or wrong.</exception>
    public static async Task MaakGereedAsync(this WebApplication app, bool dientPaginas)
    {
        ControleerFrontEnd(app.Environment);
        app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<Startmelding>().IsGelukt = true);

        var ct = app.Lifetime.ApplicationStopping;
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DatabaseOptions>();
        await using var slot = await Startslot.NeemAsync(database, ct);
        await Migratie.VoerUitAsync(scope.ServiceProvider.GetRequiredService<InkoopDbContext>(), ct);
        await app.OpenHoofdsleutelAsync();
        app.OpenSleutelring();
        await app.LaadDemoAsync(scope.ServiceProvider, ct);
        if (dientPaginas)
        {
            var gebruik = Gebruiksslot.Deel(database);
            app.Lifetime.ApplicationStopped.Register(() => gebruik?.Dispose());
        }
    }

    private static void ControleerFrontEnd(IWebHostEnvironment omgeving)
    {
        try
        {
            using var inhoud = omgeving.WebRootFileProvider.GetFileInfo(Bewijsbestand).CreateReadStream();
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new InstellingException($"wwwroot/{Bewijsbestand} is missing or cannot be read; build the front end with: dotnet build src/WmoInkoop.Web (needs Node.js 20 or newer).");
        }
    }

    private sealed class Startmelding
    {
        public bool IsGelukt { get; set; }
    }
}
