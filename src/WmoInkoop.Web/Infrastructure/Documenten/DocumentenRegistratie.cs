using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>The master key and the encrypted store.</summary>
public static class DocumentenRegistratie
{
    public static void AddDocumenten(this WebApplicationBuilder builder, Datamap datamap)
    {
        builder.Services.AddSingleton(Sleutelbestand.Kies(builder.Configuration, datamap, builder.Environment.ContentRootPath));
        builder.Services.AddSingleton(sp => sp.GetRequiredService<Sleutelbestand>().Lees());
    }

    /// <summary>Finds or makes the master key; after migration and before anything that seals or opens.</summary>
    /// <exception cref="InstellingException">The key does not belong to this database, or cannot be read.</exception>
    public static async Task OpenHoofdsleutelAsync(this WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        var diensten = scope.ServiceProvider;
        await diensten.GetRequiredService<Sleutelbestand>().OpenAsync(
            diensten.GetRequiredService<InkoopDbContext>(),
            diensten.GetRequiredService<TimeProvider>().GetUtcNow(),
            CancellationToken.None);
    }
}
