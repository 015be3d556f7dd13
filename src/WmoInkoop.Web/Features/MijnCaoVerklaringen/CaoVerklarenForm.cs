using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Web.Features.CaoVerklaringen;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Features.MijnCaoVerklaringen;

/// <summary>Filling in a declaration: one of three grounds, with what goes with it (CAO-02).</summary>
public sealed class CaoVerklarenForm
{
    /// <summary>Of what already stood ready; empty when nothing did.</summary>
    public Guid Versie { get; set; }

    [Display(Name = "Hoe voldoet uw organisatie aan de eis?"), Required(ErrorMessage = "Kies een van de drie mogelijkheden.")]
    public CaoGrond? Grond { get; set; }

    [Display(Name = "Welke cao uit de eis past u toe?"), StringLength(CaoEis.MaxCao)]
    public string? Cao { get; set; }

    [Display(Name = "Naam van uw cao"), StringLength(CaoEis.MaxCao)]
    public string? AndereCao { get; set; }

    [Display(Name = "Toelichting"), StringLength(CaoVerklaring.MaxMotivering)]
    public string? Motivering { get; set; }

    [Display(Name = "Documenten die u al toevoegde")]
    public List<Guid> Behouden { get; set; } = [];

    [Display(Name = "Document 1")]
    public Upload? Document1 { get; set; }

    [Display(Name = "Document 2")]
    public Upload? Document2 { get; set; }

    [Display(Name = "Document 3")]
    public Upload? Document3 { get; set; }

    internal static CaoVerklarenForm Van(CaoVerzoekViewModel verzoek)
    {
        var bron = verzoek.Bron;
        return new CaoVerklarenForm
        {
            Versie = verzoek.Concept?.Verklaring.Versie ?? Guid.Empty,
            Grond = bron?.Verklaring.Grond,
            Cao = bron?.Verklaring.Grond is CaoGrond.GenoemdeCao ? bron.Verklaring.Cao : null,
            AndereCao = bron?.Verklaring.Grond is CaoGrond.VergelijkbareCao ? bron.Verklaring.Cao : null,
            Motivering = bron?.Verklaring.Motivering,
            Behouden = [.. (bron?.Documenten ?? []).Select(d => d.Id)],
        };
    }

    internal CaoInvulling Invulling(Guid verzoekId) => new(
        verzoekId, Versie, new CaoInhoud(Grond!.Value, Grond is CaoGrond.GenoemdeCao ? Cao : AndereCao, Motivering), Behouden, [.. new[] { Document1, Document2, Document3 }.OfType<Upload>().Select(u => u.Document)]);
}

/// <summary>Signing the text that was shown.</summary>
public sealed class CaoOndertekenForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Ik heb de tekst gelezen en ga ermee akkoord"), Range(typeof(bool), "true", "true", ErrorMessage = "Zet een vinkje als u akkoord gaat met de tekst.")]
    public bool Akkoord { get; set; }
}
