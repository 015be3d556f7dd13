using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>What a link in a mail about an account is for; its length of life is with it.</summary>
public enum Accountlinkdoel
{
    EmailBevestigen,
    WachtwoordHerstellen,
}

/// <summary>
/// A link that only somebody who reads the mail of an account has. Nothing is stored: it is a keyed fingerprint of the account, the
/// purpose, the term and the security stamp, so it is worth nothing after its term, nor once a password was chosen with it.
/// </summary>
public sealed class Accountlink(Hoofdsleutel sleutel)
{
    private const string Doelnaam = "accountlink";

    /// <summary>How long a link works: a week to confirm an address, a day for a new password.</summary>
    public static TimeSpan Geldigheid(Accountlinkdoel doel) => doel is Accountlinkdoel.EmailBevestigen ? TimeSpan.FromDays(7) : TimeSpan.FromDays(1);

    /// <summary>The address in the portal, from '/'.</summary>
    public string Pad(Gebruiker gebruiker, Accountlinkdoel doel, DateTimeOffset nu)
    {
        var tot = (nu + Geldigheid(doel)).ToUnixTimeSeconds();
        byte[] kenmerk = [.. new byte[8], .. Afdruk(gebruiker, doel, tot)];
        BinaryPrimitives.WriteInt64BigEndian(kenmerk, tot);
        var pagina = doel is Accountlinkdoel.EmailBevestigen ? "bevestigen" : "wachtwoord-herstellen";
        return $"/account/{pagina}?wie={gebruiker.Id:N}&kenmerk={Base64Url.EncodeToString(kenmerk)}";
    }

    /// <summary>Whether <paramref name="kenmerk"/> from the address is right for this account, purpose and moment.</summary>
    public bool Klopt(Gebruiker gebruiker, Accountlinkdoel doel, string kenmerk, DateTimeOffset nu)
    {
        if (!Base64Url.IsValid(kenmerk, out var lengte) || lengte != 8 + 32)
        {
            return false;
        }

        var gegeven = Base64Url.DecodeFromChars(kenmerk);
        var tot = BinaryPrimitives.ReadInt64BigEndian(gegeven);
        return nu.ToUnixTimeSeconds() <= tot && CryptographicOperations.FixedTimeEquals(gegeven.AsSpan(8), Afdruk(gebruiker, doel, tot));
    }

    private byte[] Afdruk(Gebruiker gebruiker, Accountlinkdoel doel, long tot) =>
        sleutel.Vingerafdruk(string.Create(CultureInfo.InvariantCulture, $"{gebruiker.Id:N}|{doel}|{tot}|{gebruiker.SecurityStamp}"), Doelnaam);
}
