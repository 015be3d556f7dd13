using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.TestSupport.Aanbestedingen;

/// <summary>Puts aanbestedingen into the database of a running portal.</summary>
public static class Aanbestedingsproef
{
    /// <summary>Saves it, in regio Leeuwarden unless told otherwise, with a real document, and publishes it now, unless it is to stay a concept.</summary>
    public static async Task<Aanbesteding> PubliceerAsync(this PortalFactory portal, string nummer, Func<AanbestedingBouwer, AanbestedingBouwer>? met = null, string regio = Mensen.Leeuwarden, bool alsConcept = false)
    {
        var nu = portal.Klok.GetUtcNow();
        await using var scope = portal.Services.CreateAsyncScope();
        using var leidraad = new MemoryStream(Encoding.UTF8.GetBytes("De leidraad van deze aanbesteding."));
        var document = await scope.ServiceProvider.GetRequiredService<Documentopslag>().BewaarAsync(leidraad, "leidraad.txt", null, CancellationToken.None);
        return await portal.InDbAsync(db => db.InTransactieAsync(async () =>
        {
            var bouwer = AanbestedingBouwer.EenAanbesteding().Van(await db.Regios.Where(r => r.Sleutel == regio).Select(r => r.Id).SingleAsync()).MetDocument(document.Id).Op(nu);
            var (traject, aanbesteding) = (met?.Invoke(bouwer) ?? bouwer).MaakMetTraject(nummer);
            if (!alsConcept)
            {
                aanbesteding.Publiceer(nu);
            }

            db.AddRange(document, traject, aanbesteding);
            return aanbesteding;
        }, CancellationToken.None));
    }
}
