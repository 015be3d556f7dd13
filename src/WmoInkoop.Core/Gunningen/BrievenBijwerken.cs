using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Gunningen;

/// <summary>What happens to letters in preparation when an inschrijving does not count any more.</summary>
internal static class BrievenBijwerken
{
    /// <summary>The own letter goes, and comparisons with a winner that changed are written anew (art. 2.130 lid 2).</summary>
    /// <param name="db">Tracks the dossier.</param>
    /// <param name="dossier">Read after the change; null: no letters are being prepared.</param>
    /// <param name="inschrijvingId">What does not count any more.</param>
    /// <param name="laatsteWas">The lowest-ranked winner before the change.</param>
    internal static void WerkBrievenBij(this InkoopDbContext db, Gunningsdossier? dossier, Guid inschrijvingId, Guid? laatsteWas)
    {
        if (dossier is null)
        {
            return;
        }

        db.Raak(dossier.Beslissing);
        foreach (var eigen in dossier.Concepten.Where(c => c.InschrijvingId == inschrijvingId))
        {
            db.RemoveRange(eigen.Teksten);
            db.Briefconcepten.Remove(eigen);
        }

        if (dossier.LaatsteWinnaar == laatsteWas)
        {
            return;
        }

        foreach (var concept in dossier.Concepten.Where(c => c.InschrijvingId != inschrijvingId && c.Teksten.Any(t => t.Vergelijking.Length > 0)))
        {
            concept.Schrijf(dossier.Beslissing, [.. concept.Teksten.Select(t => new Tekstwijziging(t.CriteriumId, t.Motivering, "", t.IsGelijkheidBevestigd))]);
            db.Raak(concept);
        }
    }
}
