using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Partijen;

/// <summary>
/// Opens the parties of an inschrijving for who may: the provider that names them, and each party its own part. The buying side reads them
/// in what was handed in, through <see cref="Kluis"/>.
/// </summary>
public sealed class Partijenlezer(InkoopDbContext db, Hoofdsleutel sleutel)
{
    /// <summary>How many parties of earlier inschrijvingen there are to pick from.</summary>
    public const int MeesteBekende = 50;

    /// <summary>For the provider that names them, with where each stands.</summary>
    /// <exception cref="InvalidOperationException">Of another provider: the query that loaded it forgot to ask whose it is.</exception>
    public async Task<Partijenstand> VanInschrijvingAsync(Inschrijving inschrijving, Guid aanbiederId, CancellationToken ct)
    {
        if (inschrijving.AanbiederId != aanbiederId)
        {
            throw new InvalidOperationException($"Inschrijving {inschrijving.Id} belongs to another provider.");
        }

        var samenstelling = await db.Samenstellingen.AsNoTracking().SingleOrDefaultAsync(s => s.InschrijvingId == inschrijving.Id, ct);
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.InschrijvingId == inschrijving.Id).ToListAsync(ct);
        var eerder = await db.Inschrijvingsdelen.AsNoTracking()
            .Where(d => d.InschrijvingId == inschrijving.Id && db.Percelen.Any(p => p.Id == inschrijving.PerceelId && p.KleinePartijenId == d.OnderdeelId))
            .SingleOrDefaultAsync(ct);
        IReadOnlyList<Partijstand> standen = [.. Geordend(partijen.Select(p => new Partijstand(p, p.Open(sleutel), p.OpenBesluit(sleutel))), s => s.Partij, s => s.Gegevens)];
        return new Partijenstand(
            samenstelling?.Open(sleutel) ?? new Vormkeuze(Inschrijfvorm.Alleen),
            samenstelling?.Versie ?? Guid.Empty,
            standen,
            [.. (eerder?.Open(sleutel).Onderaannemers ?? []).Where(o => standen.All(s => s.Gegevens.KvkNummer != o.KvkNummer))])
        {
            Voorkeuren = await db.VoorkeurenAsync(inschrijving.PerceelId, ct),
        };
    }

    /// <summary>Whom this provider named before, each KvK number once and the latest words about it, to name again.</summary>
    public async Task<IReadOnlyList<Bekendepartij>> BekendeAsync(Guid aanbiederId, CancellationToken ct)
    {
        var partijen = await db.Partijen.AsNoTracking()
            .Where(p => db.Inschrijvingen.Any(i => i.Id == p.InschrijvingId && i.AanbiederId == aanbiederId))
            .OrderByDescending(p => p.GenoemdOp)
            .Take(4 * MeesteBekende)
            .ToListAsync(ct);
        return [.. partijen.Select(p => new Bekendepartij(p.Id, p.Open(sleutel))).DistinctBy(b => b.Gegevens.KvkNummer).OrderBy(b => b.Gegevens.Naam, StringComparer.CurrentCultureIgnoreCase).Take(MeesteBekende)];
    }

    /// <summary>What this provider was asked, newest first: of drafts, and of what was handed in.</summary>
    public async Task<IReadOnlyList<Partijverzoek>> VoorAanbiederAsync(Guid aanbiederId, CancellationToken ct)
    {
        var rijen = await Verzoeken(db.Partijen.Where(p => p.AanbiederId == aanbiederId))
            .Where(r => r.Inschrijving.Status == InschrijvingStatus.Concept || r.Inschrijving.Status == InschrijvingStatus.Ingediend)
            .OrderByDescending(r => r.Partij.GevraagdOp)
            .ToListAsync(ct);
        return [.. rijen.Select(Open)];
    }

    /// <summary>One request to this provider, or null when there is none.</summary>
    public async Task<Partijverzoek?> VoorAanbiederAsync(Guid partijId, Guid aanbiederId, CancellationToken ct) =>
        await Verzoeken(db.Partijen.Where(p => p.Id == partijId && p.AanbiederId == aanbiederId)).SingleOrDefaultAsync(ct) is { } rij ? Open(rij) : null;

    /// <summary>This provider confirmed that it is a combinant of another on the perceel of its draft, and cannot hand the draft in until it takes that back (INS-01).</summary>
    public async Task<bool> DoetEldersMeeAsync(Inschrijving inschrijving, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(inschrijving);
        var kvk = await db.Aanbieders.Where(a => a.Id == inschrijving.AanbiederId).Select(a => a.KvkNummer).SingleAsync(ct);
        var afdruk = Deelname.Afdruk(inschrijving.PerceelId, kvk.Waarde, sleutel);
        return await db.Deelnames.AnyAsync(d => d.Vingerafdruk == afdruk && d.HoofdaannemerId != inschrijving.AanbiederId, ct);
    }

    /// <summary>The request that a link opens until the closing, or null: withdrawn, asked again since, closed, or not that link.</summary>
    public async Task<Partijverzoek?> MetLinkAsync(string geheim, DateTimeOffset nu, CancellationToken ct)
    {
        var afdruk = Inschrijfpartij.Afdruk(geheim, sleutel);
        return await Verzoeken(db.Partijen.Where(p => p.Linkafdruk == afdruk)).SingleOrDefaultAsync(ct) is { } rij && rij.Aanbesteding.IsOpenVoorInschrijvingOp(nu) ? Open(rij) : null;
    }

    private IQueryable<Verzoekrij> Verzoeken(IQueryable<Inschrijfpartij> partijen) =>
        from p in partijen.AsNoTracking()
        join i in db.Inschrijvingen on p.InschrijvingId equals i.Id
        join a in db.Aanbestedingen on i.AanbestedingId equals a.Id
        join x in db.Percelen on i.PerceelId equals x.Id
        join h in db.Aanbieders on i.AanbiederId equals h.Id
        where p.Status != Partijstatus.NietGevraagd
        select new Verzoekrij
        {
            Partij = p,
            Inschrijving = i,
            Aanbesteding = a,
            Perceel = x,
            Vrager = h.Naam,
            VragerKvk = h.KvkNummer,
            Regio = db.Regios.Where(r => r.Id == a.RegioId).Select(r => r.Naam).First(),
        };

    private Partijverzoek Open(Verzoekrij rij)
    {
        var gegevens = rij.Partij.Open(sleutel);
        return new Partijverzoek(rij.Partij, gegevens, rij.Partij.OpenBesluit(sleutel), rij.Inschrijving, rij.Aanbesteding, rij.Perceel, rij.Vrager, rij.VragerKvk.Waarde, rij.Regio, rij.Partij.OpenVerklaring(gegevens, rij.Aanbesteding, sleutel));
    }

    /// <summary>By role, then as they were named: the same list gives the same hash.</summary>
    internal static IEnumerable<T> Geordend<T>(IEnumerable<T> partijen, Func<T, Inschrijfpartij> partij, Func<T, Partijgegevens> gegevens) =>
        partijen.OrderBy(p => gegevens(p).Rol).ThenBy(p => partij(p).GenoemdOp).ThenBy(p => gegevens(p).KvkNummer, StringComparer.Ordinal);

    private sealed class Verzoekrij
    {
        public required Inschrijfpartij Partij { get; init; }

        public required Inschrijving Inschrijving { get; init; }

        public required Aanbesteding Aanbesteding { get; init; }

        public required Perceel Perceel { get; init; }

        public required string Vrager { get; init; }

        public required Aanbieders.KvkNummer VragerKvk { get; init; }

        public required string Regio { get; init; }
    }
}

/// <summary>Reads the parties of a draft for <see cref="Kluis"/>.</summary>
internal static class Partijenlezing
{
    internal static async Task<Partijeninhoud> PartijenVanAsync(this InkoopDbContext db, Inschrijving inschrijving, Hoofdsleutel sleutel, CancellationToken ct)
    {
        var inschrijvingId = inschrijving.Id;
        var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct);
        var samenstelling = await db.Samenstellingen.AsNoTracking().SingleOrDefaultAsync(s => s.InschrijvingId == inschrijvingId, ct);
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.InschrijvingId == inschrijvingId).ToListAsync(ct);
        var keuze = samenstelling?.Open(sleutel);
        return new Partijeninhoud(
            keuze?.Vorm ?? Inschrijfvorm.Alleen,
            [.. Partijenlezer.Geordend(partijen.Select(p => (Partij: p, Gegevens: p.Open(sleutel))), p => p.Partij, p => p.Gegevens)
                .Select(p => new Partijinhoud(p.Partij.Id, p.Gegevens, p.Partij.Bevestiging(sleutel), p.Partij.Status is Partijstatus.Bevestigd ? p.Partij.OpenVerklaring(p.Gegevens, aanbesteding, sleutel) : null) { Status = p.Partij.Status })])
        {
            Voorkeur = keuze?.Voorkeur,
        };
    }
}

/// <summary>Who takes part in an inschrijving, as the provider sees it.</summary>
/// <param name="Keuze">As what it is handed in, and the preference.</param>
/// <param name="Versie">Of that choice; empty while nobody chose.</param>
/// <param name="Partijen">By role.</param>
/// <param name="EerderGenoemd">Onderaannemers of a draft from before parties confirmed, that are no party yet.</param>
public sealed record Partijenstand(Vormkeuze Keuze, Guid Versie, IReadOnlyList<Partijstand> Partijen, IReadOnlyList<Onderaannemer> EerderGenoemd)
{
    public Inschrijfvorm Vorm => Keuze.Vorm;

    /// <summary>Of how many percelen it says which it likes best (GUN-01); null: that decides nothing here.</summary>
    public int? Voorkeuren { get; init; }
}

/// <param name="Partij">Where it stands.</param>
/// <param name="Gegevens">What the provider says of it.</param>
/// <param name="Besluit">What it answered, if it did.</param>
public sealed record Partijstand(Inschrijfpartij Partij, Partijgegevens Gegevens, Partijbesluit? Besluit);

/// <param name="Id">Of the party it comes from.</param>
/// <param name="Gegevens">What was said of it then.</param>
public sealed record Bekendepartij(Guid Id, Partijgegevens Gegevens);

/// <summary>A request to take part, as the party that is asked sees it: its own part and nothing else of the inschrijving.</summary>
/// <param name="Partij">Where it stands.</param>
/// <param name="Gegevens">Its part.</param>
/// <param name="Besluit">What it answered, if it did.</param>
/// <param name="Inschrijving">Whether it was handed in.</param>
/// <param name="Aanbesteding">Name and closing.</param>
/// <param name="Perceel">Number and name.</param>
/// <param name="Vrager">The provider that asks.</param>
/// <param name="VragerKvk">Its KvK number.</param>
/// <param name="Regio">Of the aanbesteding.</param>
/// <param name="Verklaring">Its own eigen verklaring as it stands; null when none is asked of it.</param>
public sealed record Partijverzoek(Inschrijfpartij Partij, Partijgegevens Gegevens, Partijbesluit? Besluit, Inschrijving Inschrijving, Aanbesteding Aanbesteding, Perceel Perceel, string Vrager, string VragerKvk, string Regio, EigenVerklaring? Verklaring)
{
    public DateTimeOffset SluitingOp => Aanbesteding.Planning.SluitingOp!.Value;

    public string Perceelnaam => $"Perceel {Perceel.Nummer}: {Perceel.Naam}";

    /// <summary>Its eigen verklaring has to be finished before it can confirm.</summary>
    public bool EerstVerklaren => Verklaring?.WatOntbreekt().Count > 0;

    /// <summary>It can still be answered, or an answer be changed.</summary>
    public bool IsOpenOp(DateTimeOffset nu) => Inschrijving.Status is InschrijvingStatus.Concept && Aanbesteding.IsOpenVoorInschrijvingOp(nu);
}
