using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure.Database;
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

    /// <summary>Checks the front end, then migrates the database and opens the keys while other processes that start wait.</summary>
    /// <exception cref="InstellingException">Something outside the program is missing or wrong.</exception>
    public static async Task MaakGereedAsync(this WebApplication app)
    {
        ControleerFrontEnd(app.Environment);
        app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<Startmelding>().IsGelukt = true);

        var ct = app.Lifetime.ApplicationStopping;
        await using var scope = app.Services.CreateAsyncScope();
        await using var slot = await Startslot.NeemAsync(scope.ServiceProvider.GetRequiredService<DatabaseOptions>(), ct);
        await Migratie.VoerUitAsync(scope.ServiceProvider.GetRequiredService<InkoopDbContext>(), ct);
        await app.OpenHoofdsleutelAsync();
        app.OpenSleutelring();
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
