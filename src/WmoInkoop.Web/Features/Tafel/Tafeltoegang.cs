using System.Globalization;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Tafel;

/// <summary>Which overlegtafels somebody may read or run: the ownership part of every query about them.</summary>
internal static class Tafeltoegang
{
    /// <summary>Those where the person has a seat, and all of the regio of its secretary and inkopers.</summary>
    internal static IQueryable<Overlegtafel> LeesbareTafels(this InkoopDbContext db, HuidigeGebruiker gebruiker, DateTimeOffset nu)
    {
        var staf = gebruiker.RegiosAls(Rol.Tafelsecretaris).Union(gebruiker.RegiosAls(Rol.Inkoper)).ToList();
        var alsLid = gebruiker.RegiosAls(Rol.Tafellid).ToList();
        return db.Overlegtafels.Where(t => staf.Contains(t.RegioId)
            || (alsLid.Contains(t.RegioId) && t.Leden.Any(l => l.GebruikerId == gebruiker.Id && l.Van <= nu && (l.Tot == null || l.Tot > nu))));
    }

    /// <summary>Those where the person has a seat: for unread verslagen, remarks and akkoord.</summary>
    internal static IQueryable<Overlegtafel> TafelsAlsLid(this InkoopDbContext db, HuidigeGebruiker gebruiker, DateTimeOffset nu)
    {
        var alsLid = gebruiker.RegiosAls(Rol.Tafellid).ToList();
        return db.Overlegtafels.Where(t => alsLid.Contains(t.RegioId) && t.Leden.Any(l => l.GebruikerId == gebruiker.Id && l.Van <= nu && (l.Tot == null || l.Tot > nu)));
    }

    /// <summary>Those of the regio's whose secretary the person is.</summary>
    internal static IQueryable<Overlegtafel> TafelsAlsSecretaris(this InkoopDbContext db, HuidigeGebruiker gebruiker)
    {
        var regios = gebruiker.RegiosAls(Rol.Tafelsecretaris).ToList();
        return db.Overlegtafels.Where(t => regios.Contains(t.RegioId));
    }
}

/// <summary>The addresses of a table and what belongs to it.</summary>
internal static class Tafelpad
{
    internal static string Tafel(string sleutel) => $"/tafel/{sleutel}";

    internal static string Bijeenkomst(string sleutel, DateOnly datum) => $"/tafel/{sleutel}/bijeenkomsten/{Dag(datum)}";

    internal static string Verslag(string sleutel, DateOnly datum) => $"/tafel/{sleutel}/verslagen/{Dag(datum)}";

    internal static string Dag(DateOnly datum) => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
