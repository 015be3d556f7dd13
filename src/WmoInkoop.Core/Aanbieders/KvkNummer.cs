using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>The number of an organisation in the Handelsregister: 8 digits. Spaces and dots people type are left out.</summary>
public readonly record struct KvkNummer
{
    public const int Lengte = 8;

    private KvkNummer(string waarde) => Waarde = waarde;

    public string Waarde { get; }

    /// <exception cref="DomeinregelException"><see cref="Domeinregel.KvkNummerOngeldig"/>.</exception>
    public static KvkNummer Maak(string? invoer)
    {
        var nummer = Probeer(invoer);
        Eis(nummer is not null, Domeinregel.KvkNummerOngeldig);
        return nummer!.Value;
    }

    /// <summary>Null when it cannot be a number.</summary>
    public static KvkNummer? Probeer(string? invoer)
    {
        var cijfers = Cijfercode.Lees(invoer);
        return cijfers.Length == Lengte && cijfers.All(char.IsAsciiDigit) && cijfers.Any(c => c != '0') ? new KvkNummer(cijfers) : null;
    }

    internal static KvkNummer UitDatabase(string waarde) => new(waarde);

    public override string ToString() => Waarde;
}

/// <summary>The code of a care provider in the AGB register (Vektis): 8 digits.</summary>
public readonly record struct AgbCode
{
    public const int Lengte = 8;

    private AgbCode(string waarde) => Waarde = waarde;

    public string Waarde { get; }

    /// <summary>Null when nothing was filled in: the code is optional (AAN-01).</summary>
    /// <exception cref="DomeinregelException"><see cref="Domeinregel.AgbCodeOngeldig"/>.</exception>
    public static AgbCode? Maak(string? invoer)
    {
        var cijfers = Cijfercode.Lees(invoer);
        if (cijfers.Length == 0)
        {
            return null;
        }

        Eis(cijfers.Length == Lengte && cijfers.All(char.IsAsciiDigit), Domeinregel.AgbCodeOngeldig);
        return new AgbCode(cijfers);
    }

    internal static AgbCode UitDatabase(string waarde) => new(waarde);

    public override string ToString() => Waarde;
}

/// <summary>Reading codes as people type them.</summary>
internal static class Cijfercode
{
    internal static string Lees(string? invoer) => string.Concat((invoer ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-')));
}
