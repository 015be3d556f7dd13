using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Meldingen;

/// <summary>A person's own bell items (HER-04): the same text as the mail.</summary>
[Authorize(Beleid.Aangemeld)]
public sealed class MeldingenController(InkoopDbContext db, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private const int PerPagina = 20;
    private const string Pad = "/account/meldingen";

    private IQueryable<Melding> Eigen => db.Meldingen.Where(m => m.GebruikerId == gebruiker.Id);

    [HttpGet(Pad)]
    public async Task<IActionResult> Index([FromServices] Hoofdsleutel sleutel, CancellationToken ct, int pagina = 1)
    {
        var aantallen = await Eigen.GroupBy(m => m.GelezenOp == null).Select(g => new { Ongelezen = g.Key, Aantal = g.Count() }).ToListAsync(ct);
        var paginas = Math.Max(1, (aantallen.Sum(a => a.Aantal) + PerPagina - 1) / PerPagina);
        pagina = Math.Clamp(pagina, 1, paginas);
        var rijen = await Eigen.OrderByDescending(m => m.AangemaaktOp).ThenBy(m => m.Id)
            .Skip((pagina - 1) * PerPagina).Take(PerPagina)
            .Select(m => new { m.Id, m.Inhoud, m.AangemaaktOp, m.GelezenOp })
            .ToListAsync(ct);
        return View(new MeldingenViewModel(
            [.. rijen.Select(r => new MeldingRij(r.Id, Melding.Open(r.Inhoud, r.Id, sleutel), r.AangemaaktOp, r.GelezenOp is not null))],
            aantallen.Where(a => a.Ongelezen).Sum(a => a.Aantal),
            pagina,
            paginas));
    }

    /// <summary>Marks the item as read and goes to what it is about.</summary>
    [HttpPost(Pad + "/{id:guid}/openen")]
    public async Task<IActionResult> Openen(Guid id, [FromServices] Hoofdsleutel sleutel, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var brief = await db.InTransactieAsync(async () =>
        {
            var melding = await Eigen.SingleOrDefaultAsync(m => m.Id == id, ct);
            melding?.Lees(nu);
            return melding is null ? null : Melding.Open(melding.Inhoud, id, sleutel);
        }, ct);
        return brief is null ? NotFound() : LocalRedirect(brief.Pad ?? Pad);
    }

    [HttpPost(Pad + "/gelezen")]
    public async Task<IActionResult> Gelezen(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            foreach (var melding in await Eigen.Where(m => m.GelezenOp == null).ToListAsync(ct))
            {
                melding.Lees(nu);
            }
        }, ct);
        this.Meld("Alle meldingen staan op gelezen.");
        return LocalRedirect(Pad);
    }
}

public sealed record MeldingenViewModel(IReadOnlyList<MeldingRij> Rijen, int Ongelezen, int Pagina, int Paginas);

public sealed record MeldingRij(Guid Id, Brief Brief, DateTimeOffset AangemaaktOp, bool IsGelezen);
