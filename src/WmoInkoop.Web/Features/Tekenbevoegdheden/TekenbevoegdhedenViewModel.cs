using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Tekenbevoegdheden;

namespace WmoInkoop.Web.Features.Tekenbevoegdheden;

/// <summary>Who may sign for a provider, and who could.</summary>
/// <param name="Nu">What holds now, or begins to count against the provider when it runs out.</param>
/// <param name="Eerder">What ended.</param>
/// <param name="Recht">Who may sign at this moment.</param>
public sealed record TekenbevoegdhedenViewModel(IReadOnlyList<TekenbevoegdheidRij> Nu, IReadOnlyList<TekenbevoegdheidRij> Eerder, Tekenrecht Recht)
{
    /// <summary>Reads it in three queries.</summary>
    internal static async Task<TekenbevoegdhedenViewModel> LeesAsync(InkoopDbContext db, Guid aanbiederId, DateTimeOffset nu, CancellationToken ct)
    {
        var rijen = await RijenAsync(db, aanbiederId, nu, ct);
        return new TekenbevoegdhedenViewModel([.. rijen.Where(r => r.BeeindigdOp is null)], [.. rijen.Where(r => r.BeeindigdOp is not null).OrderByDescending(r => r.BeeindigdOp)], await db.TekenrechtAsync(aanbiederId, nu, ct));
    }

    /// <summary>Everything that was ever recorded, by name, in one query.</summary>
    internal static async Task<IReadOnlyList<TekenbevoegdheidRij>> RijenAsync(InkoopDbContext db, Guid aanbiederId, DateTimeOffset nu, CancellationToken ct)
    {
        var vandaag = Amsterdam.Datum(nu);
        return await (
            from t in db.Tekenbevoegdheden
            join m in db.Medewerkers on t.MedewerkerId equals m.Id
            join g in db.Users on m.GebruikerId equals g.Id
            join d in db.Documenten on t.DocumentId equals d.Id
            where t.AanbiederId == aanbiederId
            orderby g.Naam, t.VastgelegdOp descending
            select new TekenbevoegdheidRij(
                t.Id, g.Naam, g.Email!, t.Wijze, t.Bewijs, d.Naam, t.Vanaf, t.TotEnMet,
                db.Users.Where(x => x.Id == t.VastgelegdDoorId).Select(x => x.Naam).First(), t.VastgelegdOp,
                t.BeeindigdOp ?? m.Tot,
                t.TotEnMet < vandaag)).ToListAsync(ct);
    }
}

/// <summary>One right to sign, with its evidence.</summary>
/// <param name="IsAfgelopen">Its last day is over; it counts no more, but was not ended.</param>
public sealed record TekenbevoegdheidRij(
    Guid Id, string Naam, string Email, Tekenwijze Wijze, Tekenbewijs Bewijs, string Document, DateOnly Vanaf, DateOnly? TotEnMet, string VastgelegdDoor, DateTimeOffset VastgelegdOp, DateTimeOffset? BeeindigdOp, bool IsAfgelopen)
{
    /// <summary>'vanaf 1 maart 2026' or 'van … tot en met …'.</summary>
    public string Periode => TotEnMet is { } tot ? $"{Amsterdam.Voluit(Vanaf)} tot en met {Amsterdam.Voluit(tot)}" : $"vanaf {Amsterdam.Voluit(Vanaf)}";
}
