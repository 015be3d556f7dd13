using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

/// <summary>Why a form is shown again.</summary>
public enum Aanleiding
{
    /// <summary>A field is not filled in well.</summary>
    Ongeldig,

    /// <summary>A rule of the domain refused the deed.</summary>
    Geweigerd,

    /// <summary>Somebody else saved the same thing first.</summary>
    Conflict,

    /// <summary>The session had ended; the person has signed in again.</summary>
    SessieVoorbij,
}

/// <summary>
/// What somebody typed in a form that is to be shown again. The page is made by the GET action of the same address, from the
/// database, with what was typed laid over it: lists of options and read-only parts are there without work in the controller.
/// </summary>
public sealed class Formulierstand(Aanleiding aanleiding)
{
    private const string Versie = "Versie";
    private readonly List<Veldstand> _velden = [];

    public Aanleiding Aanleiding { get; } = aanleiding;

    /// <summary>Whether the page has been made; only then may the answer go out.</summary>
    internal bool IsGetoond { get; private set; }

    internal static Formulierstand Van(Aanleiding aanleiding, ModelStateDictionary modelState, RouteValueDictionary route, string? fout = null)
    {
        var stand = new Formulierstand(aanleiding);
        foreach (var (sleutel, veld) in modelState.Where(v => !route.ContainsKey(v.Key)))
        {
            stand._velden.Add(new Veldstand(sleutel, veld!.RawValue, veld.AttemptedValue, [.. veld.Errors.Select(e => e.ErrorMessage)]));
        }

        if (fout is not null)
        {
            stand._velden.Add(new Veldstand("", null, null, [fout]));
        }

        return stand;
    }

    internal static Formulierstand Van(Aanleiding aanleiding, IEnumerable<KeyValuePair<string, StringValues>> waarden)
    {
        var stand = new Formulierstand(aanleiding);
        stand._velden.AddRange(waarden.Select(w => new Veldstand(w.Key, w.Value.Count == 1 ? w.Value.ToString() : w.Value.ToArray(), w.Value.ToString(), [])));
        return stand;
    }

    /// <summary>
    /// Lays what was typed over the page. After a conflict the version token stays that of the page, so that posting again is a choice
    /// made with both values in sight; in every other case it stays the one the person was looking at.
    /// </summary>
    internal void LegOver(ModelStateDictionary modelState)
    {
        IsGetoond = true;
        foreach (var veld in _velden)
        {
            if (Aanleiding is Aanleiding.Conflict && (veld.Sleutel is Versie || veld.Sleutel.EndsWith($".{Versie}", StringComparison.Ordinal)))
            {
                continue;
            }

            if (veld.Sleutel.Length > 0)
            {
                modelState.SetModelValue(veld.Sleutel, veld.Ruw, veld.Getypt);
            }

            foreach (var fout in veld.Fouten)
            {
                modelState.TryAddModelError(veld.Sleutel, fout);
            }
        }
    }

    private sealed record Veldstand(string Sleutel, object? Ruw, string? Getypt, IReadOnlyList<string> Fouten);
}
