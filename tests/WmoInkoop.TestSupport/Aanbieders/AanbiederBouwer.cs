using WmoInkoop.Core.Aanbieders;

namespace WmoInkoop.TestSupport.Aanbieders;

/// <summary>A provider with valid defaults: <c>EenAanbieder().MetUittreksel().Maak()</c>. Use with <c>using static</c>.</summary>
public sealed class AanbiederBouwer
{
    private string _kvkNummer = "90000001";
    private string _naam = "Zorg Voorbeeld";
    private Guid _beheerderId = Guid.NewGuid();
    private Guid? _uittrekselId;
    private bool _terVerificatie;
    private DateTimeOffset _nu = Klok.Begin;

    public static AanbiederBouwer EenAanbieder() => new();

    public static Organisatiegegevens Gegevens(string naam = "Zorg Voorbeeld", string? agbCode = null) =>
        new(naam, agbCode, Grootteklasse.Klein, "Voorbeeldstraat 1", "8911 AA", "Leeuwarden", "058 000 00 00");

    public AanbiederBouwer MetNaam(string naam)
    {
        _naam = naam;
        return this;
    }

    public AanbiederBouwer MetKvkNummer(string kvkNummer)
    {
        _kvkNummer = kvkNummer;
        return this;
    }

    public AanbiederBouwer MetBeheerder(Guid gebruikerId)
    {
        _beheerderId = gebruikerId;
        return this;
    }

    public AanbiederBouwer MetUittreksel(Guid? documentId = null)
    {
        _uittrekselId = documentId ?? Guid.NewGuid();
        return this;
    }

    /// <summary>Offered for verification, with an extract.</summary>
    public AanbiederBouwer TerVerificatie()
    {
        _uittrekselId ??= Guid.NewGuid();
        _terVerificatie = true;
        return this;
    }

    public AanbiederBouwer Op(DateTimeOffset nu)
    {
        _nu = nu;
        return this;
    }

    public Aanbieder Maak()
    {
        var aanbieder = new Aanbieder(KvkNummer.Maak(_kvkNummer), Gegevens(_naam), _beheerderId, _nu);
        if (_uittrekselId is { } uittreksel)
        {
            aanbieder.VoegUittrekselToe(uittreksel);
        }

        if (_terVerificatie)
        {
            aanbieder.VraagVerificatie(_beheerderId, _nu);
        }

        return aanbieder;
    }
}
