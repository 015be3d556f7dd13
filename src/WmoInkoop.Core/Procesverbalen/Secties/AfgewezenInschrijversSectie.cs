using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Toetsing;

namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>Which bidders were rejected, and why.</summary>
public sealed class AfgewezenInschrijversSectie(InkoopDbContext db) : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.AfgewezenInschrijvers;

    public string? Wetsgrond => "artikel 2.132 lid 1 onder e";

    public bool IsPerPerceel => true;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => ("Gunning", zaak.Aanbesteding.GeopendOp is null ? null : $"{zaak.Pad}/gunning/{zaak.HetPerceel.Id}");

    public async Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct)
    {
        if (zaak.Beslissing is not { } beslissing)
        {
            return zaak.IsBeeindigd ? await ZonderGunningAsync(zaak.HetPerceel.Id, ct) : zaak.Aanbesteding.GeopendOp is null ? Verbaalfeiten.KomtNog("Dit komt na de opening.") : Verbaalfeiten.KomtNog("Dit komt met de gunningsbeslissing.");
        }

        // as the letters say it: these are the reasons that were given
        var brieven = await db.Gunningsbrieven.AsNoTracking().Where(b => b.GunningsbeslissingId == beslissing.Id && b.Uitkomst != Gunningsuitkomst.Winnaar).ToListAsync(ct);
        return brieven.Count == 0
            ? Verbaalfeiten.Nvt("Alle inschrijvers krijgen een overeenkomst.")
            : Verbaalfeiten.Compleet(brieven.OrderBy(b => b.Rang ?? int.MaxValue).Select(b => b.Lees()).SelectMany(Regels));
    }

    private async Task<Verbaalfeiten> ZonderGunningAsync(Guid perceelId, CancellationToken ct)
    {
        var ongeldig = await (
            from i in db.GeopendeInschrijvingen()
            join o in db.Geldigheidsoordelen on i.Id equals o.InschrijvingId
            join a in db.Aanbieders on i.AanbiederId equals a.Id
            where i.PerceelId == perceelId && !o.IsGeldig
            orderby a.Naam
            select new { a.Naam, i.Ontvangstnummer, o.Reden }).ToListAsync(ct);
        return ongeldig.Count == 0
            ? Verbaalfeiten.Nvt("Dit perceel eindigde zonder gunning. Waarom, staat bij 'Niet gegund of ingetrokken'.")
            : Verbaalfeiten.Compleet(ongeldig.Select(o => $"{o.Naam} (inschrijving {o.Ontvangstnummer}): ongeldig. {o.Reden}"));
    }

    private static IEnumerable<string> Regels(Gunningsbriefinhoud brief) =>
    [
        $"{brief.Aanbieder} (inschrijving {brief.Inschrijvingsnummer}): {Teksten.Van(brief.Uitkomst).ToLowerInvariant()}. {brief.Beslissing[^1]}",
        .. brief.Criteria.Select(c => $"Uit de brief aan {brief.Aanbieder}, K{c.Volgnummer}. {c.Naam}: cijfer {Gunningsvoorstel.Getal(c.Cijfer)}. {c.Motivering}{(c.Vergelijking.Length > 0 ? $" Vergeleken met {brief.LaagsteWinnaar!.Naam}: {c.Vergelijking}" : "")}"),
    ];
}
