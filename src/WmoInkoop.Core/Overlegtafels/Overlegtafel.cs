using System.Text;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Overlegtafels;

/// <summary>The table at which a regio and its partners talk about the contracts and what is to come (TAF-01).</summary>
public sealed class Overlegtafel : IHeeftVersie
{
    public const int MaxNaam = 120;
    public const int MaxSleutel = 80;
    public const int MaxOmschrijving = 2000;

    /// <summary>Words that are pages of their own under <c>/tafel</c>.</summary>
    private static readonly string[] Gereserveerd = ["zoeken", "acties", "nieuw", "werkgroepen"];

    private readonly List<Tafellid> _leden = [];

    private Overlegtafel()
    {
    }

    /// <param name="regioId">Whose table it is.</param>
    /// <param name="naam">As people say it; the address is made from it and never changes.</param>
    /// <param name="omschrijving">What the table is for and how a seat is got (Markdown).</param>
    /// <param name="isOpenbaar">Whether anyone may read the adopted verslagen.</param>
    /// <exception cref="DomeinregelException">No address can be made from the name.</exception>
    public Overlegtafel(Guid regioId, string naam, string omschrijving, bool isOpenbaar)
    {
        Eis(!naam.Any(char.IsControl), Domeinregel.TafelnaamOngeldig); // the name stands in the subject of mail
        Id = Guid.NewGuid();
        RegioId = regioId;
        Naam = EenRegel.Van(naam);
        Sleutel = SleutelVan(Naam);
        Omschrijving = omschrijving.Trim();
        IsOpenbaar = isOpenbaar;
    }

    public Guid Id { get; private set; }

    public Guid RegioId { get; private set; }

    public string Naam { get; private set; } = "";

    /// <summary>The short form in addresses, unique in the portal: 'overlegtafel-leidse-regio'.</summary>
    public string Sleutel { get; private set; } = "";

    public string Omschrijving { get; private set; } = "";

    /// <summary>Adopted verslagen are public (TAF-03).</summary>
    public bool IsOpenbaar { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Tafellid> Leden => _leden;

    /// <summary>The address a table with this name gets.</summary>
    /// <exception cref="DomeinregelException"><see cref="Domeinregel.TafelnaamOngeldig"/>.</exception>
    public static string SleutelVan(string naam)
    {
        var sleutel = new StringBuilder();
        foreach (var teken in Zoektekst.Van(naam))
        {
            if (char.IsAsciiLetterOrDigit(teken))
            {
                sleutel.Append(teken);
            }
            else if (sleutel.Length > 0 && sleutel[^1] != '-')
            {
                sleutel.Append('-');
            }
        }

        var uitkomst = sleutel.ToString(0, Math.Min(sleutel.Length, MaxSleutel)).Trim('-');
        Eis(uitkomst.Length > 1 && !Gereserveerd.Contains(uitkomst), Domeinregel.TafelnaamOngeldig);
        return uitkomst;
    }

    /// <summary>Gives a person of an organisation a seat (TAF-01).</summary>
    /// <param name="gebruikerId">The person.</param>
    /// <param name="organisatie">For whom the person sits at the table.</param>
    /// <param name="aanbiederId">The provider that is, when it is one.</param>
    /// <param name="nu">From when.</param>
    public Tafellid VoegLidToe(Guid gebruikerId, string organisatie, Guid? aanbiederId, DateTimeOffset nu)
    {
        Eis(_leden.All(l => l.GebruikerId != gebruikerId || l.Tot is not null), Domeinregel.AlTafellid);
        var lid = new Tafellid(Id, gebruikerId, organisatie.Trim(), aanbiederId, nu);
        _leden.Add(lid);
        return lid;
    }

    /// <summary>Ends a seat; the person reads nothing of this table from now on.</summary>
    public void BeeindigLid(Tafellid lid, DateTimeOffset nu)
    {
        Eis(_leden.Contains(lid) && lid.Tot is null, Domeinregel.GeenTafellidMeer);
        lid.Tot = nu;
    }
}
