using Microsoft.Extensions.Configuration;
using WmoInkoop.Core.Documenten;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Tests.Documenten;

/// <summary>Base of the tests of the commands backup, herstel and documenten controleer, each command in a process of its own.</summary>
public abstract class Backupproef : DatabaseTest
{
    private readonly string _doel = Werkmap.Nieuw();

    private protected string Bron => Path.GetDirectoryName(Bestand)!;

    private protected string Backup => Path.Combine(_doel, "backup");

    private protected static string Sleutel => Path.Combine("sleutels", "hoofdsleutel");

    private protected static async Task<(int Code, string Uitvoer)> DraaiAsync(string map, params string[] argumenten)
    {
        await using var portaal = PortaalProces.Start(map, argumenten);
        var code = await portaal.EindeAsync();
        return (code, portaal.Uitvoer + portaal.Fouten);
    }

    private protected string NieuwPortaalMetSleutel()
    {
        var map = Werkmap.Nieuw();
        Directory.CreateDirectory(Path.Combine(map, "sleutels"));
        File.Copy(Path.Combine(Bron, Sleutel), Path.Combine(map, Sleutel));
        return map;
    }

    /// <summary>With the key, made as the portal makes it at its first start.</summary>
    private protected async Task<List<Document>> MaakDocumentenAsync(int aantal)
    {
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Opslag:Map", Bron)]).Build();
        var hoofdsleutel = await Sleutelbestand.Kies(instellingen, Datamap.Open(instellingen, Bron), Bron).OpenAsync(Db, Nu, default);
        var opslag = new Documentopslag(Bron, hoofdsleutel, new GeenScan(), Klok);
        var documenten = new List<Document>();
        for (var i = 0; i < aantal; i++)
        {
            documenten.Add(await opslag.BewaarAsync(new MemoryStream(Proefbestanden.Pdf($"Document {i}", 100_000)), $"{i}.pdf", null, default));
        }

        await Db.InTransactieAsync(
            () =>
            {
                Db.Documenten.AddRange(documenten);
                return Task.CompletedTask;
            },
            default);
        return documenten;
    }
}
