namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>A background job. It may run twice at once, on several servers: what it does it claims, or it is harmless to do again.</summary>
public interface ITaak
{
    /// <returns>What was done, in one Dutch sentence for the beheerder; no personal data.</returns>
    Task<string> ExecuteAsync(CancellationToken ct);
}

/// <summary>Something that <see cref="OpruimenJob"/> clears away every night. Every class in the program that implements it is found by itself.</summary>
public interface IOpruimer
{
    /// <summary>What is cleared away, in Dutch: 'verstuurde mail ouder dan 90 dagen'.</summary>
    string Wat { get; }

    /// <returns>How many were cleared away.</returns>
    Task<int> ExecuteAsync(CancellationToken ct);
}
