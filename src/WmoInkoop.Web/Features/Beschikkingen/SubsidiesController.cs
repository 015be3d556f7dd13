using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Beschikkingen;

/// <summary>The record of subsidies that the regio granted, for inkoper and contractmanager.</summary>
[Authorize(Policy = Beleid.OvereenkomstenBeheren)]
[Route("inkoop/subsidies")]
public sealed class SubsidiesController(InkoopDbContext db, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Subsidies(CancellationToken ct)
    {
        var regios = gebruiker.RegiosAls(Rol.Inkoper).Union(gebruiker.RegiosAls(Rol.Contractmanager)).ToList();
        return this.LijstAsync(
            new SubsidiesLijst(),
            from b in db.VerleendeSubsidies()
            where regios.Contains(b.RegioId)
            join p in db.Percelen on b.PerceelId equals p.Id
            join a in db.Aanbestedingen on b.AanbestedingId equals a.Id
            select new SubsidieRij { Id = b.Id, Nummer = b.Nummer, Aanvrager = b.Aanvrager, Perceel = p.Naam, Aanbesteding = a.Naam, Bedrag = b.Bedrag, Begindatum = b.Begindatum, Einddatum = b.Einddatum },
            ct);
    }
}

/// <summary>A granted subsidy in a list.</summary>
public sealed class SubsidieRij
{
    public Guid Id { get; init; }

    public string Nummer { get; init; } = "";

    public string Aanvrager { get; init; } = "";

    public string Perceel { get; init; } = "";

    public string Aanbesteding { get; init; } = "";

    public decimal? Bedrag { get; init; }

    public DateOnly Begindatum { get; init; }

    public DateOnly Einddatum { get; init; }
}

/// <summary>The subsidies of the own regio's.</summary>
public sealed class SubsidiesLijst : Lijst<SubsidieRij>
{
    public SubsidiesLijst()
        : base("subsidies", "subsidie", "subsidies", s => s.Id)
    {
        Kolom("aanvrager", "Verleend aan", s => s.Aanvrager).MetOnder(s => s.Nummer);
        Kolom("perceel", "Perceel", s => s.Perceel).MetOnder(s => s.Aanbesteding);
        Kolom("bedrag", "Bedrag in euro", s => s.Bedrag);
        Kolom("begin", "Vanaf", s => s.Begindatum);
        Kolom("einde", "Tot en met", s => s.Einddatum);
        Kolom("nummer", "Beschikking", s => s.Nummer).AlleenExport();
        Standaardvolgorde("begin", aflopend: true);
        Leeg = new Leeg("Er zijn nog geen subsidies verleend", ["Na de beschikkingen van een subsidietender staat hier wie subsidie krijgt, hoeveel en voor welke periode."]);
    }
}
