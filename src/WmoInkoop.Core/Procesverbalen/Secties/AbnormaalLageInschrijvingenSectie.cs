using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Toetsing;

namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>Which bids were rejected for an abnormally low price, and why.</summary>
public sealed class AbnormaalLageInschrijvingenSectie(InkoopDbContext db) : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.AbnormaalLageInschrijvingen;

    public string? Wetsgrond => "artikel 2.132 lid 1 onder g";

    public bool IsPerPerceel => true;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => ("Geldigheid", zaak.Aanbesteding.GeopendOp is null ? null : $"{zaak.Pad}/geldigheid");

    public async Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct)
    {
        var perceel = zaak.HetPerceel;
        if (zaak.Aanbesteding.GeopendOp is null)
        {
            return zaak.IsBeeindigd ? Verbaalfeiten.Nvt("Dit perceel eindigde voor de opening.") : Verbaalfeiten.KomtNog("Dit komt na de opening.");
        }

        // until the decision an inkoper judges the prices without knowing what that does to the ranking
        if (zaak.Beslissing is null && !zaak.IsBeeindigd)
        {
            return Verbaalfeiten.KomtNog("Dit komt met de gunningsbeslissing.");
        }

        var afgewezen = await (
            from i in db.GeopendeInschrijvingen()
            join o in db.Geldigheidsoordelen on i.Id equals o.InschrijvingId
            join a in db.Aanbieders on i.AanbiederId equals a.Id
            where i.PerceelId == perceel.Id && (o.Grond == Ongeldigheidsgrond.AbnormaalLagePrijs || o.Grond == Ongeldigheidsgrond.SchendingArbeidsrecht)
            orderby a.Naam
            select new { a.Naam, Grond = o.Grond!.Value, o.Reden }).ToListAsync(ct);
        return afgewezen.Count > 0 ? Verbaalfeiten.Compleet(afgewezen.Select(a => $"{a.Naam}: {Teksten.Van(a.Grond)}. {a.Reden}"))
            : Verbaalfeiten.Nvt(perceel.Prijs.VraagtPrijs ? "Geen inschrijving is afgewezen om een abnormaal lage prijs." : "In dit perceel is geen prijs gevraagd.");
    }
}
