using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Mail;

/// <summary>
/// What the portal tells somebody, in mail and in the bell alike (HER-04). Plain text: values people typed need no escaping here,
/// the renderer encodes them.
/// </summary>
public sealed record Brief
{
    /// <param name="onderwerp">Subject: what, and for which organisation or aanbesteding. No line breaks.</param>
    /// <param name="alineas">Paragraphs, B1 Dutch, the first says what happened, the last what to do.</param>
    /// <param name="pad">Where to go in the portal, starting with '/'.</param>
    /// <param name="knoptekst">The text of the link: 'Uitnodiging aannemen'.</param>
    /// <param name="uiterlijk">By when, if there is a term; shown with weekday, date, hour and how long that is.</param>
    /// <exception cref="DomeinregelException">The subject holds a line break: it would become a header of its own in the mail.</exception>
    public Brief(string onderwerp, IReadOnlyList<string> alineas, string? pad = null, string? knoptekst = null, DateTimeOffset? uiterlijk = null)
    {
        Eis(!onderwerp.Any(char.IsControl), Domeinregel.OnderwerpMetRegeleinde);
        if (pad is not null && (!pad.StartsWith('/') || pad.StartsWith("//", StringComparison.Ordinal)))
        {
            throw new ArgumentException("A path within the portal starts with one '/'.", nameof(pad));
        }

        Onderwerp = onderwerp;
        Alineas = alineas;
        Pad = pad;
        Knoptekst = knoptekst;
        Uiterlijk = uiterlijk;
    }

    public string Onderwerp { get; }

    public IReadOnlyList<string> Alineas { get; }

    public string? Pad { get; }

    public string? Knoptekst { get; }

    public DateTimeOffset? Uiterlijk { get; }
}
