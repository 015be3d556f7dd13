using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>Whether what was asked is still what it was when an inschrijving answered it (TRJ-03).</summary>
public enum Vraagstand
{
    Gelijk,

    /// <summary>A rectificatie changed it since.</summary>
    Gewijzigd,

    /// <summary>It is asked since, and not answered.</summary>
    Nieuw,

    /// <summary>It is asked no longer.</summary>
    Vervallen,
}

/// <summary>An eis as it was agreed to, beside what it demands now.</summary>
/// <param name="EisId">The eis.</param>
/// <param name="Code">What it was called.</param>
/// <param name="Tekst">What was agreed to; of a new one what it demands.</param>
/// <param name="Bewijs">The evidence that was asked; null: none.</param>
/// <param name="IsAkkoord">The provider agreed.</param>
/// <param name="Stand">Whether it is the same now.</param>
/// <param name="Nu">As it is asked now; null when it is asked no longer.</param>
public sealed record Eisregel(Guid EisId, string Code, string Tekst, string? Bewijs, bool IsAkkoord, Vraagstand Stand, Eis? Nu);

/// <summary>An answer with what it answered, beside what is asked now.</summary>
/// <param name="Antwoord">Sealed.</param>
/// <param name="Vraag">What it answered.</param>
/// <param name="Stand">Whether it is the same now.</param>
/// <param name="Nu">As it is asked now; null when it is asked no longer.</param>
public sealed record Antwoordregel(Criteriumantwoord Antwoord, string Vraag, Vraagstand Stand, Gunningscriterium? Nu);

/// <summary>
/// Lays what an inschrijving answered beside what its perceel asks now. What was handed in before texts were sealed with the answers is
/// shown with the text of now: nothing says what it was.
/// </summary>
public static class Vraagvergelijking
{
    /// <summary>Those that were answered in their order, then those that are new.</summary>
    public static IReadOnlyList<Eisregel> Eisen(Inschrijvingsinhoud inhoud, Perceel perceel)
    {
        var nu = perceel.Eisen.ToDictionary(e => e.Id);
        return
        [
            .. inhoud.Eisen.Select(e => Regel(e, nu.GetValueOrDefault(e.EisId))),
            .. perceel.Eisen.Where(e => inhoud.Eisen.All(x => x.EisId != e.Id)).OrderBy(e => e.Volgnummer).Select(e => new Eisregel(e.Id, perceel.Code(e), e.Tekst, e.GevraagdBewijs, false, Vraagstand.Nieuw, e)),
        ];
    }

    /// <summary>The answers in their order, then the criteria that are new.</summary>
    public static IReadOnlyList<Antwoordregel> Antwoorden(Inschrijvingsinhoud inhoud, Perceel perceel)
    {
        var nu = perceel.Criteria.ToDictionary(c => c.Id);
        return
        [
            .. inhoud.Antwoorden.Select(a => Regel(a, nu.GetValueOrDefault(a.CriteriumId))),
            .. perceel.Criteria.Where(c => inhoud.Antwoorden.All(a => a.CriteriumId != c.Id)).OrderBy(c => c.Volgnummer)
                .Select(c => new Antwoordregel(new Criteriumantwoord(c.Id, c.Volgnummer, c.Naam, ""), c.Vraag, Vraagstand.Nieuw, c)),
        ];
    }

    /// <summary>
    /// The same answers to what the perceel asks now: what counts from a confirmation on. What is asked no longer is left out; what was
    /// evidence for it stays with the plan.
    /// </summary>
    internal static Inschrijvingsinhoud VoorNu(Inschrijvingsinhoud inhoud, Perceel perceel)
    {
        var eisen = perceel.Eisen.ToDictionary(e => e.Id);
        return inhoud with
        {
            Antwoorden =
            [
                .. perceel.Criteria.OrderBy(c => c.Volgnummer)
                    .Join(inhoud.Antwoorden, c => c.Id, a => a.CriteriumId, (c, a) => new Criteriumantwoord(c.Id, c.Volgnummer, c.Naam, a.Tekst, c.Vraag, c.MaxWoorden)),
            ],
            Eisen =
            [
                .. perceel.Eisen.OrderBy(e => e.Volgnummer)
                    .Join(inhoud.Eisen, e => e.Id, a => a.EisId, (e, a) => new Eisantwoord(e.Id, e.Volgnummer, a.Akkoord, perceel.Code(e), e.Tekst, e.GevraagdBewijs)),
            ],
            Documenten =
            [
                .. inhoud.Documenten.Select(d => d.EisId is { } id && !eisen.ContainsKey(id) ? d with { EisId = null } : d)
                    .OrderBy(d => d.EisId is { } id ? eisen[id].Volgnummer : 0)
                    .ThenBy(d => d.Naam, StringComparer.Ordinal)
                    .ThenBy(d => d.Id),
            ],
        };
    }

    private static Antwoordregel Regel(Criteriumantwoord antwoord, Gunningscriterium? nu) => new(
        antwoord,
        antwoord.Vraag ?? nu?.Vraag ?? "",
        nu is null ? Vraagstand.Vervallen : antwoord.Vraag is null || (antwoord.Vraag, antwoord.Criterium, antwoord.MaxWoorden) == (nu.Vraag, nu.Naam, nu.MaxWoorden) ? Vraagstand.Gelijk : Vraagstand.Gewijzigd,
        nu);

    private static Eisregel Regel(Eisantwoord antwoord, Eis? nu) => new(
        antwoord.EisId,
        antwoord.Code ?? $"E{antwoord.Volgnummer}",
        antwoord.Eistekst ?? nu?.Tekst ?? "",
        antwoord.Eistekst is null ? nu?.GevraagdBewijs : antwoord.GevraagdBewijs,
        antwoord.Akkoord,
        nu is null ? Vraagstand.Vervallen : antwoord.Eistekst is null || (antwoord.Eistekst, antwoord.GevraagdBewijs) == (nu.Tekst, nu.GevraagdBewijs) ? Vraagstand.Gelijk : Vraagstand.Gewijzigd,
        nu);
}
