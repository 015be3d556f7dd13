using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Procedures;

/// <summary>Which regime and procedures follow from CPV codes and raming (TRJ-12). The inkoper chooses, with a reason when it is something else.</summary>
/// <param name="Regime">Proposed.</param>
/// <param name="IsSasDienst">The main service is one of Annex XIV.</param>
/// <param name="Drempel">The amount the raming was compared with.</param>
/// <param name="IsBovenDrempel">The raming is that much or more.</param>
public sealed record Regimevoorstel(Regime Regime, bool IsSasDienst, decimal Drempel, DateOnly DrempelVanaf, bool IsBovenDrempel)
{
    /// <summary>
    /// The services of Annex XIV of Directive 2014/24/EU, as ranges of the first eight digits of a CPV code. In a range everything between
    /// counts, as the Annex says 'from … to …'.
    /// </summary>
    private static readonly (int Van, int Tot)[] BijlageXiv =
    [
        // health, social and related services
        (75200000, 75200000), (75231200, 75231200), (75231240, 75231240), (79611000, 79611000), (79622000, 79622000), (79624000, 79624000), (79625000, 79625000),
        (85000000, 85323000), (98133100, 98133100), (98133000, 98133000), (98200000, 98200000), (98500000, 98500000), (98513000, 98514000),

        // administrative social, educational, healthcare and cultural services
        (75000000, 75000000), (75121000, 75121000), (75122000, 75122000), (75124000, 75124000), (79995000, 79995200), (80000000, 80660000), (92000000, 92700000),
        (79950000, 79956000),

        // compulsory social security and benefits
        (75300000, 75300000), (75310000, 75340000),

        // other community, social and personal services, religious services
        (98000000, 98000000), (98120000, 98120000), (98130000, 98133000), (98133110, 98133110), (98131000, 98131000),

        // hotels and restaurants
        (55100000, 55410000), (55510000, 55512000), (55520000, 55524000), (55523100, 55523100),

        // legal services
        (79100000, 79140000), (75231100, 75231100),

        // other administrative services and government services
        (75100000, 75120000), (75123000, 75123000), (75125000, 75131000),

        // provision of services to the community, prisons, public security and rescue
        (75200000, 75231000), (75231210, 75231230), (75240000, 75252000), (79430000, 79430000), (98113100, 98113100),

        // investigation and security, international, postal, miscellaneous
        (79700000, 79721000), (98900000, 98910000), (64000000, 64000000), (64100000, 64116000), (64122000, 64122000), (50116510, 50116510), (71550000, 71550000),
    ];

    /// <summary>The procedures to choose from under it. A service that has to be announced is not bought onderhands.</summary>
    public IEnumerable<Procedureopzet> Procedures => Proceduretabel.Alle.Where(o => o.KanOnder(Regime) && (Regime is Regime.Nationaal || !o.IsAlleenVoorGenodigden));

    /// <summary>Null when there is not enough to go by. The first CPV code is the main one.</summary>
    public static Regimevoorstel? Van(string? cpvCodes, decimal? raming, Drempels drempels)
    {
        if (cpvCodes is null || raming is not { } bedrag)
        {
            return null;
        }

        var isSas = IsSas(cpvCodes.Split(' ')[0]);
        var drempel = isSas ? drempels.Sas : drempels.Europees;
        return new(bedrag < drempel ? Regime.Nationaal : isSas ? Regime.Sas : Regime.Europees, isSas, drempel, drempels.Vanaf, bedrag >= drempel);
    }

    /// <summary>Whether the service is one of Annex XIV.</summary>
    /// <param name="cpvCode">As in <see cref="CpvCodes"/>: '85310000-5'.</param>
    public static bool IsSas(string cpvCode)
    {
        var code = int.Parse(cpvCode.AsSpan(0, 8), System.Globalization.CultureInfo.InvariantCulture);
        return BijlageXiv.Any(b => code >= b.Van && code <= b.Tot);
    }
}
