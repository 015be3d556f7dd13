using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Verslagen;
using WmoInkoop.Web.Features.Tafel;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Verslagen;

/// <summary>The actielijst over all bijeenkomsten (TAF-05): the owner says what is done, the secretary for whoever has no account.</summary>
[Route("tafel/acties")]
public sealed class ActiesController(InkoopDbContext db, HuidigeGebruiker gebruiker, ActieGereedmelden gereedmelden, TimeProvider klok) : Controller
{
    [HttpGet("")]
    [Authorize(Policy = Beleid.OverlegtafelLezen)]
    public Task<IActionResult> Acties(CancellationToken ct) => this.LijstAsync(new ActiesLijst(), Rijen(), ct, "Acties");

    [HttpGet("{id:guid}/gereed")]
    [Authorize(Policy = Beleid.ActieMelden)]
    public async Task<IActionResult> Gereed(Guid id, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } actie)
        {
            return NotFound();
        }

        ViewData.Kruimels(("Mijn overlegtafel", "/tafel"), ("Acties", "/tafel/acties"));
        return this.Bevestig(new Bevestiging("Is deze actie klaar?", ["De actie staat daarna als klaar in de lijst en in het verslag.", "Er komen geen herinneringen meer."], [], "Ja, de actie is klaar", "/tafel/acties")
        {
            Inleiding = $"{actie.Wat} ({actie.Eigenaar})",
        });
    }

    [HttpPost("{id:guid}/gereed")]
    [Authorize(Policy = Beleid.ActieMelden)]
    [ActionName(nameof(Gereed))]
    public async Task<IActionResult> GereedBevestigd(Guid id, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } actie)
        {
            return NotFound();
        }

        await gereedmelden.ExecuteAsync(id, gebruiker.Als(gebruiker.RegiosAls(Rol.Tafelsecretaris).Contains(actie.RegioId) ? Rol.Tafelsecretaris : Rol.Tafellid), ct);
        this.Meld("De actie is klaar gemeld.");
        return LocalRedirect("/tafel/acties");
    }

    private Task<ActieRij?> ZoekAsync(Guid id, CancellationToken ct) => Rijen().SingleOrDefaultAsync(a => a.Id == id && a.MagMelden, ct);

    private IQueryable<ActieRij> Rijen()
    {
        var alsSecretaris = gebruiker.RegiosAls(Rol.Tafelsecretaris).ToList();
        var alsLid = gebruiker.RegiosAls(Rol.Tafellid).ToList();
        return db.Acties
            .Join(db.Verslagen.Where(v => v.GepubliceerdOp != null), a => a.VerslagId, v => v.Id, (a, v) => new { a, v.BijeenkomstId })
            .Join(db.Bijeenkomsten, x => x.BijeenkomstId, b => b.Id, (x, b) => new { x.a, b })
            .Join(db.LeesbareTafels(gebruiker, klok.GetUtcNow()), x => x.b.OverlegtafelId, t => t.Id, (x, t) => new { x.a, x.b, t })
            .Join(db.Verslagonderdelen, x => x.a.OnderdeelId, o => o.Id, (x, o) => new ActieRij
            {
                Id = x.a.Id,
                Wat = o.Tekst,
                Eigenaar = x.a.Eigenaar,
                Uiterlijk = x.a.Uiterlijk,
                Status = x.a.Status,
                Tafel = x.t.Naam,
                Sleutel = x.t.Sleutel,
                RegioId = x.t.RegioId,
                Datum = x.b.Datum,
                Punt = db.Agendapunten.Where(p => p.Id == o.AgendapuntId).Select(p => p.Nummer).First(),
                MagMelden = (x.a.EigenaarId == gebruiker.Id && alsLid.Contains(x.t.RegioId)) || alsSecretaris.Contains(x.t.RegioId),
                Zoekveld = o.Zoekveld,
            });
    }
}
