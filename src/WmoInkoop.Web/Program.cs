using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Database;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Termijnen;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets(); // also for dotnet run outside Development; does nothing after publish

var datamap = Datamap.Open(builder.Configuration, builder.Environment.ContentRootPath);
builder.Services.AddSingleton(datamap);
builder.Services.AddSingleton(TimeProvider.System);
builder.AddDatabase(datamap);
builder.AddDocumenten(datamap);
builder.AddBeveiliging();
builder.AddSchermen();
builder.AddWerkkalender();
builder.Services.AddHealthChecks();

var app = builder.Build();
using (var scope = app.Services.CreateScope())
{
    await scope.ServiceProvider.GetRequiredService<InkoopDbContext>().Database.MigrateAsync();
}

await app.OpenHoofdsleutelAsync();

app.UseBeveiligingsheaders();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapControllers().WithStaticAssets(); // on MapControllerRoute it would do nothing (dotnet/aspnetcore 59003)
app.MapHealthChecks("/health/ready").AllowAnonymous();
app.MapFallback(() => Results.NotFound()).AllowAnonymous();
await app.RunAsync();

/// <summary>The entry point, public for tests.</summary>
public partial class Program;
