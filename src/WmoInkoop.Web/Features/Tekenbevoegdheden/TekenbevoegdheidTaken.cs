using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Tekenbevoegdheden;

/// <summary>For the beheerder: a right to sign that runs out within a month or did so. When the last has run out nobody signs (AAN-07).</summary>
public sealed class TekenbevoegdheidTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    /// <summary>So many days before the last one the beheerder hears it.</summary>
    private const int Vooraf = 30;

    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (!gebruiker.IsAanbiederBeheerder)
        {
            return [];
        }

        var grens = Amsterdam.Datum(klok.GetUtcNow()).AddDays(Vooraf);
        var lopenAf = await (
            from t in db.Tekenbevoegdheden
            join m in db.Medewerkers on t.MedewerkerId equals m.Id
            join g in db.Users on m.GebruikerId equals g.Id
            where t.AanbiederId == gebruiker.AanbiederId && t.BeeindigdOp == null && m.Tot == null && t.TotEnMet <= grens
            orderby t.TotEnMet
            select new { g.Naam, TotEnMet = t.TotEnMet!.Value }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. lopenAf.Select(t => new Taak(
            $"Tekenbevoegdheid van {t.Naam} vernieuwen of beëindigen",
            "Na de laatste dag kan deze collega niet meer tekenen voor uw organisatie.",
            "/mijn/organisatie/tekenbevoegdheid",
            Amsterdam.EindeVan(t.TotEnMet)))];
    }
}
