using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Audit;

/// <summary>Searching and verifying the audit chain (AUD-01).</summary>
[Authorize(Beleid.PortaalBeheren)]
public sealed class AuditController(InkoopDbContext db) : Controller
{
    [HttpGet("/beheer/audit")]
    public Task<IActionResult> Index(CancellationToken ct) => this.LijstAsync(new AuditLijst(), Zichtbaar(), ct);

    /// <summary>Walks the whole chain. Says nothing about where it breaks beyond that it does: the number would count sealed lines.</summary>
    [HttpPost("/beheer/audit/controleren")]
    public async Task<IActionResult> Controleren(CancellationToken ct)
    {
        var oordeel = await AuditKeten.ControleerAsync(db, ct);
        if (oordeel.Klopt)
        {
            this.Meld($"Het logboek klopt: geen regel is veranderd of weggehaald. Controlegetal: {oordeel.Hash[..16]}.");
        }
        else
        {
            this.MeldWeigering("Het logboek klopt niet: er is een regel veranderd of weggehaald. Laat de technisch beheerder 'audit controleer' draaien; dat noemt de eerste regel die niet klopt.");
        }

        return RedirectToAction(nameof(Index));
    }

    /// <summary>Lines whose seal is whole stay out, for everybody (INS-06).</summary>
    private IQueryable<AuditRij> Zichtbaar() =>
        from regel in db.AuditRegels
        where regel.ZegelId == null || db.Set<Core.Versleuteling.Zegel>().Any(z => z.Id == regel.ZegelId && z.VerbrokenOp != null)
        from gebruiker in db.Users.Where(g => g.Id == regel.GebruikerId).DefaultIfEmpty()
        select new AuditRij
        {
            Volgorde = regel.Nummer,
            Op = regel.Op,
            Actie = regel.Actie,
            Rol = regel.Rol,
            GebruikerId = regel.GebruikerId,
            Naam = gebruiker == null ? null : gebruiker.Naam,
            Soort = regel.Soort,
            ObjectId = regel.ObjectId,
            Tekst = regel.Tekst,
        };
}
