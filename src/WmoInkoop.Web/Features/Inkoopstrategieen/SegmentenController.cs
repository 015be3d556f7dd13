using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inkoopstrategieen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Inkoopstrategieen;

/// <summary>The segmenten of a concept, with their choices and alternatieven (TRJ-15).</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/trajecten/{id:guid}/strategie/{nummer:int}/segmenten")]
public sealed class SegmentenController(EigenStrategieen strategieen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("nieuw")]
    public async Task<IActionResult> SegmentToevoegen(Guid id, int nummer, CancellationToken ct)
    {
        if (await strategieen.ZoekAsync(id, nummer, ct) is not { } kop)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        return kop.Strategie.IsVastgesteld ? this.IsVastgesteld(kop) : View(new SegmentForm());
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> SegmentToevoegen(Guid id, int nummer, SegmentForm form, [FromServices] SegmentToevoegen toevoegen, CancellationToken ct)
    {
        if (await strategieen.ZoekAsync(id, nummer, ct) is not { } kop)
        {
            return NotFound();
        }

        var segmentId = await toevoegen.ExecuteAsync(kop.Strategie.Id, form.Gegevens, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het segment is toegevoegd. Leg nu vast wat u niet koos.");
        return LocalRedirect($"{kop.Pad}/segmenten/{segmentId}/alternatieven");
    }

    [HttpGet("{segmentId:guid}")]
    public Task<IActionResult> SegmentWijzigen(Guid id, int nummer, Guid segmentId, CancellationToken ct) =>
        ToonAsync(id, nummer, segmentId, (kop, segment) => SegmentWijzigenForm.Van(kop.Strategie.Versie, segment), ct);

    [HttpPost("{segmentId:guid}")]
    public async Task<IActionResult> SegmentWijzigen(Guid id, int nummer, Guid segmentId, SegmentWijzigenForm form, [FromServices] SegmentWijzigen wijzigen, CancellationToken ct)
    {
        if (await ZoekAsync(id, nummer, segmentId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        await wijzigen.ExecuteAsync(new Segmentwijziging(gelezen.Kop.Strategie.Id, segmentId, form.Versie, form.Gegevens), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het segment is opgeslagen.");
        return LocalRedirect(gelezen.Kop.Pad);
    }

    [HttpGet("{segmentId:guid}/alternatieven")]
    public Task<IActionResult> Alternatieven(Guid id, int nummer, Guid segmentId, CancellationToken ct) =>
        ToonAsync(id, nummer, segmentId, (kop, segment) => AlternatievenForm.Van(kop.Strategie.Versie, segment, ModelState), ct);

    /// <param name="doe">'verder': come back to the same page with new empty rows.</param>
    [HttpPost("{segmentId:guid}/alternatieven")]
    public async Task<IActionResult> Alternatieven(Guid id, int nummer, Guid segmentId, AlternatievenForm form, string? doe, [FromServices] AlternatievenVastleggen vastleggen, CancellationToken ct)
    {
        if (await ZoekAsync(id, nummer, segmentId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        await vastleggen.ExecuteAsync(new Alternatievenlijst(gelezen.Kop.Strategie.Id, segmentId, form.Versie, form.Alternatieven), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De alternatieven zijn opgeslagen.");
        return doe is null ? LocalRedirect(gelezen.Kop.Pad) : RedirectToAction(nameof(Alternatieven), new { id, nummer, segmentId });
    }

    [HttpGet("{segmentId:guid}/verwijderen")]
    public Task<IActionResult> SegmentVerwijderen(Guid id, int nummer, Guid segmentId, CancellationToken ct) =>
        ToonAsync(id, nummer, segmentId, (kop, _) => new SegmentVerwijderenForm { Versie = kop.Strategie.Versie }, ct);

    [HttpPost("{segmentId:guid}/verwijderen")]
    public async Task<IActionResult> SegmentVerwijderen(Guid id, int nummer, Guid segmentId, SegmentVerwijderenForm form, [FromServices] SegmentVerwijderen verwijderen, CancellationToken ct)
    {
        if (await ZoekAsync(id, nummer, segmentId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        await verwijderen.ExecuteAsync(gelezen.Kop.Strategie.Id, segmentId, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"Segment ‘{gelezen.Segment.Naam}’ is verwijderd.");
        return LocalRedirect(gelezen.Kop.Pad);
    }

    private async Task<IActionResult> ToonAsync(Guid id, int nummer, Guid segmentId, Func<StrategieKop, Segment, object> form, CancellationToken ct)
    {
        if (await ZoekAsync(id, nummer, segmentId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        ViewData["Kop"] = gelezen.Kop;
        ViewData["Segment"] = gelezen.Segment;
        return gelezen.Kop.Strategie.IsVastgesteld ? this.IsVastgesteld(gelezen.Kop) : View(form(gelezen.Kop, gelezen.Segment));
    }

    private async Task<(StrategieKop Kop, Segment Segment)?> ZoekAsync(Guid id, int nummer, Guid segmentId, CancellationToken ct) =>
        await strategieen.ZoekAsync(id, nummer, ct) is { } kop && kop.Strategie.Segmenten.SingleOrDefault(s => s.Id == segmentId) is { } segment ? (kop, segment) : null;
}

/// <summary>Shared by the pages that work on a concept.</summary>
internal static class Strategiepaginas
{
    /// <summary>Vastgesteld: back to the version, which says so.</summary>
    internal static IActionResult IsVastgesteld(this Controller controller, StrategieKop kop)
    {
        controller.MeldWeigering(Teksten.Van(Domeinregel.StrategieIsVastgesteld));
        return controller.LocalRedirect(kop.Pad);
    }
}
