using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Web.Features.Gebruikers;

/// <summary>Reads what the page about one account shows.</summary>
public sealed class GebruikerDetails(InkoopDbContext db, TimeProvider tijd)
{
    private const int MaxRegels = 25;

    public Task<string?> NaamAsync(Guid id, CancellationToken ct) => db.Users.Where(g => g.Id == id).Select(g => g.Naam).SingleOrDefaultAsync(ct);

    public async Task<GebruikerViewModel?> LeesAsync(Guid id, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        var (begin, gezien) = (nu - Sessie.Looptijd, nu - Sessie.Rusttijd);
        var account = await db.Users.Where(g => g.Id == id).Select(g => new
        {
            g.Naam,
            g.Email,
            g.EmailConfirmed,
            g.TwoFactorEnabled,
            g.LockoutEnd,
            g.AangemaaktOp,
            Aanbieder = db.Medewerkers.Where(m => m.GebruikerId == id && m.Tot == null).Select(m => db.Aanbieders.First(a => a.Id == m.AanbiederId).Naam).FirstOrDefault(),
            Sessies = db.Sessies.Count(s => s.GebruikerId == id && s.BeeindigdOp == null && s.BegonnenOp > begin && s.LaatstGezienOp > gezien),
            Voorstel = db.VierOgen.Where(v => v.ObjectId == id && v.AfgerondOp == null && (v.Soort == VierOgenSoort.BeheerderBenoemen || v.Soort == VierOgenSoort.BeheerderOntslaan)).Select(v => (Guid?)v.Id).FirstOrDefault(),
        }).SingleOrDefaultAsync(ct);
        if (account is null)
        {
            return null;
        }

        var rollen = await (
            from aanstelling in db.Aanstellingen
            where aanstelling.GebruikerId == id
            from regio in db.Regios.Where(r => r.Id == aanstelling.RegioId).DefaultIfEmpty()
            orderby aanstelling.Tot != null, aanstelling.Van descending
            select new { aanstelling.Id, aanstelling.Rol, Regio = (string?)regio!.Naam, aanstelling.Van, aanstelling.Tot }).ToListAsync(ct);
        var geschiedenis = await db.AuditRegels
            .Where(r => r.ObjectId == id && r.Soort == nameof(Gebruiker) && r.ZegelId == null)
            .OrderByDescending(r => r.Nummer)
            .Take(MaxRegels)
            .Select(r => new Accountgebeurtenis(r.Op, r.Actie, r.Rol))
            .ToListAsync(ct);
        return new GebruikerViewModel(
            id,
            account.Naam,
            account.Email!,
            account.EmailConfirmed,
            account.TwoFactorEnabled,
            account.LockoutEnd > nu ? account.LockoutEnd : null,
            account.AangemaaktOp,
            account.Aanbieder,
            account.Sessies,
            account.Voorstel,
            [.. rollen.Select(r => new RolRegel(r.Id, r.Rol, r.Regio is null ? Teksten.Van(r.Rol) : $"{Teksten.Van(r.Rol)} in {r.Regio}", r.Van, r.Tot))],
            geschiedenis);
    }
}

public sealed record GebruikerViewModel(
    Guid Id,
    string Naam,
    string Email,
    bool EmailBevestigd,
    bool HeeftTweedeFactor,
    DateTimeOffset? OpSlotTot,
    DateTimeOffset AangemaaktOp,
    string? Aanbieder,
    int Sessies,
    Guid? VoorstelId,
    IReadOnlyList<RolRegel> Rollen,
    IReadOnlyList<Accountgebeurtenis> Geschiedenis)
{
    public bool IsBeheerder => Rollen.Any(r => r.Rol is Rol.Beheerder && r.Tot is null);
}

public sealed record RolRegel(Guid Id, Rol Rol, string Tekst, DateTimeOffset Van, DateTimeOffset? Tot);

public sealed record Accountgebeurtenis(DateTimeOffset Op, AuditActie Actie, string Rol);
