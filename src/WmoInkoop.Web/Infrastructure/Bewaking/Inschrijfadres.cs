namespace WmoInkoop.Web.Infrastructure.Bewaking;

/// <summary>
/// Addresses that stand in no log before the opening (INS-06): of preparing and submitting, of answering as a party in an account or with a
/// link (whose secret is in the address), of handing in after an outage, and of looking up a receipt. Who asks for one of them has, or is
/// in, an inschrijving.
/// </summary>
internal static class Inschrijfadres
{
    private static readonly string[] Beginnen = ["mijn/inschrijvingen", "mijn/meedoen", "meedoen", "ontvangstbewijs"];

    /// <param name="pad">A path or the pattern of a route.</param>
    internal static bool Is(string pad)
    {
        var kaal = pad.Trim('/');
        return Beginnen.Any(b => kaal.StartsWith(b, StringComparison.OrdinalIgnoreCase)) || kaal.EndsWith("/aanleveren", StringComparison.OrdinalIgnoreCase);
    }
}
