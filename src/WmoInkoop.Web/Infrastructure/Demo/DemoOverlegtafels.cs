using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Verslagen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// The tables of the demo: for two regio's six verslagen of the last years (the last one ter reactie), a concept to finish and the next
/// bijeenkomst. The facts are from public verslagen of 2019; the words, the people and the organisations are ours.
/// </summary>
public sealed class DemoOverlegtafels(InkoopDbContext db)
{
    /// <summary>After <see cref="DemoAccounts"/>, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        foreach (var inhoud in new[] { DemoVerslagen.LeidseRegio, DemoVerslagen.Maastricht })
        {
            await VoegTafelAsync(inhoud, nu, ct);
        }
    }

    private async Task VoegTafelAsync(Demotafel inhoud, DateTimeOffset nu, CancellationToken ct)
    {
        var regio = await db.Regios.SingleAsync(r => r.Sleutel == inhoud.Regio, ct);
        var tafel = new Overlegtafel(regio.Id, inhoud.Naam, inhoud.Omschrijving, isOpenbaar: true);
        var leden = await db.Users.Where(g => g.Email!.StartsWith("lid") && g.Email.EndsWith("@" + regio.Sleutel + ".example")).OrderBy(g => g.Email).ToListAsync(ct);
        foreach (var (lid, i) in leden.Select((l, i) => (l, i)))
        {
            tafel.VoegLidToe(lid.Id, inhoud.Organisaties[i], aanbiederId: null, nu.AddYears(-3));
        }

        db.Overlegtafels.Add(tafel);
        var vandaag = Amsterdam.Datum(nu);
        for (var i = 0; i < inhoud.Verslagen.Count; i++)
        {
            // the last is a concept of some days ago; before it one every four months
            var terug = inhoud.Verslagen.Count - 1 - i;
            var dag = Werkdag(terug == 0 ? vandaag.AddDays(-6) : vandaag.AddDays(-20).AddMonths(-4 * (terug - 1)));
            var stand = terug switch { 0 => VerslagStatus.Concept, 1 => VerslagStatus.TerReactie, _ => VerslagStatus.Vastgesteld };
            VoegVerslag(tafel, inhoud, inhoud.Verslagen[i], dag, stand, [.. leden.Select(l => l.Id)], nu);
        }

        VoegVolgende(tafel, inhoud, Werkdag(vandaag.AddDays(45)));
    }

    private void VoegVerslag(Overlegtafel tafel, Demotafel inhoud, Demoverslag demo, DateOnly dag, VerslagStatus stand, IReadOnlyList<Guid> leden, DateTimeOffset nu)
    {
        var bijeenkomst = new Bijeenkomst(tafel.Id, new Bijeenkomstgegevens(dag, inhoud.Begin, inhoud.Einde, inhoud.Plaats, null, demo.Voorzitter), [.. demo.Punten.Select(p => new Agendaregel(null, p.Titel, p.Inbrenger, p.Soort))]);
        var verslag = new Verslag(bijeenkomst.Id);
        foreach (var (punt, geschreven) in bijeenkomst.Agenda.Zip(demo.Punten))
        {
            verslag.Schrijf(punt, [.. geschreven.Delen.Select(d => Deel(d, inhoud, leden, dag))]);
        }

        db.Bijeenkomsten.Add(bijeenkomst);
        db.Verslagen.Add(verslag);
        if (stand is VerslagStatus.Concept)
        {
            return;
        }

        var gepubliceerdOp = stand is VerslagStatus.TerReactie ? nu.AddDays(-3) : bijeenkomst.EindeOp.AddDays(10);
        verslag.Publiceer(bijeenkomst, Amsterdam.EindeVan(Amsterdam.Datum(gepubliceerdOp).AddDays(14)), gepubliceerdOp);
        foreach (var actie in verslag.Onderdelen.Select(o => o.Actie).OfType<Actie>().Where(_ => stand is VerslagStatus.Vastgesteld))
        {
            actie.MeldGereed(actie.EigenaarId ?? leden[0], actie.Uiterlijk is { } uiterlijk ? Amsterdam.BeginVan(uiterlijk) : gepubliceerdOp.AddDays(20));
        }

        if (stand is VerslagStatus.Vastgesteld)
        {
            verslag.StelVast(demo.Wijzigingen, verslag.OpmerkingenTot!.Value.AddDays(2));
            db.Verslaglezingen.Add(new Verslaglezing(verslag.Id, leden[0], gepubliceerdOp.AddDays(1)));
        }
        else
        {
            db.Termijnen.AddRange(VerslagPubliceren.Termijnen(tafel, bijeenkomst, verslag, gepubliceerdOp));
        }
    }

    private void VoegVolgende(Overlegtafel tafel, Demotafel inhoud, DateOnly dag)
    {
        var bijeenkomst = new Bijeenkomst(
            tafel.Id,
            new Bijeenkomstgegevens(dag, inhoud.Begin, inhoud.Einde, inhoud.Plaats, null, "De voorzitter van de tafel"),
            [.. inhoud.VolgendeAgenda.Select(p => new Agendaregel(null, p.Titel, p.Inbrenger, p.Soort))]);
        db.Bijeenkomsten.Add(bijeenkomst);
        db.Verslagen.Add(new Verslag(bijeenkomst.Id));
    }

    /// <summary>An actie with a member's number is due some weeks after the bijeenkomst.</summary>
    private static Onderdeelinhoud Deel(Demodeel deel, Demotafel inhoud, IReadOnlyList<Guid> leden, DateOnly dag) => new(deel.Soort, deel.Tekst)
    {
        Spreker = deel.Spreker,
        Organisatie = deel.Organisatie,
        EigenaarId = deel.Lid is { } nummer ? leden[nummer - 1] : null,
        Eigenaar = deel.Lid is { } lid ? $"Lid {lid} ({inhoud.Organisaties[lid - 1]})" : deel.Spreker,
        Uiterlijk = deel.Weken is { } weken ? Werkdag(dag.AddDays(7 * weken)) : null,
    };

    /// <summary>The Thursday of that week.</summary>
    private static DateOnly Werkdag(DateOnly dag) => dag.AddDays((int)DayOfWeek.Thursday - (int)dag.DayOfWeek);
}
