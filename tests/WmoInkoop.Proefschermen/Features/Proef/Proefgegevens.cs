namespace WmoInkoop.Proefschermen.Features.Proef;

/// <summary>What the form edits, kept in memory.</summary>
public sealed class Proefgegevens
{
    public ProefForm Opgeslagen { get; set; } = Nieuw("Zorg Fictief");

    public static ProefForm Nieuw(string naam) => new()
    {
        Naam = naam,
        Email = "info@zorgfictief.test",
        KvkNummer = "90000011",
        Begindatum = new DateOnly(2026, 3, 2),
        Plaatsen = 1200,
        Tarief = 61.5m,
        Rol = Core.Gebruikers.Rol.Inkoper,
        Gemeente = "leeuwarden",
        Rollen = [Core.Gebruikers.Rol.Beoordelaar],
        Akkoord = true,
        Versie = Guid.NewGuid(),
    };
}
