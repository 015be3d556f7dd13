using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>The procedures whose inschrijvingen go into a kluis, for queries.</summary>
internal static class Inschrijfprocedures
{
    internal static readonly List<Procedure> MetKluis = [.. Enum.GetValues<Procedure>().Where(p => Proceduretabel.Van(p).MinimumOpeners is not null)];
}
