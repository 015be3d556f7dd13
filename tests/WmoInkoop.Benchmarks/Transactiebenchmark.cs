using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.TestSupport;

namespace WmoInkoop.Benchmarks;

/// <summary>One audited transaction on SQLite, commit to disk included.</summary>
[MemoryDiagnoser]
public class Transactiebenchmark
{
    private string _map = "";
    private Schrijfdaad _daad = null!;
    private Guid _aanbiederId;

    [GlobalSetup]
    public async Task Setup()
    {
        _map = Werkmap.Nieuw();
        var bestand = Path.Combine(_map, "portal.db");
        Testdatabase.Kopieer(bestand);
        _daad = new Schrijfdaad(bestand);
        await using var db = _daad.NieuweDb();
        _aanbiederId = await db.Aanbieders.Select(a => a.Id).FirstAsync();
    }

    [Benchmark]
    public Task GeauditeerdeTransactie() => _daad.ExecuteAsync(_aanbiederId, Klok.Begin);

    [GlobalCleanup]
    public void Cleanup() => Werkmap.Verwijder(_map);
}
