using System.Globalization;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Risicos;

/// <summary>What stands in the risicodossier about a risk.</summary>
/// <param name="Titel">Short: 'Geen inschrijvers op de opdracht'.</param>
/// <param name="Omschrijving">What could happen, and what that would mean; Markdown.</param>
/// <param name="Maatregelen">What is done about it; Markdown.</param>
/// <param name="Beheerser">Who keeps it in hand.</param>
/// <param name="Kans">1 (hardly ever) to 5 (nearly certain).</param>
/// <param name="Impact">1 (small) to 5 (the traject stops).</param>
/// <param name="Status">Where it stands.</param>
public sealed record Risicogegevens(string Titel, string Omschrijving, string Maatregelen, string Beheerser, int Kans, int Impact, Risicostatus Status = Risicostatus.Open)
{
    public const int MaxTitel = 150;
    public const int MaxTekst = 4000;
    public const int MaxBeheerser = 200;

    /// <summary>The highest kans and impact.</summary>
    public const int Hoogste = 5;
}

/// <summary>Where a risk stands. A risk is never deleted: that it passed is worth knowing too.</summary>
public enum Risicostatus
{
    Open,

    /// <summary>The measures work; it is still watched.</summary>
    Beheerst,

    /// <summary>It happened.</summary>
    Opgetreden,

    /// <summary>It can no longer happen.</summary>
    Vervallen,
}

/// <summary>A part of a risk that can change, as the history names it.</summary>
public enum Risicoveld
{
    Titel,
    Omschrijving,
    Maatregelen,
    Beheerser,
    Kans,
    Impact,
    Status,
}

/// <summary>A risk of a traject, with what is done about it and everything that changed (TRJ-10).</summary>
public sealed class Risico : IHeeftVersie
{
    private readonly List<Risicowijziging> _wijzigingen = [];

    private Risico()
    {
    }

    public Risico(Guid trajectId, int nummer, Risicogegevens gegevens, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        TrajectId = trajectId;
        Nummer = nummer;
        GemeldOp = nu;
        GewijzigdOp = nu;
        Neem(gegevens);
    }

    public Guid Id { get; private set; }

    public Guid TrajectId { get; private set; }

    /// <summary>1 for the first of the traject; shown as 'R1'.</summary>
    public int Nummer { get; private set; }

    public string Titel { get; private set; } = "";

    public string Omschrijving { get; private set; } = "";

    public string Maatregelen { get; private set; } = "";

    public string Beheerser { get; private set; } = "";

    public int Kans { get; private set; }

    public int Impact { get; private set; }

    public Risicostatus Status { get; private set; }

    public DateTimeOffset GemeldOp { get; private set; }

    public DateTimeOffset GewijzigdOp { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Risicowijziging> Wijzigingen => _wijzigingen;

    /// <summary>As it stands now.</summary>
    public Risicogegevens Gegevens => new(Titel, Omschrijving, Maatregelen, Beheerser, Kans, Impact, Status);

    /// <summary>Changes it and writes down each value that became another.</summary>
    /// <returns>What changed; empty when nothing did.</returns>
    /// <exception cref="DomeinregelException">Kans or impact is not 1 to 5.</exception>
    public IReadOnlyList<Risicowijziging> Wijzig(Risicogegevens gegevens, Guid wie, DateTimeOffset nu)
    {
        var oud = Waarden();
        Neem(gegevens);
        List<Risicowijziging> nieuw = [.. Waarden().Where(w => w.Tekst != oud.Single(o => o.Veld == w.Veld).Tekst).Select(w => new Risicowijziging(Id, w.Veld, oud.Single(o => o.Veld == w.Veld).Tekst, w.Tekst, wie, nu))];
        if (nieuw.Count > 0)
        {
            _wijzigingen.AddRange(nieuw);
            GewijzigdOp = nu;
        }

        return nieuw;
    }

    private (Risicoveld Veld, string Tekst)[] Waarden() =>
    [
        (Risicoveld.Titel, Titel),
        (Risicoveld.Omschrijving, Omschrijving),
        (Risicoveld.Maatregelen, Maatregelen),
        (Risicoveld.Beheerser, Beheerser),
        (Risicoveld.Kans, Kans.ToString(CultureInfo.InvariantCulture)),
        (Risicoveld.Impact, Impact.ToString(CultureInfo.InvariantCulture)),
        (Risicoveld.Status, Teksten.Van(Status)),
    ];

    private void Neem(Risicogegevens gegevens)
    {
        Eis(gegevens is { Kans: >= 1 and <= Risicogegevens.Hoogste, Impact: >= 1 and <= Risicogegevens.Hoogste }, Domeinregel.KansOfImpactOngeldig, Risicogegevens.Hoogste);
        Titel = EenRegel.Van(gegevens.Titel);
        Omschrijving = gegevens.Omschrijving.Trim().ReplaceLineEndings("\n"); // a form posts \r\n, and only words count as a change
        Maatregelen = gegevens.Maatregelen.Trim().ReplaceLineEndings("\n");
        Beheerser = EenRegel.Van(gegevens.Beheerser);
        Kans = gegevens.Kans;
        Impact = gegevens.Impact;
        Status = gegevens.Status;
    }
}

/// <summary>One value of a risk that became another.</summary>
public sealed class Risicowijziging
{
    private Risicowijziging()
    {
    }

    internal Risicowijziging(Guid risicoId, Risicoveld veld, string oud, string nieuw, Guid wie, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        RisicoId = risicoId;
        Veld = veld;
        Oud = oud;
        Nieuw = nieuw;
        DoorId = wie;
        Op = nu;
    }

    public Guid Id { get; private set; }

    public Guid RisicoId { get; private set; }

    public Risicoveld Veld { get; private set; }

    public string Oud { get; private set; } = "";

    public string Nieuw { get; private set; } = "";

    public Guid DoorId { get; private set; }

    public DateTimeOffset Op { get; private set; }
}
