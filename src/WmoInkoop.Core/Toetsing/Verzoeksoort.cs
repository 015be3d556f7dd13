using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Toetsing;

/// <summary>What one bidder is asked after the opening.</summary>
public enum Verzoeksoort
{
    /// <summary>A defect that can be repaired (INS-08, art. 2.55).</summary>
    Herstel,

    /// <summary>Questions; the answer does not change the bid (INS-09).</summary>
    Verduidelijking,

    /// <summary>Why a price that looks abnormally low can be delivered (INS-13, art. 2.116).</summary>
    Prijstoelichting,

    /// <summary>The form of the Bibob act (INS-13).</summary>
    Bibob,
}

/// <summary>What an inkoper found of the answer, or of its absence.</summary>
public enum Verzoekbevinding
{
    Hersteld,
    NietHersteld,
    Duidelijk,
    Onduidelijk,
    Aanvaard,
    Afgewezen,
    Ontvangen,
    NietOntvangen,

    /// <summary>The request was not needed after all.</summary>
    Vervallen,
}

/// <summary>Where a request stands.</summary>
public enum Verzoekstand
{
    Open,
    TermijnVoorbij,
    Beantwoord,
    Afgerond,
}

/// <summary>What goes with each kind.</summary>
public static class Verzoeksoorten
{
    /// <summary>The findings that an inkoper can choose from.</summary>
    public static IReadOnlyList<Verzoekbevinding> Bevindingen(this Verzoeksoort soort) => soort switch
    {
        Verzoeksoort.Herstel => [Verzoekbevinding.Hersteld, Verzoekbevinding.NietHersteld, Verzoekbevinding.Vervallen],
        Verzoeksoort.Verduidelijking => [Verzoekbevinding.Duidelijk, Verzoekbevinding.Onduidelijk, Verzoekbevinding.Vervallen],
        Verzoeksoort.Prijstoelichting => [Verzoekbevinding.Aanvaard, Verzoekbevinding.Afgewezen],
        _ => [Verzoekbevinding.Ontvangen, Verzoekbevinding.NietOntvangen, Verzoekbevinding.Vervallen],
    };

    /// <summary>Asked and answered until the letters are out; the Bibob form is asked of who is about to win too.</summary>
    public static bool KanBij(this Verzoeksoort soort, Perceel perceel) => perceel.BeeindigdOp is null && (soort is Verzoeksoort.Bibob ? perceel.DefinitiefGegundOp : perceel.VoorlopigGegundOp) is null;

    /// <summary>It says something of an answer, so there has to be one.</summary>
    public static bool VraagtAntwoord(this Verzoekbevinding bevinding) =>
        bevinding is Verzoekbevinding.Hersteld or Verzoekbevinding.Duidelijk or Verzoekbevinding.Aanvaard or Verzoekbevinding.Ontvangen;

    /// <summary>It decides something for the bidder or against the others, so it says why; that an answer is clear or came in says enough.</summary>
    public static bool VraagtReden(this Verzoekbevinding bevinding) => bevinding is not (Verzoekbevinding.Duidelijk or Verzoekbevinding.Ontvangen);
}
