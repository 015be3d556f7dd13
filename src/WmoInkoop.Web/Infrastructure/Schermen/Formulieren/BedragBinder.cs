using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

/// <summary>
/// Reads amounts as people write them here: '1.234,50', '€ 12,5'. The framework would read '12.50' as 1250, because it takes points for
/// thousands wherever they stand; here a point that is not before three digits is refused with an explanation.
/// </summary>
public sealed partial class BedragBinder : IModelBinder
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var waarde = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (waarde == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, waarde);
        var tekst = waarde.FirstValue?.Replace("€", "", StringComparison.Ordinal).Trim() ?? "";
        if (tekst.Length == 0)
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Vul hier een bedrag in.");
            }
        }
        else if (Bedrag().IsMatch(tekst) && decimal.TryParse(tekst, NumberStyles.Number, Nederlands, out var bedrag))
        {
            bindingContext.Result = ModelBindingResult.Success(bedrag);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, $"'{tekst}' is geen bedrag. Schrijf een komma voor de centen, zoals 1.234,50.");
        }

        return Task.CompletedTask;
    }

    [GeneratedRegex(@"^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$")]
    private static partial Regex Bedrag();
}

/// <summary>Uses <see cref="BedragBinder"/> for every decimal that comes from a form.</summary>
internal sealed class BedragBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType == typeof(decimal) ? new BedragBinder() : null;
}
