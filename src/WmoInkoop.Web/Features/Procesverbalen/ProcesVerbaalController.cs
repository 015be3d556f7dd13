using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Procesverbalen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Procesverbalen;

/// <summary>The proces-verbaal of the procedure (GUN-10): what is recorded, what is missing, and writing what the records do not say.</summary>
[Authorize(Policy = Beleid.Gunnen)]
[Route("inkoop/aanbestedingen/{id:guid}/proces-verbaal")]
public sealed class ProcesVerbaalController(EigenProcesverbalen eigen, VerbaaltekstSchrijven schrijven, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, null, ct) is not { } pagina)
        {
            return NotFound();
        }

        ViewData["Percelen"] = await eigen.PercelenAsync(id, ct);
        return View(pagina);
    }

    [HttpGet("percelen/{perceelId:guid}")]
    public async Task<IActionResult> Perceel(Guid id, Guid perceelId, CancellationToken ct) => await eigen.LeesAsync(id, perceelId, ct) is { } pagina ? View(pagina) : NotFound();

    /// <summary>What was fixed, or else as it is now, marked as a concept.</summary>
    [HttpGet("percelen/{perceelId:guid}/proces-verbaal.docx")]
    public async Task<IActionResult> Docx(Guid id, Guid perceelId, CancellationToken ct) =>
        await eigen.LeesAsync(id, perceelId, ct) is { } pagina ? Verbaaldocument.Maak(pagina.Verbaal).AlsBestand($"proces-verbaal-{pagina.Kop.Nummer}-{pagina.Verbaal.Zaak.Perceel!.Nummer}") : NotFound();

    [HttpGet("tekst/{onderdeel}")]
    [HttpGet("percelen/{perceelId:guid}/tekst/{onderdeel}")]
    public async Task<IActionResult> Tekst(Guid id, Guid? perceelId, Verbaalonderdeel onderdeel, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { } pagina || Deel(pagina, onderdeel) is not { } deel)
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        ViewData["Deel"] = deel;
        return View(new VerbaaltekstForm { Versie = deel.Tekst?.Versie ?? Guid.Empty, Tekst = deel.Tekst?.Tekst, IsNietVanToepassing = deel.Tekst?.IsNietVanToepassing ?? false });
    }

    [HttpPost("tekst/{onderdeel}")]
    [HttpPost("percelen/{perceelId:guid}/tekst/{onderdeel}")]
    public async Task<IActionResult> Tekst(Guid id, Guid? perceelId, Verbaalonderdeel onderdeel, VerbaaltekstForm form, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { } pagina || Deel(pagina, onderdeel) is null)
        {
            return NotFound();
        }

        await schrijven.ExecuteAsync(new Verbaaltekstwijziging(id, perceelId, onderdeel, form.Versie, form.Tekst ?? "", form.IsNietVanToepassing), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De tekst is bewaard.");
        return LocalRedirect(pagina.Pad);
    }

    /// <summary>Autosave: 204 with the new version, or nothing was saved.</summary>
    [HttpPost("tekst/{onderdeel}/concept")]
    [HttpPost("percelen/{perceelId:guid}/tekst/{onderdeel}/concept")]
    public async Task<IActionResult> Concept(Guid id, Guid? perceelId, Verbaalonderdeel onderdeel, [FromForm] Guid versie, [FromForm, StringLength(Verbaaltekst.MaxTekst)] string? tekst, [FromForm] bool isNietVanToepassing, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return UnprocessableEntity();
        }

        return await eigen.LeesAsync(id, perceelId, ct) is { } pagina && Deel(pagina, onderdeel) is not null
            ? this.ConceptBewaard(await schrijven.ExecuteAsync(new Verbaaltekstwijziging(id, perceelId, onderdeel, versie, tekst ?? "", isNietVanToepassing, IsTussentijds: true), gebruiker.Als(Rol.Inkoper), ct))
            : NotFound();
    }

    /// <summary>The item, on the page it belongs to: that of the perceel, or that of the aanbesteding.</summary>
    private static Verbaaldeel? Deel(Verbaalpagina pagina, Verbaalonderdeel onderdeel) =>
        (pagina.Verbaal.Zaak.Perceel is null ? pagina.Verbaal.Algemeen : pagina.Verbaal.VanPerceel).SingleOrDefault(d => d.Onderdeel == onderdeel);
}
