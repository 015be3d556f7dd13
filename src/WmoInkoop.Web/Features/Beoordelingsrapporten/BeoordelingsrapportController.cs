using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Beoordelingsrapporten;

/// <summary>The report of an assessment and its sensitivity, once the final marks are fixed; for inkopers of the regio.</summary>
[Authorize(Policy = Beleid.BeoordelingLeiden)]
[Route("inkoop/aanbestedingen/{id:guid}/beoordeling/{nummer:int}")]
public sealed class BeoordelingsrapportController(Rapportlezer rapporten) : Controller
{
    [HttpGet("rapport")]
    public async Task<IActionResult> Rapport(Guid id, int nummer, CancellationToken ct) =>
        await rapporten.VanPerceelAsync(id, nummer, ct) is { } rapport ? View(rapport) : NotFound();

    [HttpGet("rapport.docx")]
    public async Task<IActionResult> RapportDocx(Guid id, int nummer, CancellationToken ct) =>
        await rapporten.VanPerceelAsync(id, nummer, ct) is { } rapport ? Rapportdocument.Maak(rapport).AlsBestand(rapport.Bestandsnaam) : NotFound();

    [HttpGet("rapport.xlsx")]
    public async Task<IActionResult> RapportXlsx(Guid id, int nummer, CancellationToken ct) =>
        await rapporten.VanPerceelAsync(id, nummer, ct) is { } rapport ? Rapportwerkboek.Maak(rapport).AlsBestand(rapport.Bestandsnaam) : NotFound();

    /// <summary>How far each weight could move (BEO-08).</summary>
    [HttpGet("gevoeligheid")]
    public async Task<IActionResult> Gevoelig(Guid id, int nummer, CancellationToken ct) =>
        await rapporten.VanPerceelAsync(id, nummer, ct) is { } rapport ? View((rapport, Gevoeligheid.Bereken(rapport.Perceel.Perceel, rapport.Uitslag.Plaatsen))) : NotFound();
}
