using System.Text.Json;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>What was handed in, whole and sealed, with the receipt sealed apart from it, so that each checks the other.</summary>
public sealed class Indiening
{
    private const string Inhoudsdoel = "inschrijving";
    private const string Bewijsdoel = "ontvangstbewijs";

    private Indiening()
    {
    }

    internal Indiening(Inschrijving inschrijving, byte[] canoniek, Ontvangstbewijs bewijs, Hoofdsleutel sleutel)
    {
        InschrijvingId = inschrijving.Id;
        Neem(canoniek, bewijs, sleutel);
    }

    public Guid InschrijvingId { get; private set; }

    internal byte[] Inhoud { get; private set; } = [];

    internal byte[] Bewijs { get; private set; } = [];

    /// <summary>What counts from now on, confirmed after a rectificatie (TRJ-03); what counted until now is kept in an <see cref="EerdereIndiening"/>.</summary>
    internal void Neem(byte[] canoniek, Ontvangstbewijs bewijs, Hoofdsleutel sleutel)
    {
        Inhoud = sleutel.Verzegel(canoniek, Inhoudsdoel, InschrijvingId);
        Bewijs = sleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(bewijs), Bewijsdoel, InschrijvingId);
    }

    internal byte[] OpenInhoud(Hoofdsleutel sleutel) => sleutel.Open(Inhoud, Inhoudsdoel, InschrijvingId);

    internal Ontvangstbewijs OpenBewijs(Hoofdsleutel sleutel) => JsonSerializer.Deserialize<Ontvangstbewijs>(sleutel.Open(Bewijs, Bewijsdoel, InschrijvingId))!;
}

/// <summary>
/// What counted before a confirmation (TRJ-03), with its receipt: kept for its provider and for whoever checks that receipt, never opened for
/// the buying side. Sealed for its own id, so that its bytes are no <see cref="Indiening"/> when somebody puts them there.
/// </summary>
public sealed class EerdereIndiening
{
    private const string Inhoudsdoel = "eerdere-inschrijving";
    private const string Bewijsdoel = "eerder-ontvangstbewijs";

    private EerdereIndiening()
    {
    }

    internal EerdereIndiening(Indiening indiening, Hoofdsleutel sleutel, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        InschrijvingId = indiening.InschrijvingId;
        VervangenOp = nu;
        Inhoud = sleutel.Verzegel(indiening.OpenInhoud(sleutel), Inhoudsdoel, Id);
        Bewijs = sleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(indiening.OpenBewijs(sleutel)), Bewijsdoel, Id);
    }

    public Guid Id { get; private set; }

    public Guid InschrijvingId { get; private set; }

    /// <summary>When it was confirmed, and so stopped counting.</summary>
    public DateTimeOffset VervangenOp { get; private set; }

    internal byte[] Inhoud { get; private set; } = [];

    internal byte[] Bewijs { get; private set; } = [];

    internal byte[] OpenInhoud(Hoofdsleutel sleutel) => sleutel.Open(Inhoud, Inhoudsdoel, Id);

    internal Ontvangstbewijs OpenBewijs(Hoofdsleutel sleutel) => JsonSerializer.Deserialize<Ontvangstbewijs>(sleutel.Open(Bewijs, Bewijsdoel, Id))!;
}
