using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>While a registration waits, every inkoper of every regio still has it to do (AAN-01, HER-02).</summary>
public sealed class VerificatieBetrokkenen(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.VerificatieRegistratie;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) =>
        await db.Verificaties.AnyAsync(v => v.Id == termijn.ObjectId && v.BeslotenOp == null, ct)
            ? await db.InkopersAsync(klok.GetUtcNow(), ct)
            : [];
}
