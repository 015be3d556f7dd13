using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>
/// The file with the master key (setting <c>Opslag:Sleutelbestand</c>, by default <c>sleutels/hoofdsleutel</c> in the data folder):
/// 32 bytes in base64, readable by the portal's account only. Made at the first start, never replaced.
/// </summary>
public sealed class Sleutelbestand
{
    private const int Lengte = 32;

    private Sleutelbestand(string pad) => Pad = pad;

    public string Pad { get; }

    public static Sleutelbestand Kies(IConfiguration configuration, Datamap datamap, string contentRoot) =>
        new(configuration["Opslag:Sleutelbestand"] is { Length: > 0 } gekozen ? Path.GetFullPath(gekozen, contentRoot) : datamap.Pad("sleutels", "hoofdsleutel"));

    /// <summary>
    /// Finds the key that belongs to the migrated database, or makes it when the database has none yet. Several processes may do
    /// this at once: one makes the key, the others read it.
    /// </summary>
    /// <exception cref="InstellingException">Missing while the database has one, unreadable, of the wrong length, or another one.</exception>
    public async Task<Hoofdsleutel> OpenAsync(InkoopDbContext db, DateTimeOffset nu, CancellationToken ct)
    {
        if (!File.Exists(Pad))
        {
            // looked at again: another process may have made both meanwhile, the file first
            if (await db.Sleutelkenmerken.AnyAsync(ct) && !File.Exists(Pad))
            {
                throw new InstellingException($"Opslag:Sleutelbestand points to {Pad}, which is missing, while the database holds content sealed with it; put the key file back from its backup.");
            }

            Maak();
        }

        var sleutel = Lees();
        return (await KenmerkAsync(db, sleutel, nu, ct)).IsVan(sleutel)
            ? sleutel
            : throw new InstellingException($"Opslag:Sleutelbestand points to {Pad}, which holds another key than the one this database was made with; put the right key file back.");
    }

    /// <summary>Reads the key, which must be there.</summary>
    /// <exception cref="InstellingException">Missing, unreadable, or of the wrong length.</exception>
    public Hoofdsleutel Lees()
    {
        try
        {
            var sleutel = Convert.FromBase64String(File.ReadAllText(Pad).Trim());
            return sleutel.Length == Lengte
                ? new Hoofdsleutel(sleutel)
                : throw new InstellingException($"Opslag:Sleutelbestand points to {Pad}, which holds {sleutel.Length} bytes instead of {Lengte}; put the right key file back.");
        }
        catch (FormatException)
        {
            throw new InstellingException($"Opslag:Sleutelbestand points to {Pad}, which is not a key in base64; put the right key file back.");
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new InstellingException($"Opslag:Sleutelbestand points to {Pad}, which cannot be read: {fout.Message}");
        }
    }

    private static async Task<Sleutelkenmerk> KenmerkAsync(InkoopDbContext db, Hoofdsleutel sleutel, DateTimeOffset nu, CancellationToken ct)
    {
        try
        {
            return await db.InTransactieAsync(
                async () => await db.Sleutelkenmerken.SingleOrDefaultAsync(ct) ?? db.Sleutelkenmerken.Add(new Sleutelkenmerk(sleutel, nu)).Entity,
                ct);
        }
        catch (DbUpdateException)
        {
            // another process wrote the row between our look and our save
            return await db.Sleutelkenmerken.SingleAsync(ct);
        }
    }

    private void Maak()
    {
        var tijdelijk = $"{Pad}.{Guid.NewGuid():N}.tmp";
        try
        {
            Schijf.MaakMap(Path.GetDirectoryName(Pad)!);
            using (var bestand = new FileStream(tijdelijk, Schijf.NieuwBestand()))
            {
                bestand.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Lengte))));
                bestand.Flush(flushToDisk: true);
            }

            Schijf.Hernoem(tijdelijk, Pad);
        }
        catch (IOException) when (File.Exists(Pad))
        {
            // another process was first; its key counts
            File.Delete(tijdelijk);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new InstellingException($"Opslag:Sleutelbestand points to {Pad}, which cannot be made: {fout.Message}");
        }
    }
}
