using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Vragen;
using WmoInkoop.TestSupport;
using Xunit;
using static WmoInkoop.Core.Aanbestedingen.Publicatiegebreksoort;
using static WmoInkoop.TestSupport.Aanbestedingen.AanbestedingBouwer;

namespace WmoInkoop.Tests.Planningen;

/// <summary>The terms of a planning per procedure and regime, what shortens them, and the proposal that meets them.</summary>
public sealed class PlanningTests
{
    private static readonly DateTimeOffset Nu = Klok.Begin;
    private static readonly DateOnly Vandaag = Amsterdam.Datum(Nu);
    private static readonly Werkkalender Kalender = new([]);

    /// <summary>Every procedure under every regime it knows.</summary>
    public static TheoryData<Procedure, Regime> Combinaties
    {
        get
        {
            var combinaties = new TheoryData<Procedure, Regime>();
            foreach (var (opzet, regime) in Proceduretabel.Alle.SelectMany(o => o.Regimes.Select(r => (o, r))))
            {
                combinaties.Add(opzet.Procedure, regime);
            }

            return combinaties;
        }
    }

    [Theory, Trait("Regel", "TRJ-01"), Trait("Regel", "TRJ-02"), MemberData(nameof(Combinaties))]
    public void ElkeProcedure_OnderElkRegime_IsTePlannenEnTePubliceren_MetEnZonderKeuzestappen(Procedure procedure, Regime regime)
    {
        var voorstel = new Planningvoorstel(Kalender);
        foreach (var keuzes in new[] { Array.Empty<Procedurestap>(), Enum.GetValues<Procedurestap>() })
        {
            var aanbesteding = EenAanbesteding().Volgens(procedure, regime).MetKeuzes(keuzes).Gepland(new Planning()).Maak();
            Assert.Equal([PlanningOnvolledig], aanbesteding.WatOntbreektOp(Nu).Select(g => g.Soort));

            aanbesteding.Plan(voorstel.VanafStart(aanbesteding, aanbesteding.Planning, Vandaag));

            Assert.Empty(Planningcontrole.Van(aanbesteding, aanbesteding.Planning, Nu, Kalender)); // no warning either, and no weekend
            aanbesteding.Publiceer(Nu);
            Assert.Equal(aanbesteding.Opzet.Stappen.Count, Voortgang.Van(aanbesteding, [], Nu.AddDays(1)).Count);
            Assert.All(aanbesteding.Opzet.Stappen, s => Assert.True(s.IsVerplicht || keuzes.Contains(s.Soort)));
        }
    }

    [Theory, Trait("Regel", "TRJ-02")]
    [InlineData(Procedure.EuropeesNietOpenbaar, Planningmoment.Aanmelden, 30, AanmeldenTeKort)]
    [InlineData(Procedure.ConcurrentiegerichteDialoog, Planningmoment.Aanmelden, 30, AanmeldenTeKort)]
    [InlineData(Procedure.MededingingMetOnderhandeling, Planningmoment.Aanmelden, 30, AanmeldenTeKort)]
    [InlineData(Procedure.EuropeesNietOpenbaar, Planningmoment.Sluiting, 35, SluitingTeVroeg)]
    [InlineData(Procedure.MededingingMetOnderhandeling, Planningmoment.EersteInschrijving, 35, EersteInschrijvingTeVroeg)]
    [InlineData(Procedure.ConcurrentiegerichteDialoog, Planningmoment.Sluiting, null, SluitingTeVroeg)]
    public void EenRonde_HeeftHaarEigenMinimum(Procedure procedure, Planningmoment moment, int? minimum, Publicatiegebreksoort gebrek)
    {
        if (minimum is not { } dagen)
        {
            Assert.False(Planningcontrole.Inschrijfregel(EenAanbesteding().Volgens(procedure, Regime.Europees).Maak(), new Planning(), Nu).Geldt); // the final bids of a dialoog have no minimum
            return;
        }

        Assert.DoesNotContain(gebrek, Gebreken(procedure, Met(Ruim, moment, dagen)));
        Assert.Contains(gebrek, Gebreken(procedure, Met(Ruim, moment, dagen - 1)));
    }

    [Theory, Trait("Regel", "TRJ-02")]
    [InlineData(Procedure.EuropeesOpenbaar, Planningmoment.Sluiting, 15)]
    [InlineData(Procedure.EuropeesNietOpenbaar, Planningmoment.Aanmelden, 15)]
    [InlineData(Procedure.EuropeesNietOpenbaar, Planningmoment.Sluiting, 10)]
    [InlineData(Procedure.MededingingMetOnderhandeling, Planningmoment.EersteInschrijving, 10)]
    public void Urgent_MetReden_VerkortDeTermijn(Procedure procedure, Planningmoment moment, int dagen)
    {
        var urgent = Ruim with { RedenUrgentie = "De aanbieder is failliet.", VragenTot = Nu.AddHours(1), NotaUiterlijkOp = Nu.AddHours(2) };

        Assert.Empty(Gebreken(procedure, Met(urgent, moment, dagen)));
        Assert.NotEmpty(Gebreken(procedure, Met(urgent, moment, dagen - 1)));
        Assert.NotEmpty(Gebreken(procedure, Met(urgent, moment, dagen) with { RedenUrgentie = null }));
    }

    [Fact, Trait("Regel", "TRJ-02")]
    public void Urgent_BijEenDialoog_KanNiet_EnVerkortDeNotaTotVierDagen()
    {
        Assert.Contains(UrgentieKanNiet, Gebreken(Procedure.ConcurrentiegerichteDialoog, Ruim with { RedenUrgentie = "Haast" }));
        var urgent = Ruim with { RedenUrgentie = "Haast", NotaUiterlijkOp = Ruim.SluitingOp!.Value.AddDays(-4) };
        Assert.Empty(Gebreken(Procedure.EuropeesOpenbaar, urgent));
        Assert.Equal([NotaTeLaat], Gebreken(Procedure.EuropeesOpenbaar, urgent with { NotaUiterlijkOp = Ruim.SluitingOp.Value.AddDays(-3) }));
        Assert.Equal([NotaTeLaat], Gebreken(Procedure.EuropeesOpenbaar, urgent, Regime.Sas)); // art. 2.54 lid 2 does not hold there
    }

    [Theory, Trait("Regel", "TRJ-02")]
    [InlineData(-52, 29, null, null)]
    [InlineData(-52, 28, TermijnKorterDanGewoon, null)]
    [InlineData(-52, 22, TermijnKorterDanGewoon, null)]
    [InlineData(-52, 21, SluitingTeVroeg, null)]
    [InlineData(-51, 29, SluitingTeVroeg, VooraankondigingBuitenTermijn)]
    [InlineData(-370, 29, SluitingTeVroeg, VooraankondigingBuitenTermijn)]
    public void Vooraankondiging_OpTijdVerzonden_VerkortTot29_EnNooitOnder22(int verzonden, int dagen, Publicatiegebreksoort? eerste, Publicatiegebreksoort? tweede)
    {
        var aanbesteding = EenAanbesteding().Volgens(Procedure.EuropeesOpenbaar, Regime.Europees).Maak();
        var planning = Met(Ruim, Planningmoment.Sluiting, dagen) with { VooraankondigingOp = Vandaag.AddDays(verzonden), VragenTot = Nu.AddDays(1), NotaUiterlijkOp = Nu.AddDays(2) };

        var bevindingen = Planningcontrole.Van(aanbesteding, planning, Nu);

        Assert.Equal(new[] { eerste, tweede }.OfType<Publicatiegebreksoort>(), bevindingen.Select(b => b.Soort));
        Assert.All(bevindingen, b => Assert.Equal(b.Soort is SluitingTeVroeg, b.HoudtTegen));
    }

    [Fact, Trait("Regel", "TRJ-02")]
    public void InOverleg_MetAlleGeselecteerden_IsErGeenMinimum()
    {
        Assert.Empty(Gebreken(Procedure.EuropeesNietOpenbaar, Met(Ruim, Planningmoment.Sluiting, 12) with { IsInOverleg = true }));
        Assert.Contains(SluitingTeVroeg, Gebreken(Procedure.EuropeesOpenbaar, Met(Ruim, Planningmoment.Sluiting, 12) with { IsInOverleg = true, VragenTot = Nu.AddHours(1), NotaUiterlijkOp = Nu.AddHours(2) }));
    }

    [Fact, Trait("Regel", "TRJ-02")]
    public void Sas_OnderTwintigDagen_Waarschuwt_EnWeigertNiet()
    {
        var aanbesteding = EenAanbesteding().Volgens(Procedure.SasMetEmvi).Maak();
        var kort = Met(Ruim, Planningmoment.Sluiting, 19) with { VragenTot = Nu.AddDays(1), NotaUiterlijkOp = Nu.AddDays(2), UitnodigingOp = null, AanmeldenTot = null, EersteInschrijvingTot = null };

        var bevinding = Assert.Single(Planningcontrole.Van(aanbesteding, kort, Nu));
        Assert.Equal((TermijnKorterDanGewoon, false), (bevinding.Soort, bevinding.HoudtTegen));
        Assert.Empty(Planningcontrole.Van(aanbesteding, kort with { SluitingOp = Nu.AddDays(20) }, Nu));
    }

    [Fact, Trait("Regel", "VRA-01")]
    public void MeerVragenrondes_StaanOpVolgorde_EnElkeVraagHoortBijDeEersteDieNogOpenIs()
    {
        var rondes = new[] { new Vragenronde(Nu.AddDays(5), Nu.AddDays(8)), new Vragenronde(Nu.AddDays(12), Nu.AddDays(15)) };
        var planning = Ruim with { EerdereRondes = rondes, VragenTot = Nu.AddDays(20), NotaUiterlijkOp = Nu.AddDays(28) };
        Assert.Empty(Gebreken(Procedure.EuropeesOpenbaar, planning));
        Assert.Equal([PlanningNietOpVolgorde], Gebreken(Procedure.EuropeesOpenbaar, planning with { EerdereRondes = [rondes[0], new(Nu.AddDays(7), Nu.AddDays(15))] }));

        Assert.Equal(rondes[0], planning.RondeOp(Nu.AddDays(5)));
        Assert.Equal(rondes[1], planning.RondeOp(Nu.AddDays(6)));
        Assert.Equal(Nu.AddDays(28), planning.RondeOp(Nu.AddDays(13))!.NotaUiterlijkOp);
        Assert.Null(planning.RondeOp(Nu.AddDays(21)));

        var aanbesteding = EenAanbesteding().Gepland(planning).Maak();
        aanbesteding.Publiceer(Nu);
        Assert.Equal(Nu.AddDays(8), VraagStellen.Termijn(aanbesteding, Nu).VervaltOp);
        Assert.Equal(Nu.AddDays(28), VraagStellen.Termijn(aanbesteding, Nu.AddDays(13)).VervaltOp);
    }

    [Fact, Trait("Regel", "TRJ-02")]
    public void Controle_ZegtWatErMisIs_MetNaamEnDag()
    {
        var aanbesteding = EenAanbesteding().Volgens(Procedure.EuropeesOpenbaar, Regime.Europees).Maak();
        string Zegt(Planning planning) => string.Join(" ", Planningcontrole.Van(aanbesteding, planning, Nu, Kalender).Select(b => b.Tekst));

        Assert.Contains("Nog leeg: laatste nota uiterlijk, gunningsbeslissing.", Zegt(aanbesteding.Planning with { NotaUiterlijkOp = null, Gunningsdatum = null }), StringComparison.Ordinal);
        Assert.Contains("‘Inschrijven tot’ moet later zijn dan ‘laatste nota uiterlijk’", Zegt(aanbesteding.Planning with { SluitingOp = Nu.AddDays(20) }), StringComparison.Ordinal);
        Assert.Contains($"tot {Amsterdam.Voluit(Vandaag.AddDays(40))} of later", Zegt(aanbesteding.Planning with { SluitingOp = Nu.AddDays(39) }), StringComparison.Ordinal);
        Assert.Contains($"uiterlijk op {Amsterdam.Voluit(Vandaag.AddDays(35))}", Zegt(aanbesteding.Planning with { NotaUiterlijkOp = Nu.AddDays(36) }), StringComparison.Ordinal);
        Assert.Contains("Dat is een weekend of feestdag.", Zegt(aanbesteding.Planning with { Gunningsdatum = new DateOnly(2026, 12, 25), Ingangsdatum = new DateOnly(2027, 2, 1) }), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TRJ-02")]
    public void Voorstel_VanafDeSluiting_SluitOpDieDag_EnPubliceertZoLaatAlsKan()
    {
        var voorstel = new Planningvoorstel(Kalender);
        var aanbesteding = EenAanbesteding().Volgens(Procedure.EuropeesOpenbaar, Regime.Europees).Maak();
        var sluiting = Kalender.EersteWerkdagVanaf(Vandaag.AddDays(80));

        var (planning, publiceerOp) = voorstel.TotSluiting(aanbesteding, aanbesteding.Planning, sluiting, Vandaag)!.Value;

        Assert.Equal(sluiting, Amsterdam.Datum(planning.SluitingOp!.Value));
        Assert.InRange(sluiting.DayNumber - publiceerOp.DayNumber, 40, 47);
        Assert.Empty(Planningcontrole.Van(aanbesteding, planning, Amsterdam.BeginVan(publiceerOp), Kalender));
        Assert.Null(voorstel.TotSluiting(aanbesteding, aanbesteding.Planning, Vandaag.AddDays(20), Vandaag));
    }

    /// <summary>Everything far apart, so that one thing can be changed at a time.</summary>
    private static Planning Ruim => new()
    {
        VragenTot = Nu.AddDays(14),
        NotaUiterlijkOp = Nu.AddDays(28),
        AanmeldenTot = Nu.AddDays(40),
        UitnodigingOp = Vandaag.AddDays(60),
        EersteInschrijvingTot = Nu.AddDays(110),
        SluitingOp = Nu.AddDays(160),
        Gunningsdatum = Vandaag.AddDays(200),
        Ingangsdatum = Vandaag.AddDays(300),
    };

    /// <summary>So many days after the day from which the term counts: of publishing, or of the invitation.</summary>
    private static Planning Met(Planning planning, Planningmoment moment, int dagen) => moment switch
    {
        Planningmoment.Aanmelden => planning with { AanmeldenTot = Nu.AddDays(dagen) },
        Planningmoment.EersteInschrijving => planning with { EersteInschrijvingTot = Nu.AddDays(60 + dagen) },
        _ => planning with { SluitingOp = Nu.AddDays(dagen) },
    };

    private static IEnumerable<Publicatiegebreksoort> Gebreken(Procedure procedure, Planning planning, Regime regime = Regime.Europees)
    {
        var aanbesteding = EenAanbesteding().Volgens(procedure, regime).Maak();
        if (aanbesteding.Heeft(Procedurestap.Aanmelding) && !aanbesteding.Heeft(Procedurestap.EersteInschrijving) && planning.SluitingOp < Nu.AddDays(60))
        {
            planning = planning with { SluitingOp = planning.SluitingOp!.Value.AddDays(60) }; // counted from the invitation
        }

        aanbesteding.Plan(planning);
        return Planningcontrole.Van(aanbesteding, aanbesteding.Planning, Nu).Where(b => b.HoudtTegen).Select(b => b.Soort);
    }
}
