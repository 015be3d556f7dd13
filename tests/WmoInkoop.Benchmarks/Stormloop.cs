using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.TestSupport;

namespace WmoInkoop.Benchmarks;

/// <summary>
/// The rush before a closing moment: 1,000 deeds that arrive evenly over one second, and over ten. What counts is that none fails,
/// that the time stamp is taken when the deed arrives however long it waits for its turn (INS-04), and that the chain is whole.
/// </summary>
internal static class Stormloop
{
    private const int Aantal = 1_000;

    public static async Task<int> ExecuteAsync()
    {
        Console.WriteLine($"{Aantal} deeds (entity + audit line + outbox row) on SQLite in {Path.GetTempPath()}, {Environment.ProcessorCount} cores");
        await LoopAsync(TimeSpan.FromSeconds(1), aantal: 50); // warms up the code, not shown
        var gelukt = true;
        foreach (var duur in new[] { TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10) })
        {
            var uitslag = await LoopAsync(duur, Aantal);
            gelukt &= uitslag is { Mislukt: 0, Keten.Klopt: true, Keten.Regels: Aantal };
            Console.WriteLine(
                $"over {duur.TotalSeconds,2:0} s: {uitslag.Mislukt} failures, p50 {uitslag.Deel(0.50):0} ms, p95 {uitslag.Deel(0.95):0} ms, p99 {uitslag.Deel(0.99):0} ms; "
                + $"time stamp at most {uitslag.LaatsteStempel.TotalMilliseconds:0} ms after arrival; "
                + $"chain of {uitslag.Keten.Regels} lines {(uitslag.Keten.Klopt ? "whole" : $"BROKEN: {uitslag.Keten.Uitleg}")}");
        }

        return gelukt ? 0 : 1;
    }

    private static async Task<Uitslag> LoopAsync(TimeSpan duur, int aantal)
    {
        var map = Werkmap.Nieuw();
        var bestand = Path.Combine(map, "portal.db");
        Testdatabase.Kopieer(bestand);
        var daad = new Schrijfdaad(bestand);
        await using var db = daad.NieuweDb();
        var aanbieders = await db.Aanbieders.Select(a => a.Id).ToListAsync();

        var begin = Stopwatch.StartNew();
        var metingen = await Task.WhenAll(Enumerable.Range(0, aantal).Select(async i =>
        {
            var aankomst = duur * i / aantal;
            await Task.Delay(aankomst);
            var stempel = begin.Elapsed; // where a controller takes nu
            try
            {
                await daad.ExecuteAsync(aanbieders[i % aanbieders.Count], TimeProvider.System.GetUtcNow());
                return new Meting(stempel - aankomst, begin.Elapsed - aankomst, null);
            }
            catch (Exception fout) when (fout is DbUpdateException or System.Data.Common.DbException or InvalidOperationException)
            {
                return new Meting(stempel - aankomst, begin.Elapsed - aankomst, fout);
            }
        }));

        foreach (var fout in metingen.Select(m => m.Fout).OfType<Exception>().Take(3))
        {
            Console.WriteLine($"failure: {fout.GetBaseException().Message}");
        }

        var uitslag = new Uitslag(metingen, await AuditKeten.ControleerAsync(db, CancellationToken.None));
        Testdatabase.Sluit(bestand);
        Werkmap.Verwijder(map);
        return uitslag;
    }

    private sealed record Meting(TimeSpan Stempel, TimeSpan Klaar, Exception? Fout);

    private sealed record Uitslag(Meting[] Metingen, AuditOordeel Keten)
    {
        public int Mislukt => Metingen.Count(m => m.Fout is not null);

        public TimeSpan LaatsteStempel => Metingen.Max(m => m.Stempel);

        /// <summary>The time in ms from arrival within which this part of the deeds was committed.</summary>
        public double Deel(double deel) => Metingen.Select(m => m.Klaar.TotalMilliseconds).Order().ElementAt((int)Math.Ceiling(deel * Metingen.Length) - 1);
    }
}
