using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;

namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>Who wins and why, and what they intend to subcontract to whom.</summary>
public sealed class UitgekozenInschrijversSectie(InkoopDbContext db, Kluis kluis) : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.UitgekozenInschrijvers;

    public string? Wetsgrond => "artikel 2.132 lid 1 onder h";

    public bool IsPerPerceel => true;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => ("Gunning en inschrijving", zaak.Aanbesteding.GeopendOp is null ? null : $"{zaak.Pad}/gunning/{zaak.HetPerceel.Id}");

    public async Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct)
    {
        if (zaak.Beslissing is not { } beslissing)
        {
            return zaak.IsBeeindigd ? Verbaalfeiten.Nvt("Dit perceel eindigde zonder gunning.") : zaak.Aanbesteding.GeopendOp is null ? Verbaalfeiten.KomtNog("Dit komt na de opening.") : Verbaalfeiten.KomtNog("Dit komt met de gunningsbeslissing.");
        }

        var brieven = await db.Gunningsbrieven.AsNoTracking().Where(b => b.GunningsbeslissingId == beslissing.Id && b.Uitkomst == Gunningsuitkomst.Winnaar).OrderBy(b => b.Rang).ToListAsync(ct);
        var opening = await db.Openingen.AsNoTracking().SingleAsync(o => o.AanbestedingId == zaak.Aanbesteding.Id, ct);
        var inhoud = (await kluis.LeesPerceelAsync(beslissing.PerceelId, opening, ct)).ToDictionary(i => i.InschrijvingId);
        var regels = brieven.SelectMany(b => Regels(b.Lees(), inhoud.GetValueOrDefault(b.InschrijvingId)));
        return brieven.Exists(b => inhoud.GetValueOrDefault(b.InschrijvingId) is null or { Partijen: null, Onderaannemers: null })
            ? Verbaalfeiten.Schrijf("Niet van elke winnaar staat vast welk deel hij in onderaanneming geeft. Schrijf het op, of schrijf dat het niet bekend is.", regels)
            : Verbaalfeiten.Compleet(regels);
    }

    private static IEnumerable<string> Regels(Gunningsbriefinhoud brief, Inschrijvingsinhoud? inhoud) =>
    [
        $"{brief.Aanbieder} (inschrijving {brief.Inschrijvingsnummer}). {brief.Beslissing[^1]}",
        .. brief.Criteria.Select(c => $"Uit de brief aan {brief.Aanbieder}, K{c.Volgnummer}. {c.Naam}: cijfer {Gunningsvoorstel.Getal(c.Cijfer)}. {c.Motivering}"),
        .. Onderaannemers(inhoud) is { Count: > 0 } onder ? onder.Select(o => $"{brief.Aanbieder} geeft in onderaanneming: {o}") : [$"{brief.Aanbieder} noemt geen onderaannemers."],
    ];

    private static List<string> Onderaannemers(Inschrijvingsinhoud? inhoud) =>
    [
        .. (inhoud?.Partijen?.Partijen ?? []).Where(p => p.Gegevens.Rol is Partijrol.Onderaannemer).Select(p => $"{p.Gegevens.Naam}, {p.Gegevens.Deel}"),
        .. (inhoud?.Onderaannemers ?? []).Select(o => $"{o.Naam} (het deel is niet vastgelegd)"),
    ];
}
