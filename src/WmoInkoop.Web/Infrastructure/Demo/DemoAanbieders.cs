using System.Text;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// Where the registrations of the demo stand: ten accepted, one that waits for an inkoper since yesterday, one that still has to add
/// its extract. So an inkoper and a new provider both find something to do.
/// </summary>
public sealed class DemoAanbieders(InkoopDbContext db, Documentopslag opslag, Werkkalender werkkalender)
{
    private const int Geaccepteerd = 10;

    /// <summary>After <see cref="DemoAccounts"/>, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var inkoper = db.Aanstellingen.Local.First(a => a.Rol is Rol.Inkoper).GebruikerId;
        var aanbieders = db.Aanbieders.Local.OrderBy(a => a.KvkNummer.Waarde).ToList();
        foreach (var (aanbieder, nummer) in aanbieders.Take(Geaccepteerd + 1).Select((a, i) => (a, i + 1)))
        {
            var beheerder = aanbieder.Medewerkers.First(m => m.IsBeheerder).GebruikerId;
            var uittreksel = await opslag.BewaarAsync(Uittreksel(aanbieder), $"uittreksel-kvk-{aanbieder.KvkNummer}.pdf", beheerder, ct);
            db.Documenten.Add(uittreksel);
            aanbieder.VoegUittrekselToe(uittreksel.Id);
            if (nummer <= Geaccepteerd)
            {
                aanbieder.VraagVerificatie(beheerder, aanbieder.AangemeldOp.AddDays(1));
                aanbieder.Accepteer(inkoper, aanbieder.AangemeldOp.AddDays(3));
            }
            else
            {
                var gevraagdOp = nu.AddDays(-1);
                db.Termijnen.Add(VerificatieAanvragen.Termijn(aanbieder, aanbieder.VraagVerificatie(beheerder, gevraagdOp), werkkalender.NaWerkdagen(gevraagdOp, Verificatie.Werkdagen), gevraagdOp));
            }
        }
    }

    /// <summary>The name and number of the organisation, as a plain PDF.</summary>
    private static MemoryStream Uittreksel(Aanbieder aanbieder) => Pdf($"Uittreksel Handelsregister (voorbeeld): {aanbieder.Naam.Replace("(", "- ", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)}, KvK {aanbieder.KvkNummer}");

    /// <summary>One page with one line, which holds no parentheses.</summary>
    internal static MemoryStream Pdf(string regel)
    {
        var inhoud = $"BT /F1 12 Tf 72 770 Td ({regel}) Tj ET";
        string[] objecten =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
            $"<< /Length {inhoud.Length} >>\nstream\n{inhoud}\nendstream",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var plaatsen = objecten.Select((inhoudVanObject, i) =>
        {
            var plaats = pdf.Length;
            pdf.Append(null, $"{i + 1} 0 obj\n{inhoudVanObject}\nendobj\n");
            return plaats;
        }).ToList();
        var xref = pdf.Length;
        pdf.Append(null, $"xref\n0 {objecten.Length + 1}\n0000000000 65535 f \n");
        plaatsen.ForEach(p => pdf.Append(null, $"{p:D10} 00000 n \n"));
        pdf.Append(null, $"trailer\n<< /Size {objecten.Length + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return new MemoryStream(Encoding.Latin1.GetBytes(pdf.ToString()));
    }
}
