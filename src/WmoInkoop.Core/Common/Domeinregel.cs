namespace WmoInkoop.Core.Common;

/// <summary>Every refusal a person can meet. The name is the key of its Dutch text in the feature's resource file (a test asserts it is there).</summary>
public enum Domeinregel
{
    // Aanbieders (AAN)
    KvkNummerOngeldig,
    AgbCodeOngeldig,
    AanbiederWordtGeverifieerd,
    NaamNaVerificatieVast,
    VerificatieAlGevraagd,
    VerificatieNietGevraagd,
    AanbiederNietGeaccepteerd,
    UittrekselOntbreekt,
    RedenOntbreekt,
    AlMedewerker,
    GeenMedewerkerMeer,
    LaatsteBeheerder,
    AansluitverzoekAlBeslist,

    // Gebruikers (AUD-02)
    VierOgenVraagtTweedePersoon,
    VierOgenAlAfgerond,
    VierOgenAlVoorgesteld,
    AanmeldenGeweigerd,
    EmailNietBevestigd,
    LinkOngeldig,
    ErIsAlEenBeheerder,
    WachtwoordGeweigerd,
    WachtwoordOnjuist,
    CodeOnjuist,
    CodeGeweigerd,
    HerauthenticatieMislukt,
    AccountOpSlot,
    TweedeFactorAlIngesteld,
    TweedeFactorNietIngesteld,
    RolAlGegeven,
    RolVraagtRegio,
    RolVraagtTweedePersoon,
    LaatstePortaalbeheerder,
    GeenBeheerder,
    UitnodigingWerktElders,
    UitnodigingNietMeerGeldig,
    UitnodigingVoorIemandAnders,
    UitnodigingAccountBestaat,
    UitnodigingNietVoorBeheerder,

    // Mail en termijnen (HER)
    OnderwerpMetRegeleinde,
    MailAlVerzonden,
    HerinneringsdagenOngeldig,

    // Documenten (DOC)
    DocumentSoortOnbekend,
    DocumentInhoudPastNiet,
    DocumentOudOfBeveiligd,
    DocumentHeeftMacros,
    DocumentBeschadigd,
    DocumentLeeg,
    DocumentTeGroot,
    OpslagVol,
    DocumentNogNietGescand,
    DocumentBesmet,
    DocumentVastgelegd,
    DocumentHeeftNieuwereVersie,
}
