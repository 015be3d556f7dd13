using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Volgers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Volgers;

/// <summary>Following a public aanbesteding: with an account in one step, without one by an address that is confirmed.</summary>
[AllowAnonymous]
public sealed class VolgenController(InkoopDbContext db, AanbestedingVolgen volgen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("aanbestedingen/{nummer}/volgen")]
    public async Task<IActionResult> Volgen(string nummer, CancellationToken ct)
    {
        if (await ZoekAsync(nummer, ct) is not { } aanbesteding)
        {
            return NotFound();
        }

        ViewData["Volgt"] = gebruiker.IsAangemeld && await db.Volgers.AnyAsync(v => v.AanbestedingId == aanbesteding.Id && v.GebruikerId == gebruiker.Id, ct);
        return View(new VolgenForm());
    }

    /// <param name="doe">'stop': an account stops following.</param>
    [HttpPost("aanbestedingen/{nummer}/volgen")]
    public async Task<IActionResult> Volgen(string nummer, VolgenForm form, string? doe, CancellationToken ct)
    {
        if (await ZoekAsync(nummer, ct) is not { } aanbesteding)
        {
            return NotFound();
        }

        if (gebruiker.IsAangemeld)
        {
            await (doe == "stop" ? volgen.StopAsync(aanbesteding.Id, gebruiker.Id, ct) : volgen.BeginAsync(aanbesteding.Id, gebruiker.Id, ct));
            this.Meld(doe == "stop" ? $"U volgt {aanbesteding.Naam} niet meer." : $"U volgt {aanbesteding.Naam}. U krijgt mail bij elke wijziging en elke nota.");
        }
        else if (form.Email is null)
        {
            ModelState.AddModelError(nameof(form.Email), "Vul uw e-mailadres in.");
            return View(form);
        }
        else
        {
            await volgen.VraagAsync(aanbesteding, form.Email, ct);
            this.Meld($"Wij sturen een mail naar {form.Email}. Klik op de link daarin om te beginnen met volgen.");
        }

        return LocalRedirect($"/aanbestedingen/{aanbesteding.Nummer}");
    }

    [HttpGet("volgen/{sleutel}")]
    public async Task<IActionResult> Link(string sleutel, CancellationToken ct) => await LinkAsync(sleutel, ct) is { } model ? View(model) : NotFound();

    /// <param name="doe">'bevestig' or 'stop'.</param>
    [HttpPost("volgen/{sleutel}")]
    public async Task<IActionResult> Link(string sleutel, string? doe, CancellationToken ct)
    {
        if (await LinkAsync(sleutel, ct) is not { } model)
        {
            return NotFound();
        }

        if (doe == "stop")
        {
            await volgen.StopAsync(sleutel, ct);
            this.Meld($"U volgt {model.Naam} niet meer. Uw e-mailadres is verwijderd.");
        }
        else if (await volgen.BevestigAsync(sleutel, ct))
        {
            this.Meld($"U volgt {model.Naam}. U krijgt mail bij elke wijziging en elke nota.");
        }
        else
        {
            this.MeldWeigering("Deze link is verlopen. Vraag hieronder een nieuwe aan.");
            return LocalRedirect($"/aanbestedingen/{model.Nummer}/volgen");
        }

        return LocalRedirect($"/aanbestedingen/{model.Nummer}");
    }

    private async Task<Aanbesteding?> ZoekAsync(string nummer, CancellationToken ct)
    {
        var aanbesteding = await db.Aanbestedingen.AsNoTracking().Openbaar().SingleOrDefaultAsync(a => a.Nummer == nummer, ct);
        ViewData["Aanbesteding"] = aanbesteding;
        return aanbesteding;
    }

    private Task<VolgerViewModel?> LinkAsync(string sleutel, CancellationToken ct) => db.Volgers
        .Where(v => v.Sleutel == sleutel)
        .Join(db.Aanbestedingen, v => v.AanbestedingId, a => a.Id, (v, a) => new VolgerViewModel(a.Nummer, a.Naam, v.Email ?? "", v.BevestigdOp != null))
        .SingleOrDefaultAsync(ct);
}

/// <summary>What the link in a follower's mail opens.</summary>
public sealed record VolgerViewModel(string Nummer, string Naam, string Email, bool IsBevestigd);
