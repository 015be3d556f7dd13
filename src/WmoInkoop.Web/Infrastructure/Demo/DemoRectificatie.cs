using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Volgers;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>Leidse regio, huishoudelijke ondersteuning: five days ago the closing moved a week on and the conceptovereenkomst got a second version; two people follow it.</summary>
public sealed class DemoRectificatie(InkoopDbContext db, Documentopslag opslag, DemoVerleden verleden)
{
    /// <summary>After <see cref="DemoAanbestedingen"/>, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct); // the deeds read what was added so far
        var inkoper = new Uitvoerder(db.Users.Local.Single(g => g.Email == "inkoper1@leidseregio.example").Id, "inkoper");
        var aanbesteding = db.Aanbestedingen.Local.Single(a => a.Naam == "Huishoudelijke ondersteuning");
        verleden.Nu = nu.AddDays(-9);
        foreach (var volger in new[] { "aanbieder5@demo.example", "aanbieder6@demo.example" })
        {
            await verleden.Daad<AanbestedingVolgen>().BeginAsync(aanbesteding.Id, db.Users.Local.Single(g => g.Email == volger).Id, ct);
        }

        verleden.Nu = nu.AddDays(-5);
        var conceptId = await verleden.Daad<RectificatieVoorbereiden>().BeginAsync(aanbesteding.Id, inkoper, ct);
        await db.SaveChangesAsync(ct);
        var concept = await db.Aanbestedingen.Include(a => a.Documenten).SingleAsync(a => a.Id == conceptId, ct);
        concept.Plan(concept.Planning with { SluitingOp = concept.Planning.SluitingOp!.Value.AddDays(7), Gunningsdatum = concept.Planning.Gunningsdatum!.Value.AddDays(7) });
        var overeenkomst = await opslag.BewaarAsync(DemoPdf.Maak("Conceptovereenkomst (voorbeeld)", aanbesteding.Naam, "Versie 2: artikel 7 over indexering is verduidelijkt."), "conceptovereenkomst-versie-2.pdf", inkoper.GebruikerId, ct);
        await verleden.Daad<DocumentversieToevoegen>().ExecuteAsync(conceptId, concept.Documenten.Single(d => d.Titel == "Conceptovereenkomst").Id, overeenkomst, inkoper, ct);
        await db.SaveChangesAsync(ct);
        await verleden.Daad<RectificatiePubliceren>().ExecuteAsync(
            conceptId,
            concept.Versie,
            new Rectificatiebesluit("Veel aanbieders vroegen hoe de tarieven meegroeien met de lonen. Artikel 7 van de conceptovereenkomst zegt dat nu preciezer, en u krijgt een week langer om in te schrijven.", false, "Artikel 7 regelt hetzelfde als eerst. Alleen de rekenwijze staat er nu bij.", false),
            inkoper,
            ct);
        await db.SaveChangesAsync(ct);
    }
}
