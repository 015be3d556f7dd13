using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Overeenkomsten;

/// <summary>Where an overeenkomst stands.</summary>
public enum OvereenkomstStatus
{
    /// <summary>There is no signed copy yet.</summary>
    TeOndertekenen,

    /// <summary>Signed; it has not begun.</summary>
    Ondertekend,
    Lopend,

    /// <summary>Its last day has passed.</summary>
    Afgelopen,
}

/// <summary>What an overeenkomst comes from.</summary>
public sealed record Gunning(Aanbesteding Aanbesteding, Perceel Perceel, string Regio, Guid BeslissingId);

/// <summary>The winner that gets one, as it is called at that moment.</summary>
public sealed record Partij(Guid InschrijvingId, Guid AanbiederId, string Naam, KvkNummer KvkNummer);

/// <summary>A contract between the regio and one winner of a perceel, made by the final award (GUN-06).</summary>
public sealed class Overeenkomst : IHeeftVersie
{
    public const int MaxNummer = 30;
    public const int MaxPartij = 200;

    private readonly List<GetekendExemplaar> _exemplaren = [];

    private Overeenkomst()
    {
    }

    /// <param name="gunning">What it comes from.</param>
    /// <param name="partij">Who gets it.</param>
    /// <param name="volgnummer">1 for the best of the perceel.</param>
    /// <param name="aandeel">Euro; null without a lumpsum.</param>
    /// <param name="gegevens">The terms.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">The terms cannot be.</exception>
    internal Overeenkomst(Gunning gunning, Partij partij, int volgnummer, decimal? aandeel, Overeenkomstgegevens gegevens, DateTimeOffset nu)
    {
        Eis(gegevens.Ingangsdatum >= Amsterdam.Datum(nu), Domeinregel.OvereenkomstIngangTeVroeg);
        Eis(gegevens.Einddatum > gegevens.Ingangsdatum, Domeinregel.OvereenkomstPeriodeOngeldig);
        Eis(gegevens.IsVerlengingGeldig && gegevens.Opzegmaanden is >= 0 and <= Overeenkomstgegevens.MeesteOpzegmaanden, Domeinregel.OvereenkomstVoorwaardenOngeldig, Overeenkomstgegevens.MeesteVerlengingen, Overeenkomstgegevens.MeesteMaanden, Overeenkomstgegevens.MeesteOpzegmaanden);
        Id = Guid.NewGuid();
        Nummer = $"{gunning.Aanbesteding.Nummer}-{gunning.Perceel.Nummer}-{volgnummer}";
        RegioId = gunning.Aanbesteding.RegioId;
        AanbestedingId = gunning.Aanbesteding.Id;
        PerceelId = gunning.Perceel.Id;
        GunningsbeslissingId = gunning.BeslissingId;
        InschrijvingId = partij.InschrijvingId;
        AanbiederId = partij.AanbiederId;
        Opdrachtgever = gunning.Regio;
        Opdrachtnemer = partij.Naam;
        KvkNummer = partij.KvkNummer.Waarde;
        Aandeel = aandeel;
        Ingangsdatum = gegevens.Ingangsdatum;
        Einddatum = gegevens.Einddatum;
        AantalVerlengingen = gegevens.AantalVerlengingen;
        MaandenPerVerlenging = gegevens.AantalVerlengingen == 0 ? 0 : gegevens.MaandenPerVerlenging;
        Opzegmaanden = gegevens.Opzegmaanden;
        CaoEisId = gegevens.CaoEisId;
        GemaaktOp = nu;
        Zoekveld = Zoektekst.Van(Nummer, partij.Naam, KvkNummer, gunning.Aanbesteding.Naam, gunning.Perceel.Naam, gunning.Regio);
    }

    public Guid Id { get; private set; }

    /// <summary>Number of the aanbesteding, of the perceel, and of the winner: '2026-0001-2-1'.</summary>
    public string Nummer { get; private set; } = "";

    public Guid RegioId { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public Guid PerceelId { get; private set; }

    public Guid GunningsbeslissingId { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public Guid AanbiederId { get; private set; }

    /// <summary>The regio as it was called when the contract was made.</summary>
    public string Opdrachtgever { get; private set; } = "";

    /// <summary>The provider as it was called when the contract was made.</summary>
    public string Opdrachtnemer { get; private set; } = "";

    public string KvkNummer { get; private set; } = "";

    /// <summary>Euro of the lumpsum; null when the perceel has none.</summary>
    public decimal? Aandeel { get; private set; }

    public DateOnly Ingangsdatum { get; private set; }

    /// <summary>The last day, without extensions.</summary>
    public DateOnly Einddatum { get; private set; }

    public int AantalVerlengingen { get; private set; }

    public int MaandenPerVerlenging { get; private set; }

    public int Opzegmaanden { get; private set; }

    /// <summary>The cao-eis that holds for it (CAO-01); null when the regio has none for it.</summary>
    public Guid? CaoEisId { get; private set; }

    public DateTimeOffset GemaaktOp { get; private set; }

    /// <summary>When the first signed copy was added.</summary>
    public DateTimeOffset? OndertekendOp { get; private set; }

    /// <summary>Normalised number, parties, aanbesteding and perceel, for searching.</summary>
    public string Zoekveld { get; private set; } = "";

    public Guid Versie { get; private set; }

    /// <summary>All versions of the signed copy.</summary>
    public IReadOnlyCollection<GetekendExemplaar> Exemplaren => _exemplaren;

    public OvereenkomstStatus StatusOp(DateTimeOffset nu) => Status(OndertekendOp, Ingangsdatum, Einddatum, Amsterdam.Datum(nu));

    /// <summary>The status from its facts, for lists that read only those.</summary>
    public static OvereenkomstStatus Status(DateTimeOffset? ondertekendOp, DateOnly ingang, DateOnly einde, DateOnly vandaag) =>
        ondertekendOp is null ? OvereenkomstStatus.TeOndertekenen
        : vandaag < ingang ? OvereenkomstStatus.Ondertekend
        : vandaag <= einde ? OvereenkomstStatus.Lopend
        : OvereenkomstStatus.Afgelopen;

    /// <summary>Adds the signed copy, or a newer one; the older stay.</summary>
    public GetekendExemplaar VoegExemplaarToe(Document document, Guid doorId, DateTimeOffset nu)
    {
        var exemplaar = new GetekendExemplaar(Id, document.Id, doorId, nu);
        _exemplaren.Add(exemplaar);
        OndertekendOp ??= nu;
        return exemplaar;
    }
}

/// <summary>One version of the signed copy of an overeenkomst; its bytes are in the document store.</summary>
public sealed class GetekendExemplaar
{
    private GetekendExemplaar()
    {
    }

    internal GetekendExemplaar(Guid overeenkomstId, Guid documentId, Guid doorId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        OvereenkomstId = overeenkomstId;
        DocumentId = documentId;
        ToegevoegdDoorId = doorId;
        ToegevoegdOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid OvereenkomstId { get; private set; }

    public Guid DocumentId { get; private set; }

    public Guid ToegevoegdDoorId { get; private set; }

    public DateTimeOffset ToegevoegdOp { get; private set; }
}
