using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Aanbieders;

/// <param name="AanbiederId">The organisation of the person who asks.</param>
/// <param name="Versie">The version the form showed.</param>
/// <param name="Gegevens">The new values.</param>
/// <param name="Diensten">The kinds of support offered.</param>
public sealed record OrganisatieWijziging(Guid AanbiederId, Guid Versie, Organisatiegegevens Gegevens, IReadOnlyCollection<Dienstsoort> Diensten);

/// <summary>A beheerder changes what the provider says about itself.</summary>
public sealed class OrganisatieWijzigen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public async Task ExecuteAsync(OrganisatieWijziging verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var aanbieder = await db.Aanbieders.SingleAsync(a => a.Id == verzoek.AanbiederId, ct);
            db.VerwachtVersie(aanbieder, verzoek.Versie);
            aanbieder.Wijzig(verzoek.Gegevens, verzoek.Diensten);
            db.Audit(AuditInvoer.Over<Aanbieder>(wie, AuditActie.OrganisatieGewijzigd, aanbieder.Id, nu));
        }, ct);
    }
}
