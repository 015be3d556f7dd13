using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Proefschermen.Features.Proef;

/// <summary>One field of every kind.</summary>
public sealed class ProefForm
{
    [Display(Name = "Naam van de organisatie"), Required, StringLength(40)]
    public string Naam { get; set; } = "";

    [Display(Name = "E-mailadres"), Required, EmailAddress]
    public string Email { get; set; } = "";

    [Display(Name = "KvK-nummer"), Required, RegularExpression("[0-9]{8}", ErrorMessage = "Een KvK-nummer heeft 8 cijfers.")]
    public string KvkNummer { get; set; } = "";

    [Display(Name = "Wachtwoord"), DataType(DataType.Password)]
    public string? Wachtwoord { get; set; }

    [Display(Name = "Telefoonnummer"), Phone]
    public string? Telefoon { get; set; }

    [Display(Name = "Begindatum")]
    public DateOnly? Begindatum { get; set; }

    [Display(Name = "Aantal plaatsen")]
    public int Plaatsen { get; set; }

    [Display(Name = "Tarief per uur")]
    public decimal? Tarief { get; set; }

    [Display(Name = "Toelichting"), StringLength(500)]
    public string? Toelichting { get; set; }

    [Display(Name = "Rol"), Required]
    public Rol? Rol { get; set; }

    [Display(Name = "Gemeente"), Required]
    public string Gemeente { get; set; } = "";

    [Display(Name = "Ook zien als")]
    public List<Rol> Rollen { get; set; } = [];

    [Display(Name = "Ik heb alles nagekeken")]
    public bool Akkoord { get; set; }

    public Guid Versie { get; set; }
}
