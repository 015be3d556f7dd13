using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.CaoVerklaringen;

/// <summary>What the portal writes about cao-verklaringen.</summary>
internal static class CaoBrieven
{
    internal static Brief EisGesteld(CaoEis eis, string regio, string aanbieder, CaoVerzoek verzoek) => new(
        $"Cao-verklaring gevraagd: {eis.Titel}",
        [
            $"{regio} vraagt {aanbieder} om een cao-verklaring: {eis.Titel}.",
            $"U kiest een van drie mogelijkheden: een van de cao's {string.Join(", ", eis.Caos)}, een vergelijkbare cao, of vergelijkbare arbeidsvoorwaarden.",
            $"{CaoEis.Weging(eis.Aspecten)} {CaoEis.GeenUitspraak}",
            "Een beheerder van uw organisatie ondertekent de verklaring in het portaal.",
        ],
        $"/mijn/cao-verklaringen/{verzoek.Id}",
        "Cao-verklaring geven",
        verzoek.UiterlijkOp);

    internal static Brief Ingediend(CaoEis eis, string aanbieder, Guid verzoekId) => new(
        $"Cao-verklaring beoordelen: {aanbieder}",
        [$"{aanbieder} heeft een cao-verklaring ondertekend voor '{eis.Titel}'.", "Beoordeel de verklaring in het portaal."],
        $"/inkoop/cao/verzoeken/{verzoekId}",
        "Verklaring beoordelen");

    internal static Brief Akkoord(CaoEis eis, string regio, Guid verzoekId) => new(
        $"Akkoord met uw cao-verklaring: {eis.Titel}",
        [
            $"De contractmanager van {regio} gaat akkoord met uw cao-verklaring voor '{eis.Titel}'.",
            $"De verklaring geldt tot en met {Amsterdam.Voluit(eis.PeriodeTot)}.",
            CaoEis.GeenUitspraak,
        ],
        $"/mijn/cao-verklaringen/{verzoekId}",
        "Verklaring bekijken");

    internal static Brief Afgekeurd(CaoEis eis, string regio, Guid verzoekId, string reden) => new(
        $"Uw cao-verklaring is afgekeurd: {eis.Titel}",
        [
            $"De contractmanager van {regio} heeft uw cao-verklaring voor '{eis.Titel}' afgekeurd.",
            $"De reden: {reden}",
            CaoEis.GeenUitspraak,
            "Neem contact op met de contractmanager over wat u nu kunt doen.",
        ],
        $"/mijn/cao-verklaringen/{verzoekId}",
        "Verklaring bekijken");

    internal static Brief AanvullingGevraagd(CaoEis eis, string regio, CaoVerzoek verzoek, string reden) => new(
        $"Vul uw cao-verklaring aan: {eis.Titel}",
        [
            $"De contractmanager van {regio} vraagt een aanvulling op uw cao-verklaring voor '{eis.Titel}'.",
            $"De vraag: {reden}",
            "Vul de verklaring aan en laat een beheerder die opnieuw ondertekenen. De nieuwe verklaring vervangt de vorige.",
        ],
        $"/mijn/cao-verklaringen/{verzoek.Id}",
        "Verklaring aanvullen",
        verzoek.UiterlijkOp);
}
