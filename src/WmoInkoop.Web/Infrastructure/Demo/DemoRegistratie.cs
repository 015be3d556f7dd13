using WmoInkoop.Web.Infrastructure.Demo.Trajecten;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>The setting <c>Demo:Laden</c>: accounts with a known password, so only Development may have them.</summary>
public static class DemoRegistratie
{
    private const string Instelling = "Demo:Laden";

    /// <exception cref="InstellingException">The demo is asked for outside Development.</exception>
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        if (IsGevraagd(builder.Configuration) && !builder.Environment.IsDevelopment())
        {
            throw new InstellingException($"{Instelling} is true, which only Development allows: the demo has accounts with a known password.");
        }

        builder.Services.AddScoped<DemoAccounts>();
        builder.Services.AddScoped<DemoAanbieders>();
        builder.Services.AddScoped<DemoCaoVerklaringen>();
        builder.Services.AddScoped<DemoAanbestedingen>();
        builder.Services.AddScoped<DemoVragen>();
        builder.Services.AddScoped<DemoInschrijvingen>();
        builder.Services.AddScoped<DemoVerleden>();
        builder.Services.AddScoped<DemoStappen>();
        builder.Services.AddScoped<DemoToetsing>();
        builder.Services.AddScoped<DemoBeoordeling>();
        builder.Services.AddScoped<DemoGunning>();
        builder.Services.AddScoped<DemoOverlegtafels>();
        builder.Services.AddScoped<DemoDialogen>();
        builder.Services.AddScoped<DemoRectificatie>();
        builder.Services.AddScoped<DemoStoringen>();
        builder.Services.AddScoped<DemoTekenbevoegdheden>();
        builder.Services.AddScoped<DemoGenodigden>();
        builder.Services.AddScoped<DemoTrajecten>();
        builder.Services.AddScoped<Demo>();
    }

    /// <summary>Loads the demo into an empty database, and says at start where the portal is and who can sign in.</summary>
    public static async Task LaadDemoAsync(this WebApplication app, IServiceProvider diensten, CancellationToken ct)
    {
        if (!IsGevraagd(app.Configuration))
        {
            return;
        }

        await diensten.GetRequiredService<Demo>().LaadAsync(diensten.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
        app.Lifetime.ApplicationStarted.Register(() =>
            Console.WriteLine($"\nWmoInkoop met demogegevens: {string.Join(" ", app.Urls)}\n{string.Join('\n', DemoAccounts.Overzicht.Select(regel => $"  {regel}"))}\n"));
    }

    private static bool IsGevraagd(IConfiguration configuration) => configuration.GetValue<bool>(Instelling);
}
