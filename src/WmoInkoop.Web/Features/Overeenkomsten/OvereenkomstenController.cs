using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Overeenkomsten;

/// <summary>The overeenkomsten of the regio, for inkoper and contractmanager, with their signed copies (GUN-06).</summary>
[Authorize(Policy = Beleid.OvereenkomstenBeheren)]
[Route("inkoop/overeenkomsten")]
public sealed class OvereenkomstenController(InkoopDbContext db, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private const string Basis = "/inkoop/overeenkomsten";

    private IQueryable<Overeenkomst> Zichtbaar
    {
        get
        {
            var regios = gebruiker.RegiosAls(Rol.Inkoper).Union(gebruiker.RegiosAls(Rol.Contractmanager)).ToList();
            return db.Overeenkomsten.Where(o => regios.Contains(o.RegioId));
        }
    }

    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct) => this.LijstAsync(new OvereenkomstenLijst(), Zichtbaar.AlsRijen(db, klok.GetUtcNow()), ct);

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct) => await LeesAsync(id, ct) is { } overeenkomst ? View(overeenkomst) : NotFound();

    [HttpGet("{id:guid}/exemplaren/toevoegen")]
    public async Task<IActionResult> ExemplaarToevoegen(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } overeenkomst)
        {
            return NotFound();
        }

        ViewData["Overeenkomst"] = overeenkomst;
        return View(new ExemplaarForm { Versie = overeenkomst.Versie });
    }

    [HttpPost("{id:guid}/exemplaren/toevoegen")]
    [Uploadformulier(MaxBestanden = 1)]
    public async Task<IActionResult> ExemplaarToevoegen(Guid id, ExemplaarForm form, [FromServices] GetekendExemplaarToevoegen toevoegen, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is null)
        {
            return NotFound();
        }

        await toevoegen.ExecuteAsync(id, form.Versie, form.Bestand!.Document, gebruiker.Als(gebruiker.Is(Rol.Inkoper) ? Rol.Inkoper : Rol.Contractmanager), ct);
        this.Meld("Het getekende exemplaar is toegevoegd. De aanbieder kan het ophalen.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/exemplaren/{exemplaarId:guid}")]
    public async Task<IActionResult> Exemplaar(Guid id, Guid exemplaarId, [FromServices] Documentopslag opslag, CancellationToken ct) =>
        await Zichtbaar.ExemplaarAsync(db, id, exemplaarId, ct) is { } document ? this.Bestand(opslag, document) : NotFound();

    private Task<OvereenkomstViewModel?> LeesAsync(Guid id, CancellationToken ct) => Zichtbaar.LeesAsync(db, id, Basis, klok.GetUtcNow(), ct);
}

/// <summary>Adding a signed copy.</summary>
public sealed class ExemplaarForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Getekend exemplaar"), Required(ErrorMessage = "Kies een bestand.")]
    public Upload? Bestand { get; set; }
}
