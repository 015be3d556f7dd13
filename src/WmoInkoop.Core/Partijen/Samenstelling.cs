using System.Text.Json;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Partijen;

/// <summary>As what a draft is handed in, and which perceel it likes best (GUN-01), sealed; made when it is first chosen. Without one it is alone.</summary>
public sealed class Samenstelling : IHeeftVersie
{
    /// <summary>How often parties of one draft are asked: the portal is no mailer.</summary>
    public const int MaxVerzoeken = 100;

    private const string Doel = "samenstelling";

    private Samenstelling()
    {
    }

    internal Samenstelling(Guid inschrijvingId, Vormkeuze keuze, Hoofdsleutel sleutel)
    {
        InschrijvingId = inschrijvingId;
        Kies(keuze, sleutel);
    }

    public Guid InschrijvingId { get; private set; }

    public int Verzoeken { get; private set; }

    public Guid Versie { get; private set; }

    internal byte[] Inhoud { get; private set; } = [];

    internal void Kies(Vormkeuze keuze, Hoofdsleutel sleutel) => Inhoud = sleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(keuze), Doel, InschrijvingId);

    internal Vormkeuze Open(Hoofdsleutel sleutel)
    {
        var inhoud = sleutel.Open(Inhoud, Doel, InschrijvingId);
        return inhoud is [(byte)'"', ..]
            ? new Vormkeuze(JsonSerializer.Deserialize<Inschrijfvorm>(inhoud)) // sealed before there were preferences
            : JsonSerializer.Deserialize<Vormkeuze>(inhoud)!;
    }

    /// <exception cref="DomeinregelException">Too many.</exception>
    internal void TelVerzoek()
    {
        Eis(Verzoeken < MaxVerzoeken, Domeinregel.TeVeelPartijverzoeken, MaxVerzoeken);
        Verzoeken++;
    }
}

/// <param name="Vorm">As what.</param>
/// <param name="Voorkeur">1: of the percelen that do not go together, it likes this one best; null: it does not say.</param>
public sealed record Vormkeuze(Inschrijfvorm Vorm, int? Voorkeur = null);
