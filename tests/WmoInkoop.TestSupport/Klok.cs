namespace WmoInkoop.TestSupport;

/// <summary>A clock that stands still until a test moves it forward; timers whose moment is passed go off in order, each at its own moment.</summary>
public sealed class Klok(DateTimeOffset begin) : TimeProvider
{
    /// <summary>Monday 2 March 2026, 12.00 in Amsterdam: a working day far from a clock change.</summary>
    public static readonly DateTimeOffset Begin = new(2026, 3, 2, 11, 0, 0, TimeSpan.Zero);

    private readonly Lock _slot = new();
    private readonly List<Wekker> _wekkers = [];
    private DateTimeOffset _nu = begin.ToUniversalTime();

    public Klok()
        : this(Begin)
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_slot)
        {
            return _nu;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock forward.</summary>
    public void Verder(TimeSpan duur) => VerderTot(GetUtcNow() + duur);

    /// <summary>Moves the clock forward to a moment; backward is refused, because time does not go back in the portal either.</summary>
    public void VerderTot(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, GetUtcNow());
        while (Volgende(moment) is { } wekker)
        {
            wekker.Loop();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wekker = new Wekker(this, callback, state);
        wekker.Change(dueTime, period);
        return wekker;
    }

    // takes the first timer that is due at or before the moment and sets the clock to it; without one the clock is at the moment
    private Wekker? Volgende(DateTimeOffset moment)
    {
        lock (_slot)
        {
            var eerste = _wekkers.Where(w => w.Op <= moment).MinBy(w => w.Op);
            _nu = eerste is null ? moment : eerste.Op > _nu ? eerste.Op : _nu;
            eerste?.Plan(eerste.Periode);
            return eerste;
        }
    }

    private sealed class Wekker(Klok klok, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Op { get; private set; }

        public TimeSpan Periode { get; private set; }

        public void Loop() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (klok._slot)
            {
                Periode = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
                Plan(dueTime);
            }

            if (dueTime == TimeSpan.Zero)
            {
                klok.VerderTot(klok.GetUtcNow());
            }

            return true;
        }

        public void Dispose()
        {
            lock (klok._slot)
            {
                klok._wekkers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        // under the lock of the clock
        public void Plan(TimeSpan wacht)
        {
            klok._wekkers.Remove(this);
            if (wacht != Timeout.InfiniteTimeSpan)
            {
                Op = klok._nu + wacht;
                klok._wekkers.Add(this);
            }
        }
    }
}
