using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.MijnVerzoeken;

/// <summary>A request with the own draft or answer.</summary>
public sealed record MijnVerzoekpagina(Toetsingsverzoek Verzoek, Verzoekinhoud Inhoud, string Aanbesteding, Perceel Perceel, DateTimeOffset Nu)
{
    public string Pad => $"/mijn/verzoeken/{Verzoek.Id}";

    public bool KanAntwoorden => Verzoek.StandOp(Nu) is Verzoekstand.Open && Verzoek.Soort.KanBij(Perceel);

    public string? Eis => Perceel.Eisen.SingleOrDefault(e => e.Id == Verzoek.EisId) is { } eis ? $"{Perceel.Code(eis)}. {eis.Tekst}" : null;
}

/// <summary>What the buying team asked this bidder after the opening, and the answer. Another's id is not there (AAN-04).</summary>
[Authorize(Policy = Beleid.VerzoekBeantwoorden)]
[Route("mijn/verzoeken")]
public sealed class MijnVerzoekenController(InkoopDbContext db, VerzoekLezen inhoud, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return this.LijstAsync(
            new MijnVerzoekenLijst(),
            from v in db.Toetsingsverzoeken
            join a in db.Aanbestedingen on v.AanbestedingId equals a.Id
            join p in db.Percelen on v.PerceelId equals p.Id
            where v.AanbiederId == AanbiederId
            select new MijnVerzoekRij
            {
                Id = v.Id,
                Soort = v.Soort,
                Perceel = p.Naam,
                Aanbesteding = a.Naam,
                UiterlijkOp = v.UiterlijkOp,
                VerstuurdOp = v.VerstuurdOp,
                Stand = v.Bevinding != null ? Verzoekstand.Afgerond : v.BeantwoordOp != null ? Verzoekstand.Beantwoord : v.UiterlijkOp < nu ? Verzoekstand.TermijnVoorbij : Verzoekstand.Open,
            },
            ct);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } pagina)
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        return View(new VerzoekantwoordForm { Versie = pagina.Verzoek.Versie, Tekst = pagina.Inhoud.Tekst, Behouden = [.. pagina.Inhoud.Documenten.Select(d => d.Id)] });
    }

    /// <param name="doe">'insturen': hands it in; else it is kept as a draft.</param>
    [HttpPost("{id:guid}")]
    [Uploadformulier(MaxBestanden = 3)]
    public async Task<IActionResult> Details(Guid id, VerzoekantwoordForm form, string? doe, [FromServices] VerzoekBeantwoorden beantwoorden, CancellationToken ct)
    {
        var ontvangenOp = klok.GetUtcNow(); // the form has been read, nothing has waited for its turn yet (INS-04)
        var isInsturen = doe is "insturen";
        if (!await beantwoorden.ExecuteAsync(form.Antwoord(id, AanbiederId, isInsturen, ontvangenOp), gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld(isInsturen ? "Uw antwoord is ingestuurd. U krijgt een ontvangstbericht per e-mail." : "Uw antwoord is bewaard. Het is nog niet ingestuurd.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/documenten/{bijlageId:guid}")]
    public async Task<IActionResult> Document(Guid id, Guid bijlageId, [FromServices] Documentopslag opslag, CancellationToken ct)
    {
        var eigen = db.Toetsingsverzoeken.Where(v => v.Id == id && v.AanbiederId == AanbiederId);
        return await inhoud.DocumentAsync(eigen, bijlageId, gebruiker.AlsAanbieder(), ct) is var (document, naam) ? this.Bestand(opslag, document, naam) : NotFound();
    }

    private async Task<MijnVerzoekpagina?> LeesAsync(Guid id, CancellationToken ct)
    {
        if (await db.Toetsingsverzoeken.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id && v.AanbiederId == AanbiederId, ct) is not { } verzoek)
        {
            return null;
        }

        return new MijnVerzoekpagina(
            verzoek,
            await inhoud.EigenAsync(verzoek, AanbiederId, ct),
            await db.Aanbestedingen.Where(a => a.Id == verzoek.AanbestedingId).Select(a => a.Naam).SingleAsync(ct),
            await db.Percelen.AsNoTracking().Include(p => p.Eisen).SingleAsync(p => p.Id == verzoek.PerceelId, ct),
            klok.GetUtcNow());
    }
}
