using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beheer;

/// <summary>The outbox as the beheerder may see it: no sealed mail, no addresses, no text of letters (HER-05, INS-06).</summary>
[Authorize(Beleid.PortaalBeheren)]
public sealed class MailController(InkoopDbContext db) : Controller
{
    private const int PerPagina = 25;

    [HttpGet("/beheer/mail")]
    public async Task<IActionResult> Index([FromServices] Hoofdsleutel sleutel, CancellationToken ct, Mailtoestand toon = Mailtoestand.Uitgesteld, int pagina = 1)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(toon))
        {
            return NotFound();
        }

        var zichtbaar = db.Mailberichten.AsNoTracking().ZichtbaarVoorBeheer(db);
        var tellingen = await zichtbaar
            .GroupBy(m => m.VerzondenOp != null ? Mailtoestand.Verzonden : m.OpgegevenOp != null ? Mailtoestand.Opgegeven : m.Pogingen > 0 ? Mailtoestand.Uitgesteld : Mailtoestand.Wachtend)
            .Select(g => new { Toestand = g.Key, Aantal = g.Count() })
            .ToDictionaryAsync(g => g.Toestand, g => g.Aantal, ct);
        var paginas = Math.Max(1, (tellingen.GetValueOrDefault(toon) + PerPagina - 1) / PerPagina);
        pagina = Math.Clamp(pagina, 1, paginas);
        var rijen = await zichtbaar.In(toon)
            .OrderByDescending(m => m.AangemaaktOp).ThenBy(m => m.Id)
            .Skip((pagina - 1) * PerPagina).Take(PerPagina)
            .Select(m => new { m.Id, m.Inhoud, m.AangemaaktOp, m.Pogingen, m.LaatsteAntwoord, Moment = m.VerzondenOp ?? m.OpgegevenOp ?? m.VolgendePogingOp })
            .ToListAsync(ct);
        return View("Mail", new MailViewModel(
            toon,
            [.. Enum.GetValues<Mailtoestand>().Select(t => (t, tellingen.GetValueOrDefault(t)))],
            [.. rijen.Select(r => (Rij: r, Post: Post.Open(r.Inhoud, r.Id, sleutel)))
                .Select(r => new MailRij(r.Rij.Id, r.Post.Brief.Onderwerp, r.Post.Domein, r.Rij.AangemaaktOp, r.Rij.Pogingen, r.Rij.LaatsteAntwoord, r.Rij.Moment))],
            pagina,
            paginas));
    }

    [HttpPost("/beheer/mail/{id:guid}/opnieuw")]
    public async Task<IActionResult> Opnieuw(Guid id, [FromServices] MailOpnieuwAanbieden aanbieden, [FromServices] HuidigeGebruiker gebruiker, [FromServices] TimeProvider klok, CancellationToken ct)
    {
        if (!await aanbieden.ExecuteAsync(id, klok.GetUtcNow(), gebruiker.Als(Rol.Beheerder), ct))
        {
            return NotFound();
        }

        this.Meld("De mail wordt opnieuw aangeboden. Dat duurt hoogstens een minuut.");
        return LocalRedirect($"/beheer/mail?toon={Mailtoestand.Wachtend}");
    }
}

public sealed record MailViewModel(Mailtoestand Toon, IReadOnlyList<(Mailtoestand Toestand, int Aantal)> Tellingen, IReadOnlyList<MailRij> Rijen, int Pagina, int Paginas);

/// <summary>One message; of the recipient only what follows the '@'.</summary>
public sealed record MailRij(Guid Id, string Onderwerp, string Domein, DateTimeOffset AangemaaktOp, int Pogingen, string? Antwoord, DateTimeOffset Moment);
