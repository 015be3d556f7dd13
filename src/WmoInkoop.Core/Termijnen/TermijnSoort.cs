namespace WmoInkoop.Core.Termijnen;

/// <summary>Everything with a due date is a termijn of one kind (HER-01); the Dutch text says what there is to do.</summary>
public enum TermijnSoort
{
    /// <summary>AAN-01: an inkoper decides on a registration within 5 working days.</summary>
    VerificatieRegistratie,
    Uitnodiging,
    Vragenronde,
    Aanmelding,
    Inschrijving,
    Herbevestiging,

    /// <summary>AAN-07: the second of two signatures under an inschrijving.</summary>
    TweedeHandtekening,

    /// <summary>INS-01: a provider that is named in an inschrijving of another confirms its part.</summary>
    Partijverzoek,
    Herstel,
    Verduidelijking,
    Prijstoelichting,
    Bibobformulier,
    Bewijsmiddelen,
    Dialoogplan,
    Consultatie,
    CaoVerklaring,
    Beoordeling,
    Klacht,

    /// <summary>GUN-07: the complainer or the inkopers write back to the handler of a klacht.</summary>
    Klachtvraag,
    Gestanddoening,

    /// <summary>INS-12: a provider says whether its inschrijving holds longer.</summary>
    GestanddoeningVerlenging,
    OpschortendeTermijn,
    AankondigingGegundeOpdracht,

    /// <summary>Awb 7:10: the decision on an objection to a beschikking.</summary>
    Bezwaar,
    OvereenkomstAfloop,
    Actie,
    Bijeenkomst,
    VerslagOpmerkingen,

    /// <summary>TRJ-02: the last moment for the nota that answers the questions asked.</summary>
    NotaVanInlichtingen,
    // Cao-verklaringen (CAO)
    /// <summary>For the contractmanager: speaks only when the provider is late (CAO-05).</summary>
    CaoVerklaringTeLaat,
}
