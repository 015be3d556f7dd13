using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Genodigden;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Genodigden;

/// <summary>Inkopers choose whom an onderhandse procedure is for, or who was selected, with the reason of each choice.</summary>
[Authorize(Policy = Beleid.ProcedureSturen)]
[Route("inkoop/aanbestedingen/{id:guid}/genodigden")]
public sealed class GenodigdenController(InkoopDbContext db, EigenAanbestedingen eigen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct) => await LeesAsync(id, ct) is { } model ? View(model) : NotFound();

    [HttpGet("kiezen")]
    public async Task<IActionResult> Kiezen(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } model)
        {
            return NotFound();
        }

        ViewData["Genodigden"] = model;
        ViewData["Aanbieders"] = await db.Aanbieders
            .Where(a => a.Status == AanbiederStatus.Geaccepteerd && !db.Genodigden.Any(g => g.AanbestedingId == id && g.AanbiederId == a.Id))
            .OrderBy(a => a.Naam)
            .Select(a => new SelectListItem($"{a.Naam}, {a.Plaats}", a.Id.ToString()))
            .ToListAsync(ct);
        return model.KanErBij ? View(new GenodigdeForm()) : this.NietMeerTeWijzigen(model.Kop);
    }

    [HttpPost("kiezen")]
    public async Task<IActionResult> Kiezen(Guid id, GenodigdeForm form, [FromServices] GenodigdeKiezen kiezen, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { Kop: var kop })
        {
            return NotFound();
        }

        await kiezen.KiesAsync(id, form.AanbiederId!.Value, form.Reden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld(kop.IsGepubliceerd ? "De aanbieder is geselecteerd en krijgt een e-mail." : "De aanbieder staat op de lijst. De uitnodiging gaat uit als u publiceert.");
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpGet("{genodigdeId:guid}/verwijderen")]
    public async Task<IActionResult> Verwijderen(Guid id, Guid genodigdeId, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } model || model.Genodigden.SingleOrDefault(g => g.Id == genodigdeId) is not { } genodigde)
        {
            return NotFound();
        }

        ViewData.Kruimels([.. model.Kop.Kruimels, (model.Titel, model.Pad)]);
        return model.Kop.IsGepubliceerd
            ? this.NietMeerTeWijzigen(model.Kop)
            : this.Bevestig(new Bevestiging($"{genodigde.Naam} van de lijst halen?", ["De aanbieder wordt niet uitgenodigd en merkt er niets van."], [], "Van de lijst halen", model.Pad) { Gevaarlijk = true });
    }

    [HttpPost("{genodigdeId:guid}/verwijderen")]
    [ActionName(nameof(Verwijderen))]
    public async Task<IActionResult> VerwijderenBevestigd(Guid id, Guid genodigdeId, [FromServices] GenodigdeKiezen kiezen, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } model || model.Genodigden.SingleOrDefault(g => g.Id == genodigdeId) is not { } genodigde)
        {
            return NotFound();
        }

        await kiezen.VerwijderAsync(id, genodigdeId, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"{genodigde.Naam} staat niet meer op de lijst.");
        return RedirectToAction(nameof(Index), new { id });
    }

    /// <summary>Null where it is another regio's, or anyone may hand in.</summary>
    private async Task<GenodigdenViewModel?> LeesAsync(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop)
        {
            return null;
        }

        var aanbesteding = await eigen.Alle.SingleAsync(a => a.Id == id, ct);
        var isSelectie = aanbesteding.SelecteertVoorInschrijving;
        return !aanbesteding.Opzet.IsAlleenVoorGenodigden && !(isSelectie && aanbesteding.IsGepubliceerd)
            ? null
            : new GenodigdenViewModel(kop, aanbesteding.Opzet, isSelectie, isSelectie && aanbesteding.IsOpenVoorInschrijvingOp(klok.GetUtcNow()), await db.Genodigden
                .Where(g => g.AanbestedingId == id)
                .Join(db.Aanbieders, g => g.AanbiederId, a => a.Id, (g, a) => new { Genodigde = g, Aanbieder = a })
                .OrderBy(g => g.Aanbieder.Naam)
                .Select(g => new GenodigdeRegel(g.Genodigde.Id, g.Aanbieder.Naam, g.Aanbieder.Plaats, g.Genodigde.Reden, g.Genodigde.GekozenOp, db.Users.Where(u => u.Id == g.Genodigde.GekozenDoorId).Select(u => u.Naam).First()))
                .ToListAsync(ct));
    }
}

/// <summary>Choosing a provider to invite.</summary>
public sealed class GenodigdeForm
{
    [Display(Name = "Aanbieder"), Required(ErrorMessage = "Kies een aanbieder.")]
    public Guid? AanbiederId { get; set; }

    [Display(Name = "Waarom kiest u deze aanbieder?"), Required, StringLength(Genodigde.MaxReden)]
    public string Reden { get; set; } = "";
}

/// <summary>Who is chosen so far.</summary>
public sealed record GenodigdenViewModel(AanbestedingKop Kop, Procedureopzet Opzet, bool IsSelectie, bool KanSelecteren, IReadOnlyList<GenodigdeRegel> Genodigden)
{
    public string Pad => $"{Kop.Pad}/genodigden";

    public bool KanErBij => KanSelecteren || (!IsSelectie && !Kop.IsGepubliceerd && !(Genodigden.Count >= Opzet.MaximumGenodigden));

    public string Titel => IsSelectie ? "Geselecteerde aanbieders" : "Genodigden";
}

/// <summary>One of them.</summary>
public sealed record GenodigdeRegel(Guid Id, string Naam, string Plaats, string Reden, DateTimeOffset GekozenOp, string GekozenDoor);
