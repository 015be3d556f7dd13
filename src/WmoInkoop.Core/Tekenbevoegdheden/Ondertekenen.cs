using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Tekenbevoegdheden;

/// <summary>
/// Signing an inschrijving alone or as the first or second of two, within the running transaction of the deed that hands it in or
/// confirms it again (AAN-07). Who signs, what is signed and whether it is in time was checked by that deed.
/// </summary>
public sealed class Ondertekenen(InkoopDbContext db, Postkamer postkamer)
{
    /// <summary>The first of two: the others who may sign hear it in sealed mail; <see cref="Handtekeningtermijn"/> reminds them.</summary>
    /// <param name="brief">What they read; null: that the inschrijving in the portal waits for them.</param>
    /// <exception cref="DomeinregelException">This person signs alone, or another one's signature is there and counts.</exception>
    internal async Task ZetEersteAsync(Inschrijving inschrijving, Aanbesteding aanbesteding, Tekenrecht recht, Tekenbevoegde wie, Tekeninhoud inhoud, DateTimeOffset nu, Uitvoerder uitvoerder, Brief? brief, CancellationToken ct)
    {
        Eis(wie.Wijze is Tekenwijze.Samen, Domeinregel.EersteHandtekeningNietNodig);
        var handtekening = await VanAsync(inschrijving.Id, ct);
        if (handtekening?.Verval(inhoud, recht) is null && handtekening?.GebruikerId == wie.Gebruiker.Id)
        {
            return; // the same once more: nobody has to hear it twice
        }

        Eis(handtekening is null || handtekening.Verval(inhoud, recht) is not null, Domeinregel.EersteHandtekeningStaatEr);
        if (handtekening is null)
        {
            db.EersteHandtekeningen.Add(handtekening = new EersteHandtekening(inschrijving.Id));
        }

        handtekening.Zet(wie, inhoud, nu);
        db.Audit(AuditInvoer.Over<Inschrijving>(uitvoerder, AuditActie.EersteHandtekeningGezet, inschrijving.Id, nu, ("sha256", inhoud.Controlegetal)) with { ZegelId = inschrijving.ZegelId });
        foreach (var ander in recht.Bevoegden.Where(b => b.Gebruiker.Id != wie.Gebruiker.Id))
        {
            postkamer.Bericht(brief ?? TekenBrieven.WachtOpTweede(inschrijving, aanbesteding, wie.Gebruiker.Naam), ander.Gebruiker, nu, aanbesteding.RegioId, inschrijving.ZegelId);
        }
    }

    /// <summary>Whether the signature of this person is the last one: alone, or after the first of somebody else that still counts.</summary>
    internal async Task<bool> IsLaatsteAsync(Guid? inschrijvingId, Tekenrecht recht, Tekenbevoegde wie, Tekeninhoud inhoud, CancellationToken ct) =>
        wie.Wijze is Tekenwijze.Alleen
        || (inschrijvingId is { } id && await VanAsync(id, ct) is { } eerste && eerste.GebruikerId != wie.Gebruiker.Id && eerste.Verval(inhoud, recht) is null);

    /// <summary>The last one: alone, or after the first of somebody else that still counts.</summary>
    /// <returns>Who signed, the last one last.</returns>
    /// <exception cref="DomeinregelException">This person signs together with another, and there is no first signature of another that counts.</exception>
    internal async Task<IReadOnlyList<Ondertekening>> RondAfAsync(Guid inschrijvingId, Tekenrecht recht, Tekenbevoegde wie, Tekeninhoud inhoud, DateTimeOffset nu, CancellationToken ct)
    {
        var laatste = new Ondertekening(wie.Gebruiker.Naam, nu);
        var eerste = await VanAsync(inschrijvingId, ct);
        if (eerste is null)
        {
            Eis(wie.Wijze is Tekenwijze.Alleen, Domeinregel.EersteHandtekeningOntbreekt);
            return [laatste];
        }

        var verval = eerste.Verval(inhoud, recht);
        Eis(wie.Wijze is Tekenwijze.Alleen || eerste.GebruikerId != wie.Gebruiker.Id, Domeinregel.TweedeHandtekeningDoorAnder);
        Eis(wie.Wijze is Tekenwijze.Alleen || verval is null, Domeinregel.EersteHandtekeningVervallen, verval is null ? "" : Teksten.Van(verval));
        db.EersteHandtekeningen.Remove(eerste);
        return wie.Wijze is Tekenwijze.Alleen ? [laatste] : [new Ondertekening(recht.Van(eerste.GebruikerId)!.Gebruiker.Naam, eerste.GezetOp), laatste];
    }

    /// <summary>Who came to sign second hears that exactly that is too late, not only that it is closed.</summary>
    /// <exception cref="DomeinregelException">Closed, and a first signature waited.</exception>
    internal async Task EisOpTijdAsync(Inschrijving inschrijving, Aanbesteding aanbesteding, DateTimeOffset nu, CancellationToken ct) =>
        Eis(aanbesteding.IsOpenVoorInschrijvingOp(nu) || await VanAsync(inschrijving.Id, ct) is null, Domeinregel.TweedeHandtekeningTeLaat);

    internal Task<EersteHandtekening?> VanAsync(Guid inschrijvingId, CancellationToken ct) => db.EersteHandtekeningen.SingleOrDefaultAsync(h => h.InschrijvingId == inschrijvingId, ct);
}

/// <summary>One signature under what was handed in, as the receipt tells it.</summary>
/// <param name="Naam">Of the account at that moment.</param>
/// <param name="Op">When the server had the request.</param>
public sealed record Ondertekening(string Naam, DateTimeOffset Op);
