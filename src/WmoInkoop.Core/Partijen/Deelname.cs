using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Partijen;

/// <summary>
/// The one place a party has as hoofdaannemer or combinant on a perceel (INS-01): since it handed in itself, or confirmed that it is in
/// a combinatie, in its own account. Who the party is stands in a keyed fingerprint, on which a unique index lies. A confirmation by link
/// takes no place: the link goes to an address that the inschrijver typed, so it would let one provider keep another out, or find out that
/// it takes part elsewhere. That such a combinant stands in two inschrijvingen is seen after the opening.
/// </summary>
public sealed class Deelname
{
    private Deelname()
    {
    }

    internal Deelname(Guid perceelId, Guid hoofdaannemerId, string vingerafdruk)
    {
        Id = Guid.NewGuid();
        PerceelId = perceelId;
        HoofdaannemerId = hoofdaannemerId;
        Vingerafdruk = vingerafdruk;
    }

    public Guid Id { get; private set; }

    public Guid PerceelId { get; private set; }

    /// <summary>The provider whose inschrijving it is: the drafts that replace one are the same place.</summary>
    public Guid HoofdaannemerId { get; private set; }

    public string Vingerafdruk { get; private set; } = "";

    internal static string Afdruk(Guid perceelId, string kvkNummer, Hoofdsleutel sleutel) =>
        Convert.ToHexStringLower(sleutel.Vingerafdruk(string.Create(CultureInfo.InvariantCulture, $"{perceelId:N}|{kvkNummer}"), "deelname"));
}

/// <summary>Keeps the places of a provider's inschrijvingen on a perceel as they are after a deed.</summary>
internal static class Deelnames
{
    /// <summary>
    /// What stands in the running deed decides: itself once it has handed in, and every combinant that confirmed in its account, in a draft or in
    /// what was handed in. Only the party that does something now hears that it has a place elsewhere: the rule is the caller's.
    /// </summary>
    /// <param name="db">The database, within the deed.</param>
    /// <param name="inschrijving">Any of them.</param>
    /// <param name="sleutel">Opens the parties.</param>
    /// <param name="eigenElders">When the provider itself has a place elsewhere.</param>
    /// <param name="partijElders">When a combinant has.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="DomeinregelException">There is a place elsewhere.</exception>
    internal static async Task WerkDeelnamesBijAsync(this InkoopDbContext db, Inschrijving inschrijving, Hoofdsleutel sleutel, Domeinregel eigenElders, Domeinregel partijElders, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct); // the deed so far is read back
        var (perceelId, hoofdaannemerId) = (inschrijving.PerceelId, inschrijving.AanbiederId);
        var levend = await db.Inschrijvingen
            .Where(i => i.PerceelId == perceelId && i.AanbiederId == hoofdaannemerId && (i.Status == InschrijvingStatus.Concept || i.Status == InschrijvingStatus.Ingediend))
            .Select(i => new { i.Id, i.Status })
            .ToListAsync(ct);
        var ids = levend.ConvertAll(i => i.Id);
        var bevestigd = await db.Partijen.AsNoTracking().Where(p => ids.Contains(p.InschrijvingId) && p.Status == Partijstatus.Bevestigd).ToListAsync(ct);
        var afdrukken = bevestigd.Where(p => p.OpenBesluit(sleutel) is { MetAccount: true }).Select(p => p.Open(sleutel)).Where(g => g.Rol is Partijrol.Combinant).Select(g => Deelname.Afdruk(perceelId, g.KvkNummer, sleutel)).ToHashSet(StringComparer.Ordinal);
        var eigen = Deelname.Afdruk(perceelId, (await db.Aanbieders.Where(a => a.Id == hoofdaannemerId).Select(a => a.KvkNummer).SingleAsync(ct)).Waarde, sleutel);
        if (levend.Exists(i => i.Status is InschrijvingStatus.Ingediend))
        {
            afdrukken.Add(eigen);
        }

        var bestaand = await db.Deelnames.Where(d => d.PerceelId == perceelId && d.HoofdaannemerId == hoofdaannemerId).ToListAsync(ct);
        var nieuw = afdrukken.Except(bestaand.Select(d => d.Vingerafdruk), StringComparer.Ordinal).ToList();
        var bezet = await db.Deelnames.Where(d => nieuw.Contains(d.Vingerafdruk)).Select(d => d.Vingerafdruk).ToListAsync(ct);
        Eis(!bezet.Contains(eigen), eigenElders);
        Eis(bezet.Count == 0, partijElders);
        db.Deelnames.RemoveRange(bestaand.Where(d => !afdrukken.Contains(d.Vingerafdruk)));
        db.Deelnames.AddRange(nieuw.Select(v => new Deelname(perceelId, hoofdaannemerId, v)));
    }
    /// <summary>
    /// After the closing the draft of another holds nobody: it can no longer be handed in, and nobody can come back on a confirmation any more.
    /// Should the closing become later, that draft asks for its place anew when it is handed in.
    /// </summary>
    internal static async Task GeefPlaatsInConceptenVrijAsync(this InkoopDbContext db, Guid perceelId, string kvkNummer, Hoofdsleutel sleutel, CancellationToken ct)
    {
        var afdruk = Deelname.Afdruk(perceelId, kvkNummer, sleutel);
        db.Deelnames.RemoveRange(await db.Deelnames
            .Where(d => d.Vingerafdruk == afdruk && !db.Inschrijvingen.Any(i => i.PerceelId == perceelId && i.AanbiederId == d.HoofdaannemerId && i.Status == InschrijvingStatus.Ingediend))
            .ToListAsync(ct));
    }
}
