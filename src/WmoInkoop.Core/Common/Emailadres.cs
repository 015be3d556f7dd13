using System.Net.Mail;

namespace WmoInkoop.Core.Common;

/// <summary>Whether mail can go to or come from an address.</summary>
public static class Emailadres
{
    public const int MaxLengte = 254;

    /// <summary>A bare address; no name around it, no line breaks, not two of them.</summary>
    public static bool IsGeldig(string adres) =>
        adres.Length <= MaxLengte && !adres.Any(char.IsControl) && MailAddress.TryCreate(adres, out var gelezen) && gelezen.Address == adres;
}
