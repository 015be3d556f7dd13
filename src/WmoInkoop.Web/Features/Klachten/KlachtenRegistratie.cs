using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Features.MijnKlachten;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Klachten;

/// <summary>The deeds, readers and work list sources of klachten, for who complains, who handles and who buys.</summary>
public static class KlachtenRegistratie
{
    public static void AddKlachten(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<Klachtontvangst>()
        .AddScoped<KlachtIndienen>()
        .AddScoped<KlachtInvoeren>()
        .AddScoped<BehandelaarBenoemen>()
        .AddScoped<KlachtberichtSturen>()
        .AddScoped<KlachtAfhandelen>()
        .AddScoped<KlachtIntrekken>()
        .AddScoped<KlachtVoorleggen>()
        .AddScoped<KlachtLezen>()
        .AddScoped<EigenKlachten>()
        .AddScoped<MijnKlachtenLezen>()
        .AddScoped<ITaakbron, KlachtTaken>()
        .AddScoped<ITaakbron, MijnKlachtTaken>();
}
