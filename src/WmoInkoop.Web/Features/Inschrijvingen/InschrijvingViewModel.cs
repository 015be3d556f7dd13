using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Rectificaties;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>An inschrijving as its provider sees it.</summary>
/// <param name="Inschrijving">Status and moments.</param>
/// <param name="Aanbesteding">Name and closing.</param>
/// <param name="IsOpen">The closing time has not passed.</param>
/// <param name="Perceel">With criteria and eisen.</param>
/// <param name="Inhoud">As it is now, or as it was handed in.</param>
/// <param name="Gebreken">What is missing; empty when it is complete.</param>
/// <param name="Rectificatie">The number of the latest rectificatie; 0: there is none.</param>
public sealed record InschrijvingViewModel(Inschrijving Inschrijving, Aanbesteding Aanbesteding, bool IsOpen, Perceel Perceel, Inschrijvingsinhoud Inhoud, IReadOnlyList<Inschrijfgebrek> Gebreken, int Rectificatie)
{
    public Guid Id => Inschrijving.Id;

    public DateTimeOffset SluitingOp => Aanbesteding.Planning.SluitingOp!.Value;

    public bool IsBewerkbaar => IsOpen && Inschrijving.Status is InschrijvingStatus.Concept;

    public string Perceelnaam => $"Perceel {Perceel.Nummer}: {Perceel.Naam}";

    public IEnumerable<Gunningscriterium> Criteria => Perceel.Criteria.OrderBy(c => c.Volgnummer);

    public IEnumerable<Eis> Eisen => Perceel.Eisen.OrderBy(e => e.Volgnummer);

    /// <summary>Empty also for a criterium that was added after it was submitted.</summary>
    public string Antwoord(Guid criteriumId) => Inhoud.Antwoorden.SingleOrDefault(a => a.CriteriumId == criteriumId)?.Tekst ?? "";

    public bool IsAkkoord(Guid eisId) => Inhoud.Eisen.SingleOrDefault(e => e.EisId == eisId) is { Akkoord: true };

    public IEnumerable<Bijlage> Bewijs(Guid eisId) => Inhoud.Documenten.Where(d => d.EisId == eisId);

    public int Ontbreekt(params Inschrijfgebreksoort[] soorten) => Gebreken.Count(g => soorten.Contains(g.Soort));

    /// <summary>Where something that is missing is filled in.</summary>
    public string Pad(Inschrijfgebrek gebrek) => gebrek.Soort switch
    {
        Inschrijfgebreksoort.AntwoordOntbreekt => $"/mijn/inschrijvingen/{Id}/plan/{gebrek.OnderdeelId}",
        Inschrijfgebreksoort.PrijsOntbreekt or Inschrijfgebreksoort.PrijsBuitenGrenzen => $"/mijn/inschrijvingen/{Id}/prijs",
        Inschrijfgebreksoort.KleinePartijOntbreekt or Inschrijfgebreksoort.CombinantOntbreekt or Inschrijfgebreksoort.GroepsmaatschappijOntbreekt
            or Inschrijfgebreksoort.PartijNietGevraagd or Inschrijfgebreksoort.PartijNietBevestigd or Inschrijfgebreksoort.PartijWeigert or Inschrijfgebreksoort.PartijVerklaringOntbreekt => $"/mijn/inschrijvingen/{Id}/partijen",
        Inschrijfgebreksoort.EigenVerklaringOntbreekt => $"/mijn/inschrijvingen/{Id}/eigen-verklaring",
        Inschrijfgebreksoort.EisNietAkkoord => $"/mijn/inschrijvingen/{Id}/eisen",
        _ => $"/mijn/inschrijvingen/{Id}/documenten/toevoegen/{gebrek.OnderdeelId}",
    };

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
            Compleetheid.Van(perceel, inhoud),
            await db.LaatsteRectificatieAsync(aanbesteding.Id, ct));
    }
}

/// <summary>The receipt with what it is about.</summary>
public sealed record OntvangstViewModel(InschrijvingViewModel Inschrijving, Ontvangstbewijs Bewijs);

/// <summary>Content to read, for its provider and after the opening for the buying side.</summary>
/// <param name="Documentpad">The address of a document without its id.</param>
/// <param name="PrijsIsDicht">For the buying side: the price is read in the ranking only (BEO-03).</param>
public sealed record Inhoudweergave(Inschrijvingsinhoud Inhoud, Perceel Perceel, string Documentpad, bool PrijsIsDicht = false)
{
    /// <summary>Where the eigen verklaring is a document; null: nowhere.</summary>
    public string? Verklaringspad { get; init; }
}
