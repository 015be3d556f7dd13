using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Web.Infrastructure.Database;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Infrastructure.Opdrachten;

/// <summary>
/// <c>backup map</c>: the database and after it the documents, while the portal goes on working. A document is stored before its row
/// and removed a day after it, so every row in the copy has its file.
/// </summary>
public sealed class Backup(InkoopDbContext db, Databasekopie database, Documentopslag opslag, Sleutelbestand sleutel) : IOpdracht
{
    public async Task<int> ExecuteAsync(IReadOnlyList<string> argumenten, CancellationToken ct)
    {
        if (argumenten is not [var map])
        {
            await Console.Error.WriteLineAsync("Gebruik: backup <map>, met een map die nog niet bestaat of leeg is.");
            return Opdracht.VerkeerdGebruik;
        }

        var backup = new Backupmap(map);
        if (!backup.IsLeeg)
        {
            await Console.Error.WriteLineAsync($"De map {backup.Map} is niet leeg. Kies een andere map.");
            return 1;
        }

        try
        {
            return await MaakAsync(backup, ct);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"De back-up is mislukt en is niet bruikbaar: {fout.Message}");
            return 1;
        }
    }

    private async Task<int> MaakAsync(Backupmap backup, CancellationToken ct)
    {
        Schijf.MaakMap(backup.Map);
        if (database.IsEigen)
        {
            await database.KopieerAsync(backup.Pad(Backupmap.Database), ct);
            await backup.NoteerAsync(Backupmap.Database, ct);
        }

        var (aantal, ontbreekt) = (0, 0);
        await foreach (var id in db.Documenten.Select(d => d.Id).PerSleutelAsync(id => id, ct))
        {
            var deel = $"documenten/{Documentopslag.Deelpad(id)}";
            try
            {
                await backup.NeemOpAsync(opslag.Pad(id), deel, ct);
                aantal++;
            }
            catch (Exception fout) when (fout is FileNotFoundException or DirectoryNotFoundException)
            {
                ontbreekt++;
                await Console.Error.WriteLineAsync($"Het bestand van document {id} ontbreekt in de opslag.");
            }
        }

        await backup.SluitAfAsync(ct);
        Console.WriteLine($"De back-up staat in {backup.Map}: {(database.IsEigen ? "de database en " : "")}{aantal} {(aantal == 1 ? "document" : "documenten")}.");
        if (!database.IsEigen)
        {
            Console.WriteLine(Databasekopie.BackupElders);
        }

        Console.WriteLine($"De hoofdsleutel zit er niet bij. Bewaar {sleutel.Pad} apart en veilig: zonder dat bestand is deze back-up onleesbaar.");
        return ontbreekt == 0 ? 0 : 1;
    }
}
