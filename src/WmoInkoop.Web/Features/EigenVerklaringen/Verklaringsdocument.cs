using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.EigenVerklaringen;

namespace WmoInkoop.Web.Features.EigenVerklaringen;

/// <summary>Beginning with an earlier eigen verklaring: it was read and still holds (2.85 lid 4).</summary>
public sealed class OvernemenForm
{
    [Required, StringLength(64)]
    public string Kenmerk { get; set; } = "";

    public Guid Versie { get; set; }

    [Display(Name = "Ik heb elk antwoord hierboven gelezen. Alles klopt nog.")]
    public bool Bevestigd { get; set; }
}

/// <summary>An eigen verklaring to print, with part I of the official form.</summary>
/// <param name="Dienst">Who buys.</param>
/// <param name="Aanbesteding">Its name.</param>
/// <param name="Nummer">Of the aanbesteding here.</param>
/// <param name="TenderNedNummer">Null: not known.</param>
/// <param name="Perceel">For which perceel.</param>
/// <param name="Verklaring">What the party says.</param>
/// <param name="Terug">Where one came from.</param>
public sealed record Verklaringsdocument(string Dienst, string Aanbesteding, string Nummer, string? TenderNedNummer, string Perceel, EigenVerklaring Verklaring, string Terug)
{
    internal static Task<Verklaringsdocument> LeesAsync(InkoopDbContext db, Guid aanbestedingId, string perceel, EigenVerklaring verklaring, string terug, CancellationToken ct) => (
        from a in db.Aanbestedingen
        join r in db.Regios on a.RegioId equals r.Id
        where a.Id == aanbestedingId
        select new Verklaringsdocument(r.Naam, a.Naam, a.Nummer, a.TenderNedNummer, perceel, verklaring, terug)).SingleAsync(ct);
}
