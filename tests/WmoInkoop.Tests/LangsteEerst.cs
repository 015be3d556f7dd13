using WmoInkoop.Tests.Dialogen;
using WmoInkoop.Tests.Documenten;
using WmoInkoop.Tests.Kluizen;
using WmoInkoop.Tests.Mail;
using WmoInkoop.Tests.Start;
using Xunit;
using Xunit.Abstractions;

// tests of processes mostly wait for one another; more of them at once than there are cores fills that time
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer("WmoInkoop.Tests.LangsteEerst", "WmoInkoop.Tests")]

namespace WmoInkoop.Tests;

/// <summary>Starts the classes that take longest first, so that none of them runs alone at the end.</summary>
public sealed class LangsteEerst : ITestCollectionOrderer
{
    private static readonly List<string> Eerst =
    [
        .. new[] { typeof(KluisstormTests), typeof(KluisKillTests), typeof(MailProcesTests), typeof(HerstelTests), typeof(BackupTests), typeof(TweeProcessenTests), typeof(FormulierstormTests), typeof(VerkeerdeInstellingTests), typeof(VeiligeStartTests), typeof(OpdrachtenTests), typeof(DemoTests), typeof(GepubliceerdPortaalTests), typeof(DialoogHttpTests) }
            .Select(t => t.FullName!).Prepend(nameof(VolleKluis)), // a collection of two classes goes by its own name
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(c => Eerst.FindIndex(naam => c.DisplayName.EndsWith(naam, StringComparison.Ordinal)) is >= 0 and var plaats ? plaats : Eerst.Count);
}
