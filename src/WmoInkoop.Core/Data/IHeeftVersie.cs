namespace WmoInkoop.Core.Data;

/// <summary>
/// An entity people edit. The token changes at every save (SQLite has no rowversion); a form posts the token it was shown and
/// <see cref="InkoopDbContext.VerwachtVersie"/> makes it the original value, so that the second of two editors gets the conflict page.
/// </summary>
public interface IHeeftVersie
{
    Guid Versie { get; }
}
