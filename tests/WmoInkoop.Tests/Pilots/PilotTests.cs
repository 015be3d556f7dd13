using WmoInkoop.Core.Common;
using WmoInkoop.Core.Pilots;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Pilots;

public sealed class PilotTests
{
    private static readonly Pilotgegevens Gegevens = new("Opbouwwerkers", "Drie dorpen erbij.", 250_000m, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), Pilotstatus.Loopt);

    [Fact, Trait("Regel", "TRJ-14")]
    public void Pilot_PeriodeOfBudgetDatNietKan_WordtGeweigerd()
    {
        Assert.Equal(Domeinregel.PilotEindtVoorBegin, Geweigerd(() => _ = new Pilot(Guid.NewGuid(), Gegevens with { Einde = Gegevens.Begin.AddDays(-1) }, Klok.Begin)));
        Assert.Equal(Domeinregel.BedragNietPositief, Geweigerd(() => _ = new Pilot(Guid.NewGuid(), Gegevens with { Budget = 0m }, Klok.Begin)));
        Assert.Null(new Pilot(Guid.NewGuid(), Gegevens with { Budget = null, Einde = Gegevens.Begin }, Klok.Begin).Budget);
    }

    [Fact, Trait("Regel", "TRJ-14")]
    public void Rapporteer_InDeToekomst_WordtGeweigerd()
    {
        var pilot = new Pilot(Guid.NewGuid(), Gegevens, Klok.Begin);
        var vandaag = Amsterdam.Datum(Klok.Begin);

        Assert.Equal(Domeinregel.PilotverslagInToekomst, Geweigerd(() => pilot.Rapporteer(vandaag.AddDays(1), "Straks", null, Klok.Begin)));
        pilot.Rapporteer(vandaag, "Nu", null, Klok.Begin);
        Assert.Single(pilot.Verslagen);
    }

    private static Domeinregel Geweigerd(Action daad) => Assert.Throws<DomeinregelException>(daad).Regel;
}
