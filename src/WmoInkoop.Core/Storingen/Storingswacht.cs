namespace WmoInkoop.Core.Storingen;

/// <summary>
/// What one server saw failing, since when, and whether that is on the log already. Without a database nothing can be written: it is kept here until
/// it can, and when the server is killed before that, the gap of its heartbeats tells.
/// </summary>
public sealed class Storingswacht
{
    private readonly Dictionary<Storingsoort, DateTimeOffset> _faalt = [];
    private readonly Dictionary<Storingsoort, DateTimeOffset> _hersteld = [];
    private readonly HashSet<Storingsoort> _vastgelegd = [];

    public IReadOnlyDictionary<Storingsoort, DateTimeOffset> Faalt => _faalt;

    /// <summary>What works again and was not written down while it did not.</summary>
    public IReadOnlyDictionary<Storingsoort, DateTimeOffset> Hersteld => _hersteld;

    /// <param name="kapot">What does not work now.</param>
    /// <param name="nu">When.</param>
    public void Zie(IEnumerable<Storingsoort> kapot, DateTimeOffset nu)
    {
        var soorten = kapot.ToHashSet();
        foreach (var (soort, vanaf) in _faalt.Where(f => !soorten.Contains(f.Key)).ToList())
        {
            _faalt.Remove(soort);
            if (!_vastgelegd.Remove(soort))
            {
                _hersteld.TryAdd(soort, vanaf);
            }
        }

        foreach (var soort in soorten)
        {
            var eerder = _hersteld.Remove(soort, out var vanaf) ? vanaf : nu;
            _faalt.TryAdd(soort, eerder);
        }
    }

    /// <summary>A beat with this was written.</summary>
    public void IsVastgelegd()
    {
        _hersteld.Clear();
        _vastgelegd.UnionWith(_faalt.Keys);
    }

    /// <summary>The beat failed: the database does not work, whatever its check says.</summary>
    public void KonNietSchrijven(DateTimeOffset nu)
    {
        if (!_faalt.ContainsKey(Storingsoort.Database))
        {
            _faalt.Add(Storingsoort.Database, _hersteld.Remove(Storingsoort.Database, out var vanaf) ? vanaf : nu);
            _vastgelegd.Remove(Storingsoort.Database);
        }
    }
}
