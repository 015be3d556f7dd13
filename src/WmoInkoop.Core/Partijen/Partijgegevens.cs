using System.Text.Json.Serialization;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Partijen;

/// <summary>What the inschrijver says of a party: what that party confirms, and what is sealed with the inschrijving.</summary>
/// <param name="Rol">What it is.</param>
/// <param name="Naam">Of the organisation, on one line.</param>
/// <param name="KvkNummer">8 digits.</param>
/// <param name="Contactpersoon">Whom to ask.</param>
/// <param name="Email">Of that person.</param>
/// <param name="Deel">Which part of the work it does.</param>
/// <param name="Grootteklasse">Of an onderaannemer: how large it is, as the inschrijver says (TRJ-08).</param>
/// <param name="Steun">How the inschrijver relies on it for its suitability; always for a groepsmaatschappij, else null when it does not.</param>
public sealed record Partijgegevens(
    Partijrol Rol,
    string Naam,
    string KvkNummer,
    string Contactpersoon,
    string Email,
    string Deel,
    [property: JsonConverter(typeof(JsonStringEnumConverter<Grootteklasse>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Grootteklasse? Grootteklasse = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Steun = null)
{
    public const int MaxDeel = 2000;
    public const int MaxSteun = 2000;

    /// <summary>A zzp'er or a small organisation that is deployed as onderaannemer.</summary>
    [JsonIgnore]
    public bool IsKleinePartij => Rol is Partijrol.Onderaannemer && Grootteklasse is Aanbieders.Grootteklasse.Zzp or Aanbieders.Grootteklasse.Klein;

    /// <summary>It fills in an eigen verklaring of its own: a combinant, and every party on whose capacity is relied.</summary>
    [JsonIgnore]
    public bool VraagtEigenVerklaring => Rol is not Partijrol.Onderaannemer || Steun is not null;

    /// <summary>As it is kept.</summary>
    /// <param name="eigen">The number of the inschrijver, that is no party beside itself.</param>
    /// <exception cref="DomeinregelException">Something is missing, a number or address that cannot be, or the inschrijver itself.</exception>
    internal Partijgegevens Gecontroleerd(KvkNummer eigen)
    {
        var schoon = this with
        {
            Naam = EenRegel.Van(Naam),
            KvkNummer = Aanbieders.KvkNummer.Maak(KvkNummer).Waarde,
            Contactpersoon = EenRegel.Van(Contactpersoon),
            Email = Email.Trim(),
            Deel = Deel.Trim(),
            Grootteklasse = Rol is Partijrol.Onderaannemer ? Grootteklasse : null,
            Steun = Rol is Partijrol.Combinant || string.IsNullOrWhiteSpace(Steun) ? null : Steun.Trim(),
        };
        Eis(Enum.IsDefined(Rol), Domeinregel.PartijOnvolledig);
        Eis(schoon.Naam.Length is > 0 and <= Organisatiegegevens.MaxNaam && schoon.Contactpersoon.Length is > 0 and <= Gebruiker.MaxNaam, Domeinregel.PartijOnvolledig);
        Eis(schoon.Deel.Length is > 0 and <= MaxDeel && (schoon.Steun?.Length ?? 0) <= MaxSteun, Domeinregel.PartijOnvolledig);
        Eis(Rol is not Partijrol.Onderaannemer || (Grootteklasse is { } grootte && Enum.IsDefined(grootte)), Domeinregel.PartijOnvolledig);
        Eis(Rol is not Partijrol.Groepsmaatschappij || schoon.Steun is not null, Domeinregel.PartijZonderSteun);
        Eis(Emailadres.IsGeldig(schoon.Email), Domeinregel.PartijEmailOngeldig);
        Eis(schoon.KvkNummer != eigen.Waarde, Domeinregel.PartijIsInschrijver);
        return schoon;
    }
}
