using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace WmoInkoop.Web.Infrastructure.Schermen;

/// <summary>
/// Dutch texts for what MVC and the annotations refuse, so that a form writes <c>[Required]</c> and people read 'Vul naam in.'. An
/// annotation with a message of its own keeps it.
/// </summary>
public sealed class NederlandseTeksten : IValidationMetadataProvider
{
    private static readonly HashSet<string?> Standaard =
        [null, new EmailAddressAttribute().ErrorMessage, new PhoneAttribute().ErrorMessage, new UrlAttribute().ErrorMessage, new CompareAttribute("x").ErrorMessage];

    public static void Stel(DefaultModelBindingMessageProvider teksten)
    {
        teksten.SetValueIsInvalidAccessor(waarde => $"'{waarde}' kan hier niet. Kijk wat u typte na.");
        teksten.SetValueMustBeANumberAccessor(naam => $"Vul bij {Midden(naam)} een getal in.");
        teksten.SetNonPropertyValueMustBeANumberAccessor(() => "Vul een getal in.");
        teksten.SetAttemptedValueIsInvalidAccessor((waarde, naam) => $"'{waarde}' kan niet bij {Midden(naam)}. Kijk wat u typte na.");
        teksten.SetNonPropertyAttemptedValueIsInvalidAccessor(waarde => $"'{waarde}' kan hier niet. Kijk wat u typte na.");
        teksten.SetUnknownValueIsInvalidAccessor(naam => $"Wat u invulde bij {Midden(naam)} kan niet.");
        teksten.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Wat u invulde kan hier niet.");
        teksten.SetValueMustNotBeNullAccessor(_ => "Vul hier iets in."); // gets the value, not the name
        teksten.SetMissingBindRequiredValueAccessor(naam => $"Vul {Midden(naam)} in.");
        teksten.SetMissingKeyOrValueAccessor(() => "Vul een waarde in.");
        teksten.SetMissingRequestBodyRequiredValueAccessor(() => "Er is niets verstuurd. Probeer het opnieuw.");
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        var naam = context.Attributes.OfType<DisplayAttribute>().FirstOrDefault()?.GetName();
        foreach (var regel in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (regel.ErrorMessageResourceName is null && Standaard.Contains(regel.ErrorMessage) && Sjabloon(regel, naam) is { } tekst)
            {
                regel.ErrorMessage = tekst;
            }
        }
    }

    /// <summary>A label in the middle of a sentence: 'E-mailadres' becomes 'e-mailadres', 'KvK-nummer' and 'AGB-code' stay.</summary>
    public static string Midden(string label)
    {
        var eersteWoord = label.Split(' ', '-')[0];
        return eersteWoord.Skip(1).Any(char.IsUpper) ? label : char.ToLowerInvariant(label[0]) + label[1..];
    }

    private static string? Sjabloon(ValidationAttribute regel, string? naam)
    {
        var veld = naam is null ? "{0}" : naam.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        var midden = naam is null ? veld : Midden(veld);
        return regel switch
        {
            RequiredAttribute when veld.EndsWith('?') => $"Geef antwoord op de vraag ‘{veld}’",
            RequiredAttribute => $"Vul {midden} in.",
            StringLengthAttribute { MinimumLength: > 0 } => $"{veld} heeft {{2}} tot en met {{1}} tekens.",
            StringLengthAttribute or MaxLengthAttribute => $"{veld} heeft hoogstens {{1}} tekens.",
            MinLengthAttribute => $"{veld} heeft ten minste {{1}} tekens.",
            EmailAddressAttribute => "Vul een e-mailadres in zoals naam@voorbeeld.nl.",
            PhoneAttribute => "Vul een telefoonnummer in zoals 058 123 45 67.",
            UrlAttribute => "Vul een webadres in dat met https:// begint.",
            RangeAttribute => $"{veld} ligt tussen {{1}} en {{2}}.",
            CompareAttribute => $"{veld} is niet twee keer hetzelfde.",
            RegularExpressionAttribute => $"{veld} is niet goed geschreven.",
            _ => null,
        };
    }
}
