using WmoInkoop.Core.Data;
using WmoInkoop.Core.Taken;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Web.Infrastructure.Database;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>The background jobs and the engine that starts them (<c>Taken:Aan</c>).</summary>
public static class TakenRegistratie
{
    /// <exception cref="InstellingException"><c>Taken:Aan</c> is neither true nor false.</exception>
    public static void AddTaken(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        foreach (var taak in Takenlijst.Alle)
        {
            services.AddScoped(taak.Klasse);
        }

        services.AddAlle<IOpruimer>(typeof(TakenRegistratie));
        services.AddAlle<IBetrokkenen>(typeof(InkoopDbContext));
        services.AddScoped<HerinneringenKlaarzetten>();
        services.AddScoped<HerinneringsregelInstellen>();
        services.AddSingleton<Taakuitvoering>();
        services.AddSingleton<Taakstart>(sp => (naam, ct) => sp.GetRequiredService<Taakuitvoering>().VoerUitAsync(Takenlijst.Alle.Single(t => t.Naam == naam), ct));

        var database = services.Select(s => s.ImplementationInstance).OfType<DatabaseOptions>().Single();
        if (IsAan(builder.Configuration["Taken:Aan"]))
        {
#if HANGFIRE
            WmoInkoop.Taken.Hangfire.HangfireRegistratie.AddHangfireMotor(services, Takenlijst.Alle, database.Provider, database.ConnectionString);
#else
            QuartzMotor.Registreer(services, database);
#endif
        }
        else
        {
            services.AddSingleton<ITaakmotor, GeenMotor>();
        }
    }

    private static bool IsAan(string? waarde) => string.IsNullOrWhiteSpace(waarde)
        || (bool.TryParse(waarde, out var aan) ? aan : throw new InstellingException($"Taken:Aan is '{waarde}'; use true or false."));

    /// <summary>Registers every class of the assembly that implements <typeparamref name="T"/>.</summary>
    private static void AddAlle<T>(this IServiceCollection services, Type uitAssembly)
    {
        foreach (var klasse in uitAssembly.Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(T))))
        {
            services.AddScoped(typeof(T), klasse);
        }
    }

    /// <summary>With <c>Taken:Aan=false</c> jobs run only when somebody starts them.</summary>
    private sealed class GeenMotor : ITaakmotor
    {
        public Task<DateTimeOffset?> VolgendeAsync(Taaksoort taak, CancellationToken ct) => Task.FromResult<DateTimeOffset?>(null);
    }
}
