using WmoInkoop.Core.Mail;

namespace WmoInkoop.Web.Infrastructure.Mail;

/// <summary>The outbox and what sends it.</summary>
public static class MailRegistratie
{
    public static void AddMail(this WebApplicationBuilder builder) => builder.Services.AddScoped<Postkamer>();
}
