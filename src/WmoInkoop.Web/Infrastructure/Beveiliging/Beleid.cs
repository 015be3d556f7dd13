using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Web.Infrastructure.Beveiliging;

/// <summary>
/// The policies, named after deeds, and the one place that says who may do them. Which object somebody may do it to is part of
/// the query (regio, own organisation), never of a policy.
/// </summary>
public static class Beleid
{
    /// <summary>Anyone with an account, second factor set up where the role asks it.</summary>
    public const string Aangemeld = nameof(Aangemeld);

    /// <summary>Setting up the second factor and signing out: all that staff without one can do.</summary>
    public const string AangemeldZonderTweedeFactor = nameof(AangemeldZonderTweedeFactor);

    /// <summary>Jobs, mail, audit, settings.</summary>
    public const string PortaalBeheren = nameof(PortaalBeheren);

    /// <summary>Accounts and roles.</summary>
    public const string GebruikersBeheren = nameof(GebruikersBeheren);

    /// <summary>Accepting or refusing a registration (AAN-01), by an inkoper of any regio.</summary>
    public const string AanbiedersVerifieren = nameof(AanbiedersVerifieren);

    /// <summary>The work list of a provider's people, and of who waits to join one; staff have their own.</summary>
    public const string MijnWerk = nameof(MijnWerk);

    /// <summary>Registering an organisation with an account that has no role and no organisation.</summary>
    public const string OrganisatieRegistreren = nameof(OrganisatieRegistreren);

    /// <summary>The work list of inkoop.</summary>
    public const string InkoopWerklijst = nameof(InkoopWerklijst);

    /// <summary>Setting up and publishing trajecten and aanbestedingen, by an inkoper of the regio.</summary>
    public const string AanbestedingenBeheren = nameof(AanbestedingenBeheren);

    public const string EigenOrganisatieZien = nameof(EigenOrganisatieZien);

    /// <summary>Details, colleagues and who may sign, by a beheerder of the provider.</summary>
    public const string EigenOrganisatieBeheren = nameof(EigenOrganisatieBeheren);

    /// <summary>Asking a question about an aanbesteding, for a provider (VRA-01).</summary>
    public const string VragenStellen = nameof(VragenStellen);

    /// <summary>Answering questions and publishing nota's, by an inkoper of the regio who works for no provider: who asks is for inkopers only.</summary>
    public const string VragenBeantwoorden = nameof(VragenBeantwoorden);

    /// <summary>Putting a cao-eis to providers and judging their declarations, in one's own regio's.</summary>
    public const string CaoVerklaringenBeoordelen = nameof(CaoVerklaringenBeoordelen);

    /// <summary>Preparing an inschrijving, by anyone of the provider.</summary>
    public const string InschrijvingVoorbereiden = nameof(InschrijvingVoorbereiden);

    /// <summary>Submitting, confirming and withdrawing, by who may sign for the provider, alone or together (AAN-07).</summary>
    public const string InschrijvingIndienen = nameof(InschrijvingIndienen);

    /// <summary>The kluis and what came out of it, by an inkoper who works for no provider: nobody opens or reads bids of competitors.</summary>
    public const string KluisOpenen = nameof(KluisOpenen);

    /// <summary>Validity, assessors, final marks and ranking, by an inkoper of the regio who works for no provider.</summary>
    public const string BeoordelingLeiden = nameof(BeoordelingLeiden);

    /// <summary>Answering what the buying team asked after the opening, by anyone of the bidder; a beheerder hands it in.</summary>
    public const string VerzoekBeantwoorden = nameof(VerzoekBeantwoorden);

    /// <summary>Reading and marking plans, by who was appointed for the perceel and works for no provider (BEO-02).</summary>
    public const string Beoordelen = nameof(Beoordelen);
    // Gunning en overeenkomsten
    /// <summary>Preparing, deciding and carrying out a gunning, by an inkoper of the regio who works for no provider.</summary>
    public const string Gunnen = nameof(Gunnen);

    /// <summary>The letter on an own inschrijving, by anyone of the provider.</summary>
    public const string GunningsbriefLezen = nameof(GunningsbriefLezen);

    /// <summary>The evidence that is asked of an own inschrijving that wins, by anyone of the provider; who may sign hands it in (GUN-08).</summary>
    public const string BewijsLeveren = nameof(BewijsLeveren);

    /// <summary>Overeenkomsten of the regio and their signed copies, by inkoper or contractmanager who works for no provider.</summary>
    public const string OvereenkomstenBeheren = nameof(OvereenkomstenBeheren);

    public const string EigenOvereenkomstenZien = nameof(EigenOvereenkomstenZien);

    /// <summary>Agenda's, verslagen and acties of the tables one may see: members, and secretary and inkopers of the regio.</summary>
    public const string OverlegtafelLezen = nameof(OverlegtafelLezen);

    /// <summary>Tables, seats, bijeenkomsten and verslagen, by the secretary of the regio.</summary>
    public const string OverlegtafelSchrijven = nameof(OverlegtafelSchrijven);

    /// <summary>Remarking on a verslag or agreeing with it, by a member.</summary>
    public const string VerslagReageren = nameof(VerslagReageren);

    /// <summary>Saying that an actie is done, by its owner or the secretary.</summary>
    public const string ActieMelden = nameof(ActieMelden);

    // Dialogen (DIA)

    /// <summary>The dialoog with gegadigden, by an inkoper of the regio who works for no provider: nobody reads plans of competitors.</summary>
    public const string DialoogVoeren = nameof(DialoogVoeren);

    /// <summary>Preparing a plan and reacting to a verslag, by anyone of a gegadigde.</summary>
    public const string DialoogMeedoen = nameof(DialoogMeedoen);

    /// <summary>Handing in a plan, by a beheerder of a gegadigde.</summary>
    public const string DialoogplanIndienen = nameof(DialoogplanIndienen);

    /// <summary>Steering a procedure in which others compete: rectificaties, and who is invited or selected, by an inkoper of the regio who works for no provider.</summary>
    public const string ProcedureSturen = nameof(ProcedureSturen);

    // Klachten (GUN-07)

    /// <summary>Complaining about an aanbesteding, by anyone of a provider, verified or not.</summary>
    public const string KlachtIndienen = nameof(KlachtIndienen);

    /// <summary>Consenting to the Geschillencommissie, by who may sign for the provider.</summary>
    public const string GeschilInstemmen = nameof(GeschilInstemmen);

    /// <summary>The klachten of the own regio, for inkopers, and those that were assigned, for whoever can be a handler; who works for no provider.</summary>
    public const string KlachtenZien = nameof(KlachtenZien);

    /// <summary>Entering klachten, appointing a handler and speaking for the inkopers, by an inkoper of the regio who works for no provider.</summary>
    public const string KlachtenBeheren = nameof(KlachtenBeheren);

    /// <summary>Who may do each deed. Everyone here is signed in.</summary>
    internal static IReadOnlyDictionary<string, Func<HuidigeGebruiker, bool>> Wie { get; } = new Dictionary<string, Func<HuidigeGebruiker, bool>>
    {
        [Aangemeld] = g => !g.MoetTweedeFactorInstellen,
        [AangemeldZonderTweedeFactor] = _ => true,
        [PortaalBeheren] = Een(Rol.Beheerder),
        [GebruikersBeheren] = Een(Rol.Beheerder),
        [AanbiedersVerifieren] = Een(Rol.Inkoper),
        [MijnWerk] = g => !g.MoetTweedeFactorInstellen && (g.AanbiederId is not null || g.IsZonderRol),
        [OrganisatieRegistreren] = g => !g.MoetTweedeFactorInstellen && g.AanbiederId is null && g.IsZonderRol,
        [InkoopWerklijst] = Een(Rol.Inkoper, Rol.Contractmanager),
        [AanbestedingenBeheren] = Een(Rol.Inkoper),
        [ProcedureSturen] = g => g.Is(Rol.Inkoper) && g.AanbiederId is null,
        [EigenOrganisatieZien] = g => g.AanbiederId is not null,
        [EigenOrganisatieBeheren] = g => g.IsAanbiederBeheerder,
        [VragenStellen] = g => g.AanbiederId is not null,
        [VragenBeantwoorden] = g => g.Is(Rol.Inkoper) && g.AanbiederId is null,
        [CaoVerklaringenBeoordelen] = Een(Rol.Contractmanager),
        [InschrijvingVoorbereiden] = g => g.AanbiederId is not null,
        [InschrijvingIndienen] = g => g.MagTekenen,
        [KluisOpenen] = g => g.Is(Rol.Inkoper) && g.AanbiederId is null,
        [BeoordelingLeiden] = g => g.Is(Rol.Inkoper) && g.AanbiederId is null,
        [VerzoekBeantwoorden] = g => g.AanbiederId is not null,
        [Beoordelen] = g => g.Is(Rol.Beoordelaar) && g.AanbiederId is null,
        [Gunnen] = g => g.Is(Rol.Inkoper) && g.AanbiederId is null,
        [GunningsbriefLezen] = g => g.AanbiederId is not null,
        [BewijsLeveren] = g => g.AanbiederId is not null,
        [OvereenkomstenBeheren] = g => (g.Is(Rol.Inkoper) || g.Is(Rol.Contractmanager)) && g.AanbiederId is null,
        [EigenOvereenkomstenZien] = g => g.AanbiederId is not null,
        [OverlegtafelLezen] = Een(Rol.Tafellid, Rol.Tafelsecretaris, Rol.Inkoper),
        [OverlegtafelSchrijven] = Een(Rol.Tafelsecretaris),
        [VerslagReageren] = Een(Rol.Tafellid),
        [ActieMelden] = Een(Rol.Tafellid, Rol.Tafelsecretaris),

        // Dialogen (DIA)
        [DialoogVoeren] = g => g.Is(Rol.Inkoper) && g.AanbiederId is null,
        [DialoogMeedoen] = g => g.AanbiederId is not null,
        [DialoogplanIndienen] = g => g.IsAanbiederBeheerder,

        // Klachten (GUN-07)
        [KlachtIndienen] = g => g.AanbiederId is not null,
        [GeschilInstemmen] = g => g.MagTekenen,
        [KlachtenZien] = g => (g.Is(Rol.Inkoper) || g.Is(Rol.Contractmanager) || g.Is(Rol.Beheerder)) && g.AanbiederId is null,
        [KlachtenBeheren] = g => g.Is(Rol.Inkoper) && g.AanbiederId is null,
    };

    private static Func<HuidigeGebruiker, bool> Een(params Rol[] rollen) => g => rollen.Any(g.Is);
}
