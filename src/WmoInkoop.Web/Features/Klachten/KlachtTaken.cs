using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Klachten;

/// <summary>What a klacht asks of staff: appoint a handler, handle it, answer the handler, say whether to go to the Geschillencommissie.</summary>
public sealed class KlachtTaken(InkoopDbContext db, EigenKlachten eigen) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (gebruiker.AanbiederId is not null)
        {
            return []; // the pages are shut for who works for a provider
        }

        var open = await (
            from k in eigen.Alle
            join a in db.Aanbestedingen on k.AanbestedingId equals a.Id
            let isVanMij = k.BehandelaarId == gebruiker.Id
            let isOpen = k.AfgehandeldOp == null && k.IngetrokkenOp == null
            let antwoordOp = k.Berichten.Where(b => b.Aan == Klachtpartij.Inkoop && b.AntwoordUiterlijkOp != null && b.BeantwoordOp == null).Min(b => b.AntwoordUiterlijkOp)
            let instemmen = k.Vervolgen.Any(v => v.Instantie == Klachtinstantie.Geschillencommissie && v.AfgeslotenOp == null && v.InkoopStemdeInOp == null)
            where (isOpen && (isVanMij || k.BehandelaarId == null || antwoordOp != null)) || (instemmen && !isVanMij)
            orderby k.UiterlijkOp
            select new { k.Id, k.Nummer, k.Onderwerp, k.UiterlijkOp, a.Naam, IsVanMij = isVanMij, IsOpen = isOpen, HeeftBehandelaar = k.BehandelaarId != null, AntwoordOp = antwoordOp, Instemmen = instemmen })
            .Take(Werklijsten.MaxPerBron)
            .ToListAsync(ct);
        return
        [
            .. from k in open
               let pad = $"/inkoop/klachten/{k.Id}"
               select k switch
               {
                   { IsOpen: true, IsVanMij: true } => new Taak($"Klacht behandelen: {k.Nummer}", $"{k.Naam}. U bent de behandelaar.", pad, k.UiterlijkOp),
                   { IsOpen: true, HeeftBehandelaar: false } => new Taak($"Behandelaar benoemen: klacht {k.Nummer}", $"{k.Naam}. Kies iemand die niet bij deze aanbesteding betrokken is.", pad, k.UiterlijkOp),
                   { IsOpen: true, AntwoordOp: not null } => new Taak($"Vraag beantwoorden bij klacht {k.Nummer}", $"{k.Naam}. De behandelaar wacht op de inkopers.", pad, k.AntwoordOp),
                   _ => new Taak($"Instemmen of niet: klacht {k.Nummer}", $"{k.Naam}. Wie klaagt, wil naar de Geschillencommissie.", pad),
               },
        ];
    }
}
