using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Organisatie;

/// <summary>Finishing the registration, and deciding who may join.</summary>
public sealed class OrganisatieTaken(InkoopDbContext db) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (!gebruiker.IsAanbiederBeheerder)
        {
            return [];
        }

        var taken = new List<Taak>();
        var stand = await db.Aanbieders.Where(a => a.Id == gebruiker.AanbiederId).Select(a => new { a.Status, HeeftUittreksel = a.UittrekselId != null }).SingleAsync(ct);
        switch (stand)
        {
            case { Status: AanbiederStatus.Geweigerd }:
                taken.Add(new Taak("Registratie aanpassen", "Een inkoper heeft uw registratie nog niet geaccepteerd. Lees de reden en bied de registratie opnieuw aan.", "/mijn/organisatie"));
                break;
            case { Status: AanbiederStatus.InVoorbereiding, HeeftUittreksel: false }:
                taken.Add(new Taak("KvK-uittreksel toevoegen", "Daarna kunt u uw registratie aanbieden. Zonder controle kunt u niet inschrijven.", "/mijn/organisatie/uittreksel"));
                break;
            case { Status: AanbiederStatus.InVoorbereiding }:
                taken.Add(new Taak("Registratie aanbieden", "Het uittreksel is toegevoegd. Een inkoper controleert uw registratie binnen 5 werkdagen.", "/mijn/organisatie/aanbieden"));
                break;
        }

        var verzoeken = await db.Aansluitverzoeken
            .Where(v => v.AanbiederId == gebruiker.AanbiederId && v.BeslotenOp == null)
            .OrderBy(v => v.GevraagdOp)
            .Take(Werklijsten.MaxPerBron)
            .Join(db.Users, v => v.GebruikerId, g => g.Id, (v, g) => new { v.Id, g.Naam })
            .ToListAsync(ct);
        taken.AddRange(verzoeken.Select(v => new Taak($"{v.Naam} toelaten of afwijzen", "Deze persoon heeft zich geregistreerd met uw KvK-nummer.", $"/mijn/organisatie/verzoeken/{v.Id}")));
        return taken;
    }
}
