using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Procesverbalen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Procesverbalen;

/// <summary>While the standstill runs: writing in the proces-verbaal what an inkoper always has to write. What else is missing shows on its page.</summary>
public sealed class ProcesVerbaalTaken(InkoopDbContext db) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (gebruiker.AanbiederId is not null)
        {
            return []; // the pages are shut for who works for a provider
        }

        var regios = gebruiker.RegiosAls(Rol.Inkoper).ToList();
        var geschreven = db.Verbaalteksten.Where(t => t.Tekst.Length >= Verbaaltekst.MinimumTekens);
        var open = await (
            from b in db.LopendeBeslissingen()
            join p in db.Percelen on b.PerceelId equals p.Id
            join a in db.Aanbestedingen on p.AanbestedingId equals a.Id
            where regios.Contains(a.RegioId) && b.VastgesteldOp != null && b.DefinitiefOp == null && p.BeeindigdOp == null
                && (!geschreven.Any(t => t.PerceelId == p.Id && t.Onderdeel == Verbaalonderdeel.Belangenconflicten)
                    || !geschreven.Any(t => t.AanbestedingId == a.Id && t.PerceelId == null && t.Onderdeel == Verbaalonderdeel.EerdereBetrokkenheid))
            orderby b.TermijnEindigtOp
            select new { p.Id, p.Naam, Aanbesteding = a, b.TermijnEindigtOp }).AsNoTracking().Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. open.Where(o => o.Aanbesteding.Regel(Procedureregel.ProcesVerbaal).Geldt).Select(o => new Taak(
            $"Proces-verbaal aanvullen: {o.Naam}",
            $"{o.Aanbesteding.Nummer}. Schrijf wat nog ontbreekt. Dan kunt u na de opschortende termijn definitief gunnen.",
            $"/inkoop/aanbestedingen/{o.Aanbesteding.Id}/proces-verbaal/percelen/{o.Id}",
            o.TermijnEindigtOp))];
    }
}
