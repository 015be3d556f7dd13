using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Toetsing;

/// <summary>What an inkoper found of one eis.</summary>
public enum Eisuitkomst
{
    NogTeBeoordelen,
    Voldoet,
    VoldoetNiet,
}

/// <summary>Whether one opened inschrijving meets one uitsluitingsgrond, geschiktheidseis or uitvoeringseis, and who found so (INS-08).</summary>
public sealed class Eisoordeel : IHeeftVersie
{
    public const int MaxNotitie = 2100; // a finding of a repair with its word before it

    private Eisoordeel()
    {
    }

    internal Eisoordeel(Guid inschrijvingId, Guid eisId)
    {
        Id = Guid.NewGuid();
        InschrijvingId = inschrijvingId;
        EisId = eisId;
    }

    public Guid Id { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public Guid EisId { get; private set; }

    public Eisuitkomst Uitkomst { get; private set; }

    /// <summary>For the file; the bidder gets the reason of the <see cref="Geldigheidsoordeel"/>.</summary>
    public string? Notitie { get; private set; }

    /// <summary>Who changed it last.</summary>
    public Guid DoorId { get; private set; }

    public DateTimeOffset Op { get; private set; }

    public Guid Versie { get; private set; }

    /// <returns>False when this is what stood there already: then it stays the finding of who made it.</returns>
    internal bool Oordeel(Eisuitkomst uitkomst, string? notitie, Guid doorId, DateTimeOffset nu)
    {
        notitie = string.IsNullOrWhiteSpace(notitie) ? null : notitie.Trim();
        if (uitkomst == Uitkomst && notitie == Notitie)
        {
            return false;
        }

        Uitkomst = uitkomst;
        Notitie = notitie;
        DoorId = doorId;
        Op = nu;
        return true;
    }
}
