using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>
/// Making somebody beheerder of the portal, or ending that: proposed by one beheerder, confirmed by another. While there is only one
/// beheerder there is nobody to confirm, so that one makes the second alone.
/// </summary>
public sealed class BeheerderBenoemen(InkoopDbContext db, VierOgenDoorlopen vierOgen, Herauthenticatie herauthenticatie, Postkamer postkamer, TimeProvider tijd)
{
    /// <returns>The proposal that waits for another beheerder, or null when it was done at once.</returns>
    /// <exception cref="DomeinregelException">Wrong password or code, proposed already, nothing to give or end, or the last beheerder.</exception>
    public async Task<Guid?> StelVoorAsync(VierOgenVerzoek verzoek, Bewijs bewijs, Uitvoerder wie, CancellationToken ct)
    {
        var beheerders = await Beheerders().ToListAsync(ct);
        if (verzoek.Soort is VierOgenSoort.BeheerderBenoemen && beheerders.TrueForAll(b => b == wie.GebruikerId))
        {
            await herauthenticatie.EisAsync(wie.GebruikerId!.Value, bewijs.Wachtwoord, bewijs.Code, ct);
            var nu = tijd.GetUtcNow();
            await db.InTransactieAsync(
                async () =>
                {
                    // again inside: a second one may have come meanwhile
                    Eis(await Beheerders().AllAsync(b => b == wie.GebruikerId, ct), Domeinregel.RolVraagtTweedePersoon);
                    await db.StelAanAsync(verzoek.ObjectId, Rol.Beheerder, null, wie, nu, ct);
                },
                ct);
            return null;
        }

        return await vierOgen.StelVoorAsync(
            verzoek,
            bewijs,
            wie,
            async voorstel =>
            {
                await EisMogelijkAsync(voorstel, ct);
                foreach (var ander in await db.Users.Where(g => g.Id != wie.GebruikerId && Beheerders().Contains(g.Id)).ToListAsync(ct))
                {
                    postkamer.Bericht(Brief(voorstel), ander, voorstel.VoorgesteldOp);
                }
            },
            ct);
    }

    /// <exception cref="DomeinregelException">Wrong password or code, the same person, or it does not wait any more.</exception>
    public Task BevestigAsync(Guid voorstelId, Bewijs bewijs, Uitvoerder wie, CancellationToken ct) => vierOgen.BevestigAsync(
        voorstelId,
        bewijs,
        wie,
        async (voorstel, nu) =>
        {
            await EisMogelijkAsync(voorstel, ct);
            if (voorstel.Soort is VierOgenSoort.BeheerderBenoemen)
            {
                await db.StelAanAsync(voorstel.ObjectId, Rol.Beheerder, null, wie, nu, ct);
            }
            else
            {
                db.Beeindig(await db.Aanstellingen.SingleAsync(a => a.GebruikerId == voorstel.ObjectId && a.Rol == Rol.Beheerder && a.Tot == null, ct), wie, nu);
            }
        },
        ct);

    private async Task EisMogelijkAsync(VierOgen voorstel, CancellationToken ct)
    {
        var beheerders = await Beheerders().ToListAsync(ct);
        if (voorstel.Soort is VierOgenSoort.BeheerderBenoemen)
        {
            Eis(!beheerders.Contains(voorstel.ObjectId), Domeinregel.RolAlGegeven);
        }
        else
        {
            Eis(beheerders.Contains(voorstel.ObjectId), Domeinregel.GeenBeheerder);
            Eis(beheerders.Exists(b => b != voorstel.ObjectId), Domeinregel.LaatstePortaalbeheerder);
        }
    }

    private IQueryable<Guid> Beheerders() => db.Aanstellingen.Where(a => a.Rol == Rol.Beheerder && a.Tot == null).Select(a => a.GebruikerId);

    private static Brief Brief(VierOgen voorstel) => new(
        "Voorstel over een beheerder",
        [$"Een beheerder stelt voor: {Teksten.Van(voorstel.Soort).ToLowerInvariant()}.", "Bekijk het voorstel en bevestig het, of trek het in."],
        $"/beheer/voorstellen/{voorstel.Id}",
        "Voorstel bekijken");
}
