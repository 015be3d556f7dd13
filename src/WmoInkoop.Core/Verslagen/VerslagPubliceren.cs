using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Verslagen;

/// <summary>
/// A secretary gives the verslag to the members (TAF-03): they hear it, have until a termijn to remark, and the owners of the acties
/// in it are reminded from now on (TAF-05, HER-01).
/// </summary>
public sealed class VerslagPubliceren(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <param name="verslagId">The verslag.</param>
    /// <param name="versie">The version the secretary was looking at.</param>
    /// <param name="laatsteDag">The last day for remarks, until midnight in Amsterdam.</param>
    /// <param name="wie">The secretary.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="DomeinregelException">Something is missing, or it is published already.</exception>
    public async Task ExecuteAsync(Guid verslagId, Guid versie, DateOnly laatsteDag, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var verslag = await db.Verslagen.Include(v => v.Onderdelen).ThenInclude(o => o.Actie).SingleAsync(v => v.Id == verslagId, ct);
            db.VerwachtVersie(verslag, versie);
            var bijeenkomst = await db.Bijeenkomsten.Include(b => b.Agenda).SingleAsync(b => b.Id == verslag.BijeenkomstId, ct);
            var tafel = await db.Overlegtafels.SingleAsync(t => t.Id == bijeenkomst.OverlegtafelId, ct);
            verslag.Publiceer(bijeenkomst, Amsterdam.EindeVan(laatsteDag), nu);
            db.Termijnen.AddRange(Termijnen(tafel, bijeenkomst, verslag, nu));
            db.Audit(AuditInvoer.Over<Verslag>(wie, AuditActie.VerslagGepubliceerd, verslag.Id, nu));
            foreach (var lid in await db.LedenVan(tafel.Id, nu).ToListAsync(ct))
            {
                postkamer.Bericht(VerslagBrieven.Gepubliceerd(tafel, bijeenkomst, verslag, lid.Id), lid, nu, tafel.RegioId);
            }
        }, ct);
    }

    /// <summary>The termijnen that begin with publication: one for the remarks, one for every actie of a member with a date.</summary>
    public static IEnumerable<Termijn> Termijnen(Overlegtafel tafel, Bijeenkomst bijeenkomst, Verslag verslag, DateTimeOffset nu) =>
        verslag.Onderdelen
            .Where(o => o.Actie is { EigenaarId: not null, Uiterlijk: not null, Status: ActieStatus.Open })
            .Select(o => new Termijn(
                TermijnSoort.Actie, o.Actie!.Id, Titel(o.Tekst, tafel), "/tafel/acties", Amsterdam.EindeVan(o.Actie.Uiterlijk!.Value), tafel.RegioId, nu))
            .Append(new Termijn(
                TermijnSoort.VerslagOpmerkingen, verslag.Id, VerslagBrieven.Naam(tafel, bijeenkomst), VerslagBrieven.Pad(tafel, bijeenkomst), verslag.OpmerkingenTot!.Value, tafel.RegioId, nu));

    private static string Titel(string wat, Overlegtafel tafel)
    {
        const int max = 120;
        var kort = wat.Length <= max ? wat : $"{wat[..max].TrimEnd()}…";
        return $"{kort} ({tafel.Naam})";
    }
}
