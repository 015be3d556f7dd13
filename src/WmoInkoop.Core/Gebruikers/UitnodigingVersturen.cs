using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>Inviting somebody by mail, and taking that back. Whether the inviter may is up to the page: beheerder of the portal, or of the provider.</summary>
public sealed class UitnodigingVersturen(InkoopDbContext db, Hoofdsleutel sleutel, Postkamer postkamer, TimeProvider tijd)
{
    /// <summary>Open invitations of one provider at a time.</summary>
    public const int MaxOpenPerAanbieder = 20;

    /// <exception cref="DomeinregelException">A role without regio, or the role beheerder of the portal.</exception>
    public Task<Guid> ExecuteAsync(string naam, string email, Plaats plaats, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (plaats.AanbiederId is { } aanbiederId)
                {
                    await VervangEerdereAsync(aanbiederId, email.Trim(), nu, ct);
                }

                var geheim = Uitnodiging.NieuwGeheim();
                var uitnodiging = new Uitnodiging(naam, email, plaats, geheim, wie.GebruikerId!.Value, sleutel, nu);
                db.Uitnodigingen.Add(uitnodiging);
                var doel = await db.UitnodigingsdoelAsync(uitnodiging, ct);
                postkamer.Verstuur(
                    new Brief(
                        $"Uitnodiging voor WmoInkoop: {doel}",
                        [$"U bent uitgenodigd voor het portaal WmoInkoop: {doel}.", "Neem de uitnodiging aan met de knop. Hebt u nog geen account? Dan maakt u het daarbij. De knop werkt één keer."],
                        $"/uitnodiging/{geheim}",
                        "Uitnodiging bekijken",
                        uitnodiging.VervaltOp),
                    uitnodiging.Email,
                    uitnodiging.Naam,
                    nu,
                    plaats.RegioId);
                db.Audit(AuditInvoer.Over<Uitnodiging>(wie, AuditActie.UitnodigingVerstuurd, uitnodiging.Id, nu, ("rol", plaats.Rol?.ToString()), ("regio", plaats.RegioId?.ToString()), ("aanbieder", plaats.AanbiederId?.ToString())));
                return uitnodiging.Id;
            },
            ct);
    }

    /// <summary>A second invitation to an address replaces the first, and a provider has a limited number open: the portal is no mailer.</summary>
    private async Task VervangEerdereAsync(Guid aanbiederId, string email, DateTimeOffset nu, CancellationToken ct)
    {
        var open = await db.Uitnodigingen.Where(u => u.AanbiederId == aanbiederId && u.AangenomenOp == null && u.IngetrokkenOp == null && u.VervaltOp > nu).ToListAsync(ct);
        open.Where(u => string.Equals(u.Email, email, StringComparison.OrdinalIgnoreCase)).ToList().ForEach(u => u.TrekIn(nu));
        Eis(open.Count(u => u.IsOpen(nu)) < MaxOpenPerAanbieder, Domeinregel.TeVeelUitnodigingen, MaxOpenPerAanbieder);
    }

    /// <summary>Takes back an open invitation of a provider, or of the portal when <paramref name="aanbiederId"/> is null.</summary>
    /// <returns>False when there is no such invitation there.</returns>
    /// <exception cref="DomeinregelException">Used, withdrawn or too old.</exception>
    public Task<bool> TrekInAsync(Guid id, Guid? aanbiederId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.Uitnodigingen.SingleOrDefaultAsync(u => u.Id == id && u.AanbiederId == aanbiederId, ct) is not { } uitnodiging)
                {
                    return false;
                }

                uitnodiging.TrekIn(nu);
                db.Audit(AuditInvoer.Over<Uitnodiging>(wie, AuditActie.UitnodigingIngetrokken, id, nu));
                return true;
            },
            ct);
    }
}

internal static class Uitnodigingsdoel
{
    /// <summary>'inkoper in Leeuwarden', 'beheerder bij Zorg Fictief', 'een account'.</summary>
    internal static async Task<string> UitnodigingsdoelAsync(this InkoopDbContext db, Uitnodiging uitnodiging, CancellationToken ct)
    {
        if (uitnodiging.AanbiederId is { } aanbiederId)
        {
            return $"{(uitnodiging.IsBeheerder ? "beheerder" : "medewerker")} bij {await db.Aanbieders.Where(a => a.Id == aanbiederId).Select(a => a.Naam).SingleAsync(ct)}";
        }

        return uitnodiging.Rol is { } rol
            ? $"{Teksten.Van(rol)} in {await db.Regios.Where(r => r.Id == uitnodiging.RegioId).Select(r => r.Naam).SingleAsync(ct)}"
            : "een account";
    }
}
