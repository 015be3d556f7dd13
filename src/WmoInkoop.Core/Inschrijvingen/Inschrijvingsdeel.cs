using System.Text.Json;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// The sealed answer to one criterium or eis in a draft, or its price, with a version of its own: colleagues on different answers do not meet, two
/// on the same one do (INS-02). Made with the draft and gone once it is submitted, when <see cref="Indiening"/> holds the whole.
/// </summary>
public sealed class Inschrijvingsdeel : IHeeftVersie
{
    private const string Doel = "inschrijvingsdeel";

    private Inschrijvingsdeel()
    {
    }

    internal Inschrijvingsdeel(Guid inschrijvingId, Guid onderdeelId, Deelinhoud inhoud, Hoofdsleutel sleutel)
    {
        Id = Guid.NewGuid();
        InschrijvingId = inschrijvingId;
        OnderdeelId = onderdeelId;
        Inhoud = Verzegeld(inhoud, sleutel);
    }

    public Guid Id { get; private set; }

    public Guid InschrijvingId { get; private set; }

    /// <summary>The criterium or eis it answers; the perceel for the price; <see cref="Percelen.Perceel.KleinePartijenId"/> for the onderaannemers of a draft from before parties were named; the inschrijving itself for the eigen verklaring.</summary>
    public Guid OnderdeelId { get; private set; }

    public Guid Versie { get; private set; }

    /// <summary>Who wrote it last, for colleagues; null until somebody does, and when the portal emptied it.</summary>
    public Guid? GewijzigdDoorId { get; private set; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? GewijzigdOp { get; private set; }

    internal byte[] Inhoud { get; private set; } = [];

    internal void Schrijf(Deelinhoud inhoud, Hoofdsleutel sleutel, Guid? doorId = null, DateTimeOffset? op = null)
    {
        Inhoud = Verzegeld(inhoud, sleutel);
        (GewijzigdDoorId, GewijzigdOp) = (doorId, op);
    }

    internal Deelinhoud Open(Hoofdsleutel sleutel) => JsonSerializer.Deserialize<Deelinhoud>(sleutel.Open(Inhoud, Doel, Id))!;

    private byte[] Verzegeld(Deelinhoud inhoud, Hoofdsleutel sleutel) => sleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(inhoud), Doel, Id);
}

/// <param name="Tekst">Of a criterium: the answer, Markdown.</param>
/// <param name="Akkoord">Of an eis: the provider agrees.</param>
/// <param name="Prijs">Of the price, which has the perceel as its onderdeel: in euro.</param>
/// <param name="Onderaannemers">Of a draft from before parties were named.</param>
/// <param name="EigenVerklaring">Where one is asked; null: not begun.</param>
internal sealed record Deelinhoud(string Tekst = "", bool Akkoord = false, decimal? Prijs = null, IReadOnlyList<Onderaannemer>? Onderaannemers = null, EigenVerklaring? EigenVerklaring = null)
{
    /// <summary>Of the price, where it is asked on the cost elements (INS-11).</summary>
    public Kostprijselementen? Kostprijs { get; init; }

    public bool Equals(Deelinhoud? other) =>
        other is not null && (Tekst, Akkoord, Prijs, Kostprijs) == (other.Tekst, other.Akkoord, other.Prijs, other.Kostprijs) && (Onderaannemers ?? []).SequenceEqual(other.Onderaannemers ?? [])
        && EigenVerklaring == other.EigenVerklaring;

    public override int GetHashCode() => HashCode.Combine(Tekst, Akkoord, Prijs, Onderaannemers?.Count ?? 0, EigenVerklaring);
}
