using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Overeenkomsten;

/// <summary>Overeenkomsten without a signed copy; it should be there before they begin.</summary>
public sealed class OvereenkomstTaken(InkoopDbContext db) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (gebruiker.AanbiederId is not null)
        {
            return []; // the pages are shut for who works for a provider
        }

        var regios = gebruiker.RegiosAls(Rol.Inkoper).Union(gebruiker.RegiosAls(Rol.Contractmanager)).ToList();
        var open = await db.Overeenkomsten
            .Where(o => o.OndertekendOp == null && regios.Contains(o.RegioId))
            .OrderBy(o => o.Ingangsdatum)
            .Take(Werklijsten.MaxPerBron)
            .Select(o => new { o.Id, o.Nummer, o.Opdrachtnemer, o.Ingangsdatum })
            .ToListAsync(ct);
        return [.. open.Select(o => new Taak(
            $"Getekende overeenkomst toevoegen: {o.Opdrachtnemer}", $"Overeenkomst {o.Nummer} is nog niet ondertekend. Voeg het getekende exemplaar toe.", $"/inkoop/overeenkomsten/{o.Id}", Amsterdam.BeginVan(o.Ingangsdatum)))];
    }
}
