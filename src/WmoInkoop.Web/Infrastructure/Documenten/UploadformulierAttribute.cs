namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>
/// On an action that takes a form with files: <see cref="UploadMiddleware"/> stores them encrypted while they come in, and the form
/// is bound as any other, with a property of type <see cref="Upload"/> per file. The form in the view is <c>&lt;form method="post" upload&gt;</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadformulierAttribute : Attribute
{
    /// <summary>More files than this in one request are refused.</summary>
    public int MaxBestanden { get; init; } = 10;

    /// <summary>Nothing is stored: of each file only the hash is taken while it comes in, and it is bound as a <see cref="Bestandshash"/>.</summary>
    public bool AlleenHash { get; init; }

    /// <summary>Of a whole request, in bytes. More is refused unread (413).</summary>
    internal long MaxVerzoek => AlleenHash ? Core.Documenten.Documentsoorten.MaxGrootte + (1024 * 1024) : UploadMiddleware.MaxVerzoek;
}
