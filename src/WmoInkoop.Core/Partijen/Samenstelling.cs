using System.Text.Json;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Partijen;

/// <summary>As what a draft is handed in, sealed; made when it is first chosen. Without one it is alone.</summary>
public sealed class Samenstelling : IHeeftVersie
{
    /// <summary>How often parties of one draft are asked: the portal is no mailer.</summary>
    public const int MaxVerzoeken = 100;

    private const string Doel = "samenstelling";

    private Samenstelling()
    {
    }

    internal Samenstelling(Guid inschrijvingId, Inschrijfvorm vorm, Hoofdsleutel sleutel)
    {
        InschrijvingId = inschrijvingId;
        Kies(vorm, sleutel);
    }

    public Guid InschrijvingId { get; private set; }

    public int Verzoeken { get; private set; }

    public Guid Versie { get; private set; }

    internal byte[] Inhoud { get; private set; } = [];

    internal void Kies(Inschrijfvorm vorm, Hoofdsleutel sleutel) => Inhoud = sleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(vorm), Doel, InschrijvingId);

    internal Inschrijfvorm Open(Hoofdsleutel sleutel) => JsonSerializer.Deserialize<Inschrijfvorm>(sleutel.Open(Inhoud, Doel, InschrijvingId));

    /// <exception cref="DomeinregelException">Too many.</exception>
    internal void TelVerzoek()
    {
        Eis(Verzoeken < MaxVerzoeken, Domeinregel.TeVeelPartijverzoeken, MaxVerzoeken);
        Verzoeken++;
    }
}
