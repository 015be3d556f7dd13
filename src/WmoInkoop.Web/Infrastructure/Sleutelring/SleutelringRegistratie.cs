using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace WmoInkoop.Web.Infrastructure.Sleutelring;

/// <summary>The keys behind cookies, forms and links in mail: shared through the database, encrypted with a certificate outside Development.</summary>
public static class SleutelringRegistratie
{
    // part of every key's derivation: another name makes all sessions and links worthless
    private const string Programma = "WmoInkoop";

    /// <exception cref="InstellingException">No usable certificate outside Development.</exception>
    public static void AddSleutelring(this WebApplicationBuilder builder)
    {
        var sleutelring = builder.Services.AddDataProtection().SetApplicationName(Programma);
        builder.Services.AddSingleton<SleutelringInDatabase>();
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(sp =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = sp.GetRequiredService<SleutelringInDatabase>()));

        if (LeesCertificaat(builder.Configuration, builder.Environment.ContentRootPath) is { } certificaat)
        {
            sleutelring.ProtectKeysWithCertificate(certificaat);
        }
        else if (builder.Environment.IsDevelopment())
        {
            // it warns that keys are stored as they are, which is what Development asks for
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        }
        else
        {
            throw new InstellingException("DataProtection:Certificaat is empty; outside Development it names a .pfx file, with whose certificate the keys of sessions and links are encrypted.");
        }
    }

    /// <summary>Makes the first key now, under the start lock, so that servers that start together share one.</summary>
    public static void OpenSleutelring(this WebApplication app) => app.Services.GetDataProtector("start").Protect([]);

    private static X509Certificate2? LeesCertificaat(ConfigurationManager configuration, string contentRoot)
    {
        if (configuration["DataProtection:Certificaat"] is not { Length: > 0 } gekozen)
        {
            return null;
        }

        var pad = Path.GetFullPath(gekozen, contentRoot);
        try
        {
            var certificaat = X509CertificateLoader.LoadPkcs12(File.ReadAllBytes(pad), configuration["DataProtection:Wachtwoord"]);
            using var sleutel = certificaat.GetRSAPrivateKey();
            return sleutel is not null
                ? certificaat
                : throw new InstellingException($"DataProtection:Certificaat points to {pad}, which holds no RSA private key.");
        }
        catch (CryptographicException)
        {
            throw new InstellingException($"DataProtection:Certificaat points to {pad}, which cannot be opened as a .pfx file with DataProtection:Wachtwoord.");
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new InstellingException($"DataProtection:Certificaat points to {pad}, which cannot be read: {fout.Message}");
        }
    }
}
