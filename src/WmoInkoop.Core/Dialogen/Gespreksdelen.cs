using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Dialogen;

/// <summary>What somebody of a gegadigde says about the verslag of its gesprek.</summary>
public sealed class Dialoogopmerking
{
    public const int MaxTekst = 4000;

    private Dialoogopmerking()
    {
    }

    internal Dialoogopmerking(Guid gesprekId, Guid gebruikerId, string tekst, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        GesprekId = gesprekId;
        GebruikerId = gebruikerId;
        Tekst = tekst;
        GemaaktOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid GesprekId { get; private set; }

    public Guid GebruikerId { get; private set; }

    /// <summary>Markdown.</summary>
    public string Tekst { get; private set; } = "";

    public DateTimeOffset GemaaktOp { get; private set; }
}

/// <summary>An announced gunningscriterium on which a gegadigde falls out, with the reason (DIA-03).</summary>
public sealed class Afvalgrond
{
    public const int MaxReden = 2000;

    /// <summary>Shorter is no reason somebody can do anything with.</summary>
    public const int MinReden = 40;

    private Afvalgrond()
    {
    }

    internal Afvalgrond(Guid gesprekId, Guid criteriumId, string reden)
    {
        Id = Guid.NewGuid();
        GesprekId = gesprekId;
        CriteriumId = criteriumId;
        Reden = reden;
    }

    public Guid Id { get; private set; }

    public Guid GesprekId { get; private set; }

    public Guid CriteriumId { get; private set; }

    public string Reden { get; private set; } = "";
}

/// <summary>A general clarification: the same text for all gegadigden at the same moment (DIA-02).</summary>
public sealed class Dialoogverduidelijking
{
    public const int MaxTekst = 8000;

    private Dialoogverduidelijking()
    {
    }

    /// <exception cref="DomeinregelException">The procedure has no talks per gegadigde.</exception>
    public Dialoogverduidelijking(Aanbesteding aanbesteding, string tekst, Guid doorId, DateTimeOffset nu)
    {
        Eis(aanbesteding.HeeftDialoogPerGegadigde, Domeinregel.ProcedureZonderDialoog);
        Id = Guid.NewGuid();
        AanbestedingId = aanbesteding.Id;
        Tekst = tekst.Trim();
        GestuurdDoorId = doorId;
        GestuurdOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    /// <summary>Markdown.</summary>
    public string Tekst { get; private set; } = "";

    public DateTimeOffset GestuurdOp { get; private set; }

    public Guid GestuurdDoorId { get; private set; }
}
