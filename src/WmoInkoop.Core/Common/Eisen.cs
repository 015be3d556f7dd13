using System.Diagnostics.CodeAnalysis;

namespace WmoInkoop.Core.Common;

/// <summary>Guards that read like the rule: <c>Eis(Status is Concept, Domeinregel.X)</c>. Use with <c>using static</c>.</summary>
public static class Eisen
{
    /// <exception cref="DomeinregelException">The condition does not hold.</exception>
    public static void Eis([DoesNotReturnIf(false)] bool voorwaarde, Domeinregel regel, params object[] waarden)
    {
        if (!voorwaarde)
        {
            throw new DomeinregelException(regel, waarden);
        }
    }
}
