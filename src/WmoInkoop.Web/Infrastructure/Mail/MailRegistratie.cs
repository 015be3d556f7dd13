using WmoInkoop.Core.Mail;

namespace WmoInkoop.Web.Infrastructure.Mail;

/// <summary>The outbox and how mail leaves.</summary>
public static class MailRegistratie
{
    /// <exception cref="InstellingException">A setting of <c>Mail</c> or <c>Portaal</c> is wrong.</exception>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var options = MailOptions.Lees(builder.Configuration);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(new Briefopmaak(options.Adres));
        builder.Services.AddSingleton(new Portaalafzender(options.Afzender, options.Naam));
        if (options.Host is null)
        {
            builder.Services.AddSingleton<IMailtransport, BestandTransport>();
        }
        else
        {
#if MAILKIT
            builder.Services.AddSingleton<IMailtransport>(new WmoInkoop.Mail.MailKit.MailKitTransport(options.Host, options.Poort, options.StartTls, options.Gebruiker, options.Wachtwoord));
#else
            builder.Services.AddSingleton<IMailtransport, SmtpTransport>();
#endif
        }

        builder.Services.AddScoped<Postkamer>();
        builder.Services.AddScoped<MailVersturen>();
        builder.Services.AddScoped<MailOpnieuwAanbieden>();
    }
}
