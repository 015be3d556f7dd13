using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.EigenVerklaringen;

/// <summary>
/// The declaration a party makes itself, by the official form (UEA; Aanbestedingswet 2.84, 2.85): of an inschrijver, and as well of a combinant or an
/// onderaannemer. It never changes: filling in gives a new one. Who keeps it seals it for a purpose and an id of its own.
/// </summary>
/// <param name="Onderneming">II.A.</param>
/// <param name="Vertegenwoordiger">II.B.</param>
/// <param name="BeroepOpAnderen">II.C: it leans on what others have to be suitable.</param>
/// <param name="Onderaannemers">II.D: others do part of the work.</param>
/// <param name="Gronden">III: one answer for each ground that is asked, in the order of the form.</param>
/// <param name="Geschiktheid">IV.α: it meets all geschiktheidseisen; an explanation when it does not.</param>
/// <param name="Slot">VI.</param>
/// <param name="Overname">Null: filled in anew.</param>
public sealed record EigenVerklaring(
    Onderneming Onderneming,
    Vertegenwoordiger Vertegenwoordiger,
    Verklaringsantwoord BeroepOpAnderen,
    Verklaringsantwoord Onderaannemers,
    IReadOnlyList<Grondantwoord> Gronden,
    Verklaringsantwoord Geschiktheid,
    Slotverklaring Slot,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Overname? Overname = null)
{
    public const int MaxNaam = 200;
    public const int MaxTekst = 4000;

    /// <summary>Nothing answered yet.</summary>
    [JsonIgnore]
    public bool IsLeeg => this == Nieuw(Onderneming.Naam, Onderneming.KvkNummer, [.. Gronden.Select(g => g.Grond)]);

    /// <summary>Where the party says that a ground applies to it.</summary>
    [JsonIgnore]
    public IEnumerable<Grondantwoord> VanToepassing => Gronden.Where(g => g.Ja is true);

    /// <summary>A declaration in which everything is still open.</summary>
    /// <param name="naam">Of the party.</param>
    /// <param name="kvkNummer">Of the party; empty when it has none.</param>
    /// <param name="gevraagd">The grounds to ask, from <see cref="Uitsluitingsgronden"/>.</param>
    public static EigenVerklaring Nieuw(string naam, string kvkNummer, IReadOnlyList<Uitsluitingsgrond> gevraagd) => new(
        new Onderneming(naam, kvkNummer),
        new Vertegenwoordiger(),
        new Verklaringsantwoord(),
        new Verklaringsantwoord(),
        [.. gevraagd.Select(Open)],
        new Verklaringsantwoord(),
        new Slotverklaring());

    /// <summary>With exactly the grounds that are asked: a new one is open, one that is asked no longer is gone.</summary>
    public EigenVerklaring Voor(IReadOnlyList<Uitsluitingsgrond> gevraagd) => this with
    {
        Gronden = [.. gevraagd.Select(g => Gronden.FirstOrDefault(a => a.Grond == g) is { } antwoord ? antwoord with { Vraag = Teksten.Uitleg(g) } : Open(g))],
    };

    /// <summary>
    /// With what was filled in. Who the party is, what is asked and what was taken over stay; the declaration of part VI is dated by the moment from
    /// which it covers everything as it stands.
    /// </summary>
    /// <param name="ingevuld">The answers; those to grounds that are not asked here are left out.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">A text that is too long.</exception>
    public EigenVerklaring Neem(EigenVerklaring ingevuld, DateTimeOffset nu)
    {
        var nieuw = this with
        {
            Onderneming = Onderneming with { IsMkb = ingevuld.Onderneming.IsMkb, InCombinatie = ingevuld.Onderneming.InCombinatie, Combinatie = Bij(ingevuld.Onderneming.InCombinatie is true, ingevuld.Onderneming.Combinatie) },
            Vertegenwoordiger = new(Naam(ingevuld.Vertegenwoordiger.Naam), Naam(ingevuld.Vertegenwoordiger.Functie), Tekst(ingevuld.Vertegenwoordiger.Bevoegdheid)),
            BeroepOpAnderen = Antwoord(ingevuld.BeroepOpAnderen, ingevuld.BeroepOpAnderen.Ja is true),
            Onderaannemers = Antwoord(ingevuld.Onderaannemers, ingevuld.Onderaannemers.Ja is true),
            Gronden = [.. Gronden.Select(g => Antwoord(g, ingevuld.Gronden.FirstOrDefault(i => i.Grond == g.Grond)))],
            Geschiktheid = Antwoord(ingevuld.Geschiktheid, ingevuld.Geschiktheid.Ja is false),
            Slot = new(ingevuld.Slot.NaarWaarheid, ingevuld.Slot.BewijsDirect, Naam(ingevuld.Slot.Naam), Naam(ingevuld.Slot.Functie), Slot.Op),
        };
        return nieuw == this ? this : nieuw with { Slot = nieuw.Slot with { Op = nieuw.Slot.IsGegeven ? nu : null } };
    }

    /// <summary>
    /// What an earlier declaration says, for this one to begin with (2.85 lid 4). What the earlier one was not asked stays open, and so does part VI:
    /// that is declared anew.
    /// </summary>
    /// <param name="eerder">Of the same party.</param>
    /// <param name="bron">The aanbesteding it was made for.</param>
    /// <param name="bronOp">When it was made.</param>
    /// <param name="door">Who confirms that it still holds.</param>
    /// <param name="nu">When.</param>
    public EigenVerklaring NeemOver(EigenVerklaring eerder, string bron, DateTimeOffset bronOp, string door, DateTimeOffset nu)
    {
        var vragen = Gronden.Select(g => g.Grond).ToList();
        return (eerder with { Onderneming = eerder.Onderneming with { Naam = Onderneming.Naam, KvkNummer = Onderneming.KvkNummer }, Slot = new Slotverklaring() }).Voor(vragen) with
        {
            Overname = new Overname(bron, bronOp, Naam(door), nu, NietIn(eerder)),
        };
    }

    /// <summary>The grounds asked here that another declaration does not answer.</summary>
    public IReadOnlyList<Uitsluitingsgrond> NietIn(EigenVerklaring eerder) => [.. Gronden.Select(g => g.Grond).Where(g => eerder.Gronden.All(a => a.Grond != g || a.Ja is null))];

    /// <summary>The same answers with part VI open again, for a new inschrijving in the place of an old one.</summary>
    public EigenVerklaring ZonderSlot() => this with { Slot = new Slotverklaring() };

    /// <summary>Everything that keeps it from being complete, in the order of the form; empty when nothing does.</summary>
    public IReadOnlyList<Verklaringsgebrek> WatOntbreekt() =>
    [
        .. Open(Verklaringsvraag.Mkb, Onderneming.IsMkb),
        .. Open(Verklaringsvraag.Combinatie, Onderneming.InCombinatie),
        .. Toelichting(Verklaringsvraag.Combinatie, Onderneming.InCombinatie is true, Onderneming.Combinatie),
        .. Als(Vertegenwoordiger.Naam.Length == 0 || Vertegenwoordiger.Functie.Length == 0, Verklaringsgebreksoort.VertegenwoordigerOntbreekt, Verklaringsvraag.Vertegenwoordiger),
        .. Open(Verklaringsvraag.BeroepOpAnderen, BeroepOpAnderen.Ja),
        .. Toelichting(Verklaringsvraag.BeroepOpAnderen, BeroepOpAnderen.Ja is true, BeroepOpAnderen.Toelichting),
        .. Open(Verklaringsvraag.Onderaannemers, Onderaannemers.Ja),
        .. Toelichting(Verklaringsvraag.Onderaannemers, Onderaannemers.Ja is true, Onderaannemers.Toelichting),
        .. Gronden.SelectMany(Gebreken),
        .. Open(Verklaringsvraag.Geschiktheid, Geschiktheid.Ja),
        .. Toelichting(Verklaringsvraag.Geschiktheid, Geschiktheid.Ja is false, Geschiktheid.Toelichting),
        .. Als(!Slot.IsGegeven, Verklaringsgebreksoort.SlotverklaringOntbreekt, Verklaringsvraag.Slotverklaring),
    ];

    /// <summary>Sealed for one purpose and one object of whoever keeps it.</summary>
    public byte[] Verzegel(Hoofdsleutel sleutel, string doel, Guid id) => sleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(this), doel, id);

    /// <summary>Opens what <see cref="Verzegel"/> sealed for the same purpose and object.</summary>
    /// <exception cref="CryptographicException">Changed, or sealed for something else.</exception>
    public static EigenVerklaring Ontzegel(byte[] verzegeld, Hoofdsleutel sleutel, string doel, Guid id) => JsonSerializer.Deserialize<EigenVerklaring>(sleutel.Open(verzegeld, doel, id))!;

    /// <summary>The same for the same content: what was confirmed is what was seen.</summary>
    public string Kenmerk() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)));

    public bool Equals(EigenVerklaring? other) =>
        other is not null
        && (Onderneming, Vertegenwoordiger, BeroepOpAnderen, Onderaannemers, Geschiktheid, Slot, Overname)
            .Equals((other.Onderneming, other.Vertegenwoordiger, other.BeroepOpAnderen, other.Onderaannemers, other.Geschiktheid, other.Slot, other.Overname))
        && Gronden.SequenceEqual(other.Gronden);

    public override int GetHashCode() => HashCode.Combine(Onderneming, Vertegenwoordiger, BeroepOpAnderen, Onderaannemers, Geschiktheid, Slot, Overname, Gronden.Count);

    private static Grondantwoord Open(Uitsluitingsgrond grond) => new(grond, Teksten.Uitleg(grond));

    private static Grondantwoord Antwoord(Grondantwoord gevraagd, Grondantwoord? ingevuld) => new(
        gevraagd.Grond,
        gevraagd.Vraag,
        ingevuld?.Ja,
        Bij(ingevuld?.Ja is true, ingevuld?.Toelichting),
        Bij(ingevuld?.Ja is true, ingevuld?.Maatregelen));

    private static Verklaringsantwoord Antwoord(Verklaringsantwoord ingevuld, bool vraagtToelichting) => new(ingevuld.Ja, Bij(vraagtToelichting, ingevuld.Toelichting));

    /// <summary>An explanation belongs to its answer: under another answer nobody would see that it is sealed.</summary>
    private static string Bij(bool hoortErbij, string? tekst) => hoortErbij ? Tekst(tekst) : "";

    private static string Tekst(string? tekst)
    {
        var schoon = tekst?.Trim() ?? "";
        Eis(schoon.Length <= MaxTekst, Domeinregel.EigenVerklaringTeLang, MaxTekst);
        return schoon;
    }

    private static string Naam(string? tekst)
    {
        var schoon = EenRegel.Van(tekst ?? "");
        Eis(schoon.Length <= MaxNaam, Domeinregel.EigenVerklaringTeLang, MaxNaam);
        return schoon;
    }

    private static IEnumerable<Verklaringsgebrek> Gebreken(Grondantwoord antwoord)
    {
        Verklaringsgebrek Gebrek(Verklaringsgebreksoort soort) => new(soort, null, antwoord.Grond, Teksten.Van(soort, Teksten.Van(antwoord.Grond)));
        if (antwoord.Ja is null)
        {
            yield return Gebrek(Verklaringsgebreksoort.NietBeantwoord);
        }

        if (antwoord.Ja is true && antwoord.Toelichting.Length == 0)
        {
            yield return Gebrek(Verklaringsgebreksoort.ToelichtingOntbreekt);
        }

        if (antwoord.Ja is true && antwoord.Maatregelen.Length == 0)
        {
            yield return Gebrek(Verklaringsgebreksoort.MaatregelenOntbreken);
        }
    }

    private static IEnumerable<Verklaringsgebrek> Open(Verklaringsvraag vraag, bool? antwoord) => Als(antwoord is null, Verklaringsgebreksoort.NietBeantwoord, vraag);

    private static IEnumerable<Verklaringsgebrek> Toelichting(Verklaringsvraag vraag, bool nodig, string tekst) => Als(nodig && tekst.Length == 0, Verklaringsgebreksoort.ToelichtingOntbreekt, vraag);

    private static IEnumerable<Verklaringsgebrek> Als(bool ontbreekt, Verklaringsgebreksoort soort, Verklaringsvraag vraag) =>
        ontbreekt ? [new(soort, vraag, null, Teksten.Van(soort, Teksten.Van(vraag)))] : [];
}
