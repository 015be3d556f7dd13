using Hangfire;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Taken;

namespace WmoInkoop.Taken.Hangfire;

public static class HangfireRegistratie
{
    /// <summary>Registers Hangfire as the engine for these jobs; needs a <see cref="Taakstart"/>.</summary>
    public static void AddHangfireMotor(this IServiceCollection services, IReadOnlyList<Taaksoort> taken, Databasesoort database, string verbinding)
    {
        services.AddHangfire(c =>
        {
            c.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (database is Databasesoort.SqlServer)
            {
                c.UseSqlServerStorage(verbinding, new SqlServerStorageOptions { PrepareSchemaIfNecessary = true, DisableGlobalLocks = true });
            }
            else
            {
                c.UseInMemoryStorage();
            }
        });
        services.AddHangfireServer(o =>
        {
            o.WorkerCount = 4;
            o.SchedulePollingInterval = TimeSpan.FromSeconds(1); // the beat of jobs that run every few seconds
        });
        services.AddScoped<HangfireTaak>();
        services.AddSingleton<ITaakmotor, HangfireMotor>();
        services.AddHostedService(sp => new Rooster(sp.GetRequiredService<IRecurringJobManager>(), sp.GetRequiredService<JobStorage>(), taken));
    }

    /// <summary>At start: the schedule of this version, and nothing of an older one. A missed job runs once, never in a burst.</summary>
    private sealed class Rooster(IRecurringJobManager manager, JobStorage opslag, IReadOnlyList<Taaksoort> taken) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            var opties = new RecurringJobOptions
            {
                TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"),
                MisfireHandling = MisfireHandlingMode.Relaxed,
            };
            foreach (var taak in taken)
            {
                manager.AddOrUpdate<HangfireTaak>(taak.Naam, t => t.VoerUitAsync(taak.Naam, CancellationToken.None), HangfireMotor.Cron(taak), opties);
            }

            using var verbinding = opslag.GetConnection();
            foreach (var oud in verbinding.GetRecurringJobs().Where(j => taken.All(t => t.Naam != j.Id)))
            {
                manager.RemoveIfExists(oud.Id);
            }

            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
