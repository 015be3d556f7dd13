namespace WmoInkoop.Web.Infrastructure.Beveiliging;

/// <summary>A device in words people recognise in the list of their sessions, from what the browser says of itself.</summary>
internal static class Apparaat
{
    // the order matters: Edge and Opera also call themselves Chrome, Chrome also calls itself Safari
    private static readonly (string Teken, string Naam)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrom", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Teken, string Naam)[] Systemen =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    internal static string Van(HttpRequest request)
    {
        var wie = request.Headers.UserAgent.ToString();
        return $"{Naam(Browsers, wie) ?? "Onbekende browser"} op {Naam(Systemen, wie) ?? "onbekend apparaat"}";
    }

    private static string? Naam((string Teken, string Naam)[] lijst, string wie) =>
        lijst.FirstOrDefault(r => wie.Contains(r.Teken, StringComparison.Ordinal)).Naam;
}
