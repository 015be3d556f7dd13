using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.MijnKlachten;

/// <summary>What a klacht asks of who complains: an answer to the handler, a yes or no to the Geschillencommissie.</summary>
public sealed class MijnKlachtTaken(InkoopDbContext db, MijnKlachtenLezen mijn) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var open = await (
            from k in mijn.Eigen
            join a in db.Aanbestedingen on k.AanbestedingId equals a.Id
            let isOpen = k.AfgehandeldOp == null && k.IngetrokkenOp == null
            let antwoordOp = k.Berichten.Where(b => b.Aan == Klachtpartij.Klager && b.AntwoordUiterlijkOp != null && b.BeantwoordOp == null).Min(b => b.AntwoordUiterlijkOp)
            let instemmen = k.Vervolgen.Any(v => v.Instantie == Klachtinstantie.Geschillencommissie && v.AfgeslotenOp == null && v.KlagerStemdeInOp == null)
            where (isOpen && antwoordOp != null) || instemmen
            orderby antwoordOp
            select new { k.Id, k.Nummer, a.Naam, AntwoordOp = isOpen ? antwoordOp : null })
            .Take(Werklijsten.MaxPerBron)
            .ToListAsync(ct);
        return
        [
            .. open.Select(k => k.AntwoordOp is { } op
                ? new Taak($"Vraag beantwoorden bij klacht {k.Nummer}", $"{k.Naam}. De behandelaar van uw klacht wacht op u.", $"/mijn/klachten/{k.Id}", op)
                : new Taak($"Instemmen of niet: klacht {k.Nummer}", $"{k.Naam}. De gemeente wil naar de Geschillencommissie.", $"/mijn/klachten/{k.Id}")),
        ];
    }
}
