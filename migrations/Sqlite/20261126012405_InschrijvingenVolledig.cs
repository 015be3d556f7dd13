using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InschrijvingenVolledig : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Gunningsbeslissingen_PerceelId",
                table: "Gunningsbeslissingen");

            migrationBuilder.AddColumn<Guid>(
                name: "StoringId",
                table: "Rectificaties",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kostprijsblad",
                table: "Percelen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "GewijzigdDoorId",
                table: "Inschrijvingsdelen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "GewijzigdOp",
                table: "Inschrijvingsdelen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MaxWoorden",
                table: "Gunningscriteria",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "IngetrokkenDoorId",
                table: "Gunningsbeslissingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "IngetrokkenOp",
                table: "Gunningsbeslissingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Intrekreden",
                table: "Gunningsbeslissingen",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Grond",
                table: "Geldigheidsoordelen",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Planning_GestanddoeningDagen",
                table: "Aanbestedingen",
                type: "INTEGER",
                nullable: false,
                defaultValue: 90);

            migrationBuilder.AddColumn<string>(
                name: "WeggelatenGronden",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Deelnames",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HoofdaannemerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Vingerafdruk = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deelnames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deelnames_Aanbieders_HoofdaannemerId",
                        column: x => x.HoofdaannemerId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deelnames_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EerdereIndieningen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VervangenOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Bewijs = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EerdereIndieningen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EerdereIndieningen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Eisoordelen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EisId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Uitkomst = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Notitie = table.Column<string>(type: "TEXT", maxLength: 2100, nullable: true),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Eisoordelen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Eisoordelen_Eisen_EisId",
                        column: x => x.EisId,
                        principalTable: "Eisen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Eisoordelen_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Eisoordelen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Hartslagen",
                columns: table => new
                {
                    ServerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Server = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Volgnummer = table.Column<long>(type: "INTEGER", nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsGestopt = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hartslagen", x => x.ServerId);
                });

            migrationBuilder.CreateTable(
                name: "Partijen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    GenoemdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GevraagdOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeslotenOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Linkafdruk = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Besluit = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Verklaring = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partijen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Partijen_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Partijen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Samenstellingen",
                columns: table => new
                {
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verzoeken = table.Column<int>(type: "INTEGER", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Samenstellingen", x => x.InschrijvingId);
                    table.ForeignKey(
                        name: "FK_Samenstellingen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Storingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Begin = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Einde = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsDuurOnbekend = table.Column<bool>(type: "INTEGER", nullable: false),
                    GezienOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ServerId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Storingen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Tekenbevoegdheden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MedewerkerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Wijze = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Bewijs = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TotEnMet = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    VastgelegdDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BeeindigdOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeeindigdDoorId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tekenbevoegdheden", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tekenbevoegdheden_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tekenbevoegdheden_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tekenbevoegdheden_Gebruikers_BeeindigdDoorId",
                        column: x => x.BeeindigdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tekenbevoegdheden_Gebruikers_VastgelegdDoorId",
                        column: x => x.VastgelegdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tekenbevoegdheden_Medewerkers_MedewerkerId",
                        column: x => x.MedewerkerId,
                        principalTable: "Medewerkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Toetsingsverzoeken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    EisId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Vraag = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    VerstuurdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VerstuurdDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UiterlijkOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KorteTermijnReden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    BeantwoordOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeantwoordDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Bevinding = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Bevindingsreden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SchendtArbeidsrecht = table.Column<bool>(type: "INTEGER", nullable: false),
                    BevindingOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BevindingDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false),
                    Antwoord = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Toetsingsverzoeken", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Eisen_EisId",
                        column: x => x.EisId,
                        principalTable: "Eisen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Gebruikers_BeantwoordDoorId",
                        column: x => x.BeantwoordDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Gebruikers_BevindingDoorId",
                        column: x => x.BevindingDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Gebruikers_VerstuurdDoorId",
                        column: x => x.VerstuurdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Uitsluitingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VierOgenId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Grond = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    VoorgesteldDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoorgesteldOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AfgerondOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AfgerondDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsBevestigd = table.Column<bool>(type: "INTEGER", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uitsluitingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Uitsluitingen_Gebruikers_AfgerondDoorId",
                        column: x => x.AfgerondDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitsluitingen_Gebruikers_VoorgesteldDoorId",
                        column: x => x.VoorgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitsluitingen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitsluitingen_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitsluitingen_VierOgen_VierOgenId",
                        column: x => x.VierOgenId,
                        principalTable: "VierOgen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verlengingsverzoeken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tot = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AntwoordVoor = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    GevraagdDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GevraagdOp = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verlengingsverzoeken", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verlengingsverzoeken_Gebruikers_GevraagdDoorId",
                        column: x => x.GevraagdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verlengingsverzoeken_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Controlegetallen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StoringId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisatie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    KvkNummer = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Methode = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Weg = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OntvangenOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GeregistreerdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GeregistreerdDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Controlegetallen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Controlegetallen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Controlegetallen_Gebruikers_GeregistreerdDoorId",
                        column: x => x.GeregistreerdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Controlegetallen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Controlegetallen_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Controlegetallen_Storingen_StoringId",
                        column: x => x.StoringId,
                        principalTable: "Storingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Storingstoelichtingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StoringId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Storingstoelichtingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Storingstoelichtingen_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Storingstoelichtingen_Storingen_StoringId",
                        column: x => x.StoringId,
                        principalTable: "Storingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EersteHandtekeningen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TekenbevoegdheidId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Controlegetal = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Rectificatie = table.Column<int>(type: "INTEGER", nullable: false),
                    GezetOp = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EersteHandtekeningen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EersteHandtekeningen_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EersteHandtekeningen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EersteHandtekeningen_Tekenbevoegdheden_TekenbevoegdheidId",
                        column: x => x.TekenbevoegdheidId,
                        principalTable: "Tekenbevoegdheden",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verzoekdocumenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerzoekId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Naam = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verzoekdocumenten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verzoekdocumenten_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verzoekdocumenten_Toetsingsverzoeken_VerzoekId",
                        column: x => x.VerzoekId,
                        principalTable: "Toetsingsverzoeken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verzoekverlengingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerzoekId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Was = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Werd = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verzoekverlengingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verzoekverlengingen_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verzoekverlengingen_Toetsingsverzoeken_VerzoekId",
                        column: x => x.VerzoekId,
                        principalTable: "Toetsingsverzoeken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verlengingsantwoorden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerzoekId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Akkoord = table.Column<bool>(type: "INTEGER", nullable: true),
                    BeantwoordOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeantwoordDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VervallenOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VervallenDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Vervalreden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verlengingsantwoorden", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verlengingsantwoorden_Gebruikers_BeantwoordDoorId",
                        column: x => x.BeantwoordDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verlengingsantwoorden_Gebruikers_VervallenDoorId",
                        column: x => x.VervallenDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verlengingsantwoorden_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verlengingsantwoorden_Verlengingsverzoeken_VerzoekId",
                        column: x => x.VerzoekId,
                        principalTable: "Verlengingsverzoeken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Rectificaties_StoringId",
                table: "Rectificaties",
                column: "StoringId");

            migrationBuilder.CreateIndex(
                name: "IX_Inschrijvingsdelen_GewijzigdDoorId",
                table: "Inschrijvingsdelen",
                column: "GewijzigdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbeslissingen_IngetrokkenDoorId",
                table: "Gunningsbeslissingen",
                column: "IngetrokkenDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbeslissingen_PerceelId",
                table: "Gunningsbeslissingen",
                column: "PerceelId",
                unique: true,
                filter: "[IngetrokkenOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Controlegetallen_AanbestedingId",
                table: "Controlegetallen",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Controlegetallen_GeregistreerdDoorId",
                table: "Controlegetallen",
                column: "GeregistreerdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Controlegetallen_InschrijvingId",
                table: "Controlegetallen",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Controlegetallen_PerceelId_Sha256",
                table: "Controlegetallen",
                columns: new[] { "PerceelId", "Sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Controlegetallen_StoringId",
                table: "Controlegetallen",
                column: "StoringId");

            migrationBuilder.CreateIndex(
                name: "IX_Deelnames_HoofdaannemerId",
                table: "Deelnames",
                column: "HoofdaannemerId");

            migrationBuilder.CreateIndex(
                name: "IX_Deelnames_PerceelId_HoofdaannemerId",
                table: "Deelnames",
                columns: new[] { "PerceelId", "HoofdaannemerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Deelnames_Vingerafdruk",
                table: "Deelnames",
                column: "Vingerafdruk",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EerdereIndieningen_InschrijvingId",
                table: "EerdereIndieningen",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_EersteHandtekeningen_GebruikerId",
                table: "EersteHandtekeningen",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_EersteHandtekeningen_InschrijvingId",
                table: "EersteHandtekeningen",
                column: "InschrijvingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EersteHandtekeningen_TekenbevoegdheidId",
                table: "EersteHandtekeningen",
                column: "TekenbevoegdheidId");

            migrationBuilder.CreateIndex(
                name: "IX_Eisoordelen_DoorId",
                table: "Eisoordelen",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Eisoordelen_EisId",
                table: "Eisoordelen",
                column: "EisId");

            migrationBuilder.CreateIndex(
                name: "IX_Eisoordelen_InschrijvingId_EisId",
                table: "Eisoordelen",
                columns: new[] { "InschrijvingId", "EisId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Hartslagen_Volgnummer",
                table: "Hartslagen",
                column: "Volgnummer");

            migrationBuilder.CreateIndex(
                name: "IX_Partijen_AanbiederId",
                table: "Partijen",
                column: "AanbiederId",
                filter: "[AanbiederId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Partijen_InschrijvingId",
                table: "Partijen",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Partijen_Linkafdruk",
                table: "Partijen",
                column: "Linkafdruk",
                unique: true,
                filter: "[Linkafdruk] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Storingen_Begin",
                table: "Storingen",
                column: "Begin");

            migrationBuilder.CreateIndex(
                name: "IX_Storingstoelichtingen_DoorId",
                table: "Storingstoelichtingen",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Storingstoelichtingen_StoringId",
                table: "Storingstoelichtingen",
                column: "StoringId");

            migrationBuilder.CreateIndex(
                name: "IX_Tekenbevoegdheden_AanbiederId",
                table: "Tekenbevoegdheden",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Tekenbevoegdheden_BeeindigdDoorId",
                table: "Tekenbevoegdheden",
                column: "BeeindigdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Tekenbevoegdheden_DocumentId",
                table: "Tekenbevoegdheden",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Tekenbevoegdheden_MedewerkerId",
                table: "Tekenbevoegdheden",
                column: "MedewerkerId",
                unique: true,
                filter: "[BeeindigdOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tekenbevoegdheden_VastgelegdDoorId",
                table: "Tekenbevoegdheden",
                column: "VastgelegdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_AanbestedingId",
                table: "Toetsingsverzoeken",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_AanbiederId",
                table: "Toetsingsverzoeken",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_BeantwoordDoorId",
                table: "Toetsingsverzoeken",
                column: "BeantwoordDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_BevindingDoorId",
                table: "Toetsingsverzoeken",
                column: "BevindingDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_EisId",
                table: "Toetsingsverzoeken",
                column: "EisId");

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_InschrijvingId_Soort",
                table: "Toetsingsverzoeken",
                columns: new[] { "InschrijvingId", "Soort" });

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_PerceelId_Soort_Bevinding",
                table: "Toetsingsverzoeken",
                columns: new[] { "PerceelId", "Soort", "Bevinding" });

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_VerstuurdDoorId",
                table: "Toetsingsverzoeken",
                column: "VerstuurdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitsluitingen_AfgerondDoorId",
                table: "Uitsluitingen",
                column: "AfgerondDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitsluitingen_InschrijvingId",
                table: "Uitsluitingen",
                column: "InschrijvingId",
                unique: true,
                filter: "[AfgerondOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Uitsluitingen_PerceelId",
                table: "Uitsluitingen",
                column: "PerceelId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitsluitingen_VierOgenId",
                table: "Uitsluitingen",
                column: "VierOgenId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitsluitingen_VoorgesteldDoorId",
                table: "Uitsluitingen",
                column: "VoorgesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Verlengingsantwoorden_BeantwoordDoorId",
                table: "Verlengingsantwoorden",
                column: "BeantwoordDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Verlengingsantwoorden_InschrijvingId",
                table: "Verlengingsantwoorden",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Verlengingsantwoorden_VervallenDoorId",
                table: "Verlengingsantwoorden",
                column: "VervallenDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Verlengingsantwoorden_VerzoekId_InschrijvingId",
                table: "Verlengingsantwoorden",
                columns: new[] { "VerzoekId", "InschrijvingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Verlengingsverzoeken_GevraagdDoorId",
                table: "Verlengingsverzoeken",
                column: "GevraagdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Verlengingsverzoeken_PerceelId",
                table: "Verlengingsverzoeken",
                column: "PerceelId");

            migrationBuilder.CreateIndex(
                name: "IX_Verzoekdocumenten_DocumentId",
                table: "Verzoekdocumenten",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Verzoekdocumenten_VerzoekId",
                table: "Verzoekdocumenten",
                column: "VerzoekId");

            migrationBuilder.CreateIndex(
                name: "IX_Verzoekverlengingen_DoorId",
                table: "Verzoekverlengingen",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Verzoekverlengingen_VerzoekId",
                table: "Verzoekverlengingen",
                column: "VerzoekId");

            migrationBuilder.AddForeignKey(
                name: "FK_Gunningsbeslissingen_Gebruikers_IngetrokkenDoorId",
                table: "Gunningsbeslissingen",
                column: "IngetrokkenDoorId",
                principalTable: "Gebruikers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Inschrijvingsdelen_Gebruikers_GewijzigdDoorId",
                table: "Inschrijvingsdelen",
                column: "GewijzigdDoorId",
                principalTable: "Gebruikers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Rectificaties_Storingen_StoringId",
                table: "Rectificaties",
                column: "StoringId",
                principalTable: "Storingen",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Gunningsbeslissingen_Gebruikers_IngetrokkenDoorId",
                table: "Gunningsbeslissingen");

            migrationBuilder.DropForeignKey(
                name: "FK_Inschrijvingsdelen_Gebruikers_GewijzigdDoorId",
                table: "Inschrijvingsdelen");

            migrationBuilder.DropForeignKey(
                name: "FK_Rectificaties_Storingen_StoringId",
                table: "Rectificaties");

            migrationBuilder.DropTable(
                name: "Controlegetallen");

            migrationBuilder.DropTable(
                name: "Deelnames");

            migrationBuilder.DropTable(
                name: "EerdereIndieningen");

            migrationBuilder.DropTable(
                name: "EersteHandtekeningen");

            migrationBuilder.DropTable(
                name: "Eisoordelen");

            migrationBuilder.DropTable(
                name: "Hartslagen");

            migrationBuilder.DropTable(
                name: "Partijen");

            migrationBuilder.DropTable(
                name: "Samenstellingen");

            migrationBuilder.DropTable(
                name: "Storingstoelichtingen");

            migrationBuilder.DropTable(
                name: "Uitsluitingen");

            migrationBuilder.DropTable(
                name: "Verlengingsantwoorden");

            migrationBuilder.DropTable(
                name: "Verzoekdocumenten");

            migrationBuilder.DropTable(
                name: "Verzoekverlengingen");

            migrationBuilder.DropTable(
                name: "Tekenbevoegdheden");

            migrationBuilder.DropTable(
                name: "Storingen");

            migrationBuilder.DropTable(
                name: "Verlengingsverzoeken");

            migrationBuilder.DropTable(
                name: "Toetsingsverzoeken");

            migrationBuilder.DropIndex(
                name: "IX_Rectificaties_StoringId",
                table: "Rectificaties");

            migrationBuilder.DropIndex(
                name: "IX_Inschrijvingsdelen_GewijzigdDoorId",
                table: "Inschrijvingsdelen");

            migrationBuilder.DropIndex(
                name: "IX_Gunningsbeslissingen_IngetrokkenDoorId",
                table: "Gunningsbeslissingen");

            migrationBuilder.DropIndex(
                name: "IX_Gunningsbeslissingen_PerceelId",
                table: "Gunningsbeslissingen");

            migrationBuilder.DropColumn(
                name: "StoringId",
                table: "Rectificaties");

            migrationBuilder.DropColumn(
                name: "Kostprijsblad",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "GewijzigdDoorId",
                table: "Inschrijvingsdelen");

            migrationBuilder.DropColumn(
                name: "GewijzigdOp",
                table: "Inschrijvingsdelen");

            migrationBuilder.DropColumn(
                name: "MaxWoorden",
                table: "Gunningscriteria");

            migrationBuilder.DropColumn(
                name: "IngetrokkenDoorId",
                table: "Gunningsbeslissingen");

            migrationBuilder.DropColumn(
                name: "IngetrokkenOp",
                table: "Gunningsbeslissingen");

            migrationBuilder.DropColumn(
                name: "Intrekreden",
                table: "Gunningsbeslissingen");

            migrationBuilder.DropColumn(
                name: "Grond",
                table: "Geldigheidsoordelen");

            migrationBuilder.DropColumn(
                name: "Planning_GestanddoeningDagen",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "WeggelatenGronden",
                table: "Aanbestedingen");

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbeslissingen_PerceelId",
                table: "Gunningsbeslissingen",
                column: "PerceelId",
                unique: true);
        }
    }
}
