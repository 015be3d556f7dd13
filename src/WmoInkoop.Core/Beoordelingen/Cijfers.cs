using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>The mark of one assessor for one criterium of one inschrijving, with its reason; half filled in until locked (BEO-03).</summary>
public sealed class Beoordelingscijfer : IHeeftVersie
{
    public const int MaxMotivering = 4000;

    private Beoordelingscijfer()
    {
    }

    internal Beoordelingscijfer(Guid beoordelaarId, Guid inschrijvingId, Guid criteriumId)
    {
        Id = Guid.NewGuid();
        BeoordelaarId = beoordelaarId;
        InschrijvingId = inschrijvingId;
        CriteriumId = criteriumId;
    }

    public Guid Id { get; private set; }

    public Guid BeoordelaarId { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public Guid CriteriumId { get; private set; }

    /// <summary>On the <see cref="Beoordelingsschaal"/> of the perceel; null: not given yet.</summary>
    public decimal? Cijfer { get; private set; }

    public string Motivering { get; private set; } = "";

    public Guid Versie { get; private set; }

    public bool IsCompleet => Cijfer is not null && Motivering.Length > 0;

    /// <exception cref="DomeinregelException">Not a mark of the scale.</exception>
    public void Geef(decimal? cijfer, string motivering, Beoordelingsschaal schaal)
    {
        if (cijfer is { } gegeven)
        {
            schaal.EisBevat(gegeven);
        }

        Cijfer = cijfer;
        Motivering = motivering.Trim();
    }
}

/// <summary>The final mark for one criterium of one inschrijving, written down in the consensus session (BEO-04).</summary>
public sealed class Eindcijfer : IHeeftVersie
{
    private Eindcijfer()
    {
    }

    internal Eindcijfer(Guid beoordelingId, Guid inschrijvingId, Guid criteriumId)
    {
        Id = Guid.NewGuid();
        BeoordelingId = beoordelingId;
        InschrijvingId = inschrijvingId;
        CriteriumId = criteriumId;
    }

    public Guid Id { get; private set; }

    public Guid BeoordelingId { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public Guid CriteriumId { get; private set; }

    public decimal Cijfer { get; private set; }

    /// <summary>The reason that the bidder gets in its letter (GUN-02).</summary>
    public string Motivering { get; private set; } = "";

    /// <summary>Who wrote it down.</summary>
    public Guid DoorId { get; private set; }

    public DateTimeOffset Op { get; private set; }

    public Guid Versie { get; private set; }

    /// <exception cref="DomeinregelException">Not a mark of the scale, or no reason.</exception>
    public void Geef(decimal cijfer, string motivering, Beoordelingsschaal schaal, Guid doorId, DateTimeOffset nu)
    {
        schaal.EisBevat(cijfer);
        Eis(!string.IsNullOrWhiteSpace(motivering), Domeinregel.EindcijferVraagtMotivering);
        Cijfer = cijfer;
        Motivering = motivering.Trim();
        DoorId = doorId;
        Op = nu;
    }
}
