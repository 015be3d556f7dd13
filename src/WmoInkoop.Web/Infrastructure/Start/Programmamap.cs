namespace WmoInkoop.Web.Infrastructure.Start;

/// <summary>
/// Where the portal finds its settings and puts <c>App_Data</c>. The published program has its <c>wwwroot</c> beside it and runs from
/// its own folder, wherever it is started; <c>dotnet run</c> runs from the repository (RunWorkingDirectory in the project file).
/// </summary>
public static class Programmamap
{
    public static WebApplicationOptions Opties(string[] args) => new()
    {
        Args = args,
        ContentRootPath = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null,
    };
}
