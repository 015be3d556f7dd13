namespace WmoInkoop.Core.Overeenkomsten;

/// <summary>The terms an inkoper fills in at the final award.</summary>
/// <param name="Ingangsdatum">The first day.</param>
/// <param name="Einddatum">The last day, without extensions.</param>
/// <param name="AantalVerlengingen">How often it can be extended; 0: not.</param>
/// <param name="MaandenPerVerlenging">How long one extension is.</param>
/// <param name="Opzegmaanden">Months of notice; 0: none.</param>
/// <param name="CaoEisId">The cao-eis of the regio that holds for it, if any.</param>
public sealed record Overeenkomstgegevens(DateOnly Ingangsdatum, DateOnly Einddatum, int AantalVerlengingen, int MaandenPerVerlenging, int Opzegmaanden, Guid? CaoEisId = null)
{
    public const int MeesteVerlengingen = 10;
    public const int MeesteMaanden = 120;
    public const int MeesteOpzegmaanden = 36;

    internal bool IsVerlengingGeldig => AantalVerlengingen == 0 || (AantalVerlengingen is > 0 and <= MeesteVerlengingen && MaandenPerVerlenging is > 0 and <= MeesteMaanden);
}
