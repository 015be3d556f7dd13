using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Verslagen;

namespace WmoInkoop.TestSupport.Overlegtafels;

/// <summary>Overlegtafels, bijeenkomsten and verslagen with valid defaults. Use with <c>using static</c>.</summary>
public static class TafelBouwer
{
    public const string Tafelnaam = "Overlegtafel Proef";
    public const string Tafelsleutel = "overlegtafel-proef";
    public const string Organisatie = "Zorg Fictief";

    /// <summary>Thursday, some weeks before <see cref="Klok.Begin"/>.</summary>
    public static readonly DateOnly Datum = new(2026, 2, 5);

    public static Overlegtafel EenTafel(Guid? regioId = null, string naam = Tafelnaam, bool isOpenbaar = true) =>
        new(regioId ?? Guid.NewGuid(), naam, "Hier praten gemeente en partners over de Wmo.", isOpenbaar);

    public static Bijeenkomstgegevens Gegevens(DateOnly? datum = null) => new(datum ?? Datum, new TimeOnly(9, 30), new TimeOnly(11, 30), "Stadskantoor", null, "De voorzitter");

    public static Agendaregel Regel(string titel, Agendasoort soort = Agendasoort.Bespreking) => new(null, titel, "De secretaris", soort);

    public static Bijeenkomst EenBijeenkomst(Guid? tafelId = null, DateOnly? datum = null, params string[] titels) =>
        new(tafelId ?? Guid.NewGuid(), Gegevens(datum), [.. (titels.Length == 0 ? ["Opening", "Tarieven"] : titels).Select(t => Regel(t))]);

    public static Onderdeelinhoud Alinea(string tekst) => new(Onderdeelsoort.Alinea, tekst);

    public static Onderdeelinhoud Uitspraak(string tekst, string spreker = "Anna Visser", string? organisatie = Organisatie) =>
        new(Onderdeelsoort.Uitspraak, tekst) { Spreker = spreker, Organisatie = organisatie };

    public static Onderdeelinhoud ActieVan(Guid? eigenaarId, string wat, DateOnly? uiterlijk = null, string eigenaar = "Iemand") =>
        new(Onderdeelsoort.Actie, wat) { EigenaarId = eigenaarId, Eigenaar = eigenaar, Uiterlijk = uiterlijk };

    /// <summary>A verslag with one paragraph under every item.</summary>
    public static Verslag EenVerslag(Bijeenkomst bijeenkomst, params Onderdeelinhoud[] bijEerstePunt)
    {
        var verslag = new Verslag(bijeenkomst.Id);
        foreach (var punt in bijeenkomst.Agenda)
        {
            verslag.Schrijf(punt, [Alinea($"Dit is besproken bij {punt.Titel}."), .. punt.Nummer == 1 ? bijEerstePunt : []]);
        }

        return verslag;
    }

    /// <summary>A table of Leeuwarden with <see cref="Mensen.Tafellid"/> at it.</summary>
    public static async Task<Overlegtafel> ZaaiTafelAsync(this InkoopDbContext db, DateTimeOffset nu, string naam = Tafelnaam, bool isOpenbaar = true, string regio = Mensen.Leeuwarden, string? lid = Mensen.Tafellid)
    {
        var regioId = await db.Regios.Where(r => r.Sleutel == regio).Select(r => r.Id).SingleAsync();
        var lidId = await db.Users.Where(g => g.Email == lid).Select(g => (Guid?)g.Id).SingleOrDefaultAsync();
        return await db.InTransactieAsync(
            () =>
            {
                var tafel = EenTafel(regioId, naam, isOpenbaar);
                if (lidId is { } id)
                {
                    tafel.VoegLidToe(id, Organisatie, aanbiederId: null, nu.AddDays(-1));
                }

                db.Overlegtafels.Add(tafel);
                return Task.FromResult(tafel);
            },
            CancellationToken.None);
    }

    /// <summary>A bijeenkomst with a verslag, published three weeks before <paramref name="nu"/> unless told otherwise, with the termijnen that go with it.</summary>
    public static async Task<Verslag> ZaaiVerslagAsync(
        this InkoopDbContext db, Overlegtafel tafel, DateTimeOffset nu, DateOnly? datum = null, VerslagStatus status = VerslagStatus.TerReactie, params Onderdeelinhoud[] bijEerstePunt) =>
        await db.InTransactieAsync(
            () =>
            {
                var bijeenkomst = EenBijeenkomst(tafel.Id, datum);
                var verslag = EenVerslag(bijeenkomst, bijEerstePunt);
                if (status is not VerslagStatus.Concept)
                {
                    var gepubliceerdOp = bijeenkomst.EindeOp.AddDays(7);
                    verslag.Publiceer(bijeenkomst, status is VerslagStatus.TerReactie ? nu.AddDays(14) : gepubliceerdOp.AddDays(7), status is VerslagStatus.TerReactie ? nu : gepubliceerdOp);
                    if (status is VerslagStatus.TerReactie)
                    {
                        db.Termijnen.AddRange(VerslagPubliceren.Termijnen(tafel, bijeenkomst, verslag, nu));
                    }
                }

                if (status is VerslagStatus.Vastgesteld)
                {
                    verslag.StelVast(null, bijeenkomst.EindeOp.AddDays(15));
                }

                db.Bijeenkomsten.Add(bijeenkomst);
                db.Verslagen.Add(verslag);
                return Task.FromResult(verslag);
            },
            CancellationToken.None);

    /// <summary>The end of the termijn a secretary gives when choosing this day.</summary>
    public static DateTimeOffset EindeVan(DateOnly dag) => Amsterdam.EindeVan(dag);
}
