using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Vragen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Vragen;

/// <summary>Publishing a nota van inlichtingen, and reading it as everybody does (VRA-03).</summary>
public sealed class NotasController(InkoopDbContext db, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("inkoop/aanbestedingen/{id:guid}/nota")]
    [Authorize(Policy = Beleid.VragenBeantwoorden)]
    public async Task<IActionResult> Publiceren(Guid id, CancellationToken ct)
    {
        if (await VragenLezen.VoorstelAsync(db, gebruiker, id, ct) is not { } voorstel)
        {
            return NotFound();
        }

        ViewData["Voorstel"] = voorstel;
        ViewData["IsTeLaat"] = voorstel.UitersteDag < Amsterdam.Datum(klok.GetUtcNow());
        return View(new NotaForm { Controlegetal = voorstel.Controlegetal });
    }

    [HttpPost("inkoop/aanbestedingen/{id:guid}/nota")]
    [Authorize(Policy = Beleid.VragenBeantwoorden)]
    public async Task<IActionResult> Publiceren(Guid id, NotaForm form, [FromServices] NotaPubliceren publiceren, CancellationToken ct)
    {
        if (await VragenLezen.VoorstelAsync(db, gebruiker, id, ct) is not { } voorstel)
        {
            return NotFound();
        }

        var nummer = await publiceren.ExecuteAsync(id, form.Controlegetal, form.NieuweSluiting, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"Nota van inlichtingen {nummer} is gepubliceerd{(form.NieuweSluiting is { } op ? $", met een nieuwe sluiting op {Amsterdam.Voluit(op)}" : "")}.");
        return Redirect($"/aanbestedingen/{voorstel.Over.Nummer}/notas/{nummer}");
    }

    [HttpGet("aanbestedingen/{nummer}/notas/{nota:int}")]
    [AllowAnonymous]
    public async Task<IActionResult> Lezen(string nummer, int nota, CancellationToken ct) =>
        await VragenLezen.NotaAsync(db, db.TerInzage(gebruiker, klok.GetUtcNow()), nummer, nota, ct) is { } gelezen ? View(gelezen) : NotFound();
}
