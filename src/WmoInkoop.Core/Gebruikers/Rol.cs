namespace WmoInkoop.Core.Gebruikers;

/// <summary>What somebody can be appointed to; a provider's people are <c>Medewerker</c> of an Aanbieder instead.</summary>
public enum Rol
{
    Inkoper,
    Beoordelaar,
    Contractmanager,
    Tafelsecretaris,
    Tafellid,

    /// <summary>Runs the portal; the only role without a regio.</summary>
    Beheerder,
}
