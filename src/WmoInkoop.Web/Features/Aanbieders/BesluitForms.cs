using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Aanbieders;

namespace WmoInkoop.Web.Features.Aanbieders;

/// <summary>Accepting: only the version the inkoper looked at.</summary>
public class BesluitForm
{
    public Guid Versie { get; set; }
}

/// <summary>Refusing, or taking an acceptance back: with the reason the provider reads.</summary>
public sealed class RedenForm : BesluitForm
{
    [Display(Name = "Reden"), Required, StringLength(Verificatie.MaxReden)]
    public string Reden { get; set; } = "";
}
