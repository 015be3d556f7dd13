using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Taken;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Taken;

namespace WmoInkoop.Web.Features.Beheer;

/// <summary>The background jobs: how they went, when they run next, and running one now.</summary>
[Authorize(Beleid.PortaalBeheren)]
public sealed class AchtergrondtakenController(InkoopDbContext db) : Controller
{
    [HttpGet("/beheer/achtergrondtaken")]
    public async Task<IActionResult> Index([FromServices] ITaakmotor motor, CancellationToken ct)
    {
        var verslagen = await db.Taakverslagen.AsNoTracking().ToDictionaryAsync(t => t.Naam, ct);
        var rijen = new List<AchtergrondtaakRij>();
        foreach (var soort in Takenlijst.Alle)
        {
            rijen.Add(new AchtergrondtaakRij(soort, verslagen.GetValueOrDefault(soort.Naam), await motor.VolgendeAsync(soort, ct)));
        }

        return View("Achtergrondtaken", rijen);
    }

    /// <summary>Runs the job within the request, so that the page can say how it went; jobs may run twice at once.</summary>
    [HttpPost("/beheer/achtergrondtaken/{naam}/uitvoeren")]
    public async Task<IActionResult> Uitvoeren(string naam, [FromServices] Taakuitvoering uitvoering, [FromServices] HuidigeGebruiker gebruiker, [FromServices] TimeProvider klok, CancellationToken ct)
    {
        if (Takenlijst.Alle.SingleOrDefault(t => t.Naam == naam) is not { } soort)
        {
            return NotFound();
        }

        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(() =>
        {
            db.Audit(AuditInvoer.Over<Taakverslag>(gebruiker.Als(Rol.Beheerder), AuditActie.TaakGestart, null, nu, ("taak", naam)));
            return Task.CompletedTask;
        }, ct);
        var verslag = await uitvoering.VoerUitAsync(soort, ct);
        if (verslag.IsGelukt)
        {
            this.Meld($"{soort.Titel}: {verslag.Uitkomst}.");
        }
        else
        {
            this.MeldWeigering($"{soort.Titel}: {verslag.Uitkomst}");
        }

        return LocalRedirect("/beheer/achtergrondtaken");
    }
}

/// <summary>A job with how it went the last time, if it ran, and when it runs next, if the engine is on.</summary>
public sealed record AchtergrondtaakRij(Taaksoort Soort, Taakverslag? Verslag, DateTimeOffset? VolgendeOp)
{
    public Taakuitkomst? Uitkomst => Verslag is null ? null : Verslag.IsGelukt ? Taakuitkomst.Gelukt : Taakuitkomst.Mislukt;
}
