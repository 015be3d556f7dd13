using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Testbasis;

public sealed class FormulierTests
{
    private const string Pagina = """
        <form action="/zoeken"><input name="q" value="niet" /></form>
        <form method="post" action="/a?b=1&amp;c=2">
          <input type="hidden" name="Versie" value="v1" /><input name="Naam" type="text" value="Zorg &amp; Co" />
          <input type="checkbox" name="Ja" value="true" checked="checked" /><input type="checkbox" name="Nee" value="true" />
          <select name="Soort"><option value="1">Een</option><option value="2" selected="selected">Twee</option></select>
          <textarea name="Uitleg">
        Eerste regel</textarea>
          <input name="Dicht" value="x" disabled="disabled" /><button name="knop" value="k">Opslaan</button>
        </form>
        """;

    [Fact]
    public void Lees_Pagina_GeeftDeVeldenDieEenBrowserZouVersturen()
    {
        var formulier = Assert.Single(Formulier.Lees(Pagina));

        Assert.Equal("/a?b=1&c=2", formulier.Actie);
        Assert.Equal(
            [("Versie", "v1"), ("Naam", "Zorg & Co"), ("Ja", "true"), ("Soort", "2"), ("Uitleg", "Eerste regel")],
            formulier.Velden.Select(v => (v.Key, v.Value)));
    }

    [Fact]
    public void Met_WaardeEnNull_VervangtEnLaatWeg() =>
        Assert.Equal(
            [("Versie", "v1"), ("Ja", "true"), ("Soort", "2"), ("Naam", "Nieuw")],
            Formulier.Lees(Pagina)[0].Met(new Dictionary<string, string?> { ["Naam"] = "Nieuw", ["Uitleg"] = null }).Select(v => (v.Key, v.Value)));
}
