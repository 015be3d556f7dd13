using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Procesverbalen;

/// <summary>An inkoper writes what the records do not say (GUN-10).</summary>
public sealed class VerbaaltekstSchrijven(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The new version.</returns>
    /// <exception cref="DomeinregelException">The proces-verbaal of this perceel, or of every perceel, is fixed; or a text that says too little.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague was first.</exception>
    public async Task<Guid> ExecuteAsync(Verbaaltekstwijziging wijziging, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        Eis(wijziging.IsTussentijds || Briefcontrole.Lengte(wijziging.Tekst) is 0 or >= Verbaaltekst.MinimumTekens, Domeinregel.ProcesVerbaaltekstTeKort, Verbaaltekst.MinimumTekens);
        return (await db.InTransactieAsync(
            async () =>
            {
                var (aanbestedingId, perceelId) = (wijziging.AanbestedingId, wijziging.PerceelId);
                Eis(!await db.LigtVerbaalVastAsync(aanbestedingId, perceelId, ct), Domeinregel.ProcesVerbaalLigtVast);
                var tekst = await db.Verbaalteksten.SingleOrDefaultAsync(t => t.AanbestedingId == aanbestedingId && t.PerceelId == perceelId && t.Onderdeel == wijziging.Onderdeel, ct);
                if (tekst is null)
                {
                    tekst = new Verbaaltekst(aanbestedingId, perceelId, wijziging.Onderdeel);
                    db.Verbaalteksten.Add(tekst);
                }
                else
                {
                    db.VerwachtVersie(tekst, wijziging.Versie);
                }

                var (zeiGenoeg, vorigeId) = (tekst.ZegtGenoeg, tekst.GewijzigdDoorId);
                tekst.Schrijf(wijziging.Tekst, wijziging.IsNietVanToepassing, wie.GebruikerId!.Value, nu);
                if (!wijziging.IsTussentijds || tekst.ZegtGenoeg != zeiGenoeg || vorigeId != wie.GebruikerId)
                {
                    db.Audit(AuditInvoer.Over<Verbaaltekst>(wie, AuditActie.ProcesVerbaalGeschreven, tekst.Id, nu, ("aanbesteding", aanbestedingId.ToString()), ("perceel", perceelId?.ToString()), ("onderdeel", wijziging.Onderdeel.ToString())));
                }

                return tekst;
            },
            ct)).Versie;
    }
}

/// <param name="AanbestedingId">Of which aanbesteding.</param>
/// <param name="PerceelId">Of which perceel; null: of the whole.</param>
/// <param name="Onderdeel">Which item.</param>
/// <param name="Versie">What the person was looking at; empty: nothing was written yet.</param>
/// <param name="Tekst">As typed; empty takes it back.</param>
/// <param name="IsNietVanToepassing">The text says why the item does not apply.</param>
/// <param name="IsTussentijds">Saved by the page while somebody types: no audit line for every word, only where it completes the item or somebody else begins.</param>
public sealed record Verbaaltekstwijziging(Guid AanbestedingId, Guid? PerceelId, Verbaalonderdeel Onderdeel, Guid Versie, string Tekst, bool IsNietVanToepassing, bool IsTussentijds = false);
