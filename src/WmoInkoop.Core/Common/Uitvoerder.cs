namespace WmoInkoop.Core.Common;

/// <summary>Who does a deed and in which role; goes into the audit line (AUD-01). Ids only, no names.</summary>
/// <param name="GebruikerId">The account, or null for the portal itself and for visitors.</param>
/// <param name="Rol">The role used, with its regio or organisation where it has one: 'inkoper', 'aanbieder', 'portaal', 'bezoeker'.</param>
public sealed record Uitvoerder(Guid? GebruikerId, string Rol)
{
    /// <summary>The portal itself: jobs and commands.</summary>
    public static Uitvoerder Portaal { get; } = new(null, "portaal");

    /// <summary>Somebody who is not signed in.</summary>
    public static Uitvoerder Bezoeker { get; } = new(null, "bezoeker");
}
