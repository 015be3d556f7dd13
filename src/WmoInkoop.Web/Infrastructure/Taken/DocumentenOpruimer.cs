using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>Files of uploads that came to nothing.</summary>
public sealed class DocumentenOpruimer(DocumentenOpruimen opruimen) : IOpruimer
{
    public string Wat => "bestanden zonder document";

    public Task<int> ExecuteAsync(CancellationToken ct) => opruimen.ExecuteAsync(ct);
}
