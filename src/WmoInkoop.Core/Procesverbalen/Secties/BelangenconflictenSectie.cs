using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>Which conflicts of interest were found, and what was done (art. 1.10b).</summary>
public sealed class BelangenconflictenSectie(InkoopDbContext db) : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.Belangenconflicten;

    public string? Wetsgrond => "artikel 2.132 lid 1 onder m";

    public bool IsPerPerceel => true;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => ("Beoordeling", zaak.Aanbesteding.GeopendOp is null || !zaak.Aanbesteding.Heeft(Procedurestap.Beoordeling) ? null : $"{zaak.Pad}/beoordeling");

    public async Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct)
    {
        var perceel = zaak.HetPerceel;
        if (zaak.Aanbesteding.GeopendOp is null && !zaak.IsBeeindigd)
        {
            return Verbaalfeiten.KomtNog("Dit komt na de opening.");
        }

        if (zaak.Aanbesteding.Heeft(Procedurestap.Beoordeling) && perceel.BeoordeeldOp is null && !zaak.IsBeeindigd)
        {
            return Verbaalfeiten.KomtNog("Dit komt na de beoordeling.");
        }

        var beoordelaars = db.Beoordelaars.Where(b => db.Beoordelingen.Any(x => x.Id == b.BeoordelingId && x.PerceelId == perceel.Id));
        var conflicten = await (
            from b in beoordelaars
            join g in db.Users on b.GebruikerId equals g.Id
            from c in b.Conflicten
            join i in db.Inschrijvingen on c.InschrijvingId equals i.Id
            join a in db.Aanbieders on i.AanbiederId equals a.Id
            orderby g.Naam, c.GemeldOp
            select new { g.Naam, Aanbieder = a.Naam, c.Toelichting, c.GemeldOp }).ToListAsync(ct);
        var weg = await beoordelaars.Where(b => b.TeruggetrokkenOp != null).Join(db.Users, b => b.GebruikerId, g => g.Id, (b, g) => new { g.Naam, Op = b.TeruggetrokkenOp!.Value, b.Terugtrekreden }).OrderBy(b => b.Op).ToListAsync(ct);
        string[] regels =
        [
            .. conflicten.DistinctBy(c => (c.Naam, c.Aanbieder, c.Toelichting)).Select(c => $"Beoordelaar {c.Naam} meldde op {Amsterdam.Voluit(Amsterdam.Datum(c.GemeldOp))} een belang bij {c.Aanbieder}: {c.Toelichting} Maatregel: deze beoordelaar kreeg die inschrijving niet te zien of verloor de toegang, en de cijfers ervoor telden niet."),
            .. weg.Select(b => $"Beoordelaar {b.Naam} trad terug op {Amsterdam.Voluit(Amsterdam.Datum(b.Op))}: {b.Terugtrekreden} De cijfers telden niet."),
        ];
        return Verbaalfeiten.Schrijf(
            "Schrijf of inkopers of anderen dan de beoordelaars een belang hadden, en wat u deed. Hadden zij dat niet, schrijf dan dat het niet van toepassing is en waarom.",
            regels.Length > 0 ? regels : ["Geen beoordelaar meldde een belang."]);
    }
}
