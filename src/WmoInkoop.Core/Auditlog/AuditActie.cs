namespace WmoInkoop.Core.Auditlog;

/// <summary>What an audit line says was done; the name is the key of its Dutch text. Only ever added to: old lines keep their words.</summary>
public enum AuditActie
{
    // Gebruikers (AUD-02)
    Aangemeld,
    AanmeldenMislukt,
    Afgemeld,
    HerstelcodeGebruikt,
    TweedeFactorIngesteld,
    TweedeFactorUitgezet,
    HerstelcodesVernieuwd,
    WachtwoordGewijzigd,
    WachtwoordHersteld,
    NaamGewijzigd,
    EmailBevestigd,
    SessieBeeindigd,
    HerauthenticatieMislukt,
    VierOgenVoorgesteld,
    VierOgenBevestigd,
    VierOgenIngetrokken,
    RolGegeven,
    RolBeeindigd,
    AccountOntgrendeld,
    UitnodigingVerstuurd,
    UitnodigingAangenomen,
    UitnodigingIngetrokken,

    // Mail, taken en termijnen (HER)
    MailOpnieuwAangeboden,
    TaakGestart,
    HerinneringsregelGewijzigd,

    // Documenten (DOC)
    DocumentVervangen,
    DocumentVerwijderd,

    // Aanbieders (AAN)
    RegistratieGestart,
    AanbiederGeregistreerd,
    OrganisatieGewijzigd,
    UittrekselToegevoegd,
    VerificatieGevraagd,
    AanbiederGeaccepteerd,
    AanbiederGeweigerd,
    AcceptatieIngetrokken,
    RegistratieVervallenVerklaard,
    AansluitingGevraagd,
    AansluitingToegelaten,
    AansluitingAfgewezen,
    BeheerderGemaakt,
    BeheerderAf,
    MedewerkerVerwijderd,

    // Trajecten en aanbestedingen (TRJ)
    TrajectGemaakt,
    TrajectGewijzigd,
    AanbestedingGemaakt,
    AanbestedingGewijzigd,
    AanbestedingGepubliceerd,
    TenderNedNummerVastgelegd,
    PlanningGewijzigd,
    PerceelToegevoegd,
    PerceelGewijzigd,
    PerceelVerwijderd,
    EisenVastgesteld,
    BeoordelingsplanVastgesteld,
    GedeeldeEisenVastgesteld,
    SchaalVastgesteld,
    PrijsopzetVastgesteld,
    PerceelVerplaatst,
    MatrixVastgesteld,
    PerceeluitsluitingToegevoegd,
    PerceeluitsluitingVerwijderd,
    AanbestedingDocumentToegevoegd,
    AanbestedingDocumentVerwijderd,

    // Vragen (VRA)
    VraagGesteld,
    VraagBeantwoord,
    VraagNagekeken,
    NotaGepubliceerd,
    // Cao-verklaringen (CAO)
    CaoEisOpgesteld,
    CaoEisGesteld,
    CaoVerklaringIngevuld,
    CaoVerklaringOndertekend,
    CaoAanvullingGevraagd,
    CaoVerklaringAkkoord,
    CaoVerklaringAfgekeurd,
    CaoVerklaringVerlopen,
    CaoDocumentOpgehaald,
    // Regios
    RegioToegevoegd,
    RegioGewijzigd,
    RegioVerwijderd,

    // Inschrijvingen en kluis (INS)
    InschrijvingBegonnen,
    InschrijvingIngediend,
    InschrijvingIngetrokken,
    InschrijvingVervangen,
    InschrijvingsdocumentToegevoegd,
    InschrijvingsdocumentVerwijderd,
    InschrijvingsdocumentOpgehaald,
    InschrijvingIngezien,
    KluisGeopend,

    // Beoordeling (BEO)
    GeldigheidVastgesteld,
    BeoordelingBegonnen,
    BeoordelaarBenoemd,
    BeoordelaarOntslagen,
    BelangenverklaringGetekend,
    BelangenconflictGemeld,
    BeoordelingVergrendeld,
    BeoordelingVerder,
    EindcijfersVastgelegd,
    BeoordelingVastgesteld,

    // Gunning en overeenkomsten (GUN)
    GunningVoorbereid,
    GunningsbesluitVastgelegd,
    GunningsbriefGeschreven,
    GunningVastgesteld,
    GunningsbriefVerzonden,
    GunningsbriefGelezen,
    KortGedingGeregistreerd,
    KortGedingUitspraak,
    DefinitiefGegund,
    OvereenkomstGemaakt,
    AankondigingVerzonden,
    AankondigingBevestigd,
    GetekendExemplaarToegevoegd,

    // Overlegtafels en verslagen (TAF)
    OverlegtafelGemaakt,
    TafellidToegevoegd,
    TafellidBeeindigd,
    BijeenkomstGepland,
    BijeenkomstGewijzigd,
    VerslagGeschreven,
    VerslagGepubliceerd,
    VerslagVastgesteld,
    VerslagopmerkingGemaakt,
    VerslagAkkoordGegeven,
    ActieGereedGemeld,

    // Procedures en planning (TRJ)
    GenodigdeGekozen,
    GenodigdeVerwijderd,
    RegelUitgezet,
    RegelAangezet,

    // Dialogen (DIA)
    GegadigdeUitgenodigd,
    DialoogrondeGeopend,
    DialoogrondeGesloten,
    DialoogplanBewaard,
    DialoogplanIngediend,
    DialoogdocumentOpgehaald,
    DialoogsessieGepland,
    DialoogverslagGeschreven,
    DialoogverslagTerReactie,
    DialoogverslagOpgemerkt,
    DialoogverslagDefinitief,
    DialoogbesluitGenomen,
    DialoogverduidelijkingGestuurd,

    // Portaal
    DemoGeladen,

    // Perceeleinden (TRJ-05, TRJ-13)
    PercelenIngetrokken,
    PerceelZonderWinnaar,
    PerceelvervolgGekozen,

    // Rectificaties (TRJ-03)
    RectificatieBegonnen,
    RectificatieWeggegooid,
    RectificatieGepubliceerd,
    InschrijvingHerbevestigd,
    InschrijvingNietHerbevestigd,
}
