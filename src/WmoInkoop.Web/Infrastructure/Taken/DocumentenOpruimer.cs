using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>Files of uploads that came to nothing.</summary>
public sealed class DocumentenOpruimer(DocumentenOpruimen opruimen, Uploadruimte ruimte) : IOpruimer
{
    public string Wat => "bestanden zonder document";

    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var aantal = await opruimen.ExecuteAsync(ct);
        await ruimte.RuimOpAsync(ct); // after the files, so that room comes free when they are gone
        return aantal;
    }
}
