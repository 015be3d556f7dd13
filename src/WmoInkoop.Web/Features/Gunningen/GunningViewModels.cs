using WmoInkoop.Core.Gunningen;
using WmoInkoop.Web.Features.Aanbestedingen;

namespace WmoInkoop.Web.Features.Gunningen;

/// <summary>The gunning of all percelen of an aanbesteding.</summary>
public sealed record GunningenViewModel(AanbestedingKop Kop, IReadOnlyList<PerceelstandViewModel> Percelen);

/// <summary>Where one perceel stands.</summary>
/// <param name="Id">Which.</param>
/// <param name="Nummer">1 for the first.</param>
/// <param name="Naam">As announced.</param>
/// <param name="IsKlaar">The final marks are fixed, or where there are none the validity.</param>
/// <param name="Beslissing">Null until it is being prepared.</param>
public sealed record PerceelstandViewModel(Guid Id, int Nummer, string Naam, bool IsKlaar, Gunningsbeslissing? Beslissing);

/// <summary>The gunning of one perceel.</summary>
/// <param name="Kop">Which.</param>
/// <param name="Dossier">Null until it is being prepared.</param>
/// <param name="Voorstel">Waits for a second inkoper.</param>
/// <param name="Intrekvoorstel">To withdraw; waits for a second inkoper.</param>
/// <param name="Nu">Now.</param>
/// <param name="Besluiters">The two who decided; null before.</param>
/// <param name="Overeenkomsten">What the final award made.</param>
/// <param name="Ongelezen">How many letters nobody opened yet.</param>
/// <param name="Ingetrokken">Earlier decisions that were withdrawn, the last first (GUN-05).</param>
/// <param name="IsOpgeschort">The Geschillencommissie rules about it first (GUN-07).</param>
public sealed record GunningViewModel(
    PerceelKop Kop,
    Gunningsdossier? Dossier,
    WachtendVoorstel? Voorstel,
    WachtendVoorstel? Intrekvoorstel,
    DateTimeOffset Nu,
    string? Besluiters,
    IReadOnlyList<OvereenkomstLink> Overeenkomsten,
    int Ongelezen,
    IReadOnlyList<IngetrokkenBeslissing> Ingetrokken,
    bool IsOpgeschort = false)
{
    public Gunningstand? Stand => Dossier?.Beslissing.StandOp(Nu);
}

/// <summary>A decision that was withdrawn.</summary>
public sealed record IngetrokkenBeslissing(DateTimeOffset VastgesteldOp, DateTimeOffset IngetrokkenOp, string Reden, IReadOnlyList<BriefLink> Brieven);

/// <summary>A letter that was sent.</summary>
public sealed record BriefLink(Guid Id, string Aanbieder);

/// <summary>An overeenkomst in the list of its perceel.</summary>
public sealed record OvereenkomstLink(Guid Id, string Nummer, string Opdrachtnemer, decimal? Aandeel, DateTimeOffset? OndertekendOp);

/// <summary>What the page of a letter shows beside the form.</summary>
/// <param name="Pagina">The perceel.</param>
/// <param name="Regel">The bidder.</param>
/// <param name="Laagste">The winner to compare with.</param>
/// <param name="Gelijk">Per criterium the bidders in whose letter the same text stands.</param>
public sealed record BriefschermViewModel(Gunningpagina Pagina, Voorstelregel Regel, Voorstelregel? Laagste, IReadOnlyDictionary<Guid, string> Gelijk)
{
    internal static BriefschermViewModel Van(Gunningpagina pagina, Voorstelregel regel)
    {
        var dossier = pagina.Dossier;
        var namen = dossier.Voorstel.ToDictionary(r => r.InschrijvingId, r => r.Aanbieder);
        var gelijk = Briefcontrole.Gelijken(dossier.Concepten)
            .Where(g => g.InschrijvingId == regel.InschrijvingId)
            .GroupBy(g => g.CriteriumId)
            .ToDictionary(g => g.Key, g => string.Join(", ", g.Select(x => namen[x.AndereInschrijvingId]).Distinct()));
        return new BriefschermViewModel(pagina, regel, regel.KrijgtVergelijking ? dossier.Voorstel.LastOrDefault(r => r.IsWinnaar) : null, gelijk);
    }
}

/// <summary>A letter as it is or would be sent.</summary>
/// <param name="Pagina">The perceel.</param>
/// <param name="Inhoud">What it says.</param>
/// <param name="Sha256">Of what was sent; null for a preview.</param>
public sealed record BriefvoorbeeldViewModel(Gunningpagina Pagina, Gunningsbriefinhoud Inhoud, string? Sha256);
