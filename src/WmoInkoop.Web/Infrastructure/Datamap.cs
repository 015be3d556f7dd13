namespace WmoInkoop.Web.Infrastructure;

/// <summary>
/// The folder for everything the portal keeps outside a server database: <c>App_Data</c> under the content root, unless
/// <c>Opslag:Map</c> says otherwise. Made at start; a folder that cannot be written stops the start.
/// </summary>
public sealed class Datamap
{
    private Datamap(string map) => Map = map;

    public string Map { get; }

    public string Pad(params ReadOnlySpan<string> delen) => Path.Combine([Map, .. delen]);

    /// <exception cref="InstellingException">The folder cannot be made or written.</exception>
    public static Datamap Open(IConfiguration configuration, string contentRoot)
    {
        var map = Path.GetFullPath(configuration["Opslag:Map"] is { Length: > 0 } gekozen ? gekozen : "App_Data", contentRoot);
        var datamap = new Datamap(map);
        try
        {
            Directory.CreateDirectory(map);
            datamap.Schrijfproef();
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new InstellingException($"Opslag:Map points to {map}, which cannot be written: {fout.Message}");
        }

        return datamap;
    }

    /// <summary>Writes and removes a file.</summary>
    /// <exception cref="IOException">The folder is gone or full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not ours to write.</exception>
    public void Schrijfproef()
    {
        var proef = Pad($".schrijfproef-{Guid.NewGuid():N}");
        File.WriteAllText(proef, "proef");
        File.Delete(proef);
    }
}
