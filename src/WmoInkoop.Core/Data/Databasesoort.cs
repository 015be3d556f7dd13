namespace WmoInkoop.Core.Data;

/// <summary>The databases the portal works on (setting <c>Database:Provider</c>).</summary>
public enum Databasesoort
{
    Sqlite,
    SqlServer,
}
