using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AanbestedingenVolledig : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AanbestedingDocumenten_DocumentId",
                table: "AanbestedingDocumenten");

            migrationBuilder.AddColumn<string>(
                name: "BijUitval",
                table: "Percelen",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Matrix",
                table: "Percelen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OorsprongId",
                table: "Percelen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Prijs",
                table: "Percelen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Schaal",
                table: "Percelen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SegmentId",
                table: "Percelen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "VierOgenId",
                table: "Openingen",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<DateTime>(
                name: "HerbevestigdOp",
                table: "Inschrijvingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HerbevestigenSinds",
                table: "Inschrijvingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hoofdcriterium",
                table: "Gunningscriteria",
                type: "TEXT",
                maxLength: 150,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OorsprongId",
                table: "Gunningscriteria",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Waarde",
                table: "Gunningscriteria",
                type: "TEXT",
                precision: 18,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BewijsMaximumMaanden",
                table: "Eisen",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Bewijsmoment",
                table: "Eisen",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "GedeeldId",
                table: "Eisen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OorsprongId",
                table: "Eisen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Afwijkingen",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Gebied",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Grond",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GrondToelichting",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            // what was there before had every optional step
            migrationBuilder.AddColumn<string>(
                name: "Keuzestappen",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "[\"Vragen\",\"Aanmelding\",\"Selectie\",\"Dialoog\",\"GegundeOpdracht\"]");

            migrationBuilder.AddColumn<DateTime>(
                name: "Planning_AanmeldenTot",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Planning_EerdereRondes",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "Planning_EersteInschrijvingTot",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Planning_IsInOverleg",
                table: "Aanbestedingen",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Planning_RedenUrgentie",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Planning_UitnodigingOp",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Planning_VooraankondigingOp",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RectificatieVanId",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RedenAfwijking",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TenderNedVerzondenOp",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VoorgesteldRegime",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OorsprongId",
                table: "AanbestedingDocumenten",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Genodigden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    GekozenOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GekozenDoorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Genodigden", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Genodigden_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Genodigden_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Genodigden_Gebruikers_GekozenDoorId",
                        column: x => x.GekozenDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Inkoopstrategieen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrajectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    GemaaktOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VastgesteldOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VastgesteldDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Besluit_Orgaan = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Besluit_Mandaat = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Besluit_Datum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BesluitdocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Advies_Van = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Advies_Datum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Advies_Strekking = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inkoopstrategieen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inkoopstrategieen_Documenten_BesluitdocumentId",
                        column: x => x.BesluitdocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inkoopstrategieen_Gebruikers_VastgesteldDoorId",
                        column: x => x.VastgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inkoopstrategieen_Trajecten_TrajectId",
                        column: x => x.TrajectId,
                        principalTable: "Trajecten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Perceeluitsluitingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnderPerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GeldtVoorAnder = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Perceeluitsluitingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Perceeluitsluitingen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Perceeluitsluitingen_Percelen_AnderPerceelId",
                        column: x => x.AnderPerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Perceeluitsluitingen_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Pilots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrajectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Doel = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Budget = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Begin = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Einde = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    GemaaktOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pilots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Pilots_Trajecten_TrajectId",
                        column: x => x.TrajectId,
                        principalTable: "Trajecten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rectificaties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    IsWezenlijk = table.Column<bool>(type: "INTEGER", nullable: false),
                    RedenNietWezenlijk = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    SluitingWas = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SluitingWordt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GepubliceerdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GepubliceerdDoorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rectificaties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rectificaties_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Rectificaties_Gebruikers_GepubliceerdDoorId",
                        column: x => x.GepubliceerdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Risicos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrajectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Titel = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Maatregelen = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Beheerser = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kans = table.Column<int>(type: "INTEGER", nullable: false),
                    Impact = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    GemeldOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GewijzigdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Risicos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Risicos_Trajecten_TrajectId",
                        column: x => x.TrajectId,
                        principalTable: "Trajecten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Trajectdocumenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrajectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Titel = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    ToegevoegdOp = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trajectdocumenten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Trajectdocumenten_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Trajectdocumenten_Trajecten_TrajectId",
                        column: x => x.TrajectId,
                        principalTable: "Trajecten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Trajectleden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrajectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Taak = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trajectleden", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Trajectleden_Trajecten_TrajectId",
                        column: x => x.TrajectId,
                        principalTable: "Trajecten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Trajectplanningen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrajectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    GemaaktOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GemaaktDoorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trajectplanningen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Trajectplanningen_Gebruikers_GemaaktDoorId",
                        column: x => x.GemaaktDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Trajectplanningen_Trajecten_TrajectId",
                        column: x => x.TrajectId,
                        principalTable: "Trajecten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Segmenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReeksId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StrategieId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Perceelindeling = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    PerceelindelingReden = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    Organisatievorm = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    OrganisatievormReden = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    Procesbeschrijving = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    ProcesbeschrijvingReden = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    MinimumAanbieders = table.Column<int>(type: "INTEGER", nullable: true),
                    MaximumAanbieders = table.Column<int>(type: "INTEGER", nullable: true),
                    AantalReden = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    Bekostigingsvorm = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    BekostigingsvormReden = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Segmenten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Segmenten_Inkoopstrategieen_StrategieId",
                        column: x => x.StrategieId,
                        principalTable: "Inkoopstrategieen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Pilotverslagen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PilotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Datum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    BijeenkomstId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pilotverslagen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Pilotverslagen_Bijeenkomsten_BijeenkomstId",
                        column: x => x.BijeenkomstId,
                        principalTable: "Bijeenkomsten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Pilotverslagen_Pilots_PilotId",
                        column: x => x.PilotId,
                        principalTable: "Pilots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rectificatieregels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RectificatieId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Onderwerp = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Oud = table.Column<string>(type: "TEXT", nullable: true),
                    Nieuw = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rectificatieregels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rectificatieregels_Rectificaties_RectificatieId",
                        column: x => x.RectificatieId,
                        principalTable: "Rectificaties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Risicowijzigingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RisicoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Veld = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Oud = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Nieuw = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Risicowijzigingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Risicowijzigingen_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Risicowijzigingen_Risicos_RisicoId",
                        column: x => x.RisicoId,
                        principalTable: "Risicos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Fases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Begin = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Einde = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Fases_Trajectplanningen_PlanningId",
                        column: x => x.PlanningId,
                        principalTable: "Trajectplanningen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Alternatieven",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SegmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Keuze = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Voordelen = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Nadelen = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Alternatieven", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Alternatieven_Segmenten_SegmentId",
                        column: x => x.SegmentId,
                        principalTable: "Segmenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Percelen_SegmentId",
                table: "Percelen",
                column: "SegmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Aanbestedingen_RectificatieVanId",
                table: "Aanbestedingen",
                column: "RectificatieVanId",
                unique: true,
                filter: "[RectificatieVanId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AanbestedingDocumenten_DocumentId",
                table: "AanbestedingDocumenten",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Alternatieven_SegmentId",
                table: "Alternatieven",
                column: "SegmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Fases_PlanningId",
                table: "Fases",
                column: "PlanningId");

            migrationBuilder.CreateIndex(
                name: "IX_Genodigden_AanbestedingId_AanbiederId",
                table: "Genodigden",
                columns: new[] { "AanbestedingId", "AanbiederId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Genodigden_AanbiederId",
                table: "Genodigden",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Genodigden_GekozenDoorId",
                table: "Genodigden",
                column: "GekozenDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Inkoopstrategieen_BesluitdocumentId",
                table: "Inkoopstrategieen",
                column: "BesluitdocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Inkoopstrategieen_EenConcept",
                table: "Inkoopstrategieen",
                column: "TrajectId",
                unique: true,
                filter: "[VastgesteldOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Inkoopstrategieen_TrajectId_Nummer",
                table: "Inkoopstrategieen",
                columns: new[] { "TrajectId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inkoopstrategieen_VastgesteldDoorId",
                table: "Inkoopstrategieen",
                column: "VastgesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Perceeluitsluitingen_AanbestedingId",
                table: "Perceeluitsluitingen",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Perceeluitsluitingen_AnderPerceelId",
                table: "Perceeluitsluitingen",
                column: "AnderPerceelId");

            migrationBuilder.CreateIndex(
                name: "IX_Perceeluitsluitingen_PerceelId_AnderPerceelId",
                table: "Perceeluitsluitingen",
                columns: new[] { "PerceelId", "AnderPerceelId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Pilots_TrajectId",
                table: "Pilots",
                column: "TrajectId");

            migrationBuilder.CreateIndex(
                name: "IX_Pilotverslagen_BijeenkomstId",
                table: "Pilotverslagen",
                column: "BijeenkomstId");

            migrationBuilder.CreateIndex(
                name: "IX_Pilotverslagen_PilotId",
                table: "Pilotverslagen",
                column: "PilotId");

            migrationBuilder.CreateIndex(
                name: "IX_Rectificatieregels_RectificatieId",
                table: "Rectificatieregels",
                column: "RectificatieId");

            migrationBuilder.CreateIndex(
                name: "IX_Rectificaties_AanbestedingId_Nummer",
                table: "Rectificaties",
                columns: new[] { "AanbestedingId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rectificaties_GepubliceerdDoorId",
                table: "Rectificaties",
                column: "GepubliceerdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Risicos_TrajectId_Nummer",
                table: "Risicos",
                columns: new[] { "TrajectId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Risicowijzigingen_DoorId",
                table: "Risicowijzigingen",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Risicowijzigingen_RisicoId",
                table: "Risicowijzigingen",
                column: "RisicoId");

            migrationBuilder.CreateIndex(
                name: "IX_Segmenten_StrategieId",
                table: "Segmenten",
                column: "StrategieId");

            migrationBuilder.CreateIndex(
                name: "IX_Trajectdocumenten_DocumentId",
                table: "Trajectdocumenten",
                column: "DocumentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Trajectdocumenten_TrajectId",
                table: "Trajectdocumenten",
                column: "TrajectId");

            migrationBuilder.CreateIndex(
                name: "IX_Trajectleden_TrajectId",
                table: "Trajectleden",
                column: "TrajectId");

            migrationBuilder.CreateIndex(
                name: "IX_Trajectplanningen_GemaaktDoorId",
                table: "Trajectplanningen",
                column: "GemaaktDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Trajectplanningen_TrajectId_Nummer",
                table: "Trajectplanningen",
                columns: new[] { "TrajectId", "Nummer" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Aanbestedingen_Aanbestedingen_RectificatieVanId",
                table: "Aanbestedingen",
                column: "RectificatieVanId",
                principalTable: "Aanbestedingen",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Percelen_Segmenten_SegmentId",
                table: "Percelen",
                column: "SegmentId",
                principalTable: "Segmenten",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Aanbestedingen_Aanbestedingen_RectificatieVanId",
                table: "Aanbestedingen");

            migrationBuilder.DropForeignKey(
                name: "FK_Percelen_Segmenten_SegmentId",
                table: "Percelen");

            migrationBuilder.DropTable(
                name: "Alternatieven");

            migrationBuilder.DropTable(
                name: "Fases");

            migrationBuilder.DropTable(
                name: "Genodigden");

            migrationBuilder.DropTable(
                name: "Perceeluitsluitingen");

            migrationBuilder.DropTable(
                name: "Pilotverslagen");

            migrationBuilder.DropTable(
                name: "Rectificatieregels");

            migrationBuilder.DropTable(
                name: "Risicowijzigingen");

            migrationBuilder.DropTable(
                name: "Trajectdocumenten");

            migrationBuilder.DropTable(
                name: "Trajectleden");

            migrationBuilder.DropTable(
                name: "Segmenten");

            migrationBuilder.DropTable(
                name: "Trajectplanningen");

            migrationBuilder.DropTable(
                name: "Pilots");

            migrationBuilder.DropTable(
                name: "Rectificaties");

            migrationBuilder.DropTable(
                name: "Risicos");

            migrationBuilder.DropTable(
                name: "Inkoopstrategieen");

            migrationBuilder.DropIndex(
                name: "IX_Percelen_SegmentId",
                table: "Percelen");

            migrationBuilder.DropIndex(
                name: "IX_Aanbestedingen_RectificatieVanId",
                table: "Aanbestedingen");

            migrationBuilder.DropIndex(
                name: "IX_AanbestedingDocumenten_DocumentId",
                table: "AanbestedingDocumenten");

            migrationBuilder.DropColumn(
                name: "BijUitval",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Matrix",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "OorsprongId",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Prijs",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Schaal",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "SegmentId",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "HerbevestigdOp",
                table: "Inschrijvingen");

            migrationBuilder.DropColumn(
                name: "HerbevestigenSinds",
                table: "Inschrijvingen");

            migrationBuilder.DropColumn(
                name: "Hoofdcriterium",
                table: "Gunningscriteria");

            migrationBuilder.DropColumn(
                name: "OorsprongId",
                table: "Gunningscriteria");

            migrationBuilder.DropColumn(
                name: "Waarde",
                table: "Gunningscriteria");

            migrationBuilder.DropColumn(
                name: "BewijsMaximumMaanden",
                table: "Eisen");

            migrationBuilder.DropColumn(
                name: "Bewijsmoment",
                table: "Eisen");

            migrationBuilder.DropColumn(
                name: "GedeeldId",
                table: "Eisen");

            migrationBuilder.DropColumn(
                name: "OorsprongId",
                table: "Eisen");

            migrationBuilder.DropColumn(
                name: "Afwijkingen",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Gebied",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Grond",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "GrondToelichting",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Keuzestappen",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_AanmeldenTot",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_EerdereRondes",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_EersteInschrijvingTot",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_IsInOverleg",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_RedenUrgentie",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_UitnodigingOp",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_VooraankondigingOp",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "RectificatieVanId",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "RedenAfwijking",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "TenderNedVerzondenOp",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "VoorgesteldRegime",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "OorsprongId",
                table: "AanbestedingDocumenten");

            migrationBuilder.AlterColumn<Guid>(
                name: "VierOgenId",
                table: "Openingen",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AanbestedingDocumenten_DocumentId",
                table: "AanbestedingDocumenten",
                column: "DocumentId",
                unique: true);
        }
    }
}
