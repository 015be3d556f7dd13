using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BeoordelingEnGunning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Adres",
                table: "Regios",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rechtbank",
                table: "Regios",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BijPlafond",
                table: "Percelen",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "NietsVoorWieNietPast");

            migrationBuilder.AddColumn<bool>(
                name: "BewijsVanCombinanten",
                table: "Eisen",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "BewijsVanSteunendePartijen",
                table: "Eisen",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Bewijssoort",
                table: "Eisen",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Criteria",
                table: "Beoordelaars",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Uitsluitingsoplossing",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "VolgordeVanPercelen");

            migrationBuilder.CreateTable(
                name: "Beoordelingsnotities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeoordelaarId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OverId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tekst = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Beoordelingsnotities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Beoordelingsnotities_Beoordelaars_BeoordelaarId",
                        column: x => x.BeoordelaarId,
                        principalTable: "Beoordelaars",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bewijsverzoeken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GunningsbeslissingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Referentiedatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GevraagdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UiterlijkOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CompleetOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VervallenOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bewijsverzoeken", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bewijsverzoeken_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bewijsverzoeken_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bewijsverzoeken_Gunningsbeslissingen_GunningsbeslissingId",
                        column: x => x.GunningsbeslissingId,
                        principalTable: "Gunningsbeslissingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bewijsverzoeken_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bewijsverzoeken_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Consensusbesprekingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeoordelingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Datum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Aanwezigen = table.Column<string>(type: "TEXT", nullable: false),
                    Anderen = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consensusbesprekingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Consensusbesprekingen_Beoordelingen_BeoordelingId",
                        column: x => x.BeoordelingId,
                        principalTable: "Beoordelingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Consensusbesprekingen_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Gegadigdenbrieven",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GunningsbeslissingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GegadigdeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerzondenOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Inhoud = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    GelezenOp = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gegadigdenbrieven", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gegadigdenbrieven_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gegadigdenbrieven_Gegadigden_GegadigdeId",
                        column: x => x.GegadigdeId,
                        principalTable: "Gegadigden",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gegadigdenbrieven_Gunningsbeslissingen_GunningsbeslissingId",
                        column: x => x.GunningsbeslissingId,
                        principalTable: "Gunningsbeslissingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Klachten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Nummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AanbiederId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Klagernaam = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Onderwerp = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    OntvangenOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IngediendDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TermijnDagen = table.Column<int>(type: "INTEGER", nullable: true),
                    UiterlijkOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VerlengdOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Verlengreden = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    BehandelaarId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BenoemdOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Uitkomst = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Uitkomstreden = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    Gevolg = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AfgehandeldOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AfgehandeldDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IngetrokkenOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Zoekveld = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false),
                    Waarover = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Wens = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Klachten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Klachten_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachten_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachten_Gebruikers_AfgehandeldDoorId",
                        column: x => x.AfgehandeldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachten_Gebruikers_BehandelaarId",
                        column: x => x.BehandelaarId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachten_Gebruikers_IngediendDoorId",
                        column: x => x.IngediendDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachten_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachten_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProcessenVerbaalVanDeProcedure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GunningsbeslissingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Inhoud = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VastgelegdDoorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProcessenVerbaalVanDeProcedure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProcessenVerbaalVanDeProcedure_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProcessenVerbaalVanDeProcedure_Gebruikers_VastgelegdDoorId",
                        column: x => x.VastgelegdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProcessenVerbaalVanDeProcedure_Gunningsbeslissingen_GunningsbeslissingId",
                        column: x => x.GunningsbeslissingId,
                        principalTable: "Gunningsbeslissingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProcessenVerbaalVanDeProcedure_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Subsidiebesluiten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegonnenOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BegonnenDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Besluit_Orgaan = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Besluit_Mandaat = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Besluit_Datum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Begindatum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Einddatum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Verplichtingen = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    VoorgesteldOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VastgesteldOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoorgesteldDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VastgesteldDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BezwaarTot = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subsidiebesluiten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Subsidiebesluiten_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Subsidiebesluiten_Gebruikers_BegonnenDoorId",
                        column: x => x.BegonnenDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Subsidiebesluiten_Gebruikers_VastgesteldDoorId",
                        column: x => x.VastgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Subsidiebesluiten_Gebruikers_VoorgesteldDoorId",
                        column: x => x.VoorgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Subsidiebesluiten_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Uitvallers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GunningsbeslissingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VierOgenId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Grond = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RedenVoorAllen = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    VoorgesteldDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoorgesteldOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AfgerondOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AfgerondDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsBevestigd = table.Column<bool>(type: "INTEGER", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uitvallers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Uitvallers_Gebruikers_AfgerondDoorId",
                        column: x => x.AfgerondDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitvallers_Gebruikers_VoorgesteldDoorId",
                        column: x => x.VoorgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitvallers_Gunningsbeslissingen_GunningsbeslissingId",
                        column: x => x.GunningsbeslissingId,
                        principalTable: "Gunningsbeslissingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitvallers_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitvallers_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitvallers_VierOgen_VierOgenId",
                        column: x => x.VierOgenId,
                        principalTable: "VierOgen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verbaalteksten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Onderdeel = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    IsNietVanToepassing = table.Column<bool>(type: "INTEGER", nullable: false),
                    GewijzigdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GewijzigdDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verbaalteksten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verbaalteksten_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verbaalteksten_Gebruikers_GewijzigdDoorId",
                        column: x => x.GewijzigdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verbaalteksten_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bewijsstukken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerzoekId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    EisId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Gevraagd = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    MaximumMaanden = table.Column<int>(type: "INTEGER", nullable: true),
                    PartijId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IngeleverdOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IngeleverdDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsTeLaat = table.Column<bool>(type: "INTEGER", nullable: false),
                    Oordeel = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Oordeelreden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    BeoordeeldOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeoordeeldDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HerstelGevraagdOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HerstelDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Herstelreden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    HerstelUiterlijkOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false),
                    Partij = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MoetNogKomen = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bewijsstukken", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bewijsstukken_Bewijsverzoeken_VerzoekId",
                        column: x => x.VerzoekId,
                        principalTable: "Bewijsverzoeken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bewijsstukken_Eisen_EisId",
                        column: x => x.EisId,
                        principalTable: "Eisen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bewijsstukken_Gebruikers_BeoordeeldDoorId",
                        column: x => x.BeoordeeldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bewijsstukken_Gebruikers_HerstelDoorId",
                        column: x => x.HerstelDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bewijsstukken_Gebruikers_IngeleverdDoorId",
                        column: x => x.IngeleverdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Klachtberichten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KlachtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Van = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Aan = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AntwoordUiterlijkOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeantwoordOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Tekst = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Klachtberichten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Klachtberichten_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachtberichten_Klachten_KlachtId",
                        column: x => x.KlachtId,
                        principalTable: "Klachten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Klachtvervolgen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KlachtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Instantie = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoorgelegdOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Zaaknummer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    KlagerStemdeInOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    KlagerStemdeInDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    KlagerStemdeInHoe = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    InkoopStemdeInOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    InkoopStemdeInDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UitspraakOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Uitspraak = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Opvolging = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    GaatNietDoorReden = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AfgeslotenOp = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Klachtvervolgen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Klachtvervolgen_Gebruikers_InkoopStemdeInDoorId",
                        column: x => x.InkoopStemdeInDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachtvervolgen_Gebruikers_KlagerStemdeInDoorId",
                        column: x => x.KlagerStemdeInDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachtvervolgen_Klachten_KlachtId",
                        column: x => x.KlachtId,
                        principalTable: "Klachten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Beschikkingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubsidiebesluitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Aanvrager = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Nummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Grond = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Rang = table.Column<int>(type: "INTEGER", nullable: true),
                    Aangevraagd = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Verleend = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    IsVerleend = table.Column<bool>(type: "INTEGER", nullable: false),
                    Bedrag = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Begindatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Einddatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VerzondenOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Inhoud = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    GelezenOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Beschikkingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Beschikkingen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beschikkingen_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beschikkingen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beschikkingen_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beschikkingen_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beschikkingen_Subsidiebesluiten_SubsidiebesluitId",
                        column: x => x.SubsidiebesluitId,
                        principalTable: "Subsidiebesluiten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bewijsdocumenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StukId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AfgegevenOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IngeleverdOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Naam = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bewijsdocumenten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bewijsdocumenten_Bewijsstukken_StukId",
                        column: x => x.StukId,
                        principalTable: "Bewijsstukken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bewijsdocumenten_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Klachtdocumenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KlachtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BerichtId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Naam = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Klachtdocumenten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Klachtdocumenten_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachtdocumenten_Klachtberichten_BerichtId",
                        column: x => x.BerichtId,
                        principalTable: "Klachtberichten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachtdocumenten_Klachten_KlachtId",
                        column: x => x.KlachtId,
                        principalTable: "Klachten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bezwaren",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeschikkingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Indiener = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    IsAanvrager = table.Column<bool>(type: "INTEGER", nullable: false),
                    OntvangenOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TerPostOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsTeLaat = table.Column<bool>(type: "INTEGER", nullable: false),
                    Verschoonbaar = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    MetCommissie = table.Column<bool>(type: "INTEGER", nullable: false),
                    BeslissenUiterlijk = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Verdaagreden = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    GeregistreerdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GeregistreerdDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Uitkomst = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Uitkomstreden = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    BeslistOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NieuwBedrag = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bezwaren", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bezwaren_Beschikkingen_BeschikkingId",
                        column: x => x.BeschikkingId,
                        principalTable: "Beschikkingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bezwaren_Gebruikers_GeregistreerdDoorId",
                        column: x => x.GeregistreerdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingsnotities_BeoordelaarId_OverId",
                table: "Beoordelingsnotities",
                columns: new[] { "BeoordelaarId", "OverId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_AanbestedingId",
                table: "Beschikkingen",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_AanbiederId_GelezenOp",
                table: "Beschikkingen",
                columns: new[] { "AanbiederId", "GelezenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_InschrijvingId",
                table: "Beschikkingen",
                column: "InschrijvingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_Nummer",
                table: "Beschikkingen",
                column: "Nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_PerceelId",
                table: "Beschikkingen",
                column: "PerceelId");

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_RegioId",
                table: "Beschikkingen",
                column: "RegioId");

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_SubsidiebesluitId",
                table: "Beschikkingen",
                column: "SubsidiebesluitId");

            migrationBuilder.CreateIndex(
                name: "IX_Bewijsdocumenten_DocumentId",
                table: "Bewijsdocumenten",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Bewijsdocumenten_StukId",
                table: "Bewijsdocumenten",
                column: "StukId");

            migrationBuilder.CreateIndex(
                name: "IX_Bewijsstukken_BeoordeeldDoorId",
                table: "Bewijsstukken",
                column: "BeoordeeldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Bewijsstukken_EisId",
                table: "Bewijsstukken",
                column: "EisId");

            migrationBuilder.CreateIndex(
                name: "IX_Bewijsstukken_HerstelDoorId",
                table: "Bewijsstukken",
                column: "HerstelDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Bewijsstukken_IngeleverdDoorId",
                table: "Bewijsstukken",
                column: "IngeleverdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Bewijsstukken_VerzoekId",
                table: "Bewijsstukken",
                column: "VerzoekId");

            migrationBuilder.CreateIndex(
                name: "IX_Bewijsverzoeken_AanbestedingId",
                table: "Bewijsverzoeken",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Bewijsverzoeken_AanbiederId",
                table: "Bewijsverzoeken",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Bewijsverzoeken_GunningsbeslissingId_InschrijvingId",
                table: "Bewijsverzoeken",
                columns: new[] { "GunningsbeslissingId", "InschrijvingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bewijsverzoeken_InschrijvingId",
                table: "Bewijsverzoeken",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Bewijsverzoeken_PerceelId",
                table: "Bewijsverzoeken",
                column: "PerceelId");

            migrationBuilder.CreateIndex(
                name: "IX_Bezwaren_BeschikkingId",
                table: "Bezwaren",
                column: "BeschikkingId");

            migrationBuilder.CreateIndex(
                name: "IX_Bezwaren_GeregistreerdDoorId",
                table: "Bezwaren",
                column: "GeregistreerdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Consensusbesprekingen_BeoordelingId_Datum",
                table: "Consensusbesprekingen",
                columns: new[] { "BeoordelingId", "Datum" });

            migrationBuilder.CreateIndex(
                name: "IX_Consensusbesprekingen_DoorId",
                table: "Consensusbesprekingen",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Gegadigdenbrieven_AanbiederId_GelezenOp",
                table: "Gegadigdenbrieven",
                columns: new[] { "AanbiederId", "GelezenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Gegadigdenbrieven_GegadigdeId",
                table: "Gegadigdenbrieven",
                column: "GegadigdeId");

            migrationBuilder.CreateIndex(
                name: "IX_Gegadigdenbrieven_GunningsbeslissingId_GegadigdeId",
                table: "Gegadigdenbrieven",
                columns: new[] { "GunningsbeslissingId", "GegadigdeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Klachtberichten_DoorId",
                table: "Klachtberichten",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachtberichten_KlachtId",
                table: "Klachtberichten",
                column: "KlachtId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachtdocumenten_BerichtId",
                table: "Klachtdocumenten",
                column: "BerichtId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachtdocumenten_DocumentId",
                table: "Klachtdocumenten",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachtdocumenten_KlachtId",
                table: "Klachtdocumenten",
                column: "KlachtId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_AanbestedingId",
                table: "Klachten",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_AanbiederId",
                table: "Klachten",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_AfgehandeldDoorId",
                table: "Klachten",
                column: "AfgehandeldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_BehandelaarId",
                table: "Klachten",
                column: "BehandelaarId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_IngediendDoorId",
                table: "Klachten",
                column: "IngediendDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_Nummer",
                table: "Klachten",
                column: "Nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_PerceelId",
                table: "Klachten",
                column: "PerceelId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_RegioId_OntvangenOp",
                table: "Klachten",
                columns: new[] { "RegioId", "OntvangenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Klachtvervolgen_InkoopStemdeInDoorId",
                table: "Klachtvervolgen",
                column: "InkoopStemdeInDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachtvervolgen_KlachtId_Instantie",
                table: "Klachtvervolgen",
                columns: new[] { "KlachtId", "Instantie" },
                unique: true,
                filter: "[AfgeslotenOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Klachtvervolgen_KlagerStemdeInDoorId",
                table: "Klachtvervolgen",
                column: "KlagerStemdeInDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_ProcessenVerbaalVanDeProcedure_AanbestedingId",
                table: "ProcessenVerbaalVanDeProcedure",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_ProcessenVerbaalVanDeProcedure_GunningsbeslissingId",
                table: "ProcessenVerbaalVanDeProcedure",
                column: "GunningsbeslissingId");

            migrationBuilder.CreateIndex(
                name: "IX_ProcessenVerbaalVanDeProcedure_PerceelId",
                table: "ProcessenVerbaalVanDeProcedure",
                column: "PerceelId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProcessenVerbaalVanDeProcedure_VastgelegdDoorId",
                table: "ProcessenVerbaalVanDeProcedure",
                column: "VastgelegdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Subsidiebesluiten_AanbestedingId",
                table: "Subsidiebesluiten",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Subsidiebesluiten_BegonnenDoorId",
                table: "Subsidiebesluiten",
                column: "BegonnenDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Subsidiebesluiten_PerceelId",
                table: "Subsidiebesluiten",
                column: "PerceelId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subsidiebesluiten_VastgesteldDoorId",
                table: "Subsidiebesluiten",
                column: "VastgesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Subsidiebesluiten_VoorgesteldDoorId",
                table: "Subsidiebesluiten",
                column: "VoorgesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitvallers_AfgerondDoorId",
                table: "Uitvallers",
                column: "AfgerondDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitvallers_GunningsbeslissingId",
                table: "Uitvallers",
                column: "GunningsbeslissingId",
                unique: true,
                filter: "[AfgerondOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Uitvallers_InschrijvingId",
                table: "Uitvallers",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitvallers_PerceelId",
                table: "Uitvallers",
                column: "PerceelId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitvallers_VierOgenId",
                table: "Uitvallers",
                column: "VierOgenId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitvallers_VoorgesteldDoorId",
                table: "Uitvallers",
                column: "VoorgesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Verbaalteksten_AanbestedingId_Onderdeel",
                table: "Verbaalteksten",
                columns: new[] { "AanbestedingId", "Onderdeel" },
                unique: true,
                filter: "[PerceelId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Verbaalteksten_GewijzigdDoorId",
                table: "Verbaalteksten",
                column: "GewijzigdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Verbaalteksten_PerceelId_Onderdeel",
                table: "Verbaalteksten",
                columns: new[] { "PerceelId", "Onderdeel" },
                unique: true,
                filter: "[PerceelId] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Beoordelingsnotities");

            migrationBuilder.DropTable(
                name: "Bewijsdocumenten");

            migrationBuilder.DropTable(
                name: "Bezwaren");

            migrationBuilder.DropTable(
                name: "Consensusbesprekingen");

            migrationBuilder.DropTable(
                name: "Gegadigdenbrieven");

            migrationBuilder.DropTable(
                name: "Klachtdocumenten");

            migrationBuilder.DropTable(
                name: "Klachtvervolgen");

            migrationBuilder.DropTable(
                name: "ProcessenVerbaalVanDeProcedure");

            migrationBuilder.DropTable(
                name: "Uitvallers");

            migrationBuilder.DropTable(
                name: "Verbaalteksten");

            migrationBuilder.DropTable(
                name: "Bewijsstukken");

            migrationBuilder.DropTable(
                name: "Beschikkingen");

            migrationBuilder.DropTable(
                name: "Klachtberichten");

            migrationBuilder.DropTable(
                name: "Bewijsverzoeken");

            migrationBuilder.DropTable(
                name: "Subsidiebesluiten");

            migrationBuilder.DropTable(
                name: "Klachten");

            migrationBuilder.DropColumn(
                name: "Adres",
                table: "Regios");

            migrationBuilder.DropColumn(
                name: "Rechtbank",
                table: "Regios");

            migrationBuilder.DropColumn(
                name: "BijPlafond",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "BewijsVanCombinanten",
                table: "Eisen");

            migrationBuilder.DropColumn(
                name: "BewijsVanSteunendePartijen",
                table: "Eisen");

            migrationBuilder.DropColumn(
                name: "Bewijssoort",
                table: "Eisen");

            migrationBuilder.DropColumn(
                name: "Criteria",
                table: "Beoordelaars");

            migrationBuilder.DropColumn(
                name: "Uitsluitingsoplossing",
                table: "Aanbestedingen");
        }
    }
}
