using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Regios;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// Leidse regio: a cao-eis that is due, with a provider accepted on cao VVT, one with FWG evidence that was asked for more, one to
/// judge and one that is late. Leeuwarden: an eis that is open for aanbieder 1.
/// </summary>
public sealed class DemoCaoVerklaringen(InkoopDbContext db, Documentopslag opslag)
{
    private const string Tekst =
        "De dienstverlener past vanaf de ingangsdatum een van de genoemde cao's toe, of een cao die daarmee aantoonbaar vergelijkbaar is, of heeft arbeidsvoorwaarden die aantoonbaar van dat niveau zijn.";

    /// <summary>After <see cref="DemoAanbieders"/>, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var leiden = Eis("Leidse regio", "Cao-eis Begeleiding (art. 2.6)", Amsterdam.Datum(nu.AddDays(-3)), nu.AddDays(-30));
        var akkoord = Stel(leiden, 2, nu.AddDays(-30));
        var aanvulling = Stel(leiden, 4, nu.AddDays(-30));
        Stel(leiden, 7, nu.AddDays(-30));
        var ingediend = Stel(leiden, 9, nu.AddDays(-30));
        Stel(Eis("Leeuwarden", "Cao-eis Aanvullende ondersteuning", Amsterdam.Datum(nu.AddDays(10)), nu.AddDays(-4)), 1, nu.AddDays(-4));
        await db.SaveChangesAsync(ct); // a verzoek and its declaration point at each other

        await VerklaarAsync(akkoord, new CaoInhoud(CaoGrond.GenoemdeCao, "VVT", null), null, nu.AddDays(-20), ct);
        akkoord.Verzoek.GeefAkkoord(leiden.Contractmanager, nu.AddDays(-12));
        await VerklaarAsync(
            aanvulling, new CaoInhoud(CaoGrond.Arbeidsvoorwaarden, null, "Onze functies zijn gewaardeerd met FWG. Wij belonen volgens die waardering."), "fwg-waardering-functies.pdf", nu.AddDays(-8), ct);
        aanvulling.Verzoek.VraagAanvulling(
            "Uit de FWG-waardering blijkt het loon, maar niet welke opleiding u per functie vraagt. Wilt u dat aanvullen?", Amsterdam.Datum(nu.AddDays(9)), leiden.Contractmanager, nu.AddDays(-2));
        db.Termijnen.AddRange(CaoTermijnen.Van(leiden.Eis, leiden.Regio.Naam, aanvulling.Aanbieder.Naam, aanvulling.Verzoek, nu.AddDays(-2)));
        await VerklaarAsync(
            ingediend, new CaoInhoud(CaoGrond.VergelijkbareCao, "Landbouw en zorg (fictief)", "De loonschalen liggen gelijk met die van de cao VVT, zie de vergelijking."), "vergelijking-cao.pdf", nu.AddDays(-5), ct);
    }

    private (CaoEis Eis, Regio Regio, Guid Contractmanager) Eis(string regionaam, string titel, DateOnly uiterlijk, DateTimeOffset opgesteldOp)
    {
        var regio = db.Regios.Local.Single(r => r.Naam == regionaam);
        var contractmanager = db.Aanstellingen.Local.First(a => a.Rol is Rol.Contractmanager && a.RegioId == regio.Id).GebruikerId;
        var eis = new CaoEis(
            regio.Id,
            new CaoEisGegevens(titel, Tekst, new DateOnly(uiterlijk.Year, 1, 1), CaoEis.StandaardCaos, Enum.GetValues<CaoAspect>(), uiterlijk, new DateOnly(uiterlijk.Year, 1, 1), new DateOnly(uiterlijk.Year, 12, 31)),
            contractmanager,
            opgesteldOp);
        db.CaoEisen.Add(eis);
        return (eis, regio, contractmanager);
    }

    private Gesteld Stel((CaoEis Eis, Regio Regio, Guid Contractmanager) eis, int nummer, DateTimeOffset op)
    {
        var aanbieder = db.Aanbieders.Local.Single(a => a.KvkNummer.Waarde == $"{90000000 + nummer}");
        var verzoek = new CaoVerzoek(eis.Eis, aanbieder.Id, eis.Contractmanager, op);
        db.CaoVerzoeken.Add(verzoek);
        db.Termijnen.AddRange(CaoTermijnen.Van(eis.Eis, eis.Regio.Naam, aanbieder.Naam, verzoek, op));
        return new Gesteld(eis.Eis, eis.Regio, aanbieder, verzoek);
    }

    private async Task VerklaarAsync(Gesteld gesteld, CaoInhoud inhoud, string? bestand, DateTimeOffset op, CancellationToken ct)
    {
        var beheerder = gesteld.Aanbieder.Medewerkers.First(m => m.IsBeheerder).GebruikerId;
        var documenten = new List<Document>();
        if (bestand is not null)
        {
            var document = await opslag.BewaarAsync(DemoPdf.Maak($"Voorbeeld van bewijs: {bestand}"), bestand, beheerder, ct);
            document.LegVast(op);
            db.Documenten.Add(document);
            documenten.Add(document);
        }

        var verklaring = new CaoVerklaring(gesteld.Verzoek, op);
        verklaring.Vul(gesteld.Eis, inhoud, [.. documenten.Select(d => d.Id)]);
        var tekst = CaoVerklaringtekst.Maak(gesteld.Eis, gesteld.Regio.Naam, (gesteld.Aanbieder.Naam, gesteld.Aanbieder.KvkNummer), verklaring, [.. documenten.Select(d => d.Naam)]);
        verklaring.Onderteken(new CaoOndertekenaar(beheerder, db.Users.Local.Single(g => g.Id == beheerder).Naam, "aanbieder (beheerder)"), tekst, op);
        db.CaoVerklaringen.Add(verklaring);
        gesteld.Verzoek.DienIn(verklaring, op);
        foreach (var termijn in db.Termijnen.Local.Where(t => t.ObjectId == gesteld.Verzoek.Id))
        {
            termijn.RondAf(op);
        }
    }

    private sealed record Gesteld(CaoEis Eis, Regio Regio, Aanbieder Aanbieder, CaoVerzoek Verzoek);
}
