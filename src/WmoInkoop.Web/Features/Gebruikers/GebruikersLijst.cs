using Microsoft.AspNetCore.Mvc.Rendering;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Gebruikers;

public sealed class GebruikersRij
{
    public Guid Id { get; init; }

    public string Naam { get; init; } = "";

    public string Email { get; init; } = "";

    public string Zoekveld { get; init; } = "";

    public string? Aanbieder { get; init; }

    public int Rollen { get; init; }

    public bool HeeftTweedeFactor { get; init; }

    public DateTimeOffset AangemaaktOp { get; init; }
}

/// <summary>All accounts, for a beheerder.</summary>
public sealed class GebruikersLijst : Lijst<GebruikersRij>
{
    /// <param name="metRol">Narrows the rows to who has a role now.</param>
    public GebruikersLijst(Func<IQueryable<GebruikersRij>, Rol, IQueryable<GebruikersRij>> metRol)
        : base("gebruikers", "gebruiker", "gebruikers", g => g.Id)
    {
        Zoekfilter("Naam of e-mailadres", g => g.Zoekveld);
        Keuzefilter("rol", "Rol", Enum.GetValues<Rol>().Select(r => new SelectListItem(Teksten.Van(r), r.ToString())), (rijen, waarde) => Enum.TryParse<Rol>(waarde, out var rol) && Enum.IsDefined(rol) ? metRol(rijen, rol) : rijen);
        Kolom("naam", "Naam", g => g.Naam).MetLink(g => $"/beheer/gebruikers/{g.Id}").MetOnder(g => g.Email).MetExport(g => g.Naam);
        Kolom("email", "E-mailadres", g => g.Email).AlleenExport();
        Kolom("rollen", "Rollen", g => g.Rollen);
        Kolom("aanbieder", "Aanbieder", g => g.Aanbieder);
        Kolom("code", "App voor codes", g => g.HeeftTweedeFactor);
        Kolom("sinds", "Account sinds", g => g.AangemaaktOp);
    }
}
