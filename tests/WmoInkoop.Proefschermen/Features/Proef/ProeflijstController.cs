using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Proefschermen.Features.Proef;

[AllowAnonymous]
public sealed class ProeflijstController(InkoopDbContext db) : Controller
{
    [HttpGet("/proef/lijst")]
    public Task<IActionResult> Index(string? leeg, CancellationToken ct) => this.LijstAsync(
        new ProefLijst(),
        db.Users.Where(g => leeg == null && !g.EmailConfirmed).Select(g => new ProefRij { Id = g.Id, Naam = g.Naam, Zoek = g.Email!, Rol = Core.Gebruikers.Rol.Inkoper, Van = g.AangemaaktOp }),
        ct,
        "Lijst");
}
