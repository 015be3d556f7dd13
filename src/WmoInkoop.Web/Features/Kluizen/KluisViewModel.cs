using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Kluizen;

/// <summary>The kluis of an aanbesteding. Before the opening it holds nothing about inschrijvingen, not even whether there are any (INS-06).</summary>
public sealed record KluisViewModel(Aanbesteding Aanbesteding, bool IsGesloten, bool IsTeOpenen, OpeningsvoorstelViewModel? Voorstel, ProcesVerbaalViewModel? ProcesVerbaal)
{
    public DateTimeOffset SluitingOp => Aanbesteding.Planning.SluitingOp!.Value;

    /// <summary>One inkoper may open it.</summary>
    public bool IsVoorEen => Aanbesteding.Opzet.MinimumOpeners is 1;

    /// <summary>After an outage bidders may hand in a registered file until shortly before this (INS-10); null: nothing was registered.</summary>
    public DateTimeOffset? AanleverenTot { get; private init; }

    public DateTimeOffset TeOpenenVanaf => AanleverenTot ?? Aanbesteding.TeOpenenVanaf!.Value;

    internal KluisViewModel WachtTot(DateTimeOffset? aanleverenTot, DateTimeOffset nu) => this with { AanleverenTot = aanleverenTot, IsTeOpenen = IsTeOpenen && !(nu < aanleverenTot) };

    /// <summary>Reads the kluis of an aanbesteding of this inkoper; null when there is none.</summary>
    internal static async Task<KluisViewModel?> LeesAsync(InkoopDbContext db, Kluis kluis, HuidigeGebruiker gebruiker, Guid id, DateTimeOffset nu, CancellationToken ct)
    {
        var aanbesteding = await db.VanInkoper(gebruiker).MetKluis().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.GepubliceerdOp != null, ct);
        if (aanbesteding is null)
        {
            return null;
        }

        var voorstel = await db.VierOgen
            .Where(v => v.Soort == VierOgenSoort.KluisOpenen && v.ObjectId == id && v.AfgerondOp == null)
            .Select(v => new OpeningsvoorstelViewModel(v.Id, db.Users.Where(g => g.Id == v.VoorgesteldDoorId).Select(g => g.Naam).First(), v.VoorgesteldDoorId == gebruiker.Id, v.VoorgesteldOp, v.Toelichting))
            .SingleOrDefaultAsync(ct);
        return new KluisViewModel(aanbesteding, aanbesteding.IsGeslotenOp(nu), nu >= aanbesteding.TeOpenenVanaf, voorstel, await LeesProcesVerbaalAsync(db, kluis, id, ct));
    }

    private static async Task<ProcesVerbaalViewModel?> LeesProcesVerbaalAsync(InkoopDbContext db, Kluis kluis, Guid aanbestedingId, CancellationToken ct)
    {
        var opening = await db.Openingen
            .Where(o => o.AanbestedingId == aanbestedingId)
            .Select(o => new
            {
                Opening = o,
                VoorgesteldDoor = db.Users.Where(g => g.Id == o.VoorgesteldDoorId).Select(g => g.Naam).First(),
                GeopendDoor = db.Users.Where(g => g.Id == o.GeopendDoorId).Select(g => g.Naam).First(),
            })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (opening is null)
        {
            return null;
        }

        var regels = await (
            from p in db.ProcessenVerbaalVanOpening
            from r in p.Regels
            join i in db.Inschrijvingen on r.InschrijvingId equals i.Id
            join perceel in db.Percelen on i.PerceelId equals perceel.Id
            join a in db.Aanbieders on i.AanbiederId equals a.Id
            where p.OpeningId == opening.Opening.Id
            orderby perceel.Nummer, a.Naam
            select new ProcesVerbaalregel(i.Id, i.Ontvangstnummer!, a.Naam, perceel.Nummer, perceel.Naam, i.IngediendOp!.Value, r.Sha256, r.Uitkomst, r.Afwijking, new List<Ontvangstregel>()) { IsAangeleverd = db.Controlegetallen.Any(c => c.InschrijvingId == i.Id) }).ToListAsync(ct);
        var bewijzen = await kluis.BewijzenAsync(opening.Opening, ct);
        return new ProcesVerbaalViewModel(
            opening.VoorgesteldDoor,
            opening.Opening.VoorgesteldOp,
            opening.GeopendDoor,
            opening.Opening.GeopendOp,
            [.. regels.Select(r => r with { Documenten = bewijzen.GetValueOrDefault(r.InschrijvingId)?.Documenten ?? [] })],
            opening.Opening.VierOgenId is null);
    }
}

/// <summary>A proposal to open that waits for a second inkoper.</summary>
public sealed record OpeningsvoorstelViewModel(Guid Id, string Door, bool IsVanMij, DateTimeOffset Op, string Toelichting);

/// <summary>The proces-verbaal van opening.</summary>
public sealed record ProcesVerbaalViewModel(string VoorgesteldDoor, DateTimeOffset VoorgesteldOp, string GeopendDoor, DateTimeOffset GeopendOp, IReadOnlyList<ProcesVerbaalregel> Regels, bool IsDoorEen)
{
    /// <summary>The hash under it; the draw between equals starts from it (BEO-07).</summary>
    public string Kenmerk => ProcesVerbaalVanOpening.Kenmerk(Regels.Select(r => (r.Nummer, r.Sha256)));

    public int Afwijkend => Regels.Count(r => r.Uitkomst is not Openingsuitkomst.Klopt);

    /// <summary>What the check against the receipts said, in one sentence.</summary>
    public string Controle => Regels.Count == 0
        ? "Er is niet ingeschreven."
        : Afwijkend == 0
            ? "Alle inschrijvingen zijn ontsleuteld en kloppen met hun ontvangstbewijs."
            : $"{Afwijkend} van {Regels.Count} wijkt af van het ontvangstbewijs. De rest klopt.";
}

/// <summary>One inschrijving in it.</summary>
/// <param name="Documenten">As the receipt lists them; empty when the receipt cannot be read.</param>
public sealed record ProcesVerbaalregel(
    Guid InschrijvingId,
    string Nummer,
    string Aanbieder,
    int Perceelnummer,
    string Perceel,
    DateTimeOffset IngediendOp,
    string? Sha256,
    Openingsuitkomst Uitkomst,
    string? Afwijking,
    IReadOnlyList<Ontvangstregel> Documenten)
{
    /// <summary>Whether this document was something else than the receipt says, or could not be read.</summary>
    public bool IsAfwijkend(Ontvangstregel document) => Uitkomst is Openingsuitkomst.DocumentBeschadigd && (Afwijking ?? "").Split("; ").Contains(document.Naam);

    /// <summary>One file, handed in after an outage with a controlegetal of before the closing (Aw 2.109a).</summary>
    public bool IsAangeleverd { get; init; }
}
