using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.Tests.Kluizen;

/// <summary>
/// Two portals that hold the same people, sessions and aanbesteding: in <see cref="Leeg"/> nobody submits, in <see cref="Vol"/> twenty do,
/// and others begin, withdraw and replace. What a page shows in one it must show in the other (INS-06).
/// </summary>
public sealed class VolleKluis : IAsyncLifetime
{
    public const int Aantal = 20;

    private static readonly string[] Personeel =
    [
        Mensen.Inkoper, Mensen.InkoperElders, Mensen.Beoordelaar, Mensen.Contractmanager, Mensen.Tafelsecretaris, Mensen.Beheerder,
    ];

    public PortalFactory Leeg { get; } = new PortalFactory().MetDiensten(s => s.AddSingleton<IMailtransport>(new Opvang()));

    public PortalFactory Vol { get; }

    /// <summary>What left <see cref="Vol"/> as mail.</summary>
    internal Opvang Verzonden { get; } = new();

    public Proefaanbesteding Aanbesteding { get; private set; } = null!;

    /// <summary>Who submitted, in <see cref="Vol"/>.</summary>
    public IReadOnlyList<string> Inschrijvers { get; private set; } = [];

    /// <summary>One submitted inschrijving, a draft, and what else of the kluis has an id that an address can name.</summary>
    public IReadOnlyDictionary<string, Guid> Ids { get; private set; } = null!;

    public VolleKluis() => Vol = new PortalFactory().MetDiensten(s => s.AddSingleton<IMailtransport>(Verzonden));

    /// <summary>What <see cref="Vol"/> had logged when all were in.</summary>
    public IReadOnlyList<Logregel> Logregels { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Aanbesteding = await Leeg.PubliceerMetAllesAsync();
        var aanbieders = await Leeg.NieuweAanbiedersAsync(Aantal + 2);
        Inschrijvers = [.. aanbieders.Take(Aantal)];
        var cookies = new Dictionary<string, System.Net.Cookie>();
        foreach (var wie in Personeel)
        {
            cookies[wie] = await Leeg.SessieAsync(wie);
        }

        await DraaiTakenAsync(Leeg);
        await DraaiTakenAsync(Leeg); // what the first run did is no longer news in the second
        await Leeg.KopieerNaarAsync(Vol.Map);
        foreach (var wie in Inschrijvers)
        {
            await Vol.DienInAsync(await Vol.GeheimConceptAsync(Aanbesteding, wie), wie);
        }

        var vervangen = await Vol.GeheimConceptAsync(Aanbesteding, aanbieders[0], vervangen: true);
        await Vol.DienInAsync(vervangen, aanbieders[0]);
        var ingetrokken = await Vol.GeheimConceptAsync(Aanbesteding, aanbieders[Aantal]);
        await Vol.DienInAsync(ingetrokken, aanbieders[Aantal]);
        var (wieTrektIn, aanbiederId) = await Vol.WieAsync(aanbieders[Aantal]);
        await Vol.DoeAsync<InschrijvingIntrekken, bool>(d => d.ExecuteAsync(ingetrokken, aanbiederId, Vol.Klok.GetUtcNow(), wieTrektIn, CancellationToken.None));
        var concept = await Vol.GeheimConceptAsync(Aanbesteding, aanbieders[Aantal + 1]);
        await DraaiTakenAsync(Vol);
        await DraaiTakenAsync(Leeg);

        Ids = await Vol.InDbAsync(async db =>
        {
            var oud = await db.Inschrijvingen.Where(i => i.Status == InschrijvingStatus.Vervangen).Select(i => i.Id).SingleAsync();
            var telt = await db.Inschrijvingen.Where(i => i.Status == InschrijvingStatus.Ingediend).OrderBy(i => i.Ontvangstnummer).Select(i => new { i.Id, i.AanbiederId, i.IngediendDoorId, i.ZegelId }).FirstAsync();
            var link = await db.Inschrijvingsdocumenten.Where(d => d.InschrijvingId == telt.Id).Select(d => new { d.Id, d.DocumentId }).FirstAsync();
            return new Dictionary<string, Guid>
            {
                ["aanbesteding"] = Aanbesteding.Id,
                ["traject"] = await db.Aanbestedingen.Where(a => a.Id == Aanbesteding.Id).Select(a => a.TrajectId).SingleAsync(),
                ["regio"] = await db.Aanbestedingen.Where(a => a.Id == Aanbesteding.Id).Select(a => a.RegioId).SingleAsync(),
                ["perceel"] = Aanbesteding.PerceelId,
                ["eis"] = Aanbesteding.EisId,
                ["criterium"] = Aanbesteding.Criteria[0],
                ["aanbieder"] = telt.AanbiederId,
                ["mens"] = telt.IngediendDoorId!.Value,
                ["zegel"] = telt.ZegelId,
                ["ingediend"] = telt.Id,
                ["concept"] = concept,
                ["ingetrokken"] = ingetrokken,
                ["vervangen"] = oud,
                ["bijlage"] = link.Id,
                ["document"] = link.DocumentId,
            };
        });
        _cookies = cookies;
        Logregels = [.. Vol.Logboek.Regels];
    }

    public async Task DisposeAsync()
    {
        await Leeg.DisposeAsync();
        await Vol.DisposeAsync();
    }

    private Dictionary<string, System.Net.Cookie> _cookies = null!;

    /// <summary>The people of the buying side and the beheerder, signed in before anybody submitted, and a visitor.</summary>
    internal IEnumerable<(string Wie, HttpClient Client)> Bezoekers(PortalFactory portal)
    {
        foreach (var wie in Personeel)
        {
            var cookies = new System.Net.CookieContainer();
            cookies.Add(portal.ClientOptions.BaseAddress, new System.Net.Cookie(_cookies[wie].Name, _cookies[wie].Value, "/") { Secure = true, HttpOnly = true });
            yield return (wie, portal.CreateDefaultClient(portal.ClientOptions.BaseAddress, new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler(cookies)));
        }

        yield return ("bezoeker", portal.Bezoeker());
    }

    internal static async Task DraaiTakenAsync(PortalFactory portal)
    {
        foreach (var soort in Takenlijst.Alle)
        {
            Assert.True(await portal.DoeAsync<Taakuitvoering, bool>(async t => (await t.VoerUitAsync(soort, CancellationToken.None)).IsGelukt), $"{soort}");
        }
    }

    /// <summary>Takes mail as a mail server would, and keeps it for the test.</summary>
    internal sealed class Opvang : IMailtransport
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<Postbericht> _berichten = new();

        internal IReadOnlyCollection<Postbericht> Berichten => _berichten;

        public Task VerstuurAsync(Postbericht bericht, CancellationToken ct)
        {
            _berichten.Enqueue(bericht);
            return Task.CompletedTask;
        }
    }
}
