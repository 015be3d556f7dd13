using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Web.Infrastructure.Database;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Infrastructure.Opdrachten;

/// <summary>
/// <c>herstel map</c>: puts a backup back, after every hash in it was checked. Documents come before the database, so that a restore
/// that is broken off leaves no row without its file and can be done again. Refuses while a portal runs on the database.
/// </summary>
public sealed class Herstel(InkoopDbContext db, Databasekopie database, Documentopslag opslag, Sleutelbestand sleutel, DatabaseOptions options) : IOpdracht
{
    private const string Overschrijven = "overschrijven";

    public async Task<int> ExecuteAsync(IReadOnlyList<string> argumenten, CancellationToken ct)
    {
        if (argumenten is not ([_] or [_, Overschrijven]))
        {
            await Console.Error.WriteLineAsync($"Gebruik: herstel <map>, of herstel <map> {Overschrijven} als er al gegevens zijn die weg mogen.");
            return Opdracht.VerkeerdGebruik;
        }

        await using var slot = await Startslot.NeemAsync(options, ct); // keeps a portal from starting meanwhile
        using var alleen = Gebruiksslot.NeemAlleen(options);
        var backup = new Backupmap(argumenten[0]);
        try
        {
            return await WeigeringAsync(backup, argumenten.Count > 1, ct) is { } weigering ? await WeigerAsync(weigering) : await ZetTerugAsync(backup, ct);
        }
        catch (InvalidDataException fout)
        {
            return await WeigerAsync($"Dit is geen manifest van een back-up: {fout.Message}.");
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            return await WeigerAsync($"Het herstel is mislukt: {fout.Message} Stop het portaal en voer de opdracht nog een keer uit.");
        }
    }

    private static async Task<int> WeigerAsync(string zin)
    {
        await Console.Error.WriteLineAsync(zin);
        return 1;
    }

    private async Task<string?> WeigeringAsync(Backupmap backup, bool magOverschrijven, CancellationToken ct)
    {
        if (!backup.HeeftManifest)
        {
            return $"In {backup.Map} staat geen volledige back-up: manifest.sha256 ontbreekt.";
        }

        if (!magOverschrijven && (await db.Users.AnyAsync(ct) || await db.Documenten.AnyAsync(ct)))
        {
            return $"Er zijn al gegevens. Wilt u die weg hebben, typ dan: herstel {backup.Map} {Overschrijven}";
        }

        var fout = await backup.ControleerAsync(ct);
        return fout.Count > 0
            ? $"De back-up klopt niet, er is niets teruggezet. Gewijzigd of weg: {string.Join(", ", fout)}."
            : database.IsEigen && !backup.Bevat(Backupmap.Database)
                ? "In de back-up zit geen database: hij is gemaakt met een andere database."
                : null;
    }

    private async Task<int> ZetTerugAsync(Backupmap backup, CancellationToken ct)
    {
        var aantal = 0;
        foreach (var deel in backup.Documenten)
        {
            var doel = Path.Combine(opslag.Map, deel["documenten/".Length..]);
            Schijf.MaakMap(Path.GetDirectoryName(doel)!);
            File.Delete(doel); // a file of the same id that was damaged
            await Backupmap.KopieerAsync(backup.Pad(deel), doel, ct);
            aantal++;
        }

        if (database.IsEigen)
        {
            await database.HerstelAsync(backup.Pad(Backupmap.Database), ct);
        }
        else
        {
            Console.WriteLine(Databasekopie.HerstelElders);
        }

        Console.WriteLine($"Teruggezet: {(database.IsEigen ? "de database en " : "")}{aantal} {(aantal == 1 ? "document" : "documenten")}, elk met de juiste hash.");
        return await SleutelPastAsync(ct)
            ? 0
            : await WeigerAsync($"Zet nu de hoofdsleutel die bij deze back-up hoort op {sleutel.Pad}: het bestand dat er staat is een andere, en daarmee start het portaal niet.");
    }

    private async Task<bool> SleutelPastAsync(CancellationToken ct) =>
        await db.Sleutelkenmerken.AsNoTracking().SingleOrDefaultAsync(ct) is not { } kenmerk || kenmerk.IsVan(sleutel.Lees());
}
