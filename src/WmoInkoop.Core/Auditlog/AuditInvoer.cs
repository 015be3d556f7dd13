using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Auditlog;

/// <summary>What a deed hands over to become an audit line.</summary>
/// <param name="Wie">Who did it, in which role.</param>
/// <param name="Actie">What was done.</param>
/// <param name="Soort">The kind of object, by its class name.</param>
/// <param name="ObjectId">The object, or null where there is none (a failed sign-in of an unknown address).</param>
/// <param name="Nu">When.</param>
/// <param name="Details">Old and new values and reasons, as short texts; ids, no personal data.</param>
/// <param name="ZegelId">Set for lines about drafts and submissions: sealed until that <see cref="Versleuteling.Zegel"/> is broken.</param>
public sealed record AuditInvoer(
    Uitvoerder Wie,
    AuditActie Actie,
    string Soort,
    Guid? ObjectId,
    DateTimeOffset Nu,
    IReadOnlyDictionary<string, string?>? Details = null,
    Guid? ZegelId = null)
{
    /// <summary>A line about an entity of type <typeparamref name="T"/>.</summary>
    public static AuditInvoer Over<T>(Uitvoerder wie, AuditActie actie, Guid? objectId, DateTimeOffset nu, params (string Naam, string? Waarde)[] details) =>
        new(wie, actie, typeof(T).Name, objectId, nu, details.Length == 0 ? null : details.ToDictionary(d => d.Naam, d => d.Waarde));
}
