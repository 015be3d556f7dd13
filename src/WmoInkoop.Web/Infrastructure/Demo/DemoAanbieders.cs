using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// Where the registrations of the demo stand: ten accepted, one that waits for an inkoper since yesterday, one that still has to add
/// its extract. So an inkoper and a new provider both find something to do.
/// </summary>
public sealed class DemoAanbieders(InkoopDbContext db, Documentopslag opslag, Werkkalender werkkalender)
{
    private const int Geaccepteerd = 10;

    /// <summary>After <see cref="DemoAccounts"/>, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var inkoper = db.Aanstellingen.Local.First(a => a.Rol is Rol.Inkoper).GebruikerId;
        var aanbieders = db.Aanbieders.Local.OrderBy(a => a.KvkNummer.Waarde).ToList();
        foreach (var (aanbieder, nummer) in aanbieders.Take(Geaccepteerd + 1).Select((a, i) => (a, i + 1)))
        {
            var beheerder = aanbieder.Medewerkers.First(m => m.IsBeheerder).GebruikerId;
            var uittreksel = await opslag.BewaarAsync(DemoPdf.Maak($"Uittreksel Handelsregister (voorbeeld): {aanbieder.Naam}, KvK {aanbieder.KvkNummer}"), $"uittreksel-kvk-{aanbieder.KvkNummer}.pdf", beheerder, ct);
            db.Documenten.Add(uittreksel);
            aanbieder.VoegUittrekselToe(uittreksel.Id);
            if (nummer <= Geaccepteerd)
            {
                aanbieder.VraagVerificatie(beheerder, aanbieder.AangemeldOp.AddDays(1));
                aanbieder.Accepteer(inkoper, aanbieder.AangemeldOp.AddDays(3));
            }
            else
            {
                var gevraagdOp = nu.AddDays(-1);
                db.Termijnen.Add(VerificatieAanvragen.Termijn(aanbieder, aanbieder.VraagVerificatie(beheerder, gevraagdOp), werkkalender.NaWerkdagen(gevraagdOp, Verificatie.Werkdagen), gevraagdOp));
            }
        }
    }
}
