using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Bewijsmiddelen;

/// <summary>
/// Asks the winners for the evidence that was announced for after the provisional award, at the moment their letters go out (GUN-08). What a winner
/// handed in for an earlier decision that was withdrawn (GUN-05) is not asked twice.
/// </summary>
public sealed class BewijsVragen(InkoopDbContext db, Kluis kluis, Hoofdsleutel sleutel, Postkamer postkamer)
{
    /// <summary>Within the deed that sends the letters.</summary>
    internal async Task VraagAsync(Gunningsdossier dossier, ILookup<Guid, Gebruiker> mensen, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var aanbesteding = dossier.Aanbesteding;
        if (!aanbesteding.Regel(Procedureregel.BewijsOpvragen).Geldt)
        {
            return;
        }

        var perceel = await db.Percelen.Include(p => p.Eisen).SingleAsync(p => p.Id == dossier.Perceel.Id, ct);
        var eisen = perceel.Eisen.Where(e => e is { Bewijs: not null, Bewijsmoment: Bewijsmoment.NaVoorlopigeGunning }).OrderBy(e => e.Volgnummer).ToList();
        if (eisen.Count == 0)
        {
            return;
        }

        var winnaars = dossier.Voorstel.Where(r => r.IsWinnaar).ToList();
        var ids = winnaars.ConvertAll(w => w.InschrijvingId);
        var opening = await db.Openingen.SingleAsync(o => o.AanbestedingId == aanbesteding.Id, ct);
        var inschrijvingen = await db.Inschrijvingen.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        var eerdere = (await db.Bewijsverzoeken.AsNoTracking().Include(v => v.Stukken).ThenInclude(s => s.Documenten).AsSplitQuery().Where(v => ids.Contains(v.InschrijvingId)).ToListAsync(ct))
            .GroupBy(v => v.InschrijvingId).ToDictionary(g => g.Key, g => g.MaxBy(v => v.GevraagdOp)!);
        foreach (var winnaar in winnaars)
        {
            var verzoek = new Bewijsverzoek(
                dossier.Beslissing, winnaar.InschrijvingId, winnaar.AanbiederId, Amsterdam.Datum(aanbesteding.Planning.SluitingOp!.Value), aanbesteding.Regel(Procedureregel.Bewijstermijn).Dagen, nu);
            var partijen = await PartijenAsync(inschrijvingen[winnaar.InschrijvingId], opening, ct);
            verzoek.Neem(Stukken(verzoek.Id, perceel, eisen, partijen));
            NeemOver(verzoek, eerdere.GetValueOrDefault(winnaar.InschrijvingId));
            verzoek.WerkCompleetBij(nu);
            db.Bewijsverzoeken.Add(verzoek);
            db.Audit(AuditInvoer.Over<Bewijsverzoek>(
                wie,
                AuditActie.BewijsGevraagd,
                verzoek.Id,
                nu,
                ("gunningsbeslissing", dossier.Beslissing.Id.ToString()),
                ("inschrijving", winnaar.InschrijvingId.ToString()),
                ("stukken", verzoek.Stukken.Count.ToString(CultureInfo.InvariantCulture)),
                ("uiterlijk", verzoek.UiterlijkOp.ToString("O", CultureInfo.InvariantCulture))));
            if (verzoek.Termijn is not { } termijn)
            {
                continue; // all of it is there already
            }

            db.Termijnen.Add(new Termijn(TermijnSoort.Bewijsmiddelen, verzoek.Id, $"Bewijs bij {perceel.Naam} ({aanbesteding.Nummer})", BewijsBrieven.Pad(verzoek), termijn, aanbesteding.RegioId, nu));
            foreach (var mens in mensen[winnaar.AanbiederId])
            {
                postkamer.Bericht(BewijsBrieven.Gevraagd(verzoek, aanbesteding, perceel, sleutel), mens, nu, aanbesteding.RegioId, sleutel: $"bewijs:{verzoek.Id:N}");
            }
        }
    }

    /// <summary>Per eis the inschrijver first, then the parties it is asked of too, in the order of the inschrijving.</summary>
    private IEnumerable<Bewijsstuk> Stukken(Guid verzoekId, Perceel perceel, IEnumerable<Eis> eisen, IReadOnlyList<Partijinhoud> partijen)
    {
        var gevraagd =
            from eis in eisen
            from partij in partijen
                .Where(p => p.Gegevens.Rol is Partijrol.Combinant ? eis.BewijsVanCombinanten : eis.BewijsVanSteunendePartijen && p.Gegevens.Steun is not null)
                .Select(p => new Bewijspartij(p.PartijId, p.Gegevens.Naam))
                .Prepend(null)
            select (Eis: eis, Partij: partij);
        return gevraagd.Select((g, i) => new Bewijsstuk(verzoekId, i + 1, g.Eis, perceel.Code(g.Eis), g.Partij, sleutel));
    }

    private void NeemOver(Bewijsverzoek verzoek, Bewijsverzoek? eerder)
    {
        foreach (var stuk in verzoek.Stukken)
        {
            if (eerder?.Stukken.SingleOrDefault(s => s.EisId == stuk.EisId && s.PartijId == stuk.PartijId) is { Stand: Bewijsstand.Voldoet or Bewijsstand.Ingeleverd } was)
            {
                stuk.NeemOver(was, sleutel);
            }
        }
    }

    /// <summary>Who takes part beside the inschrijver; nobody when what was handed in can no longer be read.</summary>
    private async Task<IReadOnlyList<Partijinhoud>> PartijenAsync(Inschrijving inschrijving, Opening opening, CancellationToken ct)
    {
        try
        {
            return (await kluis.LeesAsync(inschrijving, opening, ct)).Partijen?.Partijen ?? [];
        }
        catch (Exception fout) when (fout is CryptographicException or JsonException)
        {
            return [];
        }
    }
}
