using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Procesverbalen.Secties;

/// <summary>Whether there was information that a bidder asked to keep out of the nota van inlichtingen.</summary>
public sealed class VertrouwelijkeInlichtingenSectie(InkoopDbContext db) : IVerbaalsectie
{
    public Verbaalonderdeel Onderdeel => Verbaalonderdeel.VertrouwelijkeInlichtingen;

    public string? Wetsgrond => "artikel 2.132 lid 1 onder f";

    public bool IsPerPerceel => false;

    public (string Naam, string? Pad) Bron(Verbaalzaak zaak) => ("Vragen", zaak.Aanbesteding.Heeft(Procedurestap.Vragen) ? $"{zaak.Pad}/vragen" : null);

    public async Task<Verbaalfeiten> LeesAsync(Verbaalzaak zaak, CancellationToken ct)
    {
        var a = zaak.Aanbesteding;
        if (!a.Heeft(Procedurestap.Vragen))
        {
            return Verbaalfeiten.Nvt("Deze procedure kent geen vragenronde.");
        }

        if (!a.IsGeslotenOp(zaak.Nu))
        {
            return Verbaalfeiten.KomtNog("Dit komt na de sluiting.");
        }

        var gesteld = await db.Vragen.CountAsync(v => v.AanbestedingId == a.Id, ct);
        var buiten = await db.Vragen.CountAsync(v => v.AanbestedingId == a.Id && v.NotaId == null, ct);
        var notas = await db.Notas.CountAsync(n => n.AanbestedingId == a.Id, ct);
        return gesteld == 0 ? Verbaalfeiten.Compleet("Nee. Er zijn geen vragen gesteld.")
            : buiten == 0 ? Verbaalfeiten.Compleet($"Nee. Alle vragen staan in een nota van inlichtingen ({gesteld} in {notas}).")
            : Verbaalfeiten.Schrijf($"Vragen die in geen nota staan: {buiten}. Schrijf of dat op verzoek van een ondernemer is, en waarom.", $"Vragen: {gesteld}, waarvan {buiten} in geen nota staan.");
    }
}
