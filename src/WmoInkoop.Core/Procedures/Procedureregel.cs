namespace WmoInkoop.Core.Procedures;

/// <summary>Every rule with a number or a gate whose basis differs per procedure and regime. The Dutch name and explanation stand in Procedures.resx.</summary>
public enum Procedureregel
{
    // Voorbereiding
    BesluitBevoegdOrgaan,
    VoorbereidingOpenbaar,
    GrondVoorDialoog,
    ReelePrijs,
    PerceelbeperkingVooraf,

    // Aankondiging en planning
    AankondigingTenderNed,
    TenderNedNummer,
    Subsidieplafond,
    Aanmeldtermijn,
    AanmeldtermijnUrgent,
    Inschrijftermijn,
    InschrijftermijnVooraankondiging,
    InschrijftermijnVooraankondigingOndergrens,
    InschrijftermijnUrgent,
    InschrijftermijnInOverleg,
    WezenlijkeRectificatieVerlengt,
    GelijkeInformatie,

    // Vragen
    NotaVoorSluiting,
    NotaVoorSluitingUrgent,
    LateNotaVerlengt,
    NotaDoorTwee,
    Contactverbod,

    // Selectie en dialoog
    BeoogdAantalGegadigden,
    SelectiebriefMetRedenen,
    DialoogVertrouwelijk,
    AfvallenInFasen,
    SlotfaseMetTwee,
    AntwoordOverVoortgang,

    // Inschrijving en kluis
    EigenVerklaring,
    KluisTotSluiting,
    OpeningDoorInkopers,
    StoringVerlengt,
    StoringControlegetal,
    Gestanddoening,
    GestanddoeningNaKortGeding,
    AbnormaalLaag,
    Bibobformulier,
    BeslistermijnToetreding,

    // Beoordeling
    BeoordelingsplanVooraf,
    Belangenverklaring,
    BlindeBeoordeling,

    // Gunning
    BeslissingDoorTwee,
    BriefMetRedenen,
    BriefMetVergelijking,
    LengteVanReden,
    OpschortendeTermijn,
    OpschortendeTermijnSchuiftOp,
    KortGedingSchortOp,
    KortGedingHoudtAnderenNietOp,
    NieuweBeslissingNieuweTermijn,
    OpvolgingAangekondigd,
    BewijsOpvragen,
    Bewijstermijn,
    LeeftijdGedragsverklaring,
    LeeftijdHandelsregister,
    LeeftijdBelastingverklaring,
    ProcesVerbaal,
    BeschikkingMetRedenen,
    Bezwaartermijn,
    Klachttermijn,

    // Na de gunning
    AankondigingGegund,
    AankondigingGegundPerKwartaal,
    StilteTotBevestiging,
    Dossier,
    Bewaartermijn,
    AuditKeten,
}

/// <summary>The part of the work a rule belongs to, in order of time.</summary>
public enum Regelgroep
{
    Voorbereiding,
    AankondigingEnPlanning,
    Vragen,
    SelectieEnDialoog,
    InschrijvingEnKluis,
    Beoordeling,
    Gunning,
    NaDeGunning,
}
