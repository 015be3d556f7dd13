using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Matrices;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Percelen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Matrices;

/// <summary>The arrangementenmatrix of a perceel: pasted out of a spreadsheet and edited as a table (TRJ-09).</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}/percelen/{perceelId:guid}/matrix")]
public sealed class MatricesController(EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : PerceelController(eigen)
{
    [HttpGet("")]
    public async Task<IActionResult> Matrix(Guid id, Guid perceelId, CancellationToken ct) =>
        await ToonAsync(id, perceelId, (kop, perceel) => MatrixForm.Van(kop.Versie, perceel.Matrix, ModelState), ct);

    /// <param name="doe">'verder': come back to the same page with new empty rows.</param>
    [HttpPost("")]
    public async Task<IActionResult> Matrix(Guid id, Guid perceelId, MatrixForm form, string? doe, [FromServices] MatrixVaststellen vaststellen, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        var matrix = form.Matrix();
        await vaststellen.ExecuteAsync(new Matrixwijziging(id, perceelId, form.Versie, matrix), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld(matrix is null ? "Het perceel heeft geen matrix." : $"De matrix is opgeslagen: {Aantal(matrix.Rijen.Count, "rij", "rijen")}, {Aantal(matrix.Treden.Count, "trede", "treden")}.");
        return doe is null ? RedirectToAction("Index", "Percelen", new { id }) : RedirectToAction(nameof(Matrix), new { id, perceelId });
    }

    [HttpGet("plakken")]
    public async Task<IActionResult> Plakken(Guid id, Guid perceelId, CancellationToken ct) =>
        await ToonAsync(id, perceelId, (kop, _) => new MatrixplakForm { Versie = kop.Versie }, ct);

    [HttpPost("plakken")]
    public async Task<IActionResult> Plakken(Guid id, Guid perceelId, MatrixplakForm form, [FromServices] MatrixVaststellen vaststellen, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        var matrix = Matrixlezer.Lees(form.Tekst!).Matrix!; // read once more: the form let only a readable one through
        await vaststellen.ExecuteAsync(new Matrixwijziging(id, perceelId, form.Versie, matrix), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"De matrix is opgeslagen: {Aantal(matrix.Rijen.Count, "rij", "rijen")}, {Aantal(matrix.Treden.Count, "trede", "treden")}. Kijk of alles klopt.");
        return RedirectToAction(nameof(Matrix), new { id, perceelId });
    }
}
