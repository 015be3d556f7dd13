using System.Security.Cryptography;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Tests.Documenten;

/// <summary>A store of its own in a temporary folder.</summary>
internal sealed class Opslagproef : IDisposable
{
    internal Opslagproef(string? map = null, IDocumentscan? scan = null)
    {
        Datamap = map ?? Werkmap.Nieuw();
        Sleutel = new Hoofdsleutel(RandomNumberGenerator.GetBytes(32));
        Opslag = new Documentopslag(Datamap, Sleutel, scan ?? new GeenScan(), Klok);
    }

    internal string Datamap { get; }

    internal Hoofdsleutel Sleutel { get; }

    internal Klok Klok { get; } = new();

    internal Documentopslag Opslag { get; }

    internal Task<Document> BewaarAsync(byte[] inhoud, string naam) => Opslag.BewaarAsync(new MemoryStream(inhoud), naam, null, CancellationToken.None);

    internal async Task<byte[]> LeesAsync(Document document)
    {
        await using var stroom = Opslag.Open(document);
        using var geheugen = new MemoryStream();
        await stroom.CopyToAsync(geheugen);
        return geheugen.ToArray();
    }

    /// <summary>Every file under the data folder.</summary>
    internal string[] Bestanden() => Directory.GetFiles(Datamap, "*", SearchOption.AllDirectories);

    public void Dispose() => Werkmap.Verwijder(Datamap);
}
