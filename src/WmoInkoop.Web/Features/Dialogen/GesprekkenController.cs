using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Dialogen;

/// <summary>One gesprek of a dialoog, for inkopers of the regio: plan, session, verslag and decision (DIA-03).</summary>
[Authorize(Policy = Beleid.DialoogVoeren)]
[Route("inkoop/dialoog/{id:guid}")]
public sealed class GesprekkenController(InkoopDbContext db, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Uitvoerder Wie => gebruiker.Als(Rol.Inkoper);

    [HttpGet("")]
    public async Task<IActionResult> Gesprek(Guid id, CancellationToken ct) => await LeesAsync(id, ct) is { } gesprek ? View(gesprek) : NotFound();

    [HttpGet("documenten/{documentId:guid}")]
    public async Task<IActionResult> Document(Guid id, Guid documentId, [FromServices] Documentopslag opslag, [FromServices] DialoogdocumentOphalen ophalen, CancellationToken ct)
    {
        var zichtbaar = db.ZichtbarePlannen(db.GesprekkenVanRegios(gebruiker.RegiosAls(Rol.Inkoper)), klok.GetUtcNow()).Where(p => p.GesprekId == id);
        return await ophalen.ExecuteAsync(zichtbaar, documentId, Wie, ct) is { } document ? this.Bestand(opslag, document) : NotFound();
    }

    [HttpGet("sessie")]
    public Task<IActionResult> Sessie(Guid id, CancellationToken ct) => ToonAsync(
        id,
        g => g.SessieOp is { } op
            ? new DialoogsessieForm { Versie = g.Versie, Datum = Amsterdam.Datum(op), Tijd = TimeOnly.FromDateTime(Amsterdam.Lokaal(op).DateTime), Deelnemers = g.Deelnemers }
            : new DialoogsessieForm { Versie = g.Versie },
        ct);

    [HttpPost("sessie")]
    public Task<IActionResult> Sessie(Guid id, DialoogsessieForm form, [FromServices] DialoogsessiePlannen plannen, CancellationToken ct) =>
        DoeAsync(id, () => plannen.ExecuteAsync(id, form.Versie, form.Op, form.Deelnemers, Wie, ct), "Het gesprek is gepland. De gegadigde krijgt een e-mail.", ct);

    [HttpGet("verslag")]
    public Task<IActionResult> Verslag(Guid id, CancellationToken ct) => ToonAsync(id, Verslagform, ct);

    [HttpPost("verslag")]
    public Task<IActionResult> Verslag(Guid id, GespreksverslagForm form, [FromServices] DialoogverslagVastleggen vastleggen, CancellationToken ct) =>
        DoeAsync(id, () => vastleggen.SchrijfAsync(id, form.Versie, form.Tekst, Wie, ct), "Het verslag is opgeslagen. De gegadigde ziet het nog niet.", ct);

    [HttpGet("ter-reactie")]
    public Task<IActionResult> TerReactie(Guid id, CancellationToken ct) => ToonAsync(id, g => new TerReactieForm { Versie = g.Versie }, ct);

    [HttpPost("ter-reactie")]
    public Task<IActionResult> TerReactie(Guid id, TerReactieForm form, [FromServices] DialoogverslagVastleggen vastleggen, CancellationToken ct) =>
        DoeAsync(id, () => vastleggen.GeefTerReactieAsync(id, form.Versie, Wie, ct), "De gegadigde kan het verslag nu lezen en reageren.", ct);

    [HttpGet("definitief")]
    public Task<IActionResult> Definitief(Guid id, CancellationToken ct) => ToonAsync(id, Verslagform, ct);

    [HttpPost("definitief")]
    public Task<IActionResult> Definitief(Guid id, GespreksverslagForm form, [FromServices] DialoogverslagVastleggen vastleggen, CancellationToken ct) =>
        DoeAsync(id, () => vastleggen.MaakDefinitiefAsync(id, form.Versie, form.Tekst, Wie, ct), "Het verslag is definitief.", ct);

    [HttpGet("besluit")]
    public async Task<IActionResult> Besluit(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } gesprek)
        {
            return NotFound();
        }

        ViewData["Gesprek"] = gesprek;
        return View(new DialoogbesluitForm
        {
            Versie = gesprek.Gesprek.Versie,
            Besluit = gesprek.Gesprek.Besluit,
            Toelichting = gesprek.Gesprek.Toelichting,
            Gronden = [.. gesprek.Criteria.Select(c => new AfvalgrondForm { CriteriumId = c.Id, Reden = gesprek.Gesprek.Gronden.SingleOrDefault(g => g.CriteriumId == c.Id)?.Reden })],
        });
    }

    [HttpPost("besluit")]
    public Task<IActionResult> Besluit(Guid id, DialoogbesluitForm form, [FromServices] DialoogbesluitNemen nemen, CancellationToken ct) =>
        DoeAsync(id, () => nemen.ExecuteAsync(id, form.Versie, form.Gegevens, Wie, ct), "Het besluit is opgeslagen. De gegadigde hoort het als de ronde sluit.", ct);

    private static GespreksverslagForm Verslagform(Dialooggesprek gesprek) => new() { Versie = gesprek.Versie, Tekst = gesprek.Verslag };

    private async Task<IActionResult> ToonAsync(Guid id, Func<Dialooggesprek, object> form, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } gesprek)
        {
            return NotFound();
        }

        ViewData["Gesprek"] = gesprek;
        return View(form(gesprek.Gesprek));
    }

    private async Task<IActionResult> DoeAsync(Guid id, Func<Task> daad, string melding, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is null)
        {
            return NotFound();
        }

        await daad();
        this.Meld(melding);
        return RedirectToAction(nameof(Gesprek), new { id });
    }

    private Task<GesprekViewModel?> LeesAsync(Guid id, CancellationToken ct) => DialoogLezen.GesprekAsync(db, gebruiker, id, klok.GetUtcNow(), ct);
}
