using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>
/// What somebody filled in at registration, until the e-mail address is confirmed. Only then does the KvK number count as taken,
/// so that nobody can keep an organisation out with an address that is not theirs.
/// </summary>
public sealed class Registratie
{
    /// <summary>After this an unconfirmed registration is removed, with its account; twice the life of its link, which can be mailed again.</summary>
    public static readonly TimeSpan Geldigheid = TimeSpan.FromDays(14);

    private Registratie()
    {
    }

    public Registratie(Guid gebruikerId, KvkNummer kvkNummer, Organisatiegegevens gegevens, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        GebruikerId = gebruikerId;
        KvkNummer = kvkNummer;
        Naam = EenRegel.Van(gegevens.Naam);
        AgbCode = Aanbieders.AgbCode.Maak(gegevens.AgbCode);
        Grootteklasse = gegevens.Grootteklasse;
        Adres = gegevens.Adres.Trim();
        Postcode = gegevens.Postcode.Trim();
        Plaats = gegevens.Plaats.Trim();
        Telefoon = gegevens.Telefoon.Trim();
        GestartOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid GebruikerId { get; private set; }

    public KvkNummer KvkNummer { get; private set; }

    public string Naam { get; private set; } = "";

    public AgbCode? AgbCode { get; private set; }

    public Grootteklasse Grootteklasse { get; private set; }

    public string Adres { get; private set; } = "";

    public string Postcode { get; private set; } = "";

    public string Plaats { get; private set; } = "";

    public string Telefoon { get; private set; } = "";

    public DateTimeOffset GestartOp { get; private set; }

    internal Organisatiegegevens Gegevens => new(Naam, AgbCode?.Waarde, Grootteklasse, Adres, Postcode, Plaats, Telefoon);
}
