using WmoInkoop.Core.Data;

namespace WmoInkoop.TestSupport;

/// <summary>
/// Base of domain tests: a real SQLite database of its own for each test, with <see cref="Mensen"/> in it and a clock that stands
/// still. What a test changed it reads back through <see cref="NieuweDb"/>, else it reads its own objects in memory.
/// </summary>
public abstract class DatabaseTest : IDisposable
{
    private readonly string _map = Werkmap.Nieuw();
    private readonly List<InkoopDbContext> _contexten = [];

    protected DatabaseTest()
    {
        Testdatabase.Kopieer(Bestand);
        Db = NieuweDb();
    }

    protected InkoopDbContext Db { get; }

    protected Klok Klok { get; } = new();

    protected DateTimeOffset Nu => Klok.GetUtcNow();

    /// <summary>Counts the commands of all contexts of this test.</summary>
    protected QueryTeller Queries { get; } = new();

    /// <summary>The SQLite file.</summary>
    protected string Bestand => Path.Combine(_map, "portal.db");

    /// <summary>A second context on the same database: another request.</summary>
    protected InkoopDbContext NieuweDb()
    {
        var db = new InkoopDbContext(Testdatabase.Opties(Bestand, Queries));
        _contexten.Add(db);
        return db;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        _contexten.ForEach(db => db.Dispose());
        Testdatabase.Sluit(Bestand);
        Werkmap.Verwijder(_map);
    }
}
