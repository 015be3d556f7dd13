namespace WmoInkoop.Web.Infrastructure;

/// <summary>A setting is wrong or missing: the start stops with this one sentence, which names the setting, and no stack trace.</summary>
public sealed class InstellingException(string zin) : Exception(zin);
