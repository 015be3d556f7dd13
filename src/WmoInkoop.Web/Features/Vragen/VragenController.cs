using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Vragen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Vragen;

/// <summary>Inkopers of the regio answer questions and agree with each other's answers (VRA-02, VRA-03).</summary>
[Authorize(Policy = Beleid.VragenBeantwoorden)]
public sealed class VragenController(InkoopDbContext db, HuidigeGebruiker gebruiker, VraagBeantwoorden beantwoorden) : Controller
{
    [HttpGet("inkoop/aanbestedingen/{id:guid}/vragen")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct)
    {
        if (await VragenLezen.OverAsync(db.VanInkoper(gebruiker).Where(a => a.Id == id && a.GepubliceerdOp != null), ct) is not { } over)
        {
            return NotFound();
        }

        ViewData["Over"] = over;
        return await this.LijstAsync(
            new VragenLijst(),
            db.Vragen.Where(v => v.AanbestedingId == id).Select(v => new VraagRij
            {
                Id = v.Id,
                Tekst = v.PubliekeTekst,
                Vindplaats = v.Vindplaats,
                Over = db.Percelen.Where(p => p.Id == v.PerceelId).Select(p => p.Naam).FirstOrDefault() ?? "De hele aanbesteding",
                Aanbieder = db.Aanbieders.Where(a => a.Id == v.AanbiederId).Select(a => a.Naam).First(),
                GesteldOp = v.GesteldOp,
                Status = v.NotaId != null ? VraagStatus.Gepubliceerd : v.NagekekenDoorId != null ? VraagStatus.Nagekeken : v.Antwoord != null ? VraagStatus.Beantwoord : VraagStatus.Gesteld,
                Nota = db.Notas.Where(n => n.Id == v.NotaId).Select(n => (int?)n.Nummer).FirstOrDefault(),
            }),
            ct);
    }

    [HttpGet("inkoop/vragen/{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct)
    {
        if (await VragenLezen.VraagAsync(db, gebruiker, id, ct) is not { } vraag)
        {
            return NotFound();
        }

        ViewData["Vraag"] = vraag;
        return View(new AntwoordForm { Versie = vraag.Versie, PubliekeTekst = vraag.PubliekeTekst, Antwoord = vraag.Antwoord ?? "" });
    }

    [HttpPost("inkoop/vragen/{id:guid}")]
    public async Task<IActionResult> Details(Guid id, AntwoordForm form, CancellationToken ct)
    {
        if (await VragenLezen.VraagAsync(db, gebruiker, id, ct) is not { } vraag)
        {
            return NotFound();
        }

        await beantwoorden.BeantwoordAsync(id, form.Versie, form.PubliekeTekst, form.Antwoord, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het antwoord is opgeslagen. Een andere inkoper moet het nakijken.");
        return Redirect($"/inkoop/aanbestedingen/{vraag.AanbestedingId}/vragen");
    }

    [HttpGet("inkoop/vragen/{id:guid}/nakijken")]
    public async Task<IActionResult> Nakijken(Guid id, CancellationToken ct)
    {
        if (await VragenLezen.VraagAsync(db, gebruiker, id, ct) is not { } vraag)
        {
            return NotFound();
        }

        ViewData["Vraag"] = vraag;
        return View(new NakijkForm { Versie = vraag.Versie });
    }

    [HttpPost("inkoop/vragen/{id:guid}/nakijken")]
    public async Task<IActionResult> Nakijken(Guid id, NakijkForm form, CancellationToken ct)
    {
        if (await VragenLezen.VraagAsync(db, gebruiker, id, ct) is not { } vraag)
        {
            return NotFound();
        }

        ViewData["Vraag"] = vraag;
        await beantwoorden.KijkNaAsync(id, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("U bent akkoord met het antwoord. Het kan in de volgende nota.");
        return Redirect($"/inkoop/aanbestedingen/{vraag.AanbestedingId}/vragen");
    }
}
