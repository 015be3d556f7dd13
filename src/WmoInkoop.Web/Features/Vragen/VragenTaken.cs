using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Vragen;

/// <summary>Questions of providers that are not in a nota yet, one task per aanbesteding.</summary>
public sealed class VragenTaken(InkoopDbContext db) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (gebruiker.AanbiederId is not null)
        {
            return []; // the pages are shut for who works for a provider
        }

        var wachtend = await db.VanInkoper(gebruiker)
            .Where(a => db.Vragen.Any(v => v.AanbestedingId == a.Id && v.NotaId == null))
            .OrderBy(a => a.Planning.NotaUiterlijkOp)
            .Select(a => new { a.Id, a.Naam, a.Planning.NotaUiterlijkOp, Aantal = db.Vragen.Count(v => v.AanbestedingId == a.Id && v.NotaId == null) })
            .Take(Werklijsten.MaxPerBron)
            .ToListAsync(ct);
        return [.. wachtend.Select(w => new Taak($"Vragen beantwoorden: {w.Naam}", w.Aantal == 1 ? "1 vraag staat nog niet in een nota." : $"{w.Aantal} vragen staan nog niet in een nota.", $"/inkoop/aanbestedingen/{w.Id}/vragen", w.NotaUiterlijkOp))];
    }
}
