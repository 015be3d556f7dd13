using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>A care provider, registered once and used in every regio (AAN-01, AAN-02).</summary>
public sealed class Aanbieder : IHeeftVersie
{
    private readonly List<Medewerker> _medewerkers = [];
    private readonly List<Verificatie> _verificaties = [];

    private Aanbieder()
    {
    }

    /// <param name="kvkNummer">Registered once (AAN-02); also a unique index, over all that did not lapse.</param>
    /// <param name="gegevens">What the provider says about itself.</param>
    /// <param name="beheerderId">The account that registered; the first beheerder.</param>
    /// <param name="nu">When.</param>
    public Aanbieder(KvkNummer kvkNummer, Organisatiegegevens gegevens, Guid beheerderId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        KvkNummer = kvkNummer;
        AangemeldOp = nu;
        Neem(gegevens);
        _medewerkers.Add(new Medewerker(Id, beheerderId, isBeheerder: true, nu));
    }

    public Guid Id { get; private set; }

    public KvkNummer KvkNummer { get; private set; }

    public string Naam { get; private set; } = "";

    public AgbCode? AgbCode { get; private set; }

    public Grootteklasse Grootteklasse { get; private set; }

    public string Adres { get; private set; } = "";

    public string Postcode { get; private set; } = "";

    public string Plaats { get; private set; } = "";

    public string Telefoon { get; private set; } = "";

    public AanbiederStatus Status { get; private set; }

    public DateTimeOffset AangemeldOp { get; private set; }

    /// <summary>The current extract of the Handelsregister, or null while none was uploaded.</summary>
    public Guid? UittrekselId { get; private set; }

    /// <summary>When an inkoper declared the registration lapsed, or null.</summary>
    public DateTimeOffset? VervallenOp { get; private set; }

    public Guid? VervallenDoor { get; private set; }

    public string? VervallenReden { get; private set; }

    /// <summary>Normalised name, place and KvK number, for searching.</summary>
    public string Zoekveld { get; private set; } = "";

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Medewerker> Medewerkers => _medewerkers;

    public IReadOnlyCollection<Verificatie> Verificaties => _verificaties;

    public IReadOnlyList<Dienstsoort> Diensten { get; private set; } = [];

    /// <summary>Until accepted a provider can look and prepare, not submit (AAN-01).</summary>
    public bool KanIndienen => Status is AanbiederStatus.Geaccepteerd;

    /// <summary>Changes what the provider says about itself; not while an inkoper is checking it, and the name not after it was checked.</summary>
    public void Wijzig(Organisatiegegevens gegevens, IReadOnlyCollection<Dienstsoort> diensten)
    {
        Eis(Status is not AanbiederStatus.Vervallen, Domeinregel.RegistratieIsVervallen);
        Eis(Status is not AanbiederStatus.TerVerificatie, Domeinregel.AanbiederWordtGeverifieerd);
        Eis(Status is not AanbiederStatus.Geaccepteerd || EenRegel.Van(gegevens.Naam) == Naam, Domeinregel.NaamNaVerificatieVast);
        Neem(gegevens);
        Diensten = [.. diensten.Distinct().Order()];
    }

    /// <summary>Puts the extract of the Handelsregister with the registration; a newer one replaces it.</summary>
    public void VoegUittrekselToe(Guid documentId)
    {
        Eis(Status is not AanbiederStatus.Vervallen, Domeinregel.RegistratieIsVervallen);
        Eis(Status is not AanbiederStatus.TerVerificatie, Domeinregel.AanbiederWordtGeverifieerd);
        Eis(Status is not AanbiederStatus.Geaccepteerd, Domeinregel.UittrekselNaVerificatieVast);
        UittrekselId = documentId;
    }

    /// <summary>Offers the registration to the inkopers, who have five working days.</summary>
    public Verificatie VraagVerificatie(Guid gebruikerId, DateTimeOffset nu)
    {
        Eis(Status is AanbiederStatus.InVoorbereiding or AanbiederStatus.Geweigerd, Domeinregel.VerificatieAlGevraagd);
        Eis(UittrekselId is not null, Domeinregel.UittrekselOntbreekt);
        var verificatie = new Verificatie(Id, UittrekselId.Value, gebruikerId, nu);
        _verificaties.Add(verificatie);
        Status = AanbiederStatus.TerVerificatie;
        return verificatie;
    }

    /// <summary>An inkoper accepts the registration; from now on the provider may submit.</summary>
    public Verificatie Accepteer(Guid inkoperId, DateTimeOffset nu)
    {
        var verificatie = OpenVerificatie();
        verificatie.Beslis(akkoord: true, reden: null, inkoperId, nu);
        Status = AanbiederStatus.Geaccepteerd;
        return verificatie;
    }

    /// <summary>An inkoper refuses the registration; the reason goes to the provider.</summary>
    public Verificatie Weiger(string reden, Guid inkoperId, DateTimeOffset nu)
    {
        Eis(!string.IsNullOrWhiteSpace(reden), Domeinregel.RedenOntbreekt);
        var verificatie = OpenVerificatie();
        verificatie.Beslis(akkoord: false, reden.Trim(), inkoperId, nu);
        Status = AanbiederStatus.Geweigerd;
        return verificatie;
    }

    /// <summary>
    /// An inkoper takes an acceptance back (a merger, a new name, a wrong extract), with a reason. The provider may correct its
    /// registration and offer it again; until accepted anew it cannot submit.
    /// </summary>
    public Verificatie TrekAcceptatieIn(string reden, Guid inkoperId, DateTimeOffset nu)
    {
        Eis(Status is AanbiederStatus.Geaccepteerd, Domeinregel.AanbiederNietGeaccepteerd);
        Eis(!string.IsNullOrWhiteSpace(reden), Domeinregel.RedenOntbreekt);
        var verificatie = new Verificatie(Id, UittrekselId!.Value, inkoperId, nu);
        verificatie.Beslis(akkoord: false, reden.Trim(), inkoperId, nu);
        _verificaties.Add(verificatie);
        Status = AanbiederStatus.Geweigerd;
        return verificatie;
    }

    /// <summary>
    /// An inkoper declares a registration lapsed that was never accepted, so that its KvK number is free for the organisation it belongs
    /// to (AAN-02). Everybody who worked for it leaves. An acceptance in the past stands in the way: others relied on it.
    /// </summary>
    /// <exception cref="DomeinregelException">It waits for a decision, was accepted once, lapsed already, or there is no reason.</exception>
    public void VerklaarVervallen(string reden, Guid inkoperId, DateTimeOffset nu)
    {
        Eis(Status is not AanbiederStatus.Vervallen, Domeinregel.RegistratieIsVervallen);
        Eis(Status is not AanbiederStatus.TerVerificatie, Domeinregel.EerstBesluitOverRegistratie);
        Eis(_verificaties.All(v => v.IsAkkoord is not true), Domeinregel.RegistratieWasGeaccepteerd);
        Eis(!string.IsNullOrWhiteSpace(reden), Domeinregel.RedenOntbreekt);
        Status = AanbiederStatus.Vervallen;
        VervallenOp = nu;
        VervallenDoor = inkoperId;
        VervallenReden = reden.Trim();
        foreach (var medewerker in _medewerkers.Where(m => m.Tot is null))
        {
            medewerker.Tot = nu;
        }
    }

    /// <summary>Adds a colleague who was invited or whose request to join was granted.</summary>
    public Medewerker VoegMedewerkerToe(Guid gebruikerId, bool isBeheerder, DateTimeOffset nu)
    {
        Eis(Status is not AanbiederStatus.Vervallen, Domeinregel.RegistratieIsVervallen);
        Eis(_medewerkers.All(m => m.GebruikerId != gebruikerId || m.Tot is not null), Domeinregel.AlMedewerker);
        var medewerker = new Medewerker(Id, gebruikerId, isBeheerder, nu);
        _medewerkers.Add(medewerker);
        return medewerker;
    }

    /// <summary>Makes a colleague beheerder, or takes that role away; there is always at least one (AAN-03).</summary>
    public void GeefRol(Medewerker medewerker, bool isBeheerder)
    {
        Eis(medewerker.Tot is null, Domeinregel.GeenMedewerkerMeer);
        Eis(isBeheerder || AndereBeheerderDan(medewerker), Domeinregel.LaatsteBeheerder);
        medewerker.IsBeheerder = isBeheerder;
    }

    /// <summary>Takes away a colleague's access; there is always at least one beheerder (AAN-03).</summary>
    public void Verwijder(Medewerker medewerker, DateTimeOffset nu)
    {
        Eis(medewerker.Tot is null, Domeinregel.GeenMedewerkerMeer);
        Eis(AndereBeheerderDan(medewerker), Domeinregel.LaatsteBeheerder);
        medewerker.Tot = nu;
    }

    private bool AndereBeheerderDan(Medewerker medewerker) => _medewerkers.Any(m => m != medewerker && m.IsBeheerder && m.Tot is null);

    private Verificatie OpenVerificatie()
    {
        Eis(Status is AanbiederStatus.TerVerificatie, Domeinregel.VerificatieNietGevraagd);
        return _verificaties.Single(v => v.BeslotenOp is null);
    }

    private void Neem(Organisatiegegevens gegevens)
    {
        Naam = EenRegel.Van(gegevens.Naam);
        AgbCode = Aanbieders.AgbCode.Maak(gegevens.AgbCode);
        Grootteklasse = gegevens.Grootteklasse;
        Adres = gegevens.Adres.Trim();
        Postcode = gegevens.Postcode.Trim().ToUpperInvariant();
        Plaats = gegevens.Plaats.Trim();
        Telefoon = gegevens.Telefoon.Trim();
        Zoekveld = Zoektekst.Van(Naam, Plaats, KvkNummer.Waarde, AgbCode?.Waarde);
    }
}
