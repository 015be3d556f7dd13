using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.CaoVerklaringen;

/// <summary>A beheerder of the provider signs the declaration that stands ready, which hands it in (CAO-02). The contractmanagers hear it.</summary>
public sealed class CaoVerklaringOndertekenen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <param name="verzoekId">Of the own organisation; the caller has seen to that.</param>
    /// <param name="versie">The version that was shown: what is signed is what was read.</param>
    /// <param name="wie">Who signs.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="DomeinregelException">No beheerder, or nothing stands ready.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed it after it was shown.</exception>
    public Task ExecuteAsync(Guid verzoekId, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(async () =>
        {
            var verzoek = await db.CaoVerzoeken.Include(v => v.Stappen).SingleAsync(v => v.Id == verzoekId, ct);
            var isBeheerder = await db.Medewerkers.AnyAsync(m => m.AanbiederId == verzoek.AanbiederId && m.GebruikerId == wie.GebruikerId && m.IsBeheerder && m.Tot == null, ct);
            Eis(isBeheerder, Domeinregel.CaoAlleenBeheerderTekent);
            var verklaring = await db.CaoVerklaringen.Include(v => v.Documenten).SingleOrDefaultAsync(v => v.VerzoekId == verzoekId && v.OndertekendOp == null, ct);
            Eis(verklaring is not null, Domeinregel.CaoVerklaringNietIngevuld);
            if (verklaring.Versie != versie)
            {
                throw new DbUpdateConcurrencyException("The declaration was changed after it was shown.");
            }

            var naam = await db.Users.Where(g => g.Id == wie.GebruikerId).Select(g => g.Naam).SingleAsync(ct);
            var (eis, aanbieder, tekst) = await TekstAsync(db, verzoek, verklaring, ct);
            verklaring.Onderteken(new CaoOndertekenaar(wie.GebruikerId!.Value, naam, wie.Rol), tekst, nu);
            verzoek.DienIn(verklaring, nu);
            await LegVastAsync(verklaring, nu, ct);
            await db.RondCaoTermijnenAfAsync(verzoekId, nu, ct);
            db.Audit(AuditInvoer.Over<CaoVerzoek>(wie, AuditActie.CaoVerklaringOndertekend, verzoekId, nu, ("verklaring", verklaring.Id.ToString()), ("grond", verklaring.Grond.ToString())));
            foreach (var contractmanager in await db.ContractmanagersAsync(eis.RegioId, nu, ct))
            {
                postkamer.Bericht(CaoBrieven.Ingediend(eis, aanbieder, verzoekId), contractmanager, nu, eis.RegioId);
            }
        }, ct);
    }

    /// <summary>The text to agree to, from what is stored now.</summary>
    public static async Task<(CaoEis Eis, string Aanbieder, string Tekst)> TekstAsync(InkoopDbContext db, CaoVerzoek verzoek, CaoVerklaring verklaring, CancellationToken ct)
    {
        var eis = await db.CaoEisen.SingleAsync(e => e.Id == verzoek.EisId, ct);
        var regio = await db.Regios.Where(r => r.Id == eis.RegioId).Select(r => r.Naam).SingleAsync(ct);
        var aanbieder = await db.Aanbieders.Where(a => a.Id == verzoek.AanbiederId).Select(a => new { a.Naam, a.KvkNummer }).SingleAsync(ct);
        var ids = verklaring.Documenten.Select(d => d.DocumentId).ToList();
        var documenten = await db.Documenten.Where(d => ids.Contains(d.Id)).OrderBy(d => d.OpgeslagenOp).ThenBy(d => d.Id).Select(d => d.Naam).ToListAsync(ct);
        return (eis, aanbieder.Naam, CaoVerklaringtekst.Maak(eis, regio, (aanbieder.Naam, aanbieder.KvkNummer), verklaring, documenten));
    }

    private async Task LegVastAsync(CaoVerklaring verklaring, DateTimeOffset nu, CancellationToken ct)
    {
        var ids = verklaring.Documenten.Select(d => d.DocumentId).ToList();
        foreach (var document in await db.Documenten.Where(d => ids.Contains(d.Id)).ToListAsync(ct))
        {
            document.LegVast(nu);
        }
    }
}
