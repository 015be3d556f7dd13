using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace WmoInkoop.Web.Infrastructure.Start;

/// <summary>The usual reasons for which a portal does not start, each as one sentence that names the setting. Anything else is a bug and keeps its stack trace.</summary>
public static class Startfout
{
    /// <summary>The sentence for <paramref name="fout"/>, or null when it is not a matter of settings.</summary>
    public static string? Zin(Exception fout) => fout switch
    {
        InstellingException => fout.Message,
        OptionsValidationException => fout.Message,
        InvalidOperationException when fout.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) => fout.Message, // it names the key
        InvalidDataException { InnerException: { } reden } => $"{fout.Message} {EersteRegel(reden)}", // a settings file that is no JSON
        IOException { InnerException: AddressInUseException } => $"Urls: {fout.Message.TrimEnd('.')}; stop the program that listens there, or choose another address with --urls.",
        SocketException or IOException { InnerException: SocketException } => $"Urls cannot be listened on: {fout.Message.TrimEnd('.')}.",
        FormatException when fout.Message.StartsWith("Invalid url", StringComparison.Ordinal) => $"Urls: {fout.Message.TrimEnd('.')}.",
        AggregateException { InnerExceptions: [var enige] } => Zin(enige),
        _ => null,
    };

    private static string EersteRegel(Exception fout) => (fout.InnerException ?? fout).Message.Split('\n')[0];
}
