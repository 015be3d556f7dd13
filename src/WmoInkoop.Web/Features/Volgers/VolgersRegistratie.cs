using WmoInkoop.Core.Volgers;

namespace WmoInkoop.Web.Features.Volgers;

/// <summary>Following, and the letters to everyone with an interest.</summary>
public static class VolgersRegistratie
{
    public static void AddVolgers(this WebApplicationBuilder builder) => builder.Services.AddScoped<Rondschrijven>().AddScoped<AanbestedingVolgen>();
}
