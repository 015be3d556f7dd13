using WmoInkoop.Core.Common;

namespace WmoInkoop.Web.Infrastructure.Mail;

/// <summary>Sections <c>Mail</c> and <c>Portaal</c>: how mail leaves, and the address links in it start with.</summary>
public sealed class MailOptions
{
    private const string Proefadres = "http://localhost:5000";

    /// <summary>The mail server; without one mail becomes files in <c>App_Data/mail</c>.</summary>
    public string? Host { get; private init; }

    public int Poort { get; private init; } = 587;

    /// <summary>Encrypt with STARTTLS and check the server's certificate; off only for a server on the same machine.</summary>
    public bool StartTls { get; private init; } = true;

    public string? Gebruiker { get; private init; }

    public string? Wachtwoord { get; private init; }

    /// <summary>The portal's sender address, for mail that is not sent in the name of a regio.</summary>
    public string Afzender { get; private init; } = "portaal@wmoinkoop.example";

    public string Naam { get; private init; } = "WmoInkoop";

    /// <summary>The address people open the portal at (<c>Portaal:Adres</c>).</summary>
    public Uri Adres { get; private init; } = new(Proefadres);

    /// <exception cref="InstellingException">A setting of these sections is wrong or missing.</exception>
    public static MailOptions Lees(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        var host = Tekst(mail["Host"]);
        var options = new MailOptions
        {
            Host = host,
            Poort = Tekst(mail["Poort"]) is not { } poort ? 587 : int.TryParse(poort, out var nummer) && nummer is > 0 and < 65536 ? nummer : throw new InstellingException($"Mail:Poort is '{poort}'; use a port number, usually 587."),
            StartTls = Tekst(mail["StartTls"]) is not { } tls || (bool.TryParse(tls, out var aan) ? aan : throw new InstellingException($"Mail:StartTls is '{tls}'; use true or false.")),
            Gebruiker = Tekst(mail["Gebruiker"]),
            Wachtwoord = Tekst(mail["Wachtwoord"]),
            Afzender = Afzenderadres(Tekst(mail["Afzender"]), host),
            Naam = Tekst(mail["Naam"]) ?? "WmoInkoop",
            Adres = Portaaladres(Tekst(configuration["Portaal:Adres"]), host, configuration),
        };
        if (options.Gebruiker is null != options.Wachtwoord is null)
        {
            throw new InstellingException("Mail:Gebruiker and Mail:Wachtwoord belong together; set both or neither.");
        }

        return options.Gebruiker is null || options.StartTls
            ? options
            : throw new InstellingException("Mail:StartTls is false while Mail:Gebruiker is set; a password is only sent over an encrypted connection.");
    }

    private static string? Tekst(string? waarde) => string.IsNullOrWhiteSpace(waarde) ? null : waarde.Trim();

    private static string Afzenderadres(string? gekozen, string? host)
    {
        var adres = gekozen ?? (host is null ? "portaal@wmoinkoop.example" : throw new InstellingException("Mail:Afzender is empty while Mail:Host is set; give the address mail of the portal is sent from."));
        return Emailadres.IsGeldig(adres) ? adres : throw new InstellingException($"Mail:Afzender is '{adres}', which is no e-mail address.");
    }

    /// <summary>Without a mail server a wrong link does no harm; the address the portal listens on will do.</summary>
    private static Uri Portaaladres(string? gekozen, string? host, IConfiguration configuration)
    {
        var adres = gekozen ?? (host is null
            ? Tekst(configuration["Urls"])?.Split(';')[0].Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal) ?? Proefadres
            : throw new InstellingException("Portaal:Adres is empty while Mail:Host is set; links in mail start with it, for example https://inkoop.example.nl."));
        return Uri.TryCreate(adres, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? uri
            : throw new InstellingException($"Portaal:Adres is '{adres}'; use a full address, for example https://inkoop.example.nl.");
    }
}
