using System.Xml;

namespace WmoInkoop.Web.Infrastructure.Kantoor;

internal static class XmlTekst
{
    /// <summary>XML holds no control characters; somebody may have pasted one.</summary>
    internal static string Toegestaan(string tekst) => tekst.All(XmlConvert.IsXmlChar) ? tekst : string.Concat(tekst.Where(t => XmlConvert.IsXmlChar(t) || char.IsSurrogate(t)));
}
