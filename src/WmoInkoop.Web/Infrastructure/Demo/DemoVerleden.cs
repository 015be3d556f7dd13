using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// Makes deeds that happen at another moment than now: whatever in Core asks for the clock gets this one, the rest (the database, the
/// stores) is that of the running load. So the demo has a past without a second way to make one.
/// </summary>
public sealed class DemoVerleden(IServiceProvider diensten) : TimeProvider, IServiceProvider
{
    /// <summary>The moment at which the next deed happens.</summary>
    public DateTimeOffset Nu { get; set; }

    public override DateTimeOffset GetUtcNow() => Nu;

    /// <summary>The deed, with this clock.</summary>
    public T Daad<T>()
        where T : class => ActivatorUtilities.CreateInstance<T>(this);

    public object? GetService(Type serviceType) =>
        serviceType == typeof(TimeProvider) ? this
        : VraagtDeKlok(serviceType) ? ActivatorUtilities.CreateInstance(this, serviceType)
        : diensten.GetService(serviceType);

    /// <summary>A class of Core that has the clock, itself or further on; what also has settings of its own is left as the portal made it.</summary>
    private static bool VraagtDeKlok(Type soort)
    {
        if (!soort.IsClass || soort.IsAbstract || soort.Assembly != typeof(InkoopDbContext).Assembly)
        {
            return false;
        }

        var vraagt = soort.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType).ToList();
        return !vraagt.Contains(typeof(string)) && vraagt.Any(p => p == typeof(TimeProvider) || VraagtDeKlok(p));
    }
}
