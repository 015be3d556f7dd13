using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gestanddoeningen;

/// <param name="Tot">The last day to which inschrijvingen would hold.</param>
/// <param name="AntwoordTot">The last day to answer.</param>
/// <param name="Reden">Why; the providers read it.</param>
public sealed record Verlengingsgegevens(DateOnly Tot, DateOnly AntwoordTot, string Reden);

/// <summary>The question to all bidders of a perceel, at the same moment, whether their inschrijving holds longer (INS-12).</summary>
public sealed class Verlengingsverzoek
{
    public const int MaxReden = 2000;

    private readonly List<Verlengingsantwoord> _antwoorden = [];

    private Verlengingsverzoek()
    {
    }

    /// <param name="perceelId">Of which perceel.</param>
    /// <param name="gegevens">Until when, and why.</param>
    /// <param name="gestandTot">The last day to which some inschrijving holds now.</param>
    /// <param name="inschrijvingen">All that still count.</param>
    /// <param name="doorId">The inkoper.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">No later day, a term in the past or after the new day, no reason, or nobody to ask.</exception>
    internal Verlengingsverzoek(Guid perceelId, Verlengingsgegevens gegevens, DateOnly gestandTot, IReadOnlyCollection<Guid> inschrijvingen, Guid doorId, DateTimeOffset nu)
    {
        Eis(!string.IsNullOrWhiteSpace(gegevens.Reden), Domeinregel.VerlengingZonderReden);
        Eis(gegevens.Tot > gestandTot && gegevens.Tot > Amsterdam.Datum(nu), Domeinregel.VerlengingNietLater, Amsterdam.Voluit(gestandTot));
        Eis(gegevens.AntwoordTot > Amsterdam.Datum(nu) && gegevens.AntwoordTot < gegevens.Tot, Domeinregel.VerlengingstermijnOngeldig);
        Eis(inschrijvingen.Count > 0, Domeinregel.VerlengingZonderInschrijvingen);
        Id = Guid.NewGuid();
        PerceelId = perceelId;
        Tot = gegevens.Tot;
        AntwoordVoor = Amsterdam.EindeVan(gegevens.AntwoordTot);
        Reden = gegevens.Reden.Trim();
        GevraagdDoorId = doorId;
        GevraagdOp = nu;
        _antwoorden.AddRange(inschrijvingen.Select(i => new Verlengingsantwoord(Id, i)));
    }

    public Guid Id { get; private set; }

    public Guid PerceelId { get; private set; }

    /// <summary>The last day to which inschrijvingen of who agrees hold.</summary>
    public DateOnly Tot { get; private set; }

    /// <summary>Answers are taken until this moment: 24:00 of the last day.</summary>
    public DateTimeOffset AntwoordVoor { get; private set; }

    public string Reden { get; private set; } = "";

    public Guid GevraagdDoorId { get; private set; }

    public DateTimeOffset GevraagdOp { get; private set; }

    /// <summary>One for each inschrijving that was asked.</summary>
    public IReadOnlyCollection<Verlengingsantwoord> Antwoorden => _antwoorden;

    /// <summary>Somebody can still answer.</summary>
    public bool IsOpenOp(DateTimeOffset nu) => nu < AntwoordVoor && _antwoorden.Exists(a => a.Akkoord is null);

    /// <exception cref="DomeinregelException">The term has passed, or it was answered before.</exception>
    internal void Antwoord(Verlengingsantwoord antwoord, bool akkoord, Guid doorId, DateTimeOffset nu)
    {
        Eis(antwoord.Akkoord is null, Domeinregel.VerlengingAlBeantwoord);
        Eis(nu < AntwoordVoor, Domeinregel.VerlengingstermijnVoorbij, Amsterdam.Voluit(Amsterdam.Datum(AntwoordVoor.AddSeconds(-1))));
        antwoord.Neem(akkoord, doorId, nu);
    }
}

/// <summary>What the provider of one inschrijving answered, and whether an inkoper recorded that it does no longer count.</summary>
public sealed class Verlengingsantwoord : IHeeftVersie
{
    private Verlengingsantwoord()
    {
    }

    internal Verlengingsantwoord(Guid verzoekId, Guid inschrijvingId)
    {
        Id = Guid.NewGuid();
        VerzoekId = verzoekId;
        InschrijvingId = inschrijvingId;
    }

    public Guid Id { get; private set; }

    public Guid VerzoekId { get; private set; }

    public Guid InschrijvingId { get; private set; }

    /// <summary>Null: not answered.</summary>
    public bool? Akkoord { get; private set; }

    public DateTimeOffset? BeantwoordOp { get; private set; }

    public Guid? BeantwoordDoorId { get; private set; }

    /// <summary>Since when the inschrijving does not count any more; null: it counts.</summary>
    public DateTimeOffset? VervallenOp { get; private set; }

    public Guid? VervallenDoorId { get; private set; }

    /// <summary>What the inkoper wrote with it; the provider gets it.</summary>
    public string? Vervalreden { get; private set; }

    public Guid Versie { get; private set; }

    internal void Neem(bool akkoord, Guid doorId, DateTimeOffset nu)
    {
        Akkoord = akkoord;
        BeantwoordOp = nu;
        BeantwoordDoorId = doorId;
    }

    /// <param name="verzoek">The question it answers.</param>
    /// <param name="gestand">Until when the inschrijving holds.</param>
    /// <param name="reden">For the provider.</param>
    /// <param name="doorId">The inkoper.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">It agreed, can still answer, still holds, was recorded before, or without a reason.</exception>
    internal void Vervalt(Verlengingsverzoek verzoek, Gestand gestand, string reden, Guid doorId, DateTimeOffset nu)
    {
        Eis(VervallenOp is null, Domeinregel.InschrijvingAlVervallen);
        Eis(Akkoord is not true, Domeinregel.VervallenNaAkkoord);
        Eis(Akkoord is false || nu >= verzoek.AntwoordVoor, Domeinregel.VervallenVoorAntwoord);
        Eis(gestand.IsVoorbijOp(nu), Domeinregel.VervallenVoorEinde, gestand.Tot is { } tot ? Amsterdam.Voluit(tot) : "na de uitspraak");
        Eis(!string.IsNullOrWhiteSpace(reden), Domeinregel.VervallenZonderReden);
        VervallenOp = nu;
        VervallenDoorId = doorId;
        Vervalreden = reden.Trim();
    }
}
