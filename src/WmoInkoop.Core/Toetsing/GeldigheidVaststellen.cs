using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Toetsing;

/// <param name="InschrijvingId">Which.</param>
/// <param name="IsGeldig">It meets the eisen and falls under no uitsluitingsgrond.</param>
/// <param name="Reden">Why not.</param>
/// <param name="IsAndereGrond">Not valid for something that is no eis of the perceel.</param>
public sealed record Geldigheidskeuze(Guid InschrijvingId, bool IsGeldig, string? Reden, bool IsAndereGrond = false);

/// <summary>
/// An inkoper decides of every opened inschrijving of a perceel whether it is valid (INS-08); only valid ones are marked. Valid is
/// what meets every eis; not valid is what fails one, or has another ground on record.
/// </summary>
public sealed class GeldigheidVaststellen(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="perceelId">A perceel of an opened aanbesteding of the inkoper's regio.</param>
    /// <param name="keuzes">One for every inschrijving.</param>
    /// <param name="versie">The bundle of versions that the form showed.</param>
    /// <param name="wie">The inkoper.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">One is missing, lacks a ground or reason, contradicts the eisen, can be repaired still, marks were locked or fixed on it, or an award that rests on it was proposed.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague was first.</exception>
    public Task ExecuteAsync(Guid perceelId, IReadOnlyCollection<Geldigheidskeuze> keuzes, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var perceel = await db.Percelen.Include(p => p.Eisen).SingleAsync(p => p.Id == perceelId, ct);
                Eis(await db.Aanbestedingen.AnyAsync(a => a.Id == perceel.AanbestedingId && a.GeopendOp != null, ct), Domeinregel.GeldigheidNaDeOpening);
                perceel.EisLoopt();
                Eis(perceel.BeoordeeldOp is null, Domeinregel.GeldigheidLigtVast);
                await db.EisGeldigheidVrijAsync(perceel, ct);
                var ids = await db.Inschrijvingen.Where(i => i.PerceelId == perceelId && i.Status == InschrijvingStatus.Ingediend).Select(i => i.Id).ToListAsync(ct);
                Eis(ids.All(id => keuzes.Any(k => k.InschrijvingId == id)), Domeinregel.GeldigheidNietCompleet);
                Eis(!await db.OpenVerzoeken(Verzoeksoort.Herstel).AnyAsync(v => v.PerceelId == perceelId, ct), Domeinregel.HerstelLoopt);
                var beoordeling = await db.Beoordelingen.Include(b => b.Beoordelaars).SingleOrDefaultAsync(b => b.PerceelId == perceelId, ct);
                Eis(beoordeling is null or { IsBlind: true }, Domeinregel.GeldigheidLigtVast); // with the marks known it would steer the outcome
                var isVergrendeld = beoordeling?.Beoordelaars.Any(b => b.VergrendeldOp is not null) is true;
                var oordelen = await db.Geldigheidsoordelen.Where(o => ids.Contains(o.InschrijvingId)).ToDictionaryAsync(o => o.InschrijvingId, ct);
                Versiebundel.Verwacht(oordelen.Values, versie);
                var eigen = keuzes.Where(k => ids.Contains(k.InschrijvingId)).DistinctBy(k => k.InschrijvingId).ToList();
                var wasOngeldig = oordelen.Values.Where(o => !o.IsGeldig).Select(o => o.InschrijvingId).ToList();
                var gronden = await GrondenAsync(perceel, eigen, ct);
                foreach (var keuze in eigen)
                {
                    if (!oordelen.TryGetValue(keuze.InschrijvingId, out var oordeel))
                    {
                        oordeel = new Geldigheidsoordeel(keuze.InschrijvingId);
                        db.Geldigheidsoordelen.Add(oordeel);
                    }

                    if (oordeel.Grond is Ongeldigheidsgrond.Uitgevallen)
                    {
                        Eis(!keuze.IsGeldig, Domeinregel.UitvallerBlijftUit); // two decided
                        continue;
                    }

                    // who locked has no marks for one that comes back
                    Eis(!isVergrendeld || oordeel.IsGeldig || !keuze.IsGeldig, Domeinregel.GeldigheidLigtVast);
                    if (gronden[keuze.InschrijvingId] is { } grond)
                    {
                        oordeel.KeurAf(grond, keuze.Reden, wie.GebruikerId!.Value, nu);
                    }
                    else
                    {
                        oordeel.Keur(wie.GebruikerId!.Value, nu);
                    }
                }

                perceel.GetoetstOp ??= nu;
                if (beoordeling is not null)
                {
                    db.Raak(beoordeling);
                }

                await db.RaakBeslissingAsync(perceelId, ct);
                db.Audit(AuditInvoer.Over<Perceel>(
                    wie,
                    AuditActie.GeldigheidVastgesteld,
                    perceelId,
                    nu,
                    ("inschrijvingen", ids.Count.ToString(CultureInfo.InvariantCulture)),
                    ("was ongeldig", string.Join(", ", wasOngeldig)),
                    ("ongeldig", string.Join(", ", eigen.Where(k => !k.IsGeldig).Select(k => k.InschrijvingId)))));
            },
            ct);
    }

    /// <summary>Per inschrijving the ground that makes it not valid; null: it is valid. Refuses what the eisen do not support.</summary>
    private async Task<Dictionary<Guid, Ongeldigheidsgrond?>> GrondenAsync(Perceel perceel, List<Geldigheidskeuze> keuzes, CancellationToken ct)
    {
        var ids = keuzes.ConvertAll(k => k.InschrijvingId);
        var onleesbaar = await db.Openingsregels.Where(r => ids.Contains(r.InschrijvingId) && r.Uitkomst == Openingsuitkomst.InhoudBeschadigd).Select(r => r.InschrijvingId).ToListAsync(ct);
        var eisoordelen = (await db.Eisoordelen.AsNoTracking().Where(o => ids.Contains(o.InschrijvingId)).ToListAsync(ct)).ToLookup(o => o.InschrijvingId);
        var namen = await db.Inschrijvingen.Where(i => ids.Contains(i.Id)).Join(db.Aanbieders, i => i.AanbiederId, a => a.Id, (i, a) => new { i.Id, a.Naam }).ToDictionaryAsync(i => i.Id, i => i.Naam, ct);
        var gronden = new Dictionary<Guid, Ongeldigheidsgrond?>();
        foreach (var keuze in keuzes)
        {
            var naam = namen[keuze.InschrijvingId];
            var voldoetNiet = eisoordelen[keuze.InschrijvingId].Any(o => o.Uitkomst is Eisuitkomst.VoldoetNiet);
            if (!keuze.IsGeldig)
            {
                Eis(voldoetNiet || keuze.IsAndereGrond || onleesbaar.Contains(keuze.InschrijvingId), Domeinregel.OngeldigVraagtGrond, naam);
                gronden[keuze.InschrijvingId] = voldoetNiet ? Ongeldigheidsgrond.Eis : Ongeldigheidsgrond.Anders;
                continue;
            }

            Eis(!onleesbaar.Contains(keuze.InschrijvingId), Domeinregel.OnleesbaarIsOngeldig);
            Eis(!voldoetNiet, Domeinregel.EisNietGehaald, naam);
            Eis(perceel.Eisen.All(e => eisoordelen[keuze.InschrijvingId].Any(o => o.EisId == e.Id && o.Uitkomst is Eisuitkomst.Voldoet)), Domeinregel.EisenNogNietGetoetst, naam);
            gronden[keuze.InschrijvingId] = null;
        }

        return gronden;
    }
}
