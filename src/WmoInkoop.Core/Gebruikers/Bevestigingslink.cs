using Microsoft.AspNetCore.Identity;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>The link that proves somebody reads mail at an address; it ends at <c>/account/bevestigen</c>.</summary>
public sealed class Bevestigingslink(UserManager<Gebruiker> gebruikers)
{
    public async Task<string> MaakPadAsync(Gebruiker gebruiker) =>
        $"/account/bevestigen?gebruiker={gebruiker.Id}&code={Uri.EscapeDataString(await gebruikers.GenerateEmailConfirmationTokenAsync(gebruiker))}";
}
