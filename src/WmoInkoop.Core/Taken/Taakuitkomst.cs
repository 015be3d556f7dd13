namespace WmoInkoop.Core.Taken;

/// <summary>How the last run of a job ended.</summary>
public enum Taakuitkomst
{
    Gelukt,
    Mislukt,
}
