using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>Changing it after publication, through a concept (TRJ-03, TRJ-04).</summary>
public sealed partial class Aanbesteding
{
    /// <summary>A concept of what a published aanbesteding will become; it is never published itself.</summary>
    public bool IsRectificatieconcept => RectificatieVanId is not null;

    /// <summary>A concept of this published aanbesteding to change, with everything it has; each part knows which it stands for (TRJ-03).</summary>
    /// <param name="volgnummer">Of the rectificatie.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Not published, closed, or ended.</exception>
    public Aanbesteding MaakRectificatieconcept(int volgnummer, DateTimeOffset nu)
    {
        EisTeRectificerenOp(nu);
        var concept = new Aanbesteding
        {
            Id = Guid.NewGuid(),
            RegioId = RegioId,
            TrajectId = TrajectId,
            Nummer = $"{Nummer}-R{volgnummer}",
            RectificatieVanId = Id,
            GemaaktOp = nu,
            TenderNedNummer = TenderNedNummer,
            VoorgesteldRegime = VoorgesteldRegime,
            Afwijkingen = Afwijkingen,
            WeggelatenGronden = WeggelatenGronden,
            Planning = Planning with { },
            Besluit = Besluit is null ? null : Besluit with { },
        };
        concept.Neem(Gegevens);
        foreach (var perceel in _percelen.OrderBy(p => p.Nummer))
        {
            var kopie = new Perceel(concept.Id, perceel.Nummer, perceel.Gegevens);
            kopie.KopieerVoorRectificatie(perceel);
            concept._percelen.Add(kopie);
        }

        concept._documenten.AddRange(_documenten.Select(d => d.KopieVoor(concept.Id)));
        concept.WerkZoekveldBij();
        return concept;
    }

    /// <summary>Takes over what its concept has become; the parts keep their ids. Whether that may is <see cref="Rectificaties.Rectificatie"/>'s matter.</summary>
    /// <returns>Documents that are new or have a new version.</returns>
    internal IReadOnlyList<Guid> NeemOver(Aanbesteding concept, DateTimeOffset nu)
    {
        Neem(concept.Gegevens);
        Planning = concept.Planning with { };
        WeggelatenGronden = concept.WeggelatenGronden;
        foreach (var perceel in _percelen)
        {
            perceel.NeemOver(concept._percelen.Single(p => p.OorsprongId == perceel.Id));
        }

        var gewijzigd = new List<Guid>();
        foreach (var document in concept._documenten)
        {
            if (document.OorsprongId is not { } id)
            {
                _documenten.Add(new AanbestedingDocument(Id, document.DocumentId, document.Titel, nu));
                gewijzigd.Add(document.DocumentId);
            }
            else if (_documenten.Single(d => d.Id == id).NeemOver(document))
            {
                gewijzigd.Add(document.DocumentId);
            }
        }

        WerkZoekveldBij();
        return gewijzigd;
    }

    /// <exception cref="DomeinregelException">Not published, closed, or ended: then nothing changes any more (TRJ-04).</exception>
    internal void EisTeRectificerenOp(DateTimeOffset nu)
    {
        Eis(IsGepubliceerd, Domeinregel.AanbestedingNietGepubliceerd);
        Eis(Einde is null, Domeinregel.PerceelBeeindigd);
        Eis(!IsGeslotenOp(nu), Domeinregel.RectificatieNaSluiting);
    }

    /// <summary>Moves the closing to a later moment, for everyone alike (TRJ-04, VRA-05). Part of a rectificatie.</summary>
    internal void Verleng(DateTimeOffset sluiting) => Planning = Planning with { SluitingOp = sluiting };

    private bool HoudtProcedure(Aanbestedingsgegevens gegevens) =>
        gegevens.Procedure == Procedure && gegevens.Regime == Regime && gegevens.DialoogInFasen == DialoogInFasen && Keuzestappen.Order().SequenceEqual(Keuzes(gegevens).Order());
}
