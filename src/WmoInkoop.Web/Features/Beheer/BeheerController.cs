using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beheer;

/// <summary>The start page of the beheerder: what there is to manage, as far as it exists and this person may open it.</summary>
[Authorize(Beleid.PortaalBeheren)]
public sealed class BeheerController(Menu menu) : Controller
{
    private static readonly (Menuitem Item, string Uitleg)[] Onderdelen =
    [
        (new("Gebruikers", "/beheer/gebruikers", "users"), "Accounts en rollen."),
        (new("Regio's", "/beheer/regios", "map-pin"), "Gemeenten die samen inkopen."),
        (new("Mail", "/beheer/mail", "mail"), "Wat wacht, wat niet aankwam, en opnieuw versturen."),
        (new("Achtergrondtaken", "/beheer/achtergrondtaken", "refresh"), "Wanneer taken draaien en hoe het ging."),
        (new("Storingen", "/storingen", "alert-triangle"), "Wanneer het portaal niet werkte, en uw toelichting daarop."),
        (new("Herinneringsregels", "/beheer/herinneringsregels", "bell"), "Hoeveel dagen voor een termijn mensen bericht krijgen."),
        (new("Auditlog", "/beheer/audit", "history"), "Wie deed wat, en klopt de keten."),
        (new("Instellingen", "/beheer/instellingen", "settings"), "Instellingen van het portaal."),
    ];

    [HttpGet("/beheer")]
    public async Task<IActionResult> Index()
    {
        var zichtbaar = new List<(Menuitem Item, string Uitleg)>();
        foreach (var onderdeel in Onderdelen)
        {
            if (await menu.MagAsync(HttpContext, onderdeel.Item.Pad))
            {
                zichtbaar.Add(onderdeel);
            }
        }

        return View(zichtbaar);
    }
}
