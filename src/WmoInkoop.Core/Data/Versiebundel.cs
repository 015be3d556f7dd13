using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace WmoInkoop.Core.Data;

/// <summary>
/// One token for a form that edits several rows at once, some of which do not exist yet: it changes when one of them is edited or
/// made by somebody else.
/// </summary>
public static class Versiebundel
{
    public static Guid Van(IEnumerable<IHeeftVersie> rijen) =>
        new(SHA256.HashData([.. rijen.Select(r => r.Versie).Order().SelectMany(v => v.ToByteArray())])[..16]);

    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    internal static void Verwacht(IEnumerable<IHeeftVersie> rijen, Guid versie)
    {
        if (Van(rijen) != versie)
        {
            throw new DbUpdateConcurrencyException("The rows of the form changed since it was shown.");
        }
    }
}
