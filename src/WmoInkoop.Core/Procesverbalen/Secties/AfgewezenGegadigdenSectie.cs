using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gegadigdenbrieven;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>Who was not selected or fell out, and why.</summary>
public sealed class AfgewezenGegadigdenSectie(InkoopDbContext db) : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.AfgewezenGegadigden;

    public string? Wetsgrond => "artikel 2.132 lid 1 onder d";

    public bool IsPerPerceel => false;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => zaak.Aanbesteding.HeeftDialoogPerGegadigde ? ("Dialoog", $"{zaak.Pad}/dialoog") : ("Procedure", null);

    public async Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct)
    {
        var a = zaak.Aanbesteding;
        var afgevallen = await db.LeesAfgevallenAsync(db.Gegadigden.Where(g => g.AanbestedingId == a.Id), ct);
        string[] regels = [.. afgevallen.Select(g => $"{g.Aanbieder} viel af in ronde {g.Ronde} van de dialoog. {string.Join(" ", g.Redenen)}")];

        // who asked to take part and was not selected is not recorded in the portal
        return a.Heeft(Procedurestap.Aanmelding) || a.Heeft(Procedurestap.Selectie) ? Verbaalfeiten.Schrijf("Schrijf wie zich aanmeldde en niet is geselecteerd, met de redenen. Of schrijf dat iedereen die zich aanmeldde is geselecteerd.", regels)
            : regels.Length > 0 ? Verbaalfeiten.Compleet(regels)
            : Verbaalfeiten.Nvt(a.HeeftDialoogPerGegadigde ? "Niemand is in de dialoog afgevallen." : "Er was geen selectie en geen dialoog waarin iemand kon afvallen.");
    }
}
