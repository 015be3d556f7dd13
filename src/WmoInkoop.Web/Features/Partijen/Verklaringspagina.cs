using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Web.Features.EigenVerklaringen;

namespace WmoInkoop.Web.Features.Partijen;

/// <summary>The page on which a named party fills in its eigen verklaring, in its account or with a link alike.</summary>
public sealed class Verklaringspagina(InkoopDbContext db)
{
    internal static string Melding(int open) => open == 0 ? "De eigen verklaring is compleet en bewaard. U kunt nu bevestigen." : $"De eigen verklaring is bewaard. Nog open: {open}.";

    /// <summary>The form as it is stored, with what is shown around it in <paramref name="viewData"/>.</summary>
    internal async Task<EigenVerklaringForm> VulAsync(Partijverzoek verzoek, string pad, ViewDataDictionary viewData, CancellationToken ct)
    {
        var perceel = await db.Percelen.AsNoTracking().Include(p => p.Eisen).SingleAsync(p => p.Id == verzoek.Perceel.Id, ct);
        IReadOnlyList<string> Eisen(Eissoort soort) => [.. perceel.Eisen.Where(e => e.Soort == soort).OrderBy(e => e.Volgnummer).Select(e => $"{perceel.Code(e)}. {e.Tekst}")];
        viewData["Pad"] = pad;
        viewData["Verklaringskader"] = new Verklaringskader(verzoek.Verklaring!, Eisen(Eissoort.Uitsluitingsgrond), Eisen(Eissoort.Geschiktheidseis));
        var form = EigenVerklaringForm.Van(verzoek.Verklaring!, verzoek.Partij.Versie);
        if (verzoek.Gegevens.Rol is Partijrol.Combinant && form.InCombinatie is null)
        {
            (form.InCombinatie, form.Combinatie) = (true, $"{verzoek.Vrager} is penvoerder. Wij zijn combinant.");
        }

        return form;
    }
}
