using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Partijen;

/// <summary>
/// A named party confirms its part or refuses, before the closing and before it is handed in (INS-01): who may sign for an accepted
/// provider (AAN-07) in the own account, anybody else with the link of the latest request. Of two who sign together one is enough here: it
/// binds nobody before the inschrijver hands in, and until then the other may refuse.
/// </summary>
public sealed class PartijBesluiten(InkoopDbContext db, Hoofdsleutel sleutel, Postkamer postkamer)
{
    /// <returns>False when this provider was asked no such thing.</returns>
    /// <exception cref="DomeinregelException">Late, handed in, answered, not allowed to sign, not accepted, or it takes part elsewhere.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Its part was changed meanwhile.</exception>
    public Task<bool> MetAccountAsync(Guid partijId, Guid aanbiederId, Partijantwoord antwoord, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            if (await db.Partijen.SingleOrDefaultAsync(p => p.Id == partijId && p.AanbiederId == aanbiederId && p.Status != Partijstatus.NietGevraagd, ct) is not { } partij)
            {
                return false;
            }

            var bevoegde = (await db.TekenrechtAsync(aanbiederId, antwoord.OntvangenOp, ct)).EisBevoegd(wie);
            Eis(await db.Aanbieders.AnyAsync(a => a.Id == aanbiederId && a.Status == AanbiederStatus.Geaccepteerd, ct), Domeinregel.IndienenVraagtAcceptatie);
            await BeslisAsync(partij, antwoord, new Partijbesluit(bevoegde.Gebruiker.Naam, antwoord.Functie, MetAccount: true, antwoord.Reden), wie, ct);
            return true;
        },
        ct);

    /// <returns>False when the link is no longer that of a request.</returns>
    /// <exception cref="DomeinregelException">Late, handed in, answered, no name, or it has an account since.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Its part was changed meanwhile.</exception>
    public Task<bool> MetLinkAsync(string geheim, string naam, Partijantwoord antwoord, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            var afdruk = Inschrijfpartij.Afdruk(geheim, sleutel);
            if (await db.Partijen.SingleOrDefaultAsync(p => p.Linkafdruk == afdruk, ct) is not { } partij)
            {
                return false;
            }

            Eis(!string.IsNullOrWhiteSpace(naam), Domeinregel.MeedoenZonderNaam);
            Eis(await db.GeaccepteerdeAanbiederAsync(partij.Open(sleutel).KvkNummer, ct) is null, Domeinregel.MeedoenInAccount); // accepted since it was asked
            await BeslisAsync(partij, antwoord, new Partijbesluit(naam, antwoord.Functie, MetAccount: false, antwoord.Reden), Uitvoerder.Bezoeker, ct);
            return true;
        },
        ct);

    private async Task BeslisAsync(Inschrijfpartij partij, Partijantwoord antwoord, Partijbesluit besluit, Uitvoerder wie, CancellationToken ct)
    {
        var nu = antwoord.OntvangenOp;
        var inschrijving = await db.Inschrijvingen.SingleAsync(i => i.Id == partij.InschrijvingId, ct);
        var context = await db.PartijcontextAsync(inschrijving, ct);
        Eis(context.Aanbesteding.IsOpenVoorInschrijvingOp(nu), Domeinregel.MeedoenGesloten);
        Eis(inschrijving.Status is InschrijvingStatus.Concept, Domeinregel.MeedoenAlIngediend);
        Eis(!string.IsNullOrWhiteSpace(besluit.Functie), Domeinregel.MeedoenZonderNaam);
        if (antwoord.IsWeigering)
        {
            partij.Weiger(besluit, sleutel, nu);
        }
        else
        {
            Eis(partij.OpenVerklaring(partij.Open(sleutel), context.Aanbesteding, sleutel) is not { } verklaring || verklaring.WatOntbreekt().Count == 0, Domeinregel.MeedoenZonderVerklaring);
            partij.Bevestig(besluit with { Reden = null }, sleutel, nu);
        }

        db.VerwachtVersie(partij, antwoord.Versie);
        await db.WerkDeelnamesBijAsync(inschrijving, sleutel, Domeinregel.MeedoenKanNuNiet, Domeinregel.MeedoenDoetAlMee, ct);
        db.Audit(PartijVragen.Regel(partij, context, wie, antwoord.IsWeigering ? AuditActie.PartijGeweigerd : AuditActie.PartijBevestigd, nu));
        var gegevens = partij.Open(sleutel);
        var brief = antwoord.IsWeigering ? PartijBrieven.Geweigerd(context, gegevens, besluit) : PartijBrieven.Bevestigd(context, gegevens, besluit);
        foreach (var beheerder in await db.BeheerdersVanAsync(inschrijving.AanbiederId, ct))
        {
            postkamer.Bericht(brief, beheerder, nu, context.Aanbesteding.RegioId, inschrijving.ZegelId);
        }
    }
}

/// <param name="Versie">Of the part that was shown: what is confirmed is what was read.</param>
/// <param name="OntvangenOp">When the server had the complete request; taken before anything waits.</param>
/// <param name="Functie">Of who answers.</param>
/// <param name="IsWeigering">It does not take part.</param>
/// <param name="Reden">Why not.</param>
public sealed record Partijantwoord(Guid Versie, DateTimeOffset OntvangenOp, string Functie, bool IsWeigering = false, string? Reden = null);
