using System.Globalization;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Aanbieders;
using WmoInkoop.Web.Features.Beoordelingen;
using WmoInkoop.Web.Features.Beschikkingen;
using WmoInkoop.Web.Features.Bewijsmiddelen;
using WmoInkoop.Web.Features.CaoVerklaringen;
using WmoInkoop.Web.Features.Dialogen;
using WmoInkoop.Web.Features.Gestanddoeningen;
using WmoInkoop.Web.Features.Gunningen;
using WmoInkoop.Web.Features.Partijen;
using WmoInkoop.Web.Features.Perceeleinden;
using WmoInkoop.Web.Features.Procesverbalen;
using WmoInkoop.Web.Features.Rectificaties;
using WmoInkoop.Web.Features.Volgers;
using WmoInkoop.Web.Features.Inkoopstrategieen;
using WmoInkoop.Web.Features.Inschrijvingen;
using WmoInkoop.Web.Features.Klachten;
using WmoInkoop.Web.Features.Pilots;
using WmoInkoop.Web.Features.Regios;
using WmoInkoop.Web.Features.Risicos;
using WmoInkoop.Web.Features.Storingen;
using WmoInkoop.Web.Features.Tafel;
using WmoInkoop.Web.Features.Tekenbevoegdheden;
using WmoInkoop.Web.Features.Toetsing;
using WmoInkoop.Web.Features.Vragen;
using WmoInkoop.Web.Infrastructure;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Bewaking;
using WmoInkoop.Web.Infrastructure.Database;
using WmoInkoop.Web.Infrastructure.Demo;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Mail;
using WmoInkoop.Web.Infrastructure.Netwerk;
using WmoInkoop.Web.Infrastructure.Ontvangst;
using WmoInkoop.Web.Infrastructure.Opdrachten;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Sleutelring;
using WmoInkoop.Web.Infrastructure.Start;
using WmoInkoop.Web.Infrastructure.Taken;
using WmoInkoop.Web.Infrastructure.Termijnen;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");

try
{
    var woorden = Opdracht.Woorden(args);
    var opdracht = Opdracht.Zoek(woorden);
    if (woorden.Count > 0 && opdracht is null)
    {
        return Opdracht.ToonLijst(woorden);
    }

    var builder = WebApplication.CreateBuilder(Programmamap.Opties(args));
    builder.WebHost.UseStaticWebAssets(); // also for dotnet run outside Development; does nothing after publish

    var datamap = Datamap.Open(builder.Configuration, builder.Environment.ContentRootPath);
    builder.Services.AddSingleton(datamap);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.AddStart();
    builder.AddBewaking();
    builder.AddNetwerk();
    builder.AddDatabase(datamap);
    builder.AddSleutelring();
    builder.AddDocumenten(datamap);
    builder.AddBeveiliging();
    builder.AddSchermen();
    builder.AddMail();
    builder.AddTaken();
    builder.AddWerkkalender();
    builder.AddDrempels();
    builder.AddDemo();

    builder.AddAanbieders();
    builder.AddTekenbevoegdheden();
    builder.AddVragen();
    builder.AddCaoVerklaringen();
    builder.AddRegios();
    builder.AddAanbestedingen();
    builder.AddInkoopstrategieen();
    builder.AddRisicos();
    builder.AddPilots();
    builder.AddInschrijvingen();
    builder.AddToetsing();
    builder.AddGestanddoening();
    builder.AddPartijen();
    builder.AddBeoordelingen();
    builder.AddGunningen();
    builder.AddKlachten();
    builder.AddBewijsmiddelen();
    builder.AddBeschikkingen();
    builder.AddProcesverbalen();
    builder.AddPerceeleinden();
    builder.AddVolgers();
    builder.AddRectificaties();
    builder.AddStoringen();
    builder.AddOverlegtafels();
    builder.AddDialogen();
    builder.Services.AddHealthChecks();

    await using var app = builder.Build();
    await app.MaakGereedAsync(dientPaginas: opdracht is null);
    if (opdracht is not null)
    {
        return await opdracht.ExecuteAsync(app.Services, woorden);
    }

    app.UseNetwerk();
    app.UseVerzoeklog();
    app.UseSchermen();
    app.UseRouting();
    app.UseRateLimiter();
    app.UseMiddleware<OntvangstMiddleware>(); // before anything asks the database who it is
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseUploads();
    app.MapStaticAssets().AllowAnonymous();
    app.MapControllers().WithStaticAssets(); // on MapControllerRoute it would do nothing (dotnet/aspnetcore 59003)
    app.MapGezondheid();
    app.MapFallback("{**pad}", () => Results.NotFound()).AllowAnonymous(); // also addresses with a dot, which the default pattern leaves to sign-in
    await app.RunAsync();
    return 0;
}
catch (Exception fout) when (Startfout.Zin(fout) is { } zin)
{
    await Console.Error.WriteLineAsync(zin);
    return 1;
}

/// <summary>The entry point, public for tests.</summary>
public partial class Program;
