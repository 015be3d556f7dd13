using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Web.Features.Gunningen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Gunningsintrekkingen;

/// <summary>Withdrawing a gunningsbeslissing by two, and reading the letters of one that was withdrawn (GUN-05).</summary>
[Authorize(Policy = Beleid.Gunnen)]
[Route("inkoop/aanbestedingen/{id:guid}/gunning/{perceelId:guid}")]
public sealed class GunningIntrekkenController(InkoopDbContext db, EigenGunningen eigen, GunningIntrekken intrekken, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("beslissing-intrekken")]
    public Task<IActionResult> IntrekkingVoorstellen(Guid id, Guid perceelId, CancellationToken ct) => ToonAsync(id, perceelId, versie => new IntrekkingForm { Versie = versie }, ct);

    [HttpPost("beslissing-intrekken")]
    public async Task<IActionResult> IntrekkingVoorstellen(Guid id, Guid perceelId, IntrekkingForm form, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await intrekken.StelVoorAsync(perceelId, form.Versie, form.Reden, form.Bewijs, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het voorstel is gedaan. Een andere inkoper van uw regio moet het bevestigen. Tot dan blijft de beslissing gelden.");
        return NaarPerceel(id, perceelId);
    }

    [HttpGet("beslissing-intrekken/bevestigen")]
    public Task<IActionResult> IntrekkingBevestigen(Guid id, Guid perceelId, CancellationToken ct) => ToonAsync(id, perceelId, _ => new HerauthenticatieForm(), ct);

    [HttpPost("beslissing-intrekken/bevestigen")]
    public async Task<IActionResult> IntrekkingBevestigen(Guid id, Guid perceelId, HerauthenticatieForm form, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await intrekken.BevestigAsync(perceelId, form.Bewijs, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De gunningsbeslissing is ingetrokken. Iedereen die een brief kreeg, heeft bericht gekregen. U kunt een nieuwe beslissing voorbereiden.");
        return NaarPerceel(id, perceelId);
    }

    [HttpPost("beslissing-intrekken/afbreken")]
    public async Task<IActionResult> IntrekkingAfbreken(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await intrekken.BreekAfAsync(perceelId, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het voorstel is afgebroken. De gunningsbeslissing blijft gelden.");
        return NaarPerceel(id, perceelId);
    }

    [HttpGet("ingetrokken/{briefId:guid}")]
    public async Task<IActionResult> IngetrokkenBrief(Guid id, Guid perceelId, Guid briefId, CancellationToken ct)
    {
        if (await eigen.PerceelAsync(id, perceelId, ct) is not { } kop)
        {
            return NotFound();
        }

        var gevonden = await (
            from brief in db.Gunningsbrieven
            join b in db.Gunningsbeslissingen on brief.GunningsbeslissingId equals b.Id
            where brief.Id == briefId && b.PerceelId == perceelId && b.IngetrokkenOp != null
            select new { brief, b.IngetrokkenOp }).AsNoTracking().SingleOrDefaultAsync(ct);
        return gevonden is null ? NotFound() : View(new IngetrokkenBriefViewModel(kop, gevonden.brief.Lees(), gevonden.brief.Sha256, gevonden.IngetrokkenOp!.Value));
    }

    private async Task<IActionResult> ToonAsync(Guid id, Guid perceelId, Func<Guid, object> form, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { Beslissing: { VastgesteldOp: not null, DefinitiefOp: null } } pagina)
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        ViewData["Voorstel"] = await eigen.VoorstelAsync(VierOgenSoort.GunningIntrekken, pagina.Beslissing.Id, gebruiker.Id, ct);
        return View(form(pagina.Beslissing.Versie));
    }

    private RedirectToActionResult NaarPerceel(Guid id, Guid perceelId) => RedirectToAction(nameof(GunningController.Perceel), "Gunning", new { id, perceelId });
}

/// <summary>Proposing to withdraw.</summary>
public sealed class IntrekkingForm : HerauthenticatieForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Reden"), Required, StringLength(VierOgen.MaxToelichting)]
    public string Reden { get; set; } = "";
}

/// <summary>A letter of a decision that was withdrawn.</summary>
public sealed record IngetrokkenBriefViewModel(PerceelKop Kop, Gunningsbriefinhoud Inhoud, string Sha256, DateTimeOffset IngetrokkenOp);
