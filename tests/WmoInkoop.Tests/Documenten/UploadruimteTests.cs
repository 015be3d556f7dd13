using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Documenten;

public sealed class UploadruimteTests : DatabaseTest
{
    private static readonly Guid Eigenaar = Guid.NewGuid();
    private readonly Opslagproef _proef = new();

    private Uploadruimte Ruimte => new(NieuweDb(), Klok);

    [Fact]
    public async Task Reserveer_BovenDeRuimte_WordtGeweigerdMetDeNaamVanHetBestand()
    {
        await VulAsync();

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => Ruimte.ReserveerAsync(Eigenaar, "plan.pdf", default));

        Assert.Equal(Domeinregel.UploadruimteVol, fout.Regel);
        Assert.StartsWith("Het bestand 'plan.pdf' is niet opgeslagen. Er staat al 5 GB", fout.Message, StringComparison.Ordinal);
        await Ruimte.ReserveerAsync(Guid.NewGuid(), "plan.pdf", default); // another organisation has its own
    }

    [Fact]
    public async Task Reserveer_HonderdTegelijk_KomenSamenNietBovenDeRuimte()
    {
        var hoogstens = (int)(Uploadruimte.MaxLos / Documentsoorten.MaxGrootte);
        for (var i = 0; i < hoogstens; i++)
        {
            await Ruimte.ReserveerAsync(Eigenaar, "plan.pdf", default);
        }

        await Assert.ThrowsAsync<DomeinregelException>(() => Ruimte.ReserveerAsync(Eigenaar, "plan.pdf", default));
    }

    [Fact]
    public async Task Reserveer_WatVastligtOfVrijgegevenIs_TeltNietMee()
    {
        var document = await _proef.BewaarAsync("tekst"u8.ToArray(), "plan.txt");
        await Db.InTransactieAsync(() => Task.FromResult(Db.Documenten.Add(document)), default);
        var boeking = await Ruimte.ReserveerAsync(Eigenaar, "plan.txt", default);
        await Ruimte.BoekAsync(boeking, document, default);
        Assert.Equal(document.Grootte, (await Db.Uploadboekingen.AsNoTracking().SingleAsync()).Grootte);
        await VulAsync();
        await Assert.ThrowsAsync<DomeinregelException>(() => Ruimte.ReserveerAsync(Eigenaar, "plan.pdf", default));

        await Db.Documenten.ExecuteUpdateAsync(s => s.SetProperty(d => d.VastgelegdOp, Nu));

        var volgende = await Ruimte.ReserveerAsync(Eigenaar, "plan.pdf", default);
        await Ruimte.GeefVrijAsync(volgende, default);
        await Ruimte.ReserveerAsync(Eigenaar, "plan.pdf", default);
    }

    [Fact]
    public async Task RuimOp_LaatDeBoekingStaanZolangHetBestandErLosBijLigt()
    {
        var concept = await _proef.BewaarAsync("tekst"u8.ToArray(), "concept.txt");
        await Db.InTransactieAsync(() => Task.FromResult(Db.Documenten.Add(concept)), default);
        await Ruimte.BoekAsync(await Ruimte.ReserveerAsync(Eigenaar, "concept.txt", default), concept, default);
        await Ruimte.ReserveerAsync(Eigenaar, "afgebroken.txt", default); // of a process that was killed

        Assert.Equal(0, await Ruimte.RuimOpAsync(default));
        Klok.Verder(DocumentenOpruimen.WeesVoor + TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Ruimte.RuimOpAsync(default));

        Assert.Equal(concept.Id, (await Db.Uploadboekingen.AsNoTracking().SingleAsync()).DocumentId);
    }

    protected override void Dispose(bool disposing)
    {
        _proef.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>One booking that takes what is left but for the size of one file less a byte.</summary>
    private async Task VulAsync()
    {
        var id = await Ruimte.ReserveerAsync(Eigenaar, "groot.pdf", default);
        var anderen = await Db.Uploadboekingen.Where(b => b.Id != id && b.EigenaarId == Eigenaar).SumAsync(b => b.Grootte);
        await Db.Uploadboekingen.Where(b => b.Id == id).ExecuteUpdateAsync(s => s.SetProperty(b => b.Grootte, Uploadruimte.MaxLos - Documentsoorten.MaxGrootte - anderen + 1));
    }
}
