using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Formulieren;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Genodigden;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Core.Gegadigdenbrieven;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inkoopstrategieen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.Core.Pilots;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Procesverbalen;
using WmoInkoop.Core.Regios;
using WmoInkoop.Core.Risicos;
using WmoInkoop.Core.Storingen;
using WmoInkoop.Core.Taken;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Core.Trajecten;
using WmoInkoop.Core.Uitvallers;
using WmoInkoop.Core.Verslagen;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.Core.Volgers;
using WmoInkoop.Core.Vragen;

namespace WmoInkoop.Core.Data;

/// <summary>All tables, and the one door for writing: <see cref="InTransactieAsync{T}"/>.</summary>
public sealed class InkoopDbContext(DbContextOptions<InkoopDbContext> options)
    : IdentityUserContext<Gebruiker, Guid>(options)
{
    private readonly List<AuditInvoer> _auditInvoer = [];
    private bool _inTransactie;

    public DbSet<AuditRegel> AuditRegels => Set<AuditRegel>();

    public DbSet<AuditKop> AuditKoppen => Set<AuditKop>();

    public DbSet<Regio> Regios => Set<Regio>();

    public DbSet<Gemeente> Gemeenten => Set<Gemeente>();

    public DbSet<Aanstelling> Aanstellingen => Set<Aanstelling>();

    public DbSet<Sessie> Sessies => Set<Sessie>();

    public DbSet<TweedeFactor> TweedeFactoren => Set<TweedeFactor>();

    public DbSet<Herstelcode> Herstelcodes => Set<Herstelcode>();

    public DbSet<VierOgen> VierOgen => Set<VierOgen>();

    public DbSet<Uitnodiging> Uitnodigingen => Set<Uitnodiging>();

    public DbSet<Aanbieder> Aanbieders => Set<Aanbieder>();

    public DbSet<Medewerker> Medewerkers => Set<Medewerker>();

    public DbSet<Document> Documenten => Set<Document>();

    public DbSet<Uploadboeking> Uploadboekingen => Set<Uploadboeking>();

    public DbSet<Sleutelkenmerk> Sleutelkenmerken => Set<Sleutelkenmerk>();

    public DbSet<Mailbericht> Mailberichten => Set<Mailbericht>();

    public DbSet<Melding> Meldingen => Set<Melding>();

    public DbSet<Termijn> Termijnen => Set<Termijn>();

    public DbSet<Herinnering> Herinneringen => Set<Herinnering>();

    public DbSet<Herinneringsregel> Herinneringsregels => Set<Herinneringsregel>();

    public DbSet<Sleutelringdeel> Sleutelring => Set<Sleutelringdeel>();

    public DbSet<Zegel> Zegels => Set<Zegel>();

    public DbSet<Taakverslag> Taakverslagen => Set<Taakverslag>();

    public DbSet<BewaardFormulier> BewaardeFormulieren => Set<BewaardFormulier>();

    public DbSet<Registratie> Registraties => Set<Registratie>();

    public DbSet<Verificatie> Verificaties => Set<Verificatie>();

    public DbSet<Aansluitverzoek> Aansluitverzoeken => Set<Aansluitverzoek>();

    public DbSet<Tekenbevoegdheid> Tekenbevoegdheden => Set<Tekenbevoegdheid>();

    public DbSet<EersteHandtekening> EersteHandtekeningen => Set<EersteHandtekening>();

    public DbSet<Traject> Trajecten => Set<Traject>();

    public DbSet<Trajectdocument> Trajectdocumenten => Set<Trajectdocument>();

    public DbSet<Inkoopstrategie> Inkoopstrategieen => Set<Inkoopstrategie>();

    public DbSet<Risico> Risicos => Set<Risico>();

    public DbSet<Pilot> Pilots => Set<Pilot>();

    public DbSet<Aanbesteding> Aanbestedingen => Set<Aanbesteding>();

    public DbSet<AanbestedingDocument> AanbestedingDocumenten => Set<AanbestedingDocument>();

    public DbSet<Perceel> Percelen => Set<Perceel>();

    public DbSet<Perceeluitsluiting> Perceeluitsluitingen => Set<Perceeluitsluiting>();

    public DbSet<Vraag> Vragen => Set<Vraag>();

    public DbSet<Rectificatie> Rectificaties => Set<Rectificatie>();

    public DbSet<Volger> Volgers => Set<Volger>();

    public DbSet<Nota> Notas => Set<Nota>();
    public DbSet<CaoEis> CaoEisen => Set<CaoEis>();

    public DbSet<CaoVerzoek> CaoVerzoeken => Set<CaoVerzoek>();

    public DbSet<CaoVerklaring> CaoVerklaringen => Set<CaoVerklaring>();
    public DbSet<Inschrijving> Inschrijvingen => Set<Inschrijving>();

    public DbSet<Inschrijvingsdeel> Inschrijvingsdelen => Set<Inschrijvingsdeel>();

    public DbSet<Inschrijvingsdocument> Inschrijvingsdocumenten => Set<Inschrijvingsdocument>();

    public DbSet<Samenstelling> Samenstellingen => Set<Samenstelling>();

    public DbSet<Inschrijfpartij> Partijen => Set<Inschrijfpartij>();

    public DbSet<Deelname> Deelnames => Set<Deelname>();

    public DbSet<Indiening> Indieningen => Set<Indiening>();

    public DbSet<EerdereIndiening> EerdereIndieningen => Set<EerdereIndiening>();

    public DbSet<Opening> Openingen => Set<Opening>();

    public DbSet<ProcesVerbaalVanOpening> ProcessenVerbaalVanOpening => Set<ProcesVerbaalVanOpening>();

    public DbSet<Openingsregel> Openingsregels => Set<Openingsregel>();

    public DbSet<Verlengingsverzoek> Verlengingsverzoeken => Set<Verlengingsverzoek>();

    public DbSet<Verlengingsantwoord> Verlengingsantwoorden => Set<Verlengingsantwoord>();

    // Storingen
    public DbSet<Storing> Storingen => Set<Storing>();

    public DbSet<Hartslag> Hartslagen => Set<Hartslag>();

    public DbSet<Controlegetal> Controlegetallen => Set<Controlegetal>();

    // Toetsing
    public DbSet<Geldigheidsoordeel> Geldigheidsoordelen => Set<Geldigheidsoordeel>();

    public DbSet<Eisoordeel> Eisoordelen => Set<Eisoordeel>();

    public DbSet<Toetsingsverzoek> Toetsingsverzoeken => Set<Toetsingsverzoek>();

    public DbSet<Uitsluiting> Uitsluitingen => Set<Uitsluiting>();

    // Beoordeling
    public DbSet<Beoordeling> Beoordelingen => Set<Beoordeling>();

    public DbSet<Beoordelaar> Beoordelaars => Set<Beoordelaar>();

    public DbSet<Belangenconflict> Belangenconflicten => Set<Belangenconflict>();

    public DbSet<Beoordelingscijfer> Beoordelingscijfers => Set<Beoordelingscijfer>();

    public DbSet<Eindcijfer> Eindcijfers => Set<Eindcijfer>();

    public DbSet<Beoordelingsnotitie> Beoordelingsnotities => Set<Beoordelingsnotitie>();

    public DbSet<Consensusbespreking> Consensusbesprekingen => Set<Consensusbespreking>();

    // Gunning en overeenkomsten
    public DbSet<Gunningsbeslissing> Gunningsbeslissingen => Set<Gunningsbeslissing>();

    public DbSet<KortGeding> KortGedingen => Set<KortGeding>();

    public DbSet<Briefconcept> Briefconcepten => Set<Briefconcept>();

    public DbSet<Gunningsbrief> Gunningsbrieven => Set<Gunningsbrief>();

    public DbSet<Gegadigdenbrief> Gegadigdenbrieven => Set<Gegadigdenbrief>();

    public DbSet<Verbaaltekst> Verbaalteksten => Set<Verbaaltekst>();

    public DbSet<ProcesVerbaalVanDeProcedure> ProcessenVerbaalVanDeProcedure => Set<ProcesVerbaalVanDeProcedure>();

    public DbSet<Overeenkomst> Overeenkomsten => Set<Overeenkomst>();

    // Klachten
    public DbSet<Klacht> Klachten => Set<Klacht>();

    // Bewijsmiddelen
    public DbSet<Bewijsverzoek> Bewijsverzoeken => Set<Bewijsverzoek>();

    public DbSet<Uitvaller> Uitvallers => Set<Uitvaller>();

    // Beschikkingen en bezwaar
    public DbSet<Subsidiebesluit> Subsidiebesluiten => Set<Subsidiebesluit>();

    public DbSet<Beschikking> Beschikkingen => Set<Beschikking>();

    public DbSet<Bezwaar> Bezwaren => Set<Bezwaar>();

    // Overlegtafels en verslagen
    public DbSet<Overlegtafel> Overlegtafels => Set<Overlegtafel>();

    public DbSet<Tafellid> Tafelleden => Set<Tafellid>();

    public DbSet<Bijeenkomst> Bijeenkomsten => Set<Bijeenkomst>();

    public DbSet<Agendapunt> Agendapunten => Set<Agendapunt>();

    public DbSet<Verslag> Verslagen => Set<Verslag>();

    public DbSet<Verslagonderdeel> Verslagonderdelen => Set<Verslagonderdeel>();

    public DbSet<Actie> Acties => Set<Actie>();

    public DbSet<Verslagopmerking> Verslagopmerkingen => Set<Verslagopmerking>();

    public DbSet<Verslaglezing> Verslaglezingen => Set<Verslaglezing>();

    // Procedures en planning
    public DbSet<Genodigde> Genodigden => Set<Genodigde>();

    // Dialogen
    public DbSet<Gegadigde> Gegadigden => Set<Gegadigde>();

    public DbSet<Dialoogronde> Dialoogrondes => Set<Dialoogronde>();

    public DbSet<Dialooggesprek> Dialooggesprekken => Set<Dialooggesprek>();

    public DbSet<Dialoogplan> Dialoogplannen => Set<Dialoogplan>();

    public DbSet<Dialoogverduidelijking> Dialoogverduidelijkingen => Set<Dialoogverduidelijking>();

    /// <summary>SQLite is one file with one writer; what depends on that asks here, not the provider.</summary>
    public bool IsSqlite => Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite";

    /// <summary>
    /// Does a deed in one transaction: what it changed, its audit lines and its mail are saved together or not at all. The deed
    /// loads what it needs itself, because it may run again when the server database asks for a retry. Take <c>nu</c> before
    /// calling: waiting for the writer's turn must not make a deed late. Within a running transaction the deed joins it.
    /// </summary>
    public async Task<T> InTransactieAsync<T>(Func<Task<T>> deed, CancellationToken ct)
    {
        if (_inTransactie)
        {
            var uitkomst = await deed();
            await SaveChangesAsync(ct);
            return uitkomst;
        }

        using var beurt = IsSqlite ? await Schrijfpoort.BetreedAsync(Database.GetDbConnection().DataSource, ct) : null;
        return await Database.CreateExecutionStrategy().ExecuteAsync(() => EenPogingAsync(deed, ct));
    }

    /// <inheritdoc cref="InTransactieAsync{T}"/>
    public Task InTransactieAsync(Func<Task> deed, CancellationToken ct) =>
        InTransactieAsync(async () =>
        {
            await deed();
            return true;
        }, ct);

    /// <summary>Adds an audit line (AUD-01); it joins the chain as the last step of the running transaction.</summary>
    /// <exception cref="InvalidOperationException">Outside <see cref="InTransactieAsync{T}"/>: the line would be lost.</exception>
    public void Audit(AuditInvoer invoer)
    {
        if (!_inTransactie)
        {
            throw new InvalidOperationException("An audit line was added outside InTransactieAsync.");
        }

        _auditInvoer.Add(invoer);
    }

    /// <summary>Says which version of <paramref name="entiteit"/> the person was looking at; saving another one fails with <see cref="DbUpdateConcurrencyException"/>.</summary>
    public void VerwachtVersie(IHeeftVersie entiteit, Guid versie)
    {
        var rij = Entry(entiteit);
        rij.Property(nameof(IHeeftVersie.Versie)).OriginalValue = versie;
        rij.State = rij.State is EntityState.Unchanged ? EntityState.Modified : rij.State;
    }

    /// <summary>Raises the token of a parent whose child was edited, so that two people who each edit a child meet.</summary>
    public void Raak(IHeeftVersie ouder) => VerwachtVersie(ouder, (Guid)Entry(ouder).Property(nameof(IHeeftVersie.Versie)).OriginalValue!);

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.AddInterceptors(new OpslagInterceptor());

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventies.Pas(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(InkoopDbContext).Assembly);
        Conventies.Pas(builder);
    }

    private async Task<T> EenPogingAsync<T>(Func<Task<T>> deed, CancellationToken ct)
    {
        ChangeTracker.Clear();
        _auditInvoer.Clear();
        _inTransactie = true;
        var gelukt = false;
        try
        {
            await using var transactie = await Database.BeginTransactionAsync(ct);
            if (!IsSqlite)
            {
                // locks the head of the chain, so that also on a server one deed at a time checks its rules and writes
                await AuditKoppen.ExecuteUpdateAsync(s => s.SetProperty(k => k.Nummer, k => k.Nummer), ct);
            }

            var uitkomst = await deed();
            await SaveChangesAsync(ct);
            await AuditKeten.SluitAanAsync(this, _auditInvoer, ct);
            await transactie.CommitAsync(ct);
            gelukt = true;
            return uitkomst;
        }
        finally
        {
            if (!gelukt)
            {
                ChangeTracker.Clear(); // nothing of a refused deed may ride along with a later save
            }

            _auditInvoer.Clear();
            _inTransactie = false;
        }
    }
}
