using System.Net.Mail;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Web.Infrastructure.Opdrachten;

/// <summary>Makes the first beheerder of a new portal and prints where that person chooses a password.</summary>
public sealed class BeheerderMaken(EersteBeheerderMaken maken) : IOpdracht
{
    public async Task<int> ExecuteAsync(IReadOnlyList<string> argumenten, CancellationToken ct)
    {
        if (argumenten.Count < 2 || !MailAddress.TryCreate(argumenten[0], out _) || argumenten[0].Length > Gebruiker.MaxEmail)
        {
            await Console.Error.WriteLineAsync("Gebruik: beheerder maken <e-mailadres> <naam>");
            return 2;
        }

        try
        {
            var naam = string.Join(' ', argumenten.Skip(1));
            var pad = await maken.ExecuteAsync(naam[..Math.Min(naam.Length, Gebruiker.MaxNaam)], argumenten[0], ct);
            Console.WriteLine($"De beheerder is gemaakt. Kies binnen een dag een wachtwoord op dit adres van het portaal: {pad}");
            return 0;
        }
        catch (DomeinregelException weigering)
        {
            await Console.Error.WriteLineAsync(weigering.Message);
            return 1;
        }
    }
}
