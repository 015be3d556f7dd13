using Microsoft.AspNetCore.Http.Features;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.Web.Infrastructure.Database;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>The master key, the encrypted store, uploads and the virus scan.</summary>
public static class DocumentenRegistratie
{
    public static void AddDocumenten(this WebApplicationBuilder builder, Datamap datamap)
    {
        builder.Services.AddSingleton(Sleutelbestand.Kies(builder.Configuration, datamap, builder.Environment.ContentRootPath));
        builder.Services.AddSingleton(sp => sp.GetRequiredService<Sleutelbestand>().Lees());
        IDocumentscan? scan = builder.Configuration["Scan:Clamd"] is { Length: > 0 } clamd ? new ClamdScan(clamd, TimeProvider.System) : null;
        builder.Services.AddSingleton(scan ?? new GeenScan());
        builder.Services.AddSingleton(sp => new Documentopslag(
            datamap.Map, sp.GetRequiredService<Hoofdsleutel>(), sp.GetRequiredService<IDocumentscan>(), sp.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<Databasekopie>();
        builder.Services.AddSingleton<Documentstaat>();
        builder.Services.AddScoped<DocumentVervangen>();
        builder.Services.AddScoped<DocumentVerwijderen>();
        builder.Services.AddScoped<Uploadruimte>();
        builder.Services.AddScoped<DocumentenScannen>();
        builder.Services.AddScoped<DocumentenOpruimen>();
        builder.Services.AddHealthChecks().AddCheck<DocumentenHealthCheck>("documenten");

        // a form without [Uploadformulier] takes no files; this keeps the framework from putting one readable in the temporary folder
        builder.Services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = o.MemoryBufferThreshold = 1024 * 1024);
    }

    /// <summary>After authorization, before the controllers.</summary>
    public static void UseUploads(this WebApplication app) => app.UseMiddleware<UploadMiddleware>();

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
