using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WmoInkoop.TestSupport;

/// <summary>A certificate for <c>DataProtection:Certificaat</c>, made once per test process.</summary>
public static class Testcertificaat
{
    public const string Wachtwoord = "alleen-voor-tests";

    private static readonly Lazy<string> Bestand = new(Maak);

    /// <summary>The .pfx file.</summary>
    public static string Pad => Bestand.Value;

    private static string Maak()
    {
        using var sleutel = RSA.Create(2048);
        var nu = TimeProvider.System.GetUtcNow();
        var aanvraag = new CertificateRequest("CN=WmoInkoop test", sleutel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificaat = aanvraag.CreateSelfSigned(nu.AddDays(-1), nu.AddYears(1));
        var bestand = Path.Combine(Werkmap.Nieuw(), "dataprotection.pfx");
        File.WriteAllBytes(bestand, certificaat.Export(X509ContentType.Pfx, Wachtwoord));
        return bestand;
    }
}
