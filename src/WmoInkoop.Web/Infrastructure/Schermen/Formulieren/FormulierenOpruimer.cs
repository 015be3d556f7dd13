using WmoInkoop.Core.Formulieren;
using WmoInkoop.Web.Infrastructure.Taken;

namespace WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

/// <summary>Kept forms nobody came back for within the hour.</summary>
public sealed class FormulierenOpruimer(Formulierbewaring bewaring, TimeProvider klok) : IOpruimer
{
    public string Wat => "bewaarde formulieren";

    public Task<int> ExecuteAsync(CancellationToken ct) => bewaring.RuimOpAsync(klok.GetUtcNow(), ct);
}
