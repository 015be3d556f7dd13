using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>
/// The steps of <see cref="VierOgen"/>, the same for everything that takes two: each person confirms with own password and second
/// factor, and what is decided happens in the transaction of the confirmation. Who may do it is up to the policy of the page.
/// </summary>
public sealed class VierOgenDoorlopen(InkoopDbContext db, Herauthenticatie herauthenticatie, TimeProvider tijd)
{
    /// <param name="verzoek">What is proposed and why.</param>
    /// <param name="bewijs">Password and code of who proposes.</param>
    /// <param name="wie">Who proposes.</param>
    /// <param name="regels">Rules of the kind itself and letters, within the transaction.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Wrong password or code, or it was proposed already.</exception>
    public async Task<Guid> StelVoorAsync(VierOgenVerzoek verzoek, Bewijs bewijs, Uitvoerder wie, Func<VierOgen, Task> regels, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        await herauthenticatie.EisAsync(wie.GebruikerId!.Value, bewijs.Wachtwoord, bewijs.Code, ct);
        return await db.InTransactieAsync(
            async () =>
            {
                Eis(!await db.VierOgen.AnyAsync(v => v.Soort == verzoek.Soort && v.ObjectId == verzoek.ObjectId && v.AfgerondOp == null, ct), Domeinregel.VierOgenAlVoorgesteld);
                var voorstel = new VierOgen(verzoek.Soort, verzoek.ObjectId, verzoek.Toelichting, wie.GebruikerId.Value, nu);
                await regels(voorstel);
                db.VierOgen.Add(voorstel);
                db.Audit(Regel(wie, AuditActie.VierOgenVoorgesteld, voorstel, nu));
                return voorstel.Id;
            },
            ct);
    }

    /// <param name="id">The proposal.</param>
    /// <param name="bewijs">Password and code of who confirms.</param>
    /// <param name="wie">Who confirms.</param>
    /// <param name="daad">What is decided by it, within the transaction.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <param name="voorbereiding">What takes long and only reads, between the proof of who it is and the transaction.</param>
    /// <exception cref="DomeinregelException">Wrong password or code, the same person, or it does not wait any more.</exception>
    public async Task BevestigAsync(Guid id, Bewijs bewijs, Uitvoerder wie, Func<VierOgen, DateTimeOffset, Task> daad, CancellationToken ct, Func<Task>? voorbereiding = null)
    {
        var nu = tijd.GetUtcNow();
        await herauthenticatie.EisAsync(wie.GebruikerId!.Value, bewijs.Wachtwoord, bewijs.Code, ct);
        if (voorbereiding is not null)
        {
            // refused before the long work, on a copy that is thrown away: how long it takes tells something
            (await db.VierOgen.AsNoTracking().SingleAsync(v => v.Id == id, ct)).Bevestig(wie.GebruikerId.Value, nu);
            await voorbereiding();
        }

        await db.InTransactieAsync(
            async () =>
            {
                var voorstel = await db.VierOgen.SingleAsync(v => v.Id == id, ct);
                voorstel.Bevestig(wie.GebruikerId.Value, nu);
                await daad(voorstel, nu);
                db.Audit(Regel(wie, AuditActie.VierOgenBevestigd, voorstel, nu));
            },
            ct);
    }

    /// <exception cref="DomeinregelException">It does not wait any more.</exception>
    public Task TrekInAsync(Guid id, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var voorstel = await db.VierOgen.SingleAsync(v => v.Id == id, ct);
                voorstel.TrekIn(wie.GebruikerId!.Value, nu);
                db.Audit(Regel(wie, AuditActie.VierOgenIngetrokken, voorstel, nu));
            },
            ct);
    }

    private static AuditInvoer Regel(Uitvoerder wie, AuditActie actie, VierOgen voorstel, DateTimeOffset nu) =>
        AuditInvoer.Over<VierOgen>(wie, actie, voorstel.Id, nu, ("soort", voorstel.Soort.ToString()), ("object", voorstel.ObjectId.ToString()), ("voorgesteld door", voorstel.VoorgesteldDoorId.ToString()));
}

/// <param name="Soort">What takes two.</param>
/// <param name="ObjectId">To what or whom.</param>
/// <param name="Toelichting">Why.</param>
public sealed record VierOgenVerzoek(VierOgenSoort Soort, Guid ObjectId, string Toelichting);

/// <summary>What somebody typed to show once more who it is.</summary>
public sealed record Bewijs(string Wachtwoord, string? Code);
