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
        Inhoud = sleutel.Verzegel(canoniek, Inhoudsdoel, InschrijvingId);
        Bewijs = sleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(bewijs), Bewijsdoel, InschrijvingId);
    }

    public Guid InschrijvingId { get; private set; }

    internal byte[] Inhoud { get; private set; } = [];

    internal byte[] Bewijs { get; private set; } = [];

    internal byte[] OpenInhoud(Hoofdsleutel sleutel) => sleutel.Open(Inhoud, Inhoudsdoel, InschrijvingId);

    internal Ontvangstbewijs OpenBewijs(Hoofdsleutel sleutel) => JsonSerializer.Deserialize<Ontvangstbewijs>(sleutel.Open(Bewijs, Bewijsdoel, InschrijvingId))!;
}
