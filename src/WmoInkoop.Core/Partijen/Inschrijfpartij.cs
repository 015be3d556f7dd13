using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Partijen;

/// <summary>
/// A party that an inschrijving names beside the provider itself (INS-01). What people typed is sealed; it confirms what is written now,
/// so a change lets its answer fall. Where the deed may be done (a draft, before the closing) is checked by the deeds.
/// </summary>
public sealed class Inschrijfpartij : IHeeftVersie
{
    private const string Doel = "partij";
    private const string Besluitdoel = "partijbesluit";
    private const string Verklaringsdoel = "partijverklaring";

    private Inschrijfpartij()
    {
    }

    /// <param name="inschrijvingId">A draft.</param>
    /// <param name="gegevens">Checked.</param>
    /// <param name="aanbiederId">The accepted provider with that KvK number, if there is one.</param>
    /// <param name="sleutel">Seals what was typed.</param>
    /// <param name="nu">When.</param>
    internal Inschrijfpartij(Guid inschrijvingId, Partijgegevens gegevens, Guid? aanbiederId, Hoofdsleutel sleutel, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        InschrijvingId = inschrijvingId;
        AanbiederId = aanbiederId;
        GenoemdOp = nu;
        Inhoud = Verzegeld(gegevens, sleutel);
    }

    public Guid Id { get; private set; }

    public Guid InschrijvingId { get; private set; }

    /// <summary>The accepted provider it is: its beheerders answer in their own accounts. Null: a link in a mail does.</summary>
    public Guid? AanbiederId { get; private set; }

    public Partijstatus Status { get; private set; }

    public DateTimeOffset GenoemdOp { get; private set; }

    public DateTimeOffset? GevraagdOp { get; private set; }

    public DateTimeOffset? BeslotenOp { get; private set; }

    /// <summary>Keyed fingerprint of the secret in the link of the last request; null when it answers in an account, or nothing is asked.</summary>
    public string? Linkafdruk { get; private set; }

    public Guid Versie { get; private set; }

    internal byte[] Inhoud { get; private set; } = [];

    internal byte[]? Besluit { get; private set; }

    /// <summary>Its own eigen verklaring, where one is asked of it.</summary>
    internal byte[]? Verklaring { get; private set; }

    /// <summary>Whether it was asked, and was not told that this ended.</summary>
    internal bool Weet => Status is not Partijstatus.NietGevraagd;

    internal static string Afdruk(string geheim, Hoofdsleutel sleutel) => Convert.ToHexStringLower(sleutel.Vingerafdruk(geheim, "partijlink"));

    internal Partijgegevens Open(Hoofdsleutel sleutel) => JsonSerializer.Deserialize<Partijgegevens>(sleutel.Open(Inhoud, Doel, Id))!;

    internal Partijbesluit? OpenBesluit(Hoofdsleutel sleutel) => Besluit is null ? null : JsonSerializer.Deserialize<Partijbesluit>(sleutel.Open(Besluit, Besluitdoel, Id));

    internal EigenVerklaring? OpenVerklaring(Hoofdsleutel sleutel) => Verklaring is null ? null : EigenVerklaring.Ontzegel(Verklaring, sleutel, Verklaringsdoel, Id);

    /// <summary>As it stands, with the grounds that are asked now; null when none is asked of this party.</summary>
    internal EigenVerklaring? OpenVerklaring(Partijgegevens gegevens, Aanbesteding aanbesteding, Hoofdsleutel sleutel) =>
        !gegevens.VraagtEigenVerklaring || !aanbesteding.VraagtEigenVerklaring ? null
            : OpenVerklaring(sleutel) is { } ingevuld ? ingevuld.Voor(aanbesteding.GevraagdeGronden) with { Onderneming = ingevuld.Onderneming with { Naam = gegevens.Naam, KvkNummer = gegevens.KvkNummer } }
            : EigenVerklaring.Nieuw(gegevens.Naam, gegevens.KvkNummer, aanbesteding.GevraagdeGronden);

    /// <exception cref="DomeinregelException">It answered already: what it confirmed stays what it was.</exception>
    internal void Verklaar(EigenVerklaring verklaring, Hoofdsleutel sleutel)
    {
        Eis(Status is Partijstatus.Gevraagd, Domeinregel.MeedoenAlBeantwoord);
        Verklaring = verklaring.Verzegel(sleutel, Verklaringsdoel, Id);
    }

    internal Partijbevestiging? Bevestiging(Hoofdsleutel sleutel) =>
        Status is Partijstatus.Bevestigd && OpenBesluit(sleutel) is { } besluit ? new Partijbevestiging(besluit.Naam, besluit.Functie, BeslotenOp!.Value, besluit.MetAccount) : null;

    /// <summary>Other words about it; what it answered fell with the old ones.</summary>
    internal void Wijzig(Partijgegevens gegevens, Guid? aanbiederId, Hoofdsleutel sleutel)
    {
        if (Open(sleutel).KvkNummer != gegevens.KvkNummer)
        {
            Verklaring = null; // of the party that was here
        }

        Inhoud = Verzegeld(gegevens, sleutel);
        AanbiederId = aanbiederId;
        TrekVerzoekIn();
    }

    /// <summary>Asks it, also once more; an earlier link is worth nothing from now on.</summary>
    /// <param name="aanbiederId">The accepted provider it is now, if there is one.</param>
    /// <returns>The secret for the link, or null when its beheerders answer in their accounts.</returns>
    /// <exception cref="DomeinregelException">It confirmed already.</exception>
    internal string? Vraag(Guid? aanbiederId, Hoofdsleutel sleutel, DateTimeOffset nu)
    {
        Eis(Status is not Partijstatus.Bevestigd, Domeinregel.PartijHeeftBevestigd);
        TrekVerzoekIn();
        AanbiederId = aanbiederId;
        Status = Partijstatus.Gevraagd;
        GevraagdOp = nu;
        if (aanbiederId is not null)
        {
            return null;
        }

        var geheim = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        Linkafdruk = Afdruk(geheim, sleutel);
        return geheim;
    }

    /// <summary>It is not asked any more, and what it answered is gone.</summary>
    internal void TrekVerzoekIn()
    {
        Status = Partijstatus.NietGevraagd;
        GevraagdOp = BeslotenOp = null;
        Besluit = null;
        Linkafdruk = null;
    }

    /// <exception cref="DomeinregelException">Answered already.</exception>
    internal void Bevestig(Partijbesluit besluit, Hoofdsleutel sleutel, DateTimeOffset nu)
    {
        Eis(Status is Partijstatus.Gevraagd, Domeinregel.MeedoenAlBeantwoord);
        Beslis(Partijstatus.Bevestigd, besluit, sleutel, nu);
    }

    /// <summary>Refuses; a beheerder of a registered provider may also come back on a confirmation, a link works once.</summary>
    /// <exception cref="DomeinregelException">Answered already, or no reason.</exception>
    internal void Weiger(Partijbesluit besluit, Hoofdsleutel sleutel, DateTimeOffset nu)
    {
        Eis(Status is Partijstatus.Gevraagd || (Status is Partijstatus.Bevestigd && besluit.MetAccount), Domeinregel.MeedoenAlBeantwoord);
        Eis(!string.IsNullOrWhiteSpace(besluit.Reden), Domeinregel.RedenOntbreekt);
        Beslis(Partijstatus.Geweigerd, besluit with { Reden = besluit.Reden.Trim() }, sleutel, nu);
    }

    /// <summary>The same party in another draft.</summary>
    /// <param name="inschrijvingId">The draft.</param>
    /// <param name="metBevestiging">What it confirmed goes on counting: the draft replaces what it takes part in.</param>
    internal Inschrijfpartij KopieVoor(Guid inschrijvingId, bool metBevestiging, Hoofdsleutel sleutel)
    {
        var kopie = new Inschrijfpartij(inschrijvingId, Open(sleutel), AanbiederId, sleutel, GenoemdOp);
        if (metBevestiging && Status is Partijstatus.Bevestigd)
        {
            kopie.GevraagdOp = GevraagdOp;
            kopie.Verklaring = OpenVerklaring(sleutel)?.Verzegel(sleutel, Verklaringsdoel, kopie.Id);
            kopie.Beslis(Status, OpenBesluit(sleutel)!, sleutel, BeslotenOp!.Value);
        }

        return kopie;
    }

    private void Beslis(Partijstatus status, Partijbesluit besluit, Hoofdsleutel sleutel, DateTimeOffset op)
    {
        Besluit = sleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(besluit with { Naam = EenRegel.Van(besluit.Naam), Functie = EenRegel.Van(besluit.Functie) }), Besluitdoel, Id);
        BeslotenOp = op;
        Status = status;
    }

    private byte[] Verzegeld(Partijgegevens gegevens, Hoofdsleutel sleutel) => sleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(gegevens), Doel, Id);
}

/// <summary>What a party answered.</summary>
/// <param name="Naam">Who answered.</param>
/// <param name="Functie">In which function.</param>
/// <param name="MetAccount">As beheerder of a registered provider.</param>
/// <param name="Reden">Why not; null: it confirmed.</param>
public sealed record Partijbesluit(string Naam, string Functie, bool MetAccount, string? Reden = null)
{
    public const int MaxFunctie = 100;
    public const int MaxReden = 1000;
}
