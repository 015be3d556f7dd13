using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Tekenbevoegdheden;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>An inschrijving as its provider sees it.</summary>
/// <param name="Inschrijving">Status and moments.</param>
/// <param name="Aanbesteding">Name and closing.</param>
/// <param name="IsOpen">The closing time has not passed.</param>
/// <param name="Perceel">With criteria and eisen.</param>
/// <param name="Inhoud">As it is now, or as it was handed in.</param>
/// <param name="Gebreken">What is missing, in the order of the steps; empty when it is complete.</param>
/// <param name="Rectificatie">The number of the latest rectificatie; 0: there is none.</param>
public sealed record InschrijvingViewModel(Inschrijving Inschrijving, Aanbesteding Aanbesteding, bool IsOpen, Perceel Perceel, Inschrijvingsinhoud Inhoud, IReadOnlyList<Inschrijfgebrek> Gebreken, int Rectificatie)
{
    public Guid Id => Inschrijving.Id;

    /// <summary>Who changed each part of a draft last, and who added each document, by onderdeel and by document.</summary>
    public IReadOnlyDictionary<Guid, LaatsteWijziging> Wijzigingen { get; init; } = new Dictionary<Guid, LaatsteWijziging>();

    /// <summary>The content for reading, each eis and criterium as it was answered.</summary>
    public Inhoudweergave Weergave => new(Inhoud, Perceel, $"/mijn/inschrijvingen/{Id}/documenten/")
    {
        Verklaringspad = $"/mijn/inschrijvingen/{Id}/eigen-verklaring/document",
        Gewijzigd = Inschrijving.HerbevestigenSinds is null ? "Gewijzigd na uw inschrijving. De rectificatie was niet wezenlijk: bevestigen hoeft niet" : "Gewijzigd na uw inschrijving, nog niet bevestigd",
    };

    public DateTimeOffset SluitingOp => Aanbesteding.Planning.SluitingOp!.Value;

    public bool IsBewerkbaar => IsOpen && Inschrijving.Status is InschrijvingStatus.Concept;

    /// <summary>A draft, or to be confirmed again: there is something to sign.</summary>
    public bool IsTeTekenen => IsOpen && (Inschrijving.Status is InschrijvingStatus.Concept || (Inschrijving.Status is InschrijvingStatus.Ingediend && Inschrijving.HerbevestigenSinds is not null));

    public string Perceelnaam => $"Perceel {Perceel.Nummer}: {Perceel.Naam}";

    public IEnumerable<Gunningscriterium> Criteria => Perceel.Criteria.OrderBy(c => c.Volgnummer);

    public IEnumerable<Eis> Eisen => Perceel.Eisen.OrderBy(e => e.Volgnummer);

    /// <summary>Empty also for a criterium that was added after it was submitted.</summary>
    public string Antwoord(Guid criteriumId) => Inhoud.Antwoorden.SingleOrDefault(a => a.CriteriumId == criteriumId)?.Tekst ?? "";

    /// <summary>There are parties that confirmed: they hear of submitting and withdrawing.</summary>
    public bool HeeftBevestigdePartijen => Inhoud.Partijen?.Partijen.Any(p => p.Status is Partijstatus.Bevestigd) is true;

    public bool IsAkkoord(Guid eisId) => Inhoud.Eisen.SingleOrDefault(e => e.EisId == eisId) is { Akkoord: true };

    public IEnumerable<Bijlage> Bewijs(Guid eisId) => Inhoud.Documenten.Where(d => d.EisId == eisId);

    public int Ontbreekt(params Inschrijfgebreksoort[] soorten) => Gebreken.Count(g => soorten.Contains(g.Soort));

    /// <summary>Where something that is missing is filled in.</summary>
    public string Pad(Inschrijfgebrek gebrek) => gebrek.Soort switch
    {
        Inschrijfgebreksoort.AntwoordOntbreekt or Inschrijfgebreksoort.AntwoordTeLang => $"/mijn/inschrijvingen/{Id}/plan/{gebrek.OnderdeelId}",
        Inschrijfgebreksoort.PrijsOntbreekt or Inschrijfgebreksoort.PrijsBuitenGrenzen => $"/mijn/inschrijvingen/{Id}/prijs",
        Inschrijfgebreksoort.KostprijsOntbreekt or Inschrijfgebreksoort.PrijsOnderReelePrijs => $"/mijn/inschrijvingen/{Id}/kostprijs",
        Inschrijfgebreksoort.KleinePartijOntbreekt or Inschrijfgebreksoort.CombinantOntbreekt or Inschrijfgebreksoort.GroepsmaatschappijOntbreekt
            or Inschrijfgebreksoort.PartijNietGevraagd or Inschrijfgebreksoort.PartijNietBevestigd or Inschrijfgebreksoort.PartijWeigert or Inschrijfgebreksoort.PartijVerklaringOntbreekt => $"/mijn/inschrijvingen/{Id}/partijen",
        Inschrijfgebreksoort.EigenVerklaringOntbreekt => $"/mijn/inschrijvingen/{Id}/eigen-verklaring",
        Inschrijfgebreksoort.EisNietAkkoord => $"/mijn/inschrijvingen/{Id}/eisen#eis-{gebrek.OnderdeelId}",
        _ => $"/mijn/inschrijvingen/{Id}/documenten/toevoegen/{gebrek.OnderdeelId}",
    };

    /// <summary>How far the signing of what is shown is, for one person.</summary>
    internal Task<Tekenstand> TekenstandAsync(InkoopDbContext db, Guid gebruikerId, DateTimeOffset nu, CancellationToken ct) =>
        db.TekenstandAsync(Inschrijving, new Tekeninhoud(Inhoud.Hash(), Rectificatie), gebruikerId, nu, ct);

    /// <summary>Reads one of this provider, in a fixed number of queries; null when there is none.</summary>
    internal static async Task<InschrijvingViewModel?> LeesAsync(InkoopDbContext db, Kluis kluis, Guid id, Guid aanbiederId, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.Inschrijvingen.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.AanbiederId == aanbiederId, ct) is not { } inschrijving)
        {
            return null;
        }

        var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct);
        var perceel = await db.Percelen.AsNoTracking().Include(p => p.Criteria).Include(p => p.Eisen).AsSplitQuery().SingleAsync(p => p.Id == inschrijving.PerceelId, ct);
        var inhoud = await kluis.LeesEigenAsync(inschrijving, aanbiederId, ct);
        return new InschrijvingViewModel(
            inschrijving,
            aanbesteding,
            aanbesteding.IsOpenVoorInschrijvingOp(nu),
            perceel,
            inhoud,
            [.. Compleetheid.Van(perceel, inhoud).OrderBy(g => Inschrijfstappen.Plek(g.Soort))],
            await db.LaatsteRectificatieAsync(aanbesteding.Id, ct))
        {
            Wijzigingen = inschrijving.Status is InschrijvingStatus.Concept ? await WijzigingenAsync(db, id, ct) : new Dictionary<Guid, LaatsteWijziging>(),
        };
    }

    private static async Task<Dictionary<Guid, LaatsteWijziging>> WijzigingenAsync(InkoopDbContext db, Guid id, CancellationToken ct)
    {
        var delen = await db.Inschrijvingsdelen.Where(d => d.InschrijvingId == id && d.GewijzigdOp != null)
            .Join(db.Users, d => d.GewijzigdDoorId, g => (Guid?)g.Id, (d, g) => new { Id = d.OnderdeelId, g.Naam, Op = d.GewijzigdOp!.Value })
            .ToListAsync(ct);
        var documenten = await db.Inschrijvingsdocumenten.Where(l => l.InschrijvingId == id)
            .Join(db.Documenten, l => l.DocumentId, d => d.Id, (l, d) => new { l.Id, d.OpgeslagenDoorId, d.OpgeslagenOp })
            .Join(db.Users, d => d.OpgeslagenDoorId, g => (Guid?)g.Id, (d, g) => new { d.Id, g.Naam, Op = d.OpgeslagenOp })
            .ToListAsync(ct);
        return delen.Concat(documenten).ToDictionary(w => w.Id, w => new LaatsteWijziging(w.Naam, w.Op));
    }
}

/// <summary>Who changed something last, and when.</summary>
public sealed record LaatsteWijziging(string Naam, DateTimeOffset Op)
{
    /// <summary>'vandaag 10.12', else with the date.</summary>
    public string Wanneer(DateTimeOffset nu) => Amsterdam.Datum(Op) == Amsterdam.Datum(nu)
        ? string.Create(CultureInfo.InvariantCulture, $"vandaag {Amsterdam.Lokaal(Op):HH.mm}")
        : Amsterdam.Kort(Op);
}

/// <summary>The receipt with what it is about.</summary>
/// <param name="Inschrijving">Whose receipt.</param>
/// <param name="Bewijs">Of what counts now, or of what counted before a confirmation.</param>
/// <param name="Tekst">The receipt as a file, with its controlecode.</param>
/// <param name="Controlecode">Below it.</param>
/// <param name="Eerdere">Those that a confirmation came in place of, the latest first.</param>
/// <param name="EerderId">Of this one, when it is one of those.</param>
public sealed record OntvangstViewModel(InschrijvingViewModel Inschrijving, Ontvangstbewijs Bewijs, string Tekst, string Controlecode, IReadOnlyList<EerdereInhoud> Eerdere, Guid? EerderId)
{
    /// <summary>The address of the receipt and of its files.</summary>
    public string Pad => $"/mijn/inschrijvingen/{Inschrijving.Id}/ontvangst{(EerderId is { } id ? $"/eerder/{id}" : "")}";

    /// <summary>What the hash of the whole is over.</summary>
    public Inschrijvingsinhoud Inhoud => Eerdere.SingleOrDefault(e => e.Id == EerderId)?.Inhoud ?? Inschrijving.Inhoud;
}

/// <summary>Content to read, for its provider and after the opening for the buying side.</summary>
/// <param name="Documentpad">The address of a document without its id.</param>
/// <param name="PrijsIsDicht">For the buying side: the price is read in the ranking only (BEO-03).</param>
public sealed record Inhoudweergave(Inschrijvingsinhoud Inhoud, Perceel Perceel, string Documentpad, bool PrijsIsDicht = false)
{
    /// <summary>What stands at an eis or criterium that was changed since it was answered.</summary>
    public string Gewijzigd { get; init; } = "Gewijzigd na deze inschrijving, met een rectificatie die niet wezenlijk was";

    public IReadOnlyList<Eisregel> Eisen => Vraagvergelijking.Eisen(Inhoud, Perceel);

    public IReadOnlyList<Antwoordregel> Antwoorden => Vraagvergelijking.Antwoorden(Inhoud, Perceel);

    /// <summary>Where the eigen verklaring is a document; null: nowhere.</summary>
    public string? Verklaringspad { get; init; }
}
