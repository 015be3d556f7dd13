using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Mail;

/// <summary>
/// Where deeds hand in what people must be told. It only adds rows to the running transaction: what a refused deed would have told
/// is never sent, and what is committed is sent however often the portal is killed.
/// </summary>
public sealed class Postkamer(InkoopDbContext db, Hoofdsleutel hoofdsleutel)
{
    /// <summary>Mail only: to somebody without an account, or about the account itself.</summary>
    /// <param name="brief">What is told.</param>
    /// <param name="email">The recipient's address.</param>
    /// <param name="naam">The recipient's name.</param>
    /// <param name="nu">When.</param>
    /// <param name="regioId">The regio in whose name it is sent; the portal when null.</param>
    /// <param name="zegelId">For mail about drafts and submissions: kept from staff until this seal is broken.</param>
    /// <param name="sleutel">Unique over all mail: a second send with the same key fails when it is saved.</param>
    /// <returns>The id of the row in the outbox.</returns>
    public Guid Verstuur(Brief brief, string email, string naam, DateTimeOffset nu, Guid? regioId = null, Guid? zegelId = null, string? sleutel = null)
    {
        var bericht = new Mailbericht(new Post(email, naam, brief), hoofdsleutel, nu, regioId, zegelId, sleutel);
        db.Mailberichten.Add(bericht);
        return bericht.Id;
    }

    /// <summary>Mail and bell. The <paramref name="sleutel"/> is unique per person, so one key serves all recipients of a letter.</summary>
    /// <param name="brief">What is told.</param>
    /// <param name="gebruiker">The recipient.</param>
    /// <param name="nu">When.</param>
    /// <param name="regioId">As for <see cref="Verstuur"/>.</param>
    /// <param name="zegelId">As for <see cref="Verstuur"/>.</param>
    /// <param name="sleutel">Unique per person.</param>
    public void Bericht(Brief brief, Gebruiker gebruiker, DateTimeOffset nu, Guid? regioId = null, Guid? zegelId = null, string? sleutel = null)
    {
        var eigenSleutel = sleutel is null ? null : $"{sleutel}:{gebruiker.Id:N}";
        db.Meldingen.Add(new Melding(brief, gebruiker.Id, hoofdsleutel, nu, eigenSleutel));
        Verstuur(brief, gebruiker.Email!, gebruiker.Naam, nu, regioId, zegelId, eigenSleutel);
    }
}
