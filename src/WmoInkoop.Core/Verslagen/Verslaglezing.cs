namespace WmoInkoop.Core.Verslagen;

/// <summary>That a member opened a verslag, and whether that member agrees with it (TAF-03, TAF-04).</summary>
public sealed class Verslaglezing
{
    private Verslaglezing()
    {
    }

    public Verslaglezing(Guid verslagId, Guid gebruikerId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        VerslagId = verslagId;
        GebruikerId = gebruikerId;
        GelezenOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid VerslagId { get; private set; }

    public Guid GebruikerId { get; private set; }

    /// <summary>The first time.</summary>
    public DateTimeOffset GelezenOp { get; private set; }

    public DateTimeOffset? AkkoordOp { get; internal set; }
}
