using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.MijnCaoVerklaringen;

/// <summary>Declarations the organisation still has to give; a task of those who may sign.</summary>
public sealed class CaoVerklaringTaken(InkoopDbContext db) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (!gebruiker.IsAanbiederBeheerder)
        {
            return [];
        }

        var open = await db.CaoVerzoekenVanAanbieder(gebruiker.AanbiederId)
            .Where(v => v.Status == CaoStatus.Ontbreekt || v.Status == CaoStatus.AanvullingGevraagd)
            .Join(db.CaoEisen, v => v.EisId, e => e.Id, (v, e) => new { v.Id, v.Status, v.UiterlijkOp, e.Titel, e.RegioId })
            .Join(db.Regios, v => v.RegioId, r => r.Id, (v, r) => new
            {
                v.Id,
                v.Status,
                v.UiterlijkOp,
                v.Titel,
                Regio = r.Naam,
                StaatKlaar = db.CaoVerklaringen.Any(k => k.VerzoekId == v.Id && k.OndertekendOp == null),
            })
            .OrderBy(v => v.UiterlijkOp)
            .Take(Werklijsten.MaxPerBron)
            .ToListAsync(ct);
        return [.. open.Select(v => v switch
        {
            { StaatKlaar: true } => new Taak($"Cao-verklaring ondertekenen: {v.Titel}", $"De verklaring voor {v.Regio} is ingevuld en wacht op uw handtekening.", $"/mijn/cao-verklaringen/{v.Id}/ondertekenen", v.UiterlijkOp),
            { Status: CaoStatus.AanvullingGevraagd } => new Taak($"Cao-verklaring aanvullen: {v.Titel}", $"{v.Regio} vraagt een aanvulling.", $"/mijn/cao-verklaringen/{v.Id}", v.UiterlijkOp),
            _ => new Taak($"Cao-verklaring geven: {v.Titel}", $"{v.Regio} vraagt hoe uw organisatie aan de cao-eis voldoet.", $"/mijn/cao-verklaringen/{v.Id}", v.UiterlijkOp),
        })];
    }
}
