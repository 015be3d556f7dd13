using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Regios;

public sealed class RegiosRij
{
    public Guid Id { get; init; }

    public string Naam { get; init; } = "";

    public string Sleutel { get; init; } = "";

    public int Gemeenten { get; init; }

    public int Medewerkers { get; init; }

    public string Email { get; init; } = "";
}

/// <summary>All regio's, for a beheerder.</summary>
public sealed class RegiosLijst : Lijst<RegiosRij>
{
    public RegiosLijst()
        : base("regios", "regio", "regio's", r => r.Id)
    {
        Kolom("naam", "Naam", r => r.Naam).MetLink(r => $"/beheer/regios/{r.Id}").MetOnder(r => r.Sleutel).MetExport(r => r.Naam);
        Kolom("sleutel", "Sleutel", r => r.Sleutel).AlleenExport();
        Kolom("gemeenten", "Gemeenten", r => r.Gemeenten);
        Kolom("medewerkers", "Mensen met een rol", r => r.Medewerkers);
        Kolom("email", "E-mailadres voor vragen", r => r.Email);
        Leeg = new("Er zijn nog geen regio's", ["Voeg een regio toe. Daarna kunt u mensen een rol in die regio geven."], "Regio toevoegen", "/beheer/regios/nieuw");
    }
}
