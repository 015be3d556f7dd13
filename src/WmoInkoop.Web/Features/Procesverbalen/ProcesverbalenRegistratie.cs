using WmoInkoop.Core.Procesverbalen;
using WmoInkoop.Core.Procesverbalen.Secties;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Procesverbalen;

/// <summary>The deeds of the proces-verbaal of the procedure, and its items: a class each.</summary>
public static class ProcesverbalenRegistratie
{
    public static void AddProcesverbalen(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<Verbaalsamensteller>()
        .AddScoped<VerbaaltekstSchrijven>()
        .AddScoped<ProcesVerbaalVastleggen>()
        .AddScoped<EigenProcesverbalen>()
        .AddScoped<ITaakbron, ProcesVerbaalTaken>()
        .AddScoped<IVerbaalsectie, AanbestedendeDienstSectie>()
        .AddScoped<IVerbaalsectie, VoorwerpEnWaardeSectie>()
        .AddScoped<IVerbaalsectie, ProcedurekeuzeSectie>()
        .AddScoped<IVerbaalsectie, GeselecteerdeGegadigdenSectie>()
        .AddScoped<IVerbaalsectie, AfgewezenGegadigdenSectie>()
        .AddScoped<IVerbaalsectie, VertrouwelijkeInlichtingenSectie>()
        .AddScoped<IVerbaalsectie, AnderMiddelSectie>()
        .AddScoped<IVerbaalsectie, EerdereBetrokkenheidSectie>()
        .AddScoped<IVerbaalsectie, RegelafwijkingenSectie>()
        .AddScoped<IVerbaalsectie, NietGegundSectie>()
        .AddScoped<IVerbaalsectie, AfgewezenInschrijversSectie>()
        .AddScoped<IVerbaalsectie, AbnormaalLageInschrijvingenSectie>()
        .AddScoped<IVerbaalsectie, UitgekozenInschrijversSectie>()
        .AddScoped<IVerbaalsectie, BelangenconflictenSectie>();
}
