using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Vragen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Vragen;

/// <summary>Reads questions and nota's as pages show them.</summary>
internal static class VragenLezen
{
    internal static async Task<VragenOver?> OverAsync(IQueryable<Aanbesteding> een, CancellationToken ct) =>
        await een
            .Where(a => a.Planning.VragenTot != null)
            .Select(a => new VragenOver(a.Id, a.Nummer, a.Naam, a.Planning.VragenTot!.Value, a.Percelen.Where(p => p.BeeindigdOp == null).OrderBy(p => p.Nummer).Select(p => new PerceelKeuze(p.Id, p.Nummer, p.Naam)).ToList()))
            .SingleOrDefaultAsync(ct);

    internal static async Task<VraagDetails?> VraagAsync(InkoopDbContext db, HuidigeGebruiker gebruiker, Guid id, CancellationToken ct)
    {
        var gelezen = await db.Vragen.AsNoTracking()
            .Where(v => v.Id == id)
            .Join(db.VanInkoper(gebruiker), v => v.AanbestedingId, a => a.Id, (v, a) => new
            {
                Vraag = v,
                Aanbesteding = a,
                a.Naam,
                Perceel = a.Percelen.Where(p => p.Id == v.PerceelId).Select(p => p.Naam).FirstOrDefault(),
                Aanbieder = db.Aanbieders.Where(x => x.Id == v.AanbiederId).Select(x => x.Naam).First(),
                GesteldDoor = db.Users.Where(g => g.Id == v.GesteldDoorId).Select(g => g.Naam).First(),
                BeantwoordDoor = db.Users.Where(g => g.Id == v.BeantwoordDoorId).Select(g => g.Naam).FirstOrDefault(),
                NagekekenDoor = db.Users.Where(g => g.Id == v.NagekekenDoorId).Select(g => g.Naam).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        return gelezen is not { Vraag: var vraag }
            ? null
            : new VraagDetails(
                vraag.Id, vraag.Versie, vraag.AanbestedingId, gelezen.Naam, gelezen.Perceel, vraag.Vindplaats, vraag.Tekst, vraag.PubliekeTekst, vraag.Antwoord, vraag.Status,
                vraag.GesteldOp, gelezen.Aanbieder, gelezen.GesteldDoor, vraag.BeantwoordDoorId, gelezen.Aanbesteding.Regel(Procedureregel.NotaDoorTwee).Geldt, gelezen.BeantwoordDoor, gelezen.NagekekenDoor);
    }

    /// <summary>What a nota published now would hold.</summary>
    internal static async Task<NotaVoorstel?> VoorstelAsync(InkoopDbContext db, HuidigeGebruiker gebruiker, Guid aanbestedingId, CancellationToken ct)
    {
        var aanbesteding = await db.VanInkoper(gebruiker).AsNoTracking().Include(a => a.Percelen).SingleOrDefaultAsync(a => a.Id == aanbestedingId && a.GepubliceerdOp != null && a.Planning.VragenTot != null, ct);
        if (aanbesteding is null)
        {
            return null;
        }

        var ontwerp = await Notaontwerp.LeesAsync(db, aanbestedingId, ct);
        var klaar = ontwerp.Klaar
            .Select((v, i) => new NotaRegel(i + 1, aanbesteding.Percelen.FirstOrDefault(p => p.Id == v.PerceelId)?.Naam, v.Vindplaats, v.PubliekeTekst, v.Antwoord!))
            .ToList();
        return new NotaVoorstel(
            new VragenOver(aanbesteding.Id, aanbesteding.Nummer, aanbesteding.Naam, aanbesteding.Planning.VragenTot!.Value, []),
            ontwerp.Nummer,
            ontwerp.Controlegetal(),
            Nota.UitersteDag(aanbesteding),
            klaar,
            ontwerp.NietKlaar);
    }

    internal static async Task<NotaViewModel?> NotaAsync(InkoopDbContext db, IQueryable<Aanbesteding> terInzage, string aanbestedingsnummer, int nummer, CancellationToken ct)
    {
        var nota = await db.Notas
            .Where(n => n.Nummer == nummer)
            .Join(terInzage.Where(a => a.Nummer == aanbestedingsnummer), n => n.AanbestedingId, a => a.Id, (n, a) => new { n.Id, a.Nummer, a.Naam, n.GepubliceerdOp })
            .SingleOrDefaultAsync(ct);
        if (nota is null)
        {
            return null;
        }

        var regels = await db.Vragen
            .Where(v => v.NotaId == nota.Id)
            .OrderBy(v => v.Volgnummer)
            .Select(v => new NotaRegel(v.Volgnummer!.Value, db.Percelen.Where(p => p.Id == v.PerceelId).Select(p => p.Naam).FirstOrDefault(), v.Vindplaats, v.PubliekeTekst, v.Antwoord!))
            .ToListAsync(ct);
        return new NotaViewModel(nota.Nummer, nota.Naam, nummer, nota.GepubliceerdOp, regels);
    }
}
