using WmoInkoop.Core.Common;
using WmoInkoop.Core.Risicos;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Risicos;

public sealed class RisicoTests
{
    private static readonly Risicogegevens Gegevens = new("Geen inschrijvers", "Niemand schrijft in.\nDan blijft het oude contract.", "Praten met aanbieders.", "De gemeente", 2, 5);
    private static readonly Guid Wie = Guid.NewGuid();

    [Fact, Trait("Regel", "TRJ-10")]
    public void Wijzig_BewaartElkeWaardeDieAndersWerd_MetWieEnWanneer()
    {
        var risico = new Risico(Guid.NewGuid(), 1, Gegevens, Klok.Begin);

        risico.Wijzig(Gegevens with { Kans = 3, Status = Risicostatus.Opgetreden }, Wie, Klok.Begin.AddDays(1));

        Assert.Equal(
            [(Risicoveld.Kans, "2", "3"), (Risicoveld.Status, "Open", "Opgetreden")],
            risico.Wijzigingen.OrderBy(w => w.Veld).Select(w => (w.Veld, w.Oud, w.Nieuw)));
        Assert.All(risico.Wijzigingen, w => Assert.Equal((Wie, Klok.Begin.AddDays(1)), (w.DoorId, w.Op)));
        Assert.Equal(Klok.Begin.AddDays(1), risico.GewijzigdOp);
    }

    [Fact, Trait("Regel", "TRJ-10")]
    public void Wijzig_NietsVeranderd_LaatGeenSpoorNa()
    {
        var risico = new Risico(Guid.NewGuid(), 1, Gegevens, Klok.Begin);

        var wijzigingen = risico.Wijzig(Gegevens with { Titel = " Geen inschrijvers ", Omschrijving = Gegevens.Omschrijving.ReplaceLineEndings("\r\n") }, Wie, Klok.Begin.AddDays(1));

        Assert.Empty(wijzigingen);
        Assert.Empty(risico.Wijzigingen);
        Assert.Equal(Klok.Begin, risico.GewijzigdOp);
    }

    [Theory, Trait("Regel", "TRJ-10")]
    [InlineData(0, 3)]
    [InlineData(6, 3)]
    [InlineData(3, 0)]
    [InlineData(3, 6)]
    public void KansEnImpact_BuitenEenTotEnMetVijf_WordenGeweigerd(int kans, int impact) =>
        Assert.Equal(Domeinregel.KansOfImpactOngeldig, Assert.Throws<DomeinregelException>(() => new Risico(Guid.NewGuid(), 1, Gegevens with { Kans = kans, Impact = impact }, Klok.Begin)).Regel);
}
