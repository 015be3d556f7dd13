namespace WmoInkoop.Core.Common;

/// <summary>A rule of the domain refuses a deed. The web shows the Dutch text of <see cref="Regel"/>; it is never a bug.</summary>
public sealed class DomeinregelException(Domeinregel regel, params object[] waarden)
    : Exception(Teksten.Van(regel, waarden))
{
    public Domeinregel Regel { get; } = regel;
}
