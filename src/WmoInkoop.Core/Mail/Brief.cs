namespace WmoInkoop.Core.Mail;

/// <summary>
/// What the portal tells somebody, in mail and in the bell alike (HER-04). Plain text: values people typed need no escaping here,
/// the renderer encodes them.
/// </summary>
/// <param name="Onderwerp">Subject: what, and for which organisation or aanbesteding. No line breaks.</param>
/// <param name="Alineas">Paragraphs, B1 Dutch, the first says what happened, the last what to do.</param>
/// <param name="Pad">Where to go in the portal, starting with '/'.</param>
/// <param name="Knoptekst">The text of the link: 'Uitnodiging aannemen'.</param>
/// <param name="Uiterlijk">By when, if there is a term; shown with date, hour and how long that is.</param>
public sealed record Brief(string Onderwerp, IReadOnlyList<string> Alineas, string? Pad = null, string? Knoptekst = null, DateTimeOffset? Uiterlijk = null);
