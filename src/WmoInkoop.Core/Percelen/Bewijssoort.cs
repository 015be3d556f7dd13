using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Percelen;

/// <summary>Evidence that goes by a name everybody knows (GUN-08); other evidence is described in own words.</summary>
public enum Bewijssoort
{
    GedragsverklaringAanbesteden,
    UittrekselHandelsregister,
    VerklaringBelastingdienst,
    VogRechtspersonen,
    Moedergarantie,
}

/// <summary>What goes with a kind of evidence.</summary>
public static class Bewijssoorten
{
    /// <summary>The rule that says how old it may be; null: the eis says so itself.</summary>
    public static Procedureregel? Leeftijdsregel(this Bewijssoort soort) => soort switch
    {
        Bewijssoort.GedragsverklaringAanbesteden => Procedureregel.LeeftijdGedragsverklaring,
        Bewijssoort.UittrekselHandelsregister => Procedureregel.LeeftijdHandelsregister,
        Bewijssoort.VerklaringBelastingdienst => Procedureregel.LeeftijdBelastingverklaring,
        _ => null,
    };
}
