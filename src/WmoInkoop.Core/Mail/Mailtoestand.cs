namespace WmoInkoop.Core.Mail;

/// <summary>How the sending of mail goes, as the beheerder sees it.</summary>
public enum Mailtoestand
{
    /// <summary>Not tried yet.</summary>
    Wachtend,

    /// <summary>Refused at least once, tried again by itself.</summary>
    Uitgesteld,

    /// <summary>Refused for three days; waits for the beheerder.</summary>
    Opgegeven,
    Verzonden,
}

public static class MailberichtQueries
{
    /// <summary>Leaves out what hangs on a seal that is not broken: it is not shown and not counted (INS-06).</summary>
    public static IQueryable<Mailbericht> ZichtbaarVoorBeheer(this IQueryable<Mailbericht> mail, Data.InkoopDbContext db) =>
        mail.Where(m => m.ZegelId == null || db.Zegels.Any(z => z.Id == m.ZegelId && z.VerbrokenOp != null));

    public static IQueryable<Mailbericht> In(this IQueryable<Mailbericht> mail, Mailtoestand toestand) => toestand switch
    {
        Mailtoestand.Wachtend => mail.Where(m => m.VerzondenOp == null && m.OpgegevenOp == null && m.Pogingen == 0),
        Mailtoestand.Uitgesteld => mail.Where(m => m.VerzondenOp == null && m.OpgegevenOp == null && m.Pogingen > 0),
        Mailtoestand.Opgegeven => mail.Where(m => m.VerzondenOp == null && m.OpgegevenOp != null),
        Mailtoestand.Verzonden => mail.Where(m => m.VerzondenOp != null),
        _ => throw new ArgumentOutOfRangeException(nameof(toestand)),
    };
}
