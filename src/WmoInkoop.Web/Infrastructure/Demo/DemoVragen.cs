using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Vragen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>Leeuwarden: a first nota van inlichtingen, an answer that a second inkoper has to look at, and a question that waits.</summary>
public sealed class DemoVragen(InkoopDbContext db)
{
    /// <summary>After <see cref="DemoAanbestedingen"/>, within the same transaction.</summary>
    public void Voeg(DateTimeOffset nu)
    {
        var aanbesteding = db.Aanbestedingen.Local.Single(a => a.Naam == "Aanvullende ondersteuning");
        var inkopers = db.Aanstellingen.Local.Where(a => a.Rol is Rol.Inkoper && a.RegioId == aanbesteding.RegioId).Select(a => a.GebruikerId).ToList();
        var eerste = Stel(aanbesteding, 1, "Leidraad, paragraaf 3", "Mogen twee aanbieders samen inschrijven op perceel 1?", nu.AddDays(-18));
        var tweede = Stel(aanbesteding, 4, "Programma van eisen, E4", "Geldt de plicht om iedereen aan te nemen ook als er een wachtlijst is?", nu.AddDays(-17));
        eerste.Beantwoord("Mogen twee aanbieders samen inschrijven op perceel 1?", "Ja, als combinatie. Geef aan wie penvoerder is.", inkopers[0]);
        tweede.Beantwoord("Geldt de plicht om iedereen aan te nemen ook als er een wachtlijst is?", "Ja. Wel mag u met de inwoner een latere start afspreken, tot hoogstens zes weken.", inkopers[0]);
        eerste.KijkNa(inkopers[1]);
        tweede.KijkNa(inkopers[1]);
        db.Notas.Add(new Nota(aanbesteding, new Notaontwerp(1, [eerste, tweede]), inkopers[1], nu.AddDays(-10)));

        Stel(aanbesteding, 8, "", "Telt ervaring in een andere gemeente mee voor eis E2?", nu.AddDays(-4))
            .Beantwoord("Telt ervaring in een andere gemeente mee voor eis E2?", "Ja, ervaring in elke Nederlandse gemeente telt mee.", inkopers[0]);
        Stel(aanbesteding, 2, "Conceptovereenkomst, artikel 7", "Kan de betaling per maand in plaats van per kwartaal?", nu.AddDays(-2));
        db.Termijnen.Add(VraagStellen.Termijn(aanbesteding, nu.AddDays(-18)));
    }

    private Vraag Stel(Aanbesteding aanbesteding, int nummer, string vindplaats, string tekst, DateTimeOffset op)
    {
        var aanbieder = db.Aanbieders.Local.Single(a => a.KvkNummer.Waarde == $"{90000000 + nummer}");
        var vraag = new Vraag(aanbesteding, new Vraaggegevens(null, vindplaats, tekst), aanbieder.Id, aanbieder.Medewerkers.First(m => m.IsBeheerder).GebruikerId, op);
        db.Vragen.Add(vraag);
        return vraag;
    }
}
