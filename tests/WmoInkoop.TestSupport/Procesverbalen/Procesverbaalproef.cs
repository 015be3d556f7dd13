using WmoInkoop.Core.Procesverbalen;
using WmoInkoop.TestSupport.Dialogen;
using WmoInkoop.TestSupport.Inschrijvingen;

namespace WmoInkoop.TestSupport.Procesverbalen;

/// <summary>Writes what the records do not say, so that a perceel can be awarded for good (GUN-10).</summary>
public static class Procesverbaalproef
{
    public const string Tekst = "Er was geen marktconsultatie en niemand had een belang.";

    /// <summary>Everything that is missing and that can be written.</summary>
    public static async Task VulProcesVerbaalAsync(this PortalFactory portal, Guid aanbestedingId, Guid perceelId)
    {
        var inkoper = await portal.InkoperAsync();
        var verbaal = await portal.VerbaalAsync(aanbestedingId, perceelId);
        foreach (var deel in verbaal.Delen.Where(d => d.Stand is Verbaalstand.Ontbreekt))
        {
            var wijziging = new Verbaaltekstwijziging(aanbestedingId, verbaal.VanPerceel.Contains(deel) ? perceelId : null, deel.Onderdeel, deel.Tekst?.Versie ?? Guid.Empty, Tekst, IsNietVanToepassing: true);
            await portal.DoeAsync<VerbaaltekstSchrijven, Guid>(d => d.ExecuteAsync(wijziging, inkoper, CancellationToken.None));
        }
    }

    public static Task<Verbaal> VerbaalAsync(this PortalFactory portal, Guid aanbestedingId, Guid perceelId) =>
        portal.DoeAsync<Verbaalsamensteller, Verbaal>(s => s.VanPerceelAsync(aanbestedingId, perceelId, CancellationToken.None));
}
