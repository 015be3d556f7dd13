using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Gestanddoeningen;

/// <summary>The question whether an inschrijving holds longer, for who signs (INS-12).</summary>
public sealed class GestanddoeningTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (!gebruiker.MagTekenen)
        {
            return [];
        }

        var nu = klok.GetUtcNow();
        var open = await (
            from v in db.Verlengingsverzoeken
            from a in v.Antwoorden
            join i in db.Inschrijvingen on a.InschrijvingId equals i.Id
            join p in db.Percelen on v.PerceelId equals p.Id
            where i.AanbiederId == gebruiker.AanbiederId && a.Akkoord == null && v.AntwoordVoor > nu && p.BeeindigdOp == null && p.DefinitiefGegundOp == null
            orderby v.AntwoordVoor
            select new { i.Id, Perceel = p.Naam, v.AntwoordVoor }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. open.Select(o => new Taak($"Antwoorden over uw inschrijving: {o.Perceel}", "De gemeente vraagt of uw inschrijving langer geldig blijft.", $"/mijn/inschrijvingen/{o.Id}/gestanddoening", o.AntwoordVoor))];
    }
}

/// <summary>The deeds and work list source of gestanddoening.</summary>
public static class GestanddoeningRegistratie
{
    public static void AddGestanddoening(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<Gestanddossiers>()
        .AddScoped<Verlengen>()
        .AddScoped<VerlengingBeantwoorden>()
        .AddScoped<ITaakbron, GestanddoeningTaken>();
}
