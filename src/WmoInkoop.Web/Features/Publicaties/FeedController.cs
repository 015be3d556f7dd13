using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure.Mail;

namespace WmoInkoop.Web.Features.Publicaties;

/// <summary>What happened last in public, for feed readers; of one regio with <c>?regio=</c>.</summary>
[AllowAnonymous]
public sealed class FeedController(InkoopDbContext db, MailOptions opties, TimeProvider klok) : Controller
{
    private const int MeesteItems = 50;

    [HttpGet("aanbestedingen/feed")]
    public async Task<IActionResult> Feed(string? regio, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var openbaar =
            from a in db.Aanbestedingen.Openbaar()
            join r in db.Regios on a.RegioId equals r.Id
            where regio == null || r.Sleutel == regio
            select new { a.Id, a.Nummer, a.Naam, a.GepubliceerdOp, a.Planning.SluitingOp, a.Einde, a.EindeOpenbaarOp, Regio = r.Naam };
        var gepubliceerd = await openbaar.OrderByDescending(a => a.GepubliceerdOp).Take(MeesteItems).ToListAsync(ct);
        var afgelopen = await openbaar.Where(a => a.EindeOpenbaarOp <= nu).OrderByDescending(a => a.EindeOpenbaarOp).Take(MeesteItems).ToListAsync(ct);
        var rectificaties = await db.Rectificaties.Join(openbaar, r => r.AanbestedingId, a => a.Id, (r, a) => new { r.Id, r.Nummer, r.GepubliceerdOp, r.Reden, A = a }).OrderByDescending(r => r.GepubliceerdOp).Take(MeesteItems).ToListAsync(ct);
        var notas = await db.Notas.Join(openbaar, n => n.AanbestedingId, a => a.Id, (n, a) => new { n.Id, n.Nummer, n.GepubliceerdOp, A = a }).OrderByDescending(n => n.GepubliceerdOp).Take(MeesteItems).ToListAsync(ct);
        IEnumerable<FeedItem> items =
        [
            .. gepubliceerd.Select(a => new FeedItem(a.Id, a.Naam, a.GepubliceerdOp!.Value, $"/aanbestedingen/{a.Nummer}", $"Gepubliceerd. Inschrijven kan tot en met {Amsterdam.Voluit(a.SluitingOp!.Value)}.", a.Regio)),
            .. rectificaties.Select(r => new FeedItem(r.Id, $"Rectificatie {r.Nummer}: {r.A.Naam}", r.GepubliceerdOp, $"/aanbestedingen/{r.A.Nummer}/rectificaties/{r.Nummer}", r.Reden, r.A.Regio)),
            .. notas.Select(n => new FeedItem(n.Id, $"Nota van inlichtingen {n.Nummer}: {n.A.Naam}", n.GepubliceerdOp, $"/aanbestedingen/{n.A.Nummer}/notas/{n.Nummer}", "Vragen en antwoorden, voor iedereen gelijk.", n.A.Regio)),
            .. afgelopen.Select(a => new FeedItem(EindId(a.Id), $"{Teksten.Van(Aanbesteding.Eindstatus(a.Einde!.Value))}: {a.Naam}", a.EindeOpenbaarOp!.Value, $"/aanbestedingen/{a.Nummer}", "De uitslag staat op de pagina van de aanbesteding.", a.Regio)),
        ];
        return new AtomFeed(opties.Adres, new Uri(opties.Adres, $"/aanbestedingen/feed{(regio is null ? "" : $"?regio={Uri.EscapeDataString(regio)}")}"), [.. items.OrderByDescending(i => i.Op).Take(MeesteItems)], nu);
    }

    /// <summary>The end of an aanbesteding is another item than its beginning, with an id that is as stable.</summary>
    private static Guid EindId(Guid aanbestedingId)
    {
        var bytes = aanbestedingId.ToByteArray();
        bytes[^1] ^= 0xFF;
        return new Guid(bytes);
    }
}
