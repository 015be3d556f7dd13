using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.CaoVerklaringen;

/// <summary>Declarations that wait for a contractmanager, and eisen with providers that are late.</summary>
public sealed class CaoBeoordelingTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (!gebruiker.Is(Rol.Contractmanager))
        {
            return [];
        }

        var nu = klok.GetUtcNow();
        var verzoeken = db.CaoVerzoekenVanRegios(gebruiker.RegiosAls(Rol.Contractmanager));
        var telaat = await verzoeken
            .Where(v => (v.Status == CaoStatus.Ontbreekt || v.Status == CaoStatus.AanvullingGevraagd) && v.UiterlijkOp <= nu)
            .GroupBy(v => v.EisId)
            .Select(g => new { EisId = g.Key, Aantal = g.Count(), Sinds = g.Min(v => v.UiterlijkOp) })
            .Join(db.CaoEisen, g => g.EisId, e => e.Id, (g, e) => new { g.EisId, g.Aantal, g.Sinds, e.Titel })
            .OrderBy(g => g.Sinds)
            .Take(Werklijsten.MaxPerBron / 2)
            .ToListAsync(ct);
        var wachtend = await verzoeken
            .Where(v => v.Status == CaoStatus.Ingediend)
            .Join(db.Aanbieders, v => v.AanbiederId, a => a.Id, (v, a) => new { v.Id, v.EisId, v.UiterlijkOp, a.Naam })
            .Join(db.CaoEisen, v => v.EisId, e => e.Id, (v, e) => new { v.Id, v.Naam, v.UiterlijkOp, e.Titel })
            .OrderBy(v => v.UiterlijkOp).ThenBy(v => v.Naam)
            .Take(Werklijsten.MaxPerBron / 2)
            .ToListAsync(ct);
        return
        [
            .. telaat.Select(t => new Taak(
                t.Aantal == 1 ? $"1 aanbieder is te laat: {t.Titel}" : $"{t.Aantal} aanbieders zijn te laat: {t.Titel}", "Zij hebben hun cao-verklaring nog niet gegeven. Neem contact op.", $"/inkoop/cao/{t.EisId}?telaat=ja", t.Sinds)),
            .. wachtend.Select(w => new Taak($"Cao-verklaring beoordelen: {w.Naam}", $"Voor de eis '{w.Titel}'.", $"/inkoop/cao/verzoeken/{w.Id}")),
        ];
    }
}
