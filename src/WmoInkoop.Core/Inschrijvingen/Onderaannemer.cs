using System.Text.Json.Serialization;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>A party the hoofdaannemer deploys (TRJ-08), as it is sealed with the inschrijving.</summary>
/// <param name="Naam">Of the organisation, on one line.</param>
/// <param name="KvkNummer">8 digits.</param>
/// <param name="Grootteklasse">How large it is, as the inschrijver says.</param>
public sealed record Onderaannemer(string Naam, string KvkNummer, [property: JsonConverter(typeof(JsonStringEnumConverter<Grootteklasse>))] Grootteklasse Grootteklasse)
{
    /// <summary>How many an inschrijving names.</summary>
    public const int Meeste = 20;

    /// <summary>A zzp'er or a small organisation.</summary>
    [JsonIgnore]
    public bool IsKleinePartij => Grootteklasse is Grootteklasse.Zzp or Grootteklasse.Klein;

    /// <summary>Those of an inschrijving as they are kept.</summary>
    /// <param name="eigen">The number of the inschrijver, that is not its own onderaannemer.</param>
    /// <exception cref="DomeinregelException">Too many, without a name, with a number that cannot be, the inschrijver itself, or one party twice.</exception>
    internal static IReadOnlyList<Onderaannemer> Gecontroleerd(IReadOnlyCollection<Onderaannemer> onderaannemers, KvkNummer eigen)
    {
        Eis(onderaannemers.Count <= Meeste, Domeinregel.TeVeelOnderaannemers, Meeste);
        IReadOnlyList<Onderaannemer> schoon = [.. onderaannemers.Select(o => o with { Naam = EenRegel.Van(o.Naam), KvkNummer = Aanbieders.KvkNummer.Maak(o.KvkNummer).Waarde })];
        Eis(schoon.All(o => o.Naam.Length is > 0 and <= Organisatiegegevens.MaxNaam && Enum.IsDefined(o.Grootteklasse)), Domeinregel.OnderaannemerOnvolledig);
        Eis(schoon.All(o => o.KvkNummer != eigen.Waarde), Domeinregel.OnderaannemerIsInschrijver);
        Eis(schoon.DistinctBy(o => o.KvkNummer).Count() == schoon.Count, Domeinregel.OnderaannemerStaatErAl);
        return schoon;
    }
}

/// <param name="Onderaannemers">All of them; empty for now is possible in a draft.</param>
/// <param name="Versie">Of the list the person was looking at.</param>
/// <param name="DoorId">Who writes.</param>
public sealed record OnderaannemersWijziging(IReadOnlyList<Onderaannemer> Onderaannemers, Guid Versie, Guid? DoorId = null);
