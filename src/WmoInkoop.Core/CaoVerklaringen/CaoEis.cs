using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Regios;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.CaoVerklaringen;

/// <summary>What the contractmanager looks at when weighing a declaration (CAO-06).</summary>
public enum CaoAspect
{
    Loon,
    Opleiding,
    Deskundigheid,
}

/// <summary>What a contractmanager fills in to draw up an eis.</summary>
/// <param name="Titel">As people call it: 'Cao-eis Begeleiding'.</param>
/// <param name="Tekst">The words of the eis.</param>
/// <param name="Ingangsdatum">From when the provider applies it.</param>
/// <param name="Caos">Which cao's count: data of the eis, not code (CAO-01).</param>
/// <param name="Aspecten">What is weighed (CAO-06).</param>
/// <param name="Uiterstedatum">The last day to declare, in Amsterdam.</param>
/// <param name="PeriodeVan">First day a declaration holds for.</param>
/// <param name="PeriodeTot">Last day it holds for; the day after, an accepted declaration has run out (CAO-03).</param>
public sealed record CaoEisGegevens(
    string Titel,
    string Tekst,
    DateOnly Ingangsdatum,
    IReadOnlyList<string> Caos,
    IReadOnlyCollection<CaoAspect> Aspecten,
    DateOnly Uiterstedatum,
    DateOnly PeriodeVan,
    DateOnly PeriodeTot);

/// <summary>
/// The demand that a provider applies one of the named cao's, a comparable one, or comparable employment conditions (CAO-01). It never
/// changes: declarations are signed on its words.
/// </summary>
public sealed class CaoEis
{
    public const int MaxTitel = 75;
    public const int MaxTekst = 4000;
    public const int MaxCao = 100;
    public const int MaxCaos = 20;

    /// <summary>Providers feared the fine for the wrong cao; so every page and letter that asks or judges says this (CAO-06).</summary>
    public const string GeenUitspraak = "Het oordeel gaat alleen over deze eis. Het is geen uitspraak over welke cao voor de organisatie geldt.";

    /// <summary>The cao's that count unless the contractmanager says otherwise (resultaatovereenkomst Begeleiding 2019, art. 2.6).</summary>
    public static readonly IReadOnlyList<string> StandaardCaos = ["VVT", "Sociaal Werk", "Gehandicaptenzorg", "GGZ"];

    private CaoEis()
    {
    }

    public CaoEis(Guid regioId, CaoEisGegevens gegevens, Guid opgesteldDoor, DateTimeOffset nu)
    {
        var caos = gegevens.Caos.Select(c => c.Trim()).Where(c => c.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        Eis(caos.Count is > 0 and <= MaxCaos && caos.TrueForAll(c => c.Length <= MaxCao), Domeinregel.CaoEisCaosOngeldig, MaxCaos, MaxCao);
        Eis(gegevens.Aspecten.Count > 0, Domeinregel.CaoEisZonderAspecten);
        Eis(gegevens.PeriodeTot >= gegevens.PeriodeVan, Domeinregel.CaoEisPeriodeOngeldig);
        Eis(gegevens.Uiterstedatum <= gegevens.PeriodeTot, Domeinregel.CaoEisUiterlijkNaPeriode);
        Eis(Amsterdam.EindeVan(gegevens.Uiterstedatum) > nu, Domeinregel.CaoDatumVoorbij);
        Id = Guid.NewGuid();
        RegioId = regioId;
        Titel = EenRegel.Van(gegevens.Titel);
        Tekst = gegevens.Tekst.Trim();
        Ingangsdatum = gegevens.Ingangsdatum;
        Caos = caos;
        Aspecten = [.. gegevens.Aspecten.Distinct().Order()];
        UiterlijkOp = Amsterdam.EindeVan(gegevens.Uiterstedatum);
        PeriodeVan = gegevens.PeriodeVan;
        PeriodeTot = gegevens.PeriodeTot;
        OpgesteldDoor = opgesteldDoor;
        OpgesteldOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid RegioId { get; private set; }

    public string Titel { get; private set; } = "";

    public string Tekst { get; private set; } = "";

    public DateOnly Ingangsdatum { get; private set; }

    public IReadOnlyList<string> Caos { get; private set; } = [];

    public IReadOnlyList<CaoAspect> Aspecten { get; private set; } = [];

    /// <summary>24:00 in Amsterdam of the last day to declare.</summary>
    public DateTimeOffset UiterlijkOp { get; private set; }

    public DateOnly PeriodeVan { get; private set; }

    public DateOnly PeriodeTot { get; private set; }

    public Guid OpgesteldDoor { get; private set; }

    public DateTimeOffset OpgesteldOp { get; private set; }

    /// <summary>'We kijken naar loon, opleiding en deskundigheid.' (CAO-06).</summary>
    public static string Weging(IReadOnlyList<CaoAspect> aspecten)
    {
        var woorden = aspecten.Select(a => Teksten.Van(a).ToLowerInvariant()).ToList();
        return $"We kijken naar {Teksten.Opsomming(woorden)}.";
    }
}

internal sealed class CaoEisConfiguration : IEntityTypeConfiguration<CaoEis>
{
    public void Configure(EntityTypeBuilder<CaoEis> builder)
    {
        builder.ToTable("CaoEisen");
        builder.Property(e => e.Titel).HasMaxLength(CaoEis.MaxTitel);
        builder.Property(e => e.Tekst).HasMaxLength(CaoEis.MaxTekst);
        builder.PrimitiveCollection(e => e.Caos);
        builder.PrimitiveCollection(e => e.Aspecten).HasMaxLength(200).ElementType().HasConversion<string>();
        builder.HasOne<Regio>().WithMany().HasForeignKey(e => e.RegioId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(e => e.OpgesteldDoor);
    }
}
