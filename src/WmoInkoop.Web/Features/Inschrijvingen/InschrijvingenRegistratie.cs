using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Features.Kluizen;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>The deeds and work list sources of inschrijvingen and the kluis.</summary>
public static class InschrijvingenRegistratie
{
    public static void AddInschrijvingen(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<Kluis>()
        .AddScoped<KluisOpenen>()
        .AddScoped<InschrijvingBeginnen>()
        .AddScoped<ConceptBewaren>()
        .AddScoped<EigenVerklaringBewaren>()
        .AddScoped<UitsluitingsgrondenKiezen>()
        .AddScoped<InschrijvingsdocumentenBeheren>()
        .AddScoped<InschrijvingIndienen>()
        .AddScoped<InschrijvingIntrekken>()
        .AddScoped<ITaakbron, InschrijvingTaken>()
        .AddScoped<ITaakbron, KluisTaken>();
}
