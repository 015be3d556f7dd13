using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Mail;

namespace WmoInkoop.Web.Features.Planningen;

/// <summary>The planning of what somebody may read, for the own calendar.</summary>
[AllowAnonymous]
public sealed class KalenderController(InkoopDbContext db, HuidigeGebruiker gebruiker, MailOptions opties, TimeProvider klok) : Controller
{
    [HttpGet("aanbestedingen/{nummer}/planning.ics")]
    public async Task<IActionResult> Planning(string nummer, CancellationToken ct)
    {
        if (await db.TerInzage(gebruiker, klok.GetUtcNow()).AsNoTracking().SingleOrDefaultAsync(a => a.Nummer == nummer, ct) is not { } aanbesteding)
        {
            return NotFound();
        }

        var gewijzigdOp = await db.Rectificaties.Where(r => r.AanbestedingId == aanbesteding.Id).MaxAsync(r => (DateTimeOffset?)r.GepubliceerdOp, ct) ?? aanbesteding.GepubliceerdOp!.Value;
        var adres = new Uri(opties.Adres, $"/aanbestedingen/{nummer}").AbsoluteUri; // one address, whichever name of the host was asked
        var punten = Enum.GetValues<Planningmoment>()
            .Select(m => (Moment: m, Op: Planningcontrole.Op(aanbesteding.Planning, m)))
            .Where(m => m.Op is not null)
            .Select(m => new Kalenderpunt(
                $"{m.Moment}-{aanbesteding.Id:N}@{opties.Adres.Host}", $"{Teksten.Van(m.Moment)}: {aanbesteding.Naam}", m.Op!.Value, IsHeleDag: Planningcontrole.IsHeleDag(m.Moment), adres));
        return File(Kalenderbestand.Maak($"{aanbesteding.Naam} ({nummer})", punten, gewijzigdOp), "text/calendar; charset=utf-8", $"planning-{nummer}.ics");
    }
}
