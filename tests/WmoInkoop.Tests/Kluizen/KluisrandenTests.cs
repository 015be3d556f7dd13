using System.Data.Common;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Kluizen;

/// <summary>What people and clocks do at the edges: two tabs at once, a clock that goes back, withdrawing while the kluis is read.</summary>
public sealed class KluisrandenTests : IDisposable
{
    private readonly Tussendoor _tussendoor = new();
    private readonly Achteruitklok _klok = new();
    private readonly PortalFactory _portal;

    public KluisrandenTests()
    {
        _portal = new PortalFactory().MetDiensten(s => s.AddSingleton<TimeProvider>(_klok).ConfigureDbContext<InkoopDbContext>(o => o.AddInterceptors(_tussendoor)));
        _klok.Echte = _portal.Klok;
    }

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "INS-03")]
    public async Task Indienen_UitTweeTabbladenTegelijk_GeeftEenInschrijvingEnEenOntvangstbewijs()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        var id = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        using var client = await _portal.ClientAls(Mensen.Aanbieder);
        var pad = $"/mijn/inschrijvingen/{id}/indienen";
        var tabbladen = new List<List<KeyValuePair<string, string>>>();
        for (var i = 0; i < 4; i++)
        {
            tabbladen.Add([.. Formulier.Lees(await client.HtmlAsync(pad))[^1].Velden]);
        }

        var antwoorden = await Task.WhenAll(tabbladen.Select(velden => Task.Run(() => client.PostAsync(pad, new FormUrlEncodedContent(velden)))));

        Assert.All(antwoorden, a => Assert.Equal((HttpStatusCode.Redirect, $"/mijn/inschrijvingen/{id}/ontvangst"), (a.StatusCode, a.Headers.Location!.ToString())));
        Assert.Single(await _portal.PostAsync(Mensen.Aanbieder));
        Assert.Equal(1, await _portal.InDbAsync(db => db.Indieningen.CountAsync()));
    }

    [Fact, Trait("Regel", "DOC-01")]
    public async Task Document_VanEenAndereSoortDanZijnNaamZegt_WordtGeweigerd_EnHetConceptBlijft()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var id = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        var gezien = (await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).Hash();
        using var client = await _portal.ClientAls(Mensen.Aanbieder);
        var pad = $"/mijn/inschrijvingen/{id}/documenten/toevoegen/{aanbesteding.EisId}";
        var bestanden = Directory.GetFiles(_portal.Map, "*", SearchOption.AllDirectories).Length;
        foreach (var (naam, inhoud) in new[] { ("plan.pdf", Proefbestanden.Exe()), ("plan.docx", Proefbestanden.Pdf()), ("plan.docx", Proefbestanden.Docm()), ("plan.exe", Proefbestanden.Exe()), ("plan.html", Encoding.UTF8.GetBytes("<script>")), ("leeg.pdf", []) })
        {
            var token = Formulier.Lees(await client.HtmlAsync(pad))[^1].Velden.First(v => v.Key.StartsWith("__", StringComparison.Ordinal));
            using var formulier = new MultipartFormDataContent { { new StringContent(token.Value), token.Key }, { new ByteArrayContent(inhoud), "Document", naam } };
            using var antwoord = await client.PostAsync(pad, formulier);
            Assert.True(antwoord.StatusCode is HttpStatusCode.UnprocessableEntity, $"{naam}: {antwoord.StatusCode}");
            Assert.Contains(naam, await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(gezien, (await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).Hash());
        Assert.Equal(bestanden, Directory.GetFiles(_portal.Map, "*", SearchOption.AllDirectories).Length);
    }

    [Fact, Trait("Regel", "INS-04"), Trait("Regel", "INS-07")]
    public async Task Klok_TeruggezetTussenSluitingEnOpening_OpentNietTeVroeg_EnGeeftGeenBewijsVanVoorHetBegin()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        _portal.Klok.Verder(TimeSpan.FromHours(1));
        var id = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        _klok.Terug = TimeSpan.FromHours(2); // to before the draft was begun
        await WeigertAsync(Domeinregel.KlokTeruggezet, () => _portal.DienInAsync(id, Mensen.Aanbieder, op: _klok.GetUtcNow()));
        _klok.Terug = TimeSpan.Zero;
        Assert.True(await _portal.DienInAsync(id, Mensen.Aanbieder));
        var (wie, aanbiederId) = await _portal.WieAsync(Mensen.Aanbieder);
        await WeigertAsync(Domeinregel.KlokTeruggezet, () => _portal.DoeAsync<InschrijvingIntrekken, bool>(d => d.ExecuteAsync(id, aanbiederId, _portal.Klok.GetUtcNow().AddSeconds(-1), wie, CancellationToken.None)));

        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        await _portal.StelOpeningVoorAsync(aanbesteding.Id, Mensen.Inkoper);
        _klok.Terug = TimeSpan.FromSeconds(1); // by that clock it is too early still
        await WeigertAsync(Domeinregel.KluisNogGesloten, () => _portal.BevestigOpeningAsync(aanbesteding.Id, Mensen.TweedeInkoper));
        Assert.False(await _portal.InDbAsync(db => db.Openingen.AnyAsync()));
        _klok.Terug = TimeSpan.Zero;
        await _portal.BevestigOpeningAsync(aanbesteding.Id, Mensen.TweedeInkoper);

        // once open it takes nothing, whatever the clock says
        _klok.Terug = TimeSpan.FromDays(1);
        var laat = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.ConceptAsync(aanbesteding, Mensen.AndereAanbieder));
        Assert.Equal(Domeinregel.InschrijftermijnGesloten, laat.Regel);
    }

    [Fact, Trait("Regel", "INS-05"), Trait("Regel", "INS-07")]
    public async Task Intrekken_EnVervangen_TerwijlDeKluisWordtGelezen_StaanNietInHetProcesVerbaal()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.NieuweAanbiederAsync("Vervangt Zorg", "vervangt@fictief.test");
        var blijft = await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
        var ingetrokken = await _portal.IngediendAsync(aanbesteding, Mensen.AndereAanbieder);
        var vervangen = await _portal.IngediendAsync(aanbesteding, "vervangt@fictief.test");
        var nieuw = await _portal.ConceptAsync(aanbesteding, "vervangt@fictief.test", "Nieuw plan", vervangen: true);
        var (wie, aanbiederId) = await _portal.WieAsync(Mensen.AndereAanbieder);
        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        await _portal.StelOpeningVoorAsync(aanbesteding.Id, Mensen.Inkoper);

        // received in time, and it had to wait until the kluis was being read
        _tussendoor.Daad = async () =>
        {
            await _portal.DoeAsync<InschrijvingIntrekken, bool>(d => d.ExecuteAsync(ingetrokken, aanbiederId, aanbesteding.SluitingOp, wie, CancellationToken.None));
            await _portal.DienInAsync(nieuw, "vervangt@fictief.test", op: aanbesteding.SluitingOp);
        };
        await _portal.BevestigOpeningAsync(aanbesteding.Id, Mensen.TweedeInkoper);

        Assert.Null(_tussendoor.Daad);
        Assert.Equal(new[] { blijft, nieuw }.Order(), (await _portal.InDbAsync(db => db.Openingsregels.Select(r => r.InschrijvingId).ToListAsync())).Order());
        Assert.Equal([InschrijvingStatus.Ingetrokken, InschrijvingStatus.Vervangen], await _portal.InDbAsync(async db => new[] { (await db.Inschrijvingen.SingleAsync(i => i.Id == ingetrokken)).Status, (await db.Inschrijvingen.SingleAsync(i => i.Id == vervangen)).Status }));
    }

    [Fact, Trait("Regel", "INS-05")]
    public async Task Intrekken_EnVervangenTegelijk_LaatNooitTweeTellen()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var oud = await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
        var nieuw = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder, "Nieuw plan", vervangen: true);
        var (wie, aanbiederId) = await _portal.WieAsync(Mensen.Aanbieder);

        var daden = new[]
        {
            Task.Run(() => ProbeerAsync(() => _portal.DoeAsync<InschrijvingIntrekken, bool>(d => d.ExecuteAsync(oud, aanbiederId, _portal.Klok.GetUtcNow(), wie, CancellationToken.None)))),
            Task.Run(() => ProbeerAsync(() => _portal.DienInAsync(nieuw, Mensen.Aanbieder))),
        };
        var weigeringen = await Task.WhenAll(daden);

        // the new one counts; the old one was withdrawn first, or replaced and then nothing to withdraw
        Assert.Null(weigeringen[1]);
        var standen = await _portal.InDbAsync(db => db.Inschrijvingen.ToDictionaryAsync(i => i.Id, i => i.Status));
        Assert.Equal(InschrijvingStatus.Ingediend, standen[nieuw]);
        Assert.Equal(weigeringen[0] is null ? InschrijvingStatus.Ingetrokken : InschrijvingStatus.Vervangen, standen[oud]);
        Assert.True(weigeringen[0] is null or Domeinregel.InschrijvingNietIngediend);
    }

    private static async Task<Domeinregel?> ProbeerAsync(Func<Task> daad)
    {
        try
        {
            await daad();
            return null;
        }
        catch (DomeinregelException fout)
        {
            return fout.Regel;
        }
    }

    private static async Task WeigertAsync(Domeinregel regel, Func<Task> daad) => Assert.Equal(regel, (await Assert.ThrowsAsync<DomeinregelException>(daad)).Regel);

    /// <summary>The clock of the test, which somebody can set back.</summary>
    private sealed class Achteruitklok : TimeProvider
    {
        internal Klok Echte { get; set; } = null!;

        internal TimeSpan Terug { get; set; }

        public override long TimestampFrequency => Echte.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => Echte.GetUtcNow() - Terug;

        public override long GetTimestamp() => Echte.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => Echte.CreateTimer(callback, state, dueTime, period);
    }

    /// <summary>Does something once, just when the content of the inschrijvingen has been asked for.</summary>
    private sealed class Tussendoor : DbCommandInterceptor
    {
        internal Func<Task>? Daad { get; set; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (Daad is { } daad && command.CommandText.Contains("FROM \"Indieningen\"", StringComparison.Ordinal))
            {
                Daad = null;
                await daad();
            }

            return result;
        }
    }
}
