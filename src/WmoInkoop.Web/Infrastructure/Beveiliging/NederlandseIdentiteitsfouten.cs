using Microsoft.AspNetCore.Identity;

namespace WmoInkoop.Web.Infrastructure.Beveiliging;

/// <summary>Dutch for what Identity itself can refuse when an account is made or changed; passwords have their own texts.</summary>
internal sealed class NederlandseIdentiteitsfouten : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Fout(nameof(DefaultError), "Dit is niet gelukt. Probeer het opnieuw.");

    public override IdentityError ConcurrencyFailure() => Fout(nameof(ConcurrencyFailure), "Iemand anders wijzigde dit account tegelijk. Probeer het opnieuw.");

    public override IdentityError DuplicateEmail(string email) => Fout(nameof(DuplicateEmail), "Er is al een account met dit e-mailadres.");

    public override IdentityError DuplicateUserName(string userName) => Fout(nameof(DuplicateUserName), "Er is al een account met dit e-mailadres.");

    public override IdentityError InvalidEmail(string? email) => Fout(nameof(InvalidEmail), "Vul een e-mailadres in zoals naam@voorbeeld.nl.");

    public override IdentityError InvalidUserName(string? userName) => Fout(nameof(InvalidUserName), "Vul een e-mailadres in zoals naam@voorbeeld.nl.");

    private static IdentityError Fout(string code, string tekst) => new() { Code = code, Description = tekst };
}
