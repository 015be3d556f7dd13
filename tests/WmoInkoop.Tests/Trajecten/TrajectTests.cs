using WmoInkoop.Core.Common;
using WmoInkoop.Core.Trajecten;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Trajecten;

public sealed class TrajectTests
{
    private static readonly Guid Wie = Guid.NewGuid();
    private static readonly DateOnly Begin = new(2021, 1, 1);

    [Fact]
    public void Plan_EersteKeer_VraagtGeenReden()
    {
        var traject = EenTraject();

        Assert.Equal(1, traject.Planning!.Nummer);
        Assert.Null(traject.Planning.Reden);
        Assert.Equal(["Voorbereiding", "Inkoopproces"], Namen(traject.Planning));
    }

    [Fact]
    public void Plan_FaseVerschuift_BewaartDeEerdereMetReden()
    {
        var traject = EenTraject();
        var regels = Regels(traject);

        traject.Plan([regels[0], regels[1] with { Einde = regels[1].Einde.AddYears(1) }], " Corona kost tijd. ", Wie, Klok.Begin.AddDays(1));

        Assert.Equal(2, traject.Planning!.Nummer);
        Assert.Equal("Corona kost tijd.", traject.Planning.Reden);
        var eerder = traject.Planningen.Single(p => p.Nummer == 1);
        Assert.Equal(regels.Select(r => r.Einde), eerder.Fases.OrderBy(f => f.Volgnummer).Select(f => f.Einde));
        Assert.Empty(eerder.Fases.Select(f => f.Id).Intersect(traject.Planning.Fases.Select(f => f.Id)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public void Plan_FaseVerschuiftZonderReden_WordtGeweigerd(string? reden)
    {
        var traject = EenTraject();
        var regels = Regels(traject);

        Assert.Equal(Domeinregel.PlanningVerschuiftZonderReden, Geweigerd(() => traject.Plan([regels[0] with { Begin = regels[0].Begin.AddDays(-1) }, regels[1]], reden, Wie, Klok.Begin)));
        Assert.Equal(Domeinregel.PlanningVerschuiftZonderReden, Geweigerd(() => traject.Plan([regels[0]], reden, Wie, Klok.Begin)));
        Assert.Single(traject.Planningen);
    }

    [Fact]
    public void Plan_AlleenEenNaamEenVolgordeOfEenNieuweFase_BlijftDezelfdeVersie()
    {
        var traject = EenTraject();
        var regels = Regels(traject);

        traject.Plan([regels[1], regels[0] with { Naam = "Voorbereiden", Toelichting = "Met de werkgroep" }, new Faseregel(null, "Start", Begin.AddYears(2), Begin.AddYears(2))], null, Wie, Klok.Begin);

        Assert.Equal(["Inkoopproces", "Voorbereiden", "Start"], Namen(Assert.Single(traject.Planningen)));
    }

    [Fact]
    public void Plan_FaseEindtVoorBegin_WordtGeweigerd()
    {
        Assert.Equal(Domeinregel.FaseEindtVoorBegin, Geweigerd(() => new Traject(Guid.NewGuid(), "Herijking", "", Klok.Begin).Plan([new Faseregel(null, "Terug", Begin, Begin.AddDays(-1))], null, Wie, Klok.Begin)));
    }

    private static Domeinregel Geweigerd(Action daad) => Assert.Throws<DomeinregelException>(daad).Regel;

    private static string[] Namen(Trajectplanning planning) => [.. planning.Fases.OrderBy(f => f.Volgnummer).Select(f => f.Naam)];

    private static List<Faseregel> Regels(Traject traject) =>
        [.. traject.Planning!.Fases.OrderBy(f => f.Volgnummer).Select(f => new Faseregel(f.Id, f.Naam, f.Begin, f.Einde, f.Toelichting))];

    private static Traject EenTraject()
    {
        var traject = new Traject(Guid.NewGuid(), "Heroriëntatie Wmo", "", Klok.Begin);
        traject.Plan([new Faseregel(null, "Voorbereiding", Begin, Begin.AddMonths(3)), new Faseregel(null, "Inkoopproces", Begin.AddMonths(3), Begin.AddMonths(6))], null, Wie, Klok.Begin);
        return traject;
    }
}
