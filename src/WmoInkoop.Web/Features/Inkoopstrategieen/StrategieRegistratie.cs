using WmoInkoop.Core.Inkoopstrategieen;

namespace WmoInkoop.Web.Features.Inkoopstrategieen;

/// <summary>The deeds of the inkoopstrategie.</summary>
public static class StrategieRegistratie
{
    public static void AddInkoopstrategieen(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<StrategieversieMaken>()
        .AddScoped<SegmentToevoegen>()
        .AddScoped<SegmentWijzigen>()
        .AddScoped<SegmentVerwijderen>()
        .AddScoped<AlternatievenVastleggen>()
        .AddScoped<StrategieVaststellen>()
        .AddScoped<SegmentenKoppelen>()
        .AddScoped<EigenStrategieen>();
}
