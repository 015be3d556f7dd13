namespace WmoInkoop.Core.Gebruikers;

/// <summary>What signing in asks, from the settings.</summary>
/// <param name="VraagtTweedeFactor">False only in Development (<c>Aanmelden:TweedeFactor=Uit</c>): then no code is asked anywhere.</param>
public sealed record Aanmeldbeleid(bool VraagtTweedeFactor);
