using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>The files of one request, by field: stored, or refused with the rule that says why.</summary>
internal sealed class Uploads
{
    private readonly Dictionary<string, (Document Document, Guid Boeking)> _bewaard = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DomeinregelException> _geweigerd = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, Bestandshash> _gemeten = new(StringComparer.OrdinalIgnoreCase);

    internal int Aantal => _bewaard.Count + _geweigerd.Count + _gemeten.Count;

    internal IEnumerable<(Document Document, Guid Boeking)> Bewaard => _bewaard.Values;

    internal bool Heeft(string veld) => _bewaard.ContainsKey(veld) || _geweigerd.ContainsKey(veld) || _gemeten.ContainsKey(veld);

    internal void Meet(string veld, Bestandshash hash) => _gemeten.Add(veld, hash);

    internal Bestandshash? Gemeten(string veld) => _gemeten.GetValueOrDefault(veld);

    internal void Bewaar(string veld, Document document, Guid boeking) => _bewaard.Add(veld, (document, boeking));

    internal void Weiger(string veld, DomeinregelException fout) => _geweigerd.Add(veld, fout);

    internal Document? Document(string veld) => _bewaard.GetValueOrDefault(veld).Document;

    internal DomeinregelException? Fout(string veld) => _geweigerd.GetValueOrDefault(veld);
}
