using Quartz;
using WmoInkoop.Core.Taken;
using WmoInkoop.Web.Infrastructure.Database;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>Quartz as the engine: the schedule is kept in the database, so a job that was missed while the portal was down runs once after the start.</summary>
public sealed class QuartzMotor(ISchedulerFactory fabriek) : ITaakmotor
{
    public async Task<DateTimeOffset?> VolgendeAsync(Taaksoort taak, CancellationToken ct)
    {
        var scheduler = await fabriek.GetScheduler(ct);
        return (await scheduler.GetTrigger(new TriggerKey(taak.Naam), ct))?.NextFireTimeUtc;
    }

    internal static void Registreer(IServiceCollection services, DatabaseOptions database)
    {
        services.AddQuartz(q =>
        {
            q.ConfigureScheduler(s => s.InstanceName = "WmoInkoop");
            q.UsePersistentStore(opslag => Takenopslag.Kies(opslag, database));
            foreach (var taak in Takenlijst.Alle)
            {
                q.ScheduleJob<QuartzTaak>(
                    trigger => Rooster(trigger.WithIdentity(taak.Naam), taak),
                    job => job.WithIdentity(taak.Naam));
            }
        });

        // a start replaces the schedule with that of this version, but remembers when a job last ran: what was missed is caught up with once
        services.Configure<QuartzOptions>(o => o.Scheduling.ScheduleTriggerRelativeToReplacedTrigger = true);
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddSingleton<ITaakmotor, QuartzMotor>();
    }

    /// <summary>After downtime never a burst: an interval goes on at its next beat, a daily job runs once.</summary>
    private static void Rooster(ITriggerConfigurator<QuartzTaak> trigger, Taaksoort taak)
    {
        if (taak is { Dagelijks: { } uur })
        {
            trigger.WithSchedule(CronScheduleBuilder.Create($"0 {uur.Minute} {uur.Hour} * * ?")
                .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"))
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed));
        }
        else
        {
            trigger.WithSchedule(SimpleScheduleBuilder.Create()
                .WithInterval(taak.Elke!.Value)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount));
        }
    }
}

/// <summary>What Quartz starts: the job whose name the trigger carries.</summary>
[DisallowConcurrentExecution]
public sealed class QuartzTaak(Taakstart start) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await start(context.JobDetail.Key.Name, cancellationToken);
}
