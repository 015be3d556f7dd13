using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

namespace WmoInkoop.Web.Features.Klachten;

/// <summary>A klacht as its pages show it.</summary>
/// <param name="Klacht">With what became of it elsewhere.</param>
/// <param name="Inhoud">What this reader may see.</param>
/// <param name="Aanbesteding">Its name.</param>
/// <param name="Aanbestedingsnummer">Its number.</param>
/// <param name="Perceel">Null: about the whole.</param>
/// <param name="Behandelaar">Null: nobody yet.</param>
/// <param name="Als">In which place this person reads it.</param>
/// <param name="Nu">Now.</param>
public sealed record Klachtpagina(Klacht Klacht, Klachtinhoud Inhoud, string Aanbesteding, string Aanbestedingsnummer, string? Perceel, string? Behandelaar, Klachtpartij Als, DateTimeOffset Nu)
{
    public string Pad => Als is Klachtpartij.Klager ? $"/mijn/klachten/{Klacht.Id}" : $"/inkoop/klachten/{Klacht.Id}";

    public string Over => Perceel is null ? $"{Aanbesteding} ({Aanbestedingsnummer})" : $"{Aanbesteding} ({Aanbestedingsnummer}), {Perceel}";

    public Klachtvervolg? Geschil => Klacht.Vervolgen.SingleOrDefault(v => v is { Instantie: Klachtinstantie.Geschillencommissie, AfgeslotenOp: null });

    /// <summary>Whether this instantie can be asked now.</summary>
    public bool KanNaar(Klachtinstantie instantie) => Klacht.KanVerderOp(Nu) && Klacht.Vervolgen.All(v => v.Instantie != instantie || v.AfgeslotenOp is not null);

    /// <summary>The pages above a deed on it.</summary>
    public (string Tekst, string Pad)[] KruimelsVanDaad => [Als is Klachtpartij.Klager ? ("Mijn klachten", "/mijn/klachten") : ("Klachten", "/inkoop/klachten"), (Klacht.Nummer, Pad)];
}

/// <summary>
/// The klachten this member of staff may see: an inkoper those of the own regio, a handler what was assigned. Who handles one does not speak
/// for the inkopers about it. What is not among them is not there.
/// </summary>
public sealed class EigenKlachten(InkoopDbContext db, KlachtLezen lezen, HuidigeGebruiker gebruiker, TimeProvider klok)
{
    private readonly List<Guid> _regios = [.. gebruiker.RegiosAls(Rol.Inkoper)];

    public IQueryable<Klacht> Alle => db.Klachten.Where(k => _regios.Contains(k.RegioId) || k.BehandelaarId == gebruiker.Id);

    public IQueryable<Klacht> AlsBehandelaar => db.Klachten.Where(k => k.BehandelaarId == gebruiker.Id);

    public IQueryable<Klacht> AlsInkoper => db.Klachten.Where(k => _regios.Contains(k.RegioId) && k.BehandelaarId != gebruiker.Id);

    /// <summary>This person as the handler, in the log.</summary>
    public Uitvoerder Behandelaar => new(gebruiker.Id, "klachtbehandelaar");

    public Klachtpartij Als(Klacht klacht) => klacht.BehandelaarId == gebruiker.Id ? Klachtpartij.Behandelaar : Klachtpartij.Inkoop;

    public async Task<Klachtpagina?> LeesAsync(IQueryable<Klacht> klachten, Guid id, CancellationToken ct) =>
        await klachten.AsNoTracking().Include(k => k.Vervolgen).SingleOrDefaultAsync(k => k.Id == id, ct) is { } klacht ? await db.PaginaAsync(klacht, lezen, Als(klacht), klok.GetUtcNow(), ct) : null;
}

/// <summary>What the pages of who complains and those of staff share.</summary>
internal static class Klachtlezer
{
    /// <summary>A form that was refused is being shown again: also when the klacht was closed meanwhile, so that the reason is read and nothing typed is lost.</summary>
    internal static bool IsOpnieuw(this HttpContext http) => http.Features.Get<Formulierstand>() is not null;

    internal static async Task<Klachtpagina> PaginaAsync(this InkoopDbContext db, Klacht klacht, KlachtLezen lezen, Klachtpartij als, DateTimeOffset nu, CancellationToken ct)
    {
        var over = await db.Aanbestedingen
            .Where(a => a.Id == klacht.AanbestedingId)
            .Select(a => new
            {
                a.Naam,
                a.Nummer,
                Perceelnummer = a.Percelen.Where(p => p.Id == klacht.PerceelId).Select(p => (int?)p.Nummer).FirstOrDefault(),
                Perceel = a.Percelen.Where(p => p.Id == klacht.PerceelId).Select(p => p.Naam).FirstOrDefault(),
                Behandelaar = db.Users.Where(g => g.Id == klacht.BehandelaarId).Select(g => g.Naam).FirstOrDefault(),
            })
            .SingleAsync(ct);
        return new Klachtpagina(klacht, await lezen.LeesAsync(klacht, als, ct), over.Naam, over.Nummer, over.Perceel is null ? null : $"perceel {over.Perceelnummer}: {over.Perceel}", over.Behandelaar, als, nu);
    }
}
