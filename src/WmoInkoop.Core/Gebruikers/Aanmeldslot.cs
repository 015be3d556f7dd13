using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>Counts a wrong password or code; when that locks the account its owner hears it by mail. Within the running transaction.</summary>
public sealed class Aanmeldslot(Postkamer postkamer)
{
    internal void PogingMislukt(Gebruiker gebruiker, DateTimeOffset nu)
    {
        gebruiker.PogingMislukt(nu);
        if (gebruiker.IsOpSlot(nu))
        {
            postkamer.Verstuur(AccountBrieven.OpSlot(gebruiker.LockoutEnd!.Value), gebruiker.Email!, gebruiker.Naam, nu);
        }
    }
}
