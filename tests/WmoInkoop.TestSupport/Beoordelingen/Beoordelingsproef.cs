using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.TestSupport.Inschrijvingen;

namespace WmoInkoop.TestSupport.Beoordelingen;

/// <summary>Brings the portal of a test to where plans are marked, by the deeds themselves.</summary>
public static class Beoordelingsproef
{
    /// <summary>A reason of substance.</summary>
    public const string OngeldigeReden = "Eis G1 is niet aangetoond: de referentie noemt geen aantal begeleide volwassenen.";

    /// <summary>One more assessor of Leeuwarden.</summary>
    public static Task NieuweBeoordelaarAsync(this PortalFactory portal, string email) => portal.InDbAsync(db => db.InTransactieAsync(
        async () =>
        {
            var nu = portal.Klok.GetUtcNow();
            var gebruiker = new Gebruiker($"Beoordelaar {email[..email.IndexOf('@', StringComparison.Ordinal)]}", email, nu)
            {
                EmailConfirmed = true,
                PasswordHash = await db.Users.Where(g => g.Email == Mensen.Beoordelaar).Select(g => g.PasswordHash).SingleAsync(),
                SecurityStamp = Guid.NewGuid().ToString("N"),
                TwoFactorEnabled = true,
                NormalizedEmail = email.ToUpperInvariant(),
                NormalizedUserName = email.ToUpperInvariant(),
            };
            db.Add(gebruiker);
            db.Add(new Aanstelling(gebruiker.Id, Rol.Beoordelaar, await db.Regios.Where(r => r.Sleutel == Mensen.Leeuwarden).Select(r => r.Id).SingleAsync(), nu));
            return true;
        },
        CancellationToken.None));

    /// <summary>A perceel of which these providers' inschrijvingen were opened; the ids are in their order.</summary>
    public static async Task<(Proefaanbesteding Aanbesteding, IReadOnlyList<Guid> Inschrijvingen)> GeopendAsync(this PortalFactory portal, params string[] aanbieders)
    {
        var aanbesteding = await portal.PubliceerAsync();
        var ids = new List<Guid>();
        foreach (var email in aanbieders)
        {
            ids.Add(await portal.IngediendAsync(aanbesteding, email, $"Plan van {email}"));
        }

        portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(10));
        await portal.OpenKluisAsync(aanbesteding.Id);
        return (aanbesteding, ids);
    }

    /// <summary>Says of every inschrijving of the perceel that it is valid, but for those named.</summary>
    public static async Task KeurAsync(this PortalFactory portal, Guid perceelId, params Guid[] ongeldig)
    {
        var ids = await portal.InDbAsync(db => db.Inschrijvingen.Where(i => i.PerceelId == perceelId && i.Status == InschrijvingStatus.Ingediend).Select(i => i.Id).ToListAsync());
        var wie = await portal.AlsInkoperAsync();
        foreach (var id in ids)
        {
            await portal.ToetsAsync(id, ongeldig.Contains(id) ? Eisuitkomst.VoldoetNiet : Eisuitkomst.Voldoet);
        }

        var versie = Core.Data.Versiebundel.Van(await portal.InDbAsync(db => db.Geldigheidsoordelen.AsNoTracking().Where(o => ids.Contains(o.InschrijvingId)).ToListAsync()));
        await portal.DoeAsync<GeldigheidVaststellen, bool>(async d =>
        {
            await d.ExecuteAsync(perceelId, [.. ids.Select(id => new Geldigheidskeuze(id, !ongeldig.Contains(id), ongeldig.Contains(id) ? OngeldigeReden : null))], versie, wie, CancellationToken.None);
            return true;
        });
    }

    /// <summary>Finds the same of every eis of an inschrijving, unless that can no longer be.</summary>
    public static async Task ToetsAsync(this PortalFactory portal, Guid inschrijvingId, Eisuitkomst uitkomst)
    {
        var perceelId = await portal.InDbAsync(db => db.Inschrijvingen.Where(i => i.Id == inschrijvingId).Select(i => i.PerceelId).SingleAsync());
        if (await portal.InDbAsync(db => db.Beoordelingen.AnyAsync(b => b.PerceelId == perceelId)))
        {
            return;
        }

        var wie = await portal.AlsInkoperAsync();
        var eisen = await portal.InDbAsync(db => db.Percelen.Where(p => p.Id == perceelId).SelectMany(p => p.Eisen).Select(e => e.Id).ToListAsync());
        var versie = Core.Data.Versiebundel.Van(await portal.InDbAsync(db => db.Eisoordelen.AsNoTracking().Where(o => o.InschrijvingId == inschrijvingId).ToListAsync()));
        await portal.DoeAsync<EisenToetsen, Guid?>(d => d.ExecuteAsync(
            new Eistoetsing(inschrijvingId, [.. eisen.Select(e => new Eiskeuze(e, uitkomst, uitkomst is Eisuitkomst.VoldoetNiet ? OngeldigeReden : null))], versie), wie, CancellationToken.None));
    }

    /// <summary>Begins with these assessors, two weeks from now.</summary>
    public static async Task<Guid> BeginBeoordelingAsync(this PortalFactory portal, Guid perceelId, params string[] beoordelaars)
    {
        var wie = await portal.AlsInkoperAsync();
        var ids = await portal.InDbAsync(db => db.Users.Where(g => beoordelaars.Contains(g.Email)).Select(g => g.Id).ToListAsync());
        return await portal.DoeAsync<BeoordelingLeiden, Guid>(d => d.BeginAsync(perceelId, [.. ids.Select(i => new Benoeming(i))], portal.Klok.GetUtcNow().AddDays(14), wie, CancellationToken.None));
    }

    /// <summary>Signs without any interest.</summary>
    public static async Task VerklaarAsync(this PortalFactory portal, Guid beoordelingId, string email, IReadOnlyDictionary<Guid, string>? belangen = null)
    {
        var wie = await portal.AlsAsync(email);
        var inschrijvingen = await portal.InDbAsync(db => db.Inschrijvingen
            .Where(i => i.Status == InschrijvingStatus.Ingediend && db.Beoordelingen.Any(b => b.Id == beoordelingId && b.PerceelId == i.PerceelId))
            .Select(i => i.Id)
            .ToListAsync());
        await portal.DoeAsync<PlannenBeoordelen, bool>(d => d.VerklaarAsync(beoordelingId, inschrijvingen.ToDictionary(i => i, i => belangen?.GetValueOrDefault(i)), wie, CancellationToken.None));
    }

    /// <summary>Gives marks, each with a reason.</summary>
    public static async Task GeefAsync(this PortalFactory portal, Guid beoordelingId, string email, params (Guid Inschrijving, Guid Criterium, decimal Cijfer)[] cijfers)
    {
        var wie = await portal.AlsAsync(email);
        var paren = cijfers.Select(c => (c.Inschrijving, c.Criterium)).ToHashSet();
        var rijen = await portal.InDbAsync(db => db.Beoordelingscijfers.AsNoTracking().Where(c => db.Beoordelaars.Any(b => b.Id == c.BeoordelaarId && b.BeoordelingId == beoordelingId && b.GebruikerId == wie.GebruikerId)).ToListAsync());
        var versie = Core.Data.Versiebundel.Van(rijen.Where(r => paren.Contains((r.InschrijvingId, r.CriteriumId))));
        await portal.DoeAsync<PlannenBeoordelen, Guid?>(d => d.BewaarAsync(beoordelingId, [.. cijfers.Select(c => new Cijferinvoer(c.Inschrijving, c.Criterium, c.Cijfer, $"Reden van {email}."))], versie, wie, CancellationToken.None));
    }

    public static async Task VergrendelAsync(this PortalFactory portal, Guid beoordelingId, string email)
    {
        var wie = await portal.AlsAsync(email);
        await portal.DoeAsync<PlannenBeoordelen, bool>(d => d.VergrendelAsync(beoordelingId, wie, CancellationToken.None));
    }

    /// <summary>Writes final marks down, each with a reason long enough for a letter.</summary>
    public static async Task LegEindcijfersVastAsync(this PortalFactory portal, Guid beoordelingId, Guid inschrijvingId, IReadOnlyList<Guid> criteria, params decimal[] cijfers)
    {
        var wie = await portal.AlsInkoperAsync();
        var versie = Core.Data.Versiebundel.Van(await portal.InDbAsync(db => db.Eindcijfers.AsNoTracking().Where(c => c.BeoordelingId == beoordelingId && c.InschrijvingId == inschrijvingId).ToListAsync()));
        await portal.DoeAsync<Consensus, bool>(async d =>
        {
            await d.LegVastAsync(
                beoordelingId,
                inschrijvingId,
                [.. criteria.Zip(cijfers, (c, cijfer) => new Eindcijferinvoer(c, cijfer, $"Het plan beantwoordt de vraag met cijfer {cijfer:0}: de aanpak is beschreven, met voorbeelden, en de planning klopt."))],
                versie,
                wie,
                CancellationToken.None);
            return true;
        });
    }

    /// <summary>All assessors and the inkoper discussed the final marks today.</summary>
    public static async Task BespreekAsync(this PortalFactory portal, Guid beoordelingId)
    {
        var wie = await portal.AlsInkoperAsync();
        var beoordelaars = await portal.InDbAsync(db => db.Beoordelaars.Where(b => b.BeoordelingId == beoordelingId && b.TeruggetrokkenOp == null).Select(b => b.GebruikerId).ToListAsync());
        await portal.DoeAsync<BesprekingVastleggen, bool>(async d =>
        {
            await d.ExecuteAsync(beoordelingId, null, new Besprekingsgegevens(Amsterdam.Datum(portal.Klok.GetUtcNow()), [.. beoordelaars, wie.GebruikerId!.Value], null), Guid.Empty, wie, CancellationToken.None);
            return true;
        });
    }

    /// <summary>Fixes the final marks, after a session in which all were there.</summary>
    public static async Task StelBeoordelingVastAsync(this PortalFactory portal, Guid beoordelingId)
    {
        await portal.BespreekAsync(beoordelingId);
        var wie = await portal.AlsInkoperAsync();
        var versie = await portal.InDbAsync(db => db.Beoordelingen.Where(b => b.Id == beoordelingId).Select(b => b.Versie).SingleAsync());
        await portal.DoeAsync<Consensus, bool>(async d =>
        {
            await d.StelVastAsync(beoordelingId, versie, wie, CancellationToken.None);
            return true;
        });
    }

    /// <summary>From opened to ranked: all valid, one assessor, and these final marks per inschrijving.</summary>
    public static async Task<Guid> BeoordeeldAsync(this PortalFactory portal, Proefaanbesteding aanbesteding, params (Guid Inschrijving, decimal[] Cijfers)[] uitkomst)
    {
        await portal.KeurAsync(aanbesteding.PerceelId);
        var id = await portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
        await portal.VerklaarAsync(id, Mensen.Beoordelaar);
        await portal.GeefAsync(id, Mensen.Beoordelaar, [.. from u in uitkomst from c in aanbesteding.Criteria.Zip(u.Cijfers) select (u.Inschrijving, c.First, c.Second)]);
        await portal.VergrendelAsync(id, Mensen.Beoordelaar);
        foreach (var (inschrijving, cijfers) in uitkomst)
        {
            await portal.LegEindcijfersVastAsync(id, inschrijving, aanbesteding.Criteria, cijfers);
        }

        await portal.StelBeoordelingVastAsync(id);
        return id;
    }

    public static Task<Uitvoerder> AlsInkoperAsync(this PortalFactory portal) => portal.AlsAsync(Mensen.Inkoper);

    public static Task<Uitvoerder> AlsAsync(this PortalFactory portal, string email) =>
        portal.InDbAsync(async db => new Uitvoerder(await db.Users.Where(g => g.Email == email).Select(g => g.Id).SingleAsync(), "medewerker"));
}
