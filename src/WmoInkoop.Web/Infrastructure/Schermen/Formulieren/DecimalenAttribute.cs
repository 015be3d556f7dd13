using System.ComponentModel.DataAnnotations;

namespace WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

/// <summary>At most so many decimals: more would not fit the column.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DecimalenAttribute(int aantal) : ValidationAttribute($"Schrijf hoogstens {aantal} cijfers na de komma.")
{
    public override bool IsValid(object? value) => value is not decimal getal || decimal.Round(getal, aantal) == getal;
}

/// <summary>How a stored decimal comes back in a field.</summary>
public static class Decimaal
{
    private const decimal Een = 1.000000000000000000000000000000m;

    /// <summary>Without zeros at the end: a stored 40.0000 is typed as 40.</summary>
    public static decimal? ZonderNullen(decimal? getal) => getal / Een;
}
