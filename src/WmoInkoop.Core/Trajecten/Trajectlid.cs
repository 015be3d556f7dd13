using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Trajecten;

/// <param name="Naam">Of the person.</param>
/// <param name="Taak">What this person does in the traject.</param>
/// <param name="Contact">Telephone or e-mail, or null.</param>
public sealed record Trajectlidregel(string Naam, string Taak, string? Contact = null);

/// <summary>Somebody who works on a traject. Need not have an account: a policy adviser, a lawyer.</summary>
public sealed class Trajectlid
{
    public const int MaxNaam = 120;
    public const int MaxTaak = 200;
    public const int MaxContact = 150;

    private Trajectlid()
    {
    }

    internal Trajectlid(Guid trajectId, int volgnummer, Trajectlidregel regel)
    {
        Id = Guid.NewGuid();
        TrajectId = trajectId;
        Volgnummer = volgnummer;
        Naam = EenRegel.Van(regel.Naam);
        Taak = EenRegel.Van(regel.Taak);
        Contact = string.IsNullOrWhiteSpace(regel.Contact) ? null : EenRegel.Van(regel.Contact);
    }

    public Guid Id { get; private set; }

    public Guid TrajectId { get; private set; }

    public int Volgnummer { get; private set; }

    public string Naam { get; private set; } = "";

    public string Taak { get; private set; } = "";

    public string? Contact { get; private set; }
}
