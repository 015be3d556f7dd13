using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Vragen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Vragen;

/// <summary>A provider asks, and sees its own questions (VRA-01, AAN-04).</summary>
[Authorize(Policy = Beleid.VragenStellen)]
[Route("mijn/vragen")]
public sealed class EigenVragenController(InkoopDbContext db, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct) => this.LijstAsync(
        new EigenVragenLijst(),
        db.Vragen.Where(v => v.AanbiederId == gebruiker.AanbiederId).Join(db.Aanbestedingen, v => v.AanbestedingId, a => a.Id, (v, a) => new VraagRij
        {
            Id = v.Id,
            Tekst = v.Tekst,
            Vindplaats = v.Vindplaats,
            Over = a.Naam,
            Nummer = a.Nummer,
            GesteldOp = v.GesteldOp,
            Nota = db.Notas.Where(n => n.Id == v.NotaId).Select(n => (int?)n.Nummer).FirstOrDefault(),
        }),
        ct,
        view: "Eigen");

    [HttpGet("nieuw/{nummer}")]
    public async Task<IActionResult> Nieuw(string nummer, CancellationToken ct) => await ToonAsync(nummer, ct) ? View(new VraagForm()) : NotFound();

    [HttpPost("nieuw/{nummer}")]
    public async Task<IActionResult> Nieuw(string nummer, VraagForm form, [FromServices] VraagStellen stellen, CancellationToken ct)
    {
        if (await stellen.ExecuteAsync(nummer, new Vraaggegevens(form.Perceel, form.Vindplaats ?? "", form.Tekst), gebruiker.AanbiederId!.Value, gebruiker.AlsAanbieder(), ct) is null)
        {
            return NotFound();
        }

        this.Meld("Uw vraag is verstuurd. Het antwoord komt in een nota van inlichtingen. Uw naam staat daar niet bij.");
        return RedirectToAction(nameof(Index));
    }

    private async Task<bool> ToonAsync(string nummer, CancellationToken ct)
    {
        var over = await VragenLezen.OverAsync(db.Aanbestedingen.VoorDeelname(gebruiker.AanbiederId).Where(a => a.Nummer == nummer), ct);
        ViewData["Over"] = over;
        return over is not null;
    }
}
