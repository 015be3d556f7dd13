using System.Text;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>Makes the documents of the demo: plain PDFs of one page with a few lines.</summary>
internal static class DemoPdf
{
    internal static MemoryStream Maak(params IReadOnlyList<string> regels)
    {
        var inhoud = $"BT /F1 12 Tf 72 770 Td 18 TL {string.Concat(regels.Select(r => $"({Ontsnap(r)}) Tj T* "))}ET";
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

    private static string Ontsnap(string regel) =>
        regel.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal);
}
