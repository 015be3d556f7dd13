using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Storingen;

/// <param name="ServerId">Which run of which server.</param>
/// <param name="Server">The name of the machine.</param>
public sealed record Slag(Guid ServerId, string Server)
{
    /// <summary>The first since this server started: only then a clock that went back may hide a gap.</summary>
    public bool IsEerste { get; init; }

    /// <summary>The last: it stops on purpose.</summary>
    public bool IsLaatste { get; init; }

    /// <summary>What does not work now, and since when this server sees that.</summary>
    public IReadOnlyDictionary<Storingsoort, DateTimeOffset> Faalt { get; init; } = new Dictionary<Storingsoort, DateTimeOffset>();

    /// <summary>What works again but could not be written down while it did not.</summary>
    public IReadOnlyDictionary<Storingsoort, DateTimeOffset> Hersteld { get; init; } = new Dictionary<Storingsoort, DateTimeOffset>();
}

/// <summary>
/// One beat of a server (INS-10): writes that it lives, finds the gap that was before it, and opens and closes outages of parts. Beats take turns in
/// the database, so of two servers at once one finds the gap.
/// </summary>
public sealed class HartslagVastleggen(InkoopDbContext db, TimeProvider klok)
{
    /// <summary>How often a server beats.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Clocks of servers differ by some seconds.</summary>
    private static readonly TimeSpan Klokverschil = TimeSpan.FromMinutes(1);

    /// <summary>A run that was silent for this many beats of others is forgotten: about a week with one server.</summary>
    private const int Bewaard = 10_000;

    public Task ExecuteAsync(Slag slag, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var vorige = await db.Hartslagen.AsNoTracking().OrderByDescending(h => h.Volgnummer).FirstOrDefaultAsync(ct);
                var wasDatabaseWeg = slag.Hersteld.ContainsKey(Storingsoort.Database); // then the silence has its reason already
                if (vorige is not null && !wasDatabaseWeg && Gat(slag, vorige, nu) is { } gat)
                {
                    Leg(gat, nu);
                }

                await LegDelenVastAsync(slag, nu, ct);
                await SlaAsync(slag, (vorige?.Volgnummer ?? 0) + 1, nu, ct);
            },
            ct);
    }

    /// <summary>What the silence before this beat was.</summary>
    private static Storing? Gat(Slag slag, Hartslag vorige, DateTimeOffset nu)
    {
        var soort = vorige.IsGestopt ? Storingsoort.Gestopt : Storingsoort.Uitgevallen;
        return nu - vorige.Op > Storing.Drempel ? new Storing(soort, vorige.Op, nu, slag.ServerId, nu)
            : slag.IsEerste && vorige.Op - nu > Klokverschil ? Storing.MetOnbekendeDuur(soort, nu)
            : null;
    }

    private async Task LegDelenVastAsync(Slag slag, DateTimeOffset nu, CancellationToken ct)
    {
        var vroegst = slag.Hersteld.Values.Concat(slag.Faalt.Values).Append(nu).Min() - Storing.Drempel;
        var recent = await db.Storingen.Where(s => s.Soort != Storingsoort.Uitgevallen && s.Soort != Storingsoort.Gestopt && (s.Einde == null || s.Einde >= vroegst)).OrderBy(s => s.Begin).ToListAsync(ct);
        foreach (var (soort, vanaf) in slag.Hersteld)
        {
            var storing = Verlengd(recent, soort, vanaf, slag, nu);
            Eindig(storing, nu);
        }

        foreach (var (soort, vanaf) in slag.Faalt)
        {
            Verlengd(recent, soort, vanaf, slag, nu);
        }

        // who saw it last says that it is over; of one that is gone too, anybody
        foreach (var voorbij in recent.Where(s => s.Einde is null && !slag.Faalt.ContainsKey(s.Soort) && (s.ServerId == slag.ServerId || (nu - s.GezienOp).Duration() > Storing.Drempel)))
        {
            Eindig(voorbij, nu);
        }
    }

    private Storing Verlengd(List<Storing> recent, Storingsoort soort, DateTimeOffset vanaf, Slag slag, DateTimeOffset nu)
    {
        var storing = recent.FindLast(s => s.Soort == soort && (s.Einde is not { } einde || einde >= vanaf - Storing.Drempel));
        if (storing is null)
        {
            storing = new Storing(soort, vanaf, null, slag.ServerId, nu);
            Leg(storing, nu);
            recent.Add(storing);
        }
        else
        {
            storing.Duurt(vanaf, slag.ServerId, nu);
        }

        return storing;
    }

    private void Leg(Storing storing, DateTimeOffset nu)
    {
        db.Storingen.Add(storing);
        db.Audit(AuditInvoer.Over<Storing>(Uitvoerder.Portaal, AuditActie.StoringVastgelegd, storing.Id, nu, ("soort", $"{storing.Soort}"), ("begin", $"{storing.Begin:O}"), ("einde", storing.Einde is { } einde ? $"{einde:O}" : null)));
    }

    private void Eindig(Storing storing, DateTimeOffset nu)
    {
        storing.Eindig(nu);
        db.Audit(AuditInvoer.Over<Storing>(Uitvoerder.Portaal, AuditActie.StoringVoorbij, storing.Id, nu));
    }

    private async Task SlaAsync(Slag slag, long volgnummer, DateTimeOffset nu, CancellationToken ct)
    {
        var eigen = await db.Hartslagen.SingleOrDefaultAsync(h => h.ServerId == slag.ServerId, ct);
        if (eigen is null)
        {
            eigen = new Hartslag(slag.ServerId, slag.Server);
            db.Hartslagen.Add(eigen);
        }

        eigen.Sla(volgnummer, nu, slag.IsLaatste);
        if (slag.IsEerste)
        {
            var oud = volgnummer - Bewaard;
            await db.Hartslagen.Where(h => h.Volgnummer < oud).ExecuteDeleteAsync(ct);
        }
    }
}
