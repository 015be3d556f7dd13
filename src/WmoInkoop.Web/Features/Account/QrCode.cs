using System.Globalization;
using System.Text;
using QRCoder;

namespace WmoInkoop.Web.Features.Account;

/// <summary>A QR code as one SVG path, which needs no style and so passes the content security policy.</summary>
/// <param name="Maat">Modules on a side, the quiet zone included.</param>
/// <param name="Pad">The dark modules, for <c>d</c>.</param>
public sealed record QrCode(int Maat, string Pad)
{
    public static QrCode Van(string tekst)
    {
        using var data = QRCodeGenerator.GenerateQrCode(tekst, QRCodeGenerator.ECCLevel.M);
        var pad = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix[y].Count; x++)
            {
                if (data.ModuleMatrix[y][x])
                {
                    pad.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrCode(data.ModuleMatrix.Count, pad.ToString());
    }
}
