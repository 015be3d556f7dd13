using System.Text;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>
/// A note of one assessor for nobody else, sealed: about one inschrijving, or about the perceel. It goes with the interest that is declared in the
/// inschrijving and with the end of the appointment, and stands in no report, export or audit line.
/// </summary>
public sealed class Beoordelingsnotitie : IHeeftVersie
{
    public const int MaxTekst = 10_000;

    private const string Doel = "beoordelingsnotitie";

    private Beoordelingsnotitie()
    {
    }

    internal Beoordelingsnotitie(Guid beoordelaarId, Guid overId)
    {
        Id = Guid.NewGuid();
        BeoordelaarId = beoordelaarId;
        OverId = overId;
    }

    public Guid Id { get; private set; }

    public Guid BeoordelaarId { get; private set; }

    /// <summary>The inschrijving it is about, or the perceel.</summary>
    public Guid OverId { get; private set; }

    public Guid Versie { get; private set; }

    internal byte[] Tekst { get; private set; } = [];

    internal void Schrijf(string tekst, Hoofdsleutel sleutel) => Tekst = sleutel.Verzegel(Encoding.UTF8.GetBytes(tekst), Doel, Id);

    internal string Open(Hoofdsleutel sleutel) => Tekst.Length == 0 ? "" : Encoding.UTF8.GetString(sleutel.Open(Tekst, Doel, Id));
}

/// <summary>A note as its writer reads it.</summary>
/// <param name="Tekst">As typed.</param>
/// <param name="Versie">For the form.</param>
public sealed record Notitie(string Tekst, Guid Versie)
{
    /// <summary>Nothing written yet.</summary>
    public static Notitie Leeg { get; } = new("", Guid.Empty);
}

/// <summary>Reads the notes of one assessor, for that assessor only.</summary>
public sealed class NotitiesLezen(InkoopDbContext db, Hoofdsleutel sleutel)
{
    /// <summary>By inschrijving, and by perceel for the one about the perceel.</summary>
    /// <param name="beoordelaar">The own appointment of who asks.</param>
    /// <param name="ct">Cancels the request.</param>
    public async Task<IReadOnlyDictionary<Guid, Notitie>> VanAsync(Beoordelaar beoordelaar, CancellationToken ct) =>
        (await db.Beoordelingsnotities.AsNoTracking().Where(n => n.BeoordelaarId == beoordelaar.Id).ToListAsync(ct)).ToDictionary(n => n.OverId, n => new Notitie(n.Open(sleutel), n.Versie));
}

/// <summary>What makes notes go.</summary>
internal static class NotitieQueries
{
    /// <summary>The note about one inschrijving, or all notes of the assessor.</summary>
    internal static async Task WisNotitiesAsync(this InkoopDbContext db, Beoordelaar beoordelaar, Guid? overId, CancellationToken ct) =>
        db.Beoordelingsnotities.RemoveRange(await db.Beoordelingsnotities.Where(n => n.BeoordelaarId == beoordelaar.Id && (overId == null || n.OverId == overId)).ToListAsync(ct));
}
