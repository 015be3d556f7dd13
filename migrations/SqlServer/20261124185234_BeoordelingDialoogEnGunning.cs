using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class BeoordelingDialoogEnGunning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "BeoordeeldOp",
                table: "Percelen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DefinitiefGegundOp",
                table: "Percelen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "GetoetstOp",
                table: "Percelen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "VoorlopigGegundOp",
                table: "Percelen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "DialoogInFasen",
                table: "Aanbestedingen",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Beoordelingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BegonnenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UiterlijkOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VastgesteldOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VastgesteldDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BlindTotOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Beoordelingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Beoordelingen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beoordelingen_Gebruikers_VastgesteldDoorId",
                        column: x => x.VastgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beoordelingen_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dialoogrondes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nummer = table.Column<int>(type: "int", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    PlanUiterlijkOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GeopendOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GeslotenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    GeslotenDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RedenMinderDanTwee = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dialoogrondes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dialoogrondes_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dialoogrondes_Gebruikers_GeslotenDoorId",
                        column: x => x.GeslotenDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dialoogverduidelijkingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    GestuurdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GestuurdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dialoogverduidelijkingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dialoogverduidelijkingen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dialoogverduidelijkingen_Gebruikers_GestuurdDoorId",
                        column: x => x.GestuurdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Gegadigden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    UitgenodigdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UitgenodigdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AfgevallenOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gegadigden", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gegadigden_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gegadigden_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gegadigden_Gebruikers_UitgenodigdDoorId",
                        column: x => x.UitgenodigdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Geldigheidsoordelen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsGeldig = table.Column<bool>(type: "bit", nullable: false),
                    Reden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    DoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Geldigheidsoordelen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Geldigheidsoordelen_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Geldigheidsoordelen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Gunningsbeslissingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BegonnenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BegonnenDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Besluit_Orgaan = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true),
                    Besluit_Mandaat = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Besluit_Datum = table.Column<DateOnly>(type: "date", nullable: true),
                    VoorgesteldOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VastgesteldOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoorgesteldDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VastgesteldDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TermijnEindigtOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DefinitiefOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DefinitiefDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AankondigingVerzondenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AankondigingNummer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PublicatieBevestigdOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OpenbaarVanafOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gunningsbeslissingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gunningsbeslissingen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gunningsbeslissingen_Gebruikers_BegonnenDoorId",
                        column: x => x.BegonnenDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gunningsbeslissingen_Gebruikers_DefinitiefDoorId",
                        column: x => x.DefinitiefDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gunningsbeslissingen_Gebruikers_VastgesteldDoorId",
                        column: x => x.VastgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gunningsbeslissingen_Gebruikers_VoorgesteldDoorId",
                        column: x => x.VoorgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gunningsbeslissingen_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Beoordelaars",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BeoordelingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BenoemdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VerklaardOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VergrendeldOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TeruggetrokkenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Terugtrekreden = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Beoordelaars", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Beoordelaars_Beoordelingen_BeoordelingId",
                        column: x => x.BeoordelingId,
                        principalTable: "Beoordelingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beoordelaars_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Eindcijfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BeoordelingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CriteriumId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Cijfer = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: false),
                    Motivering = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    DoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Eindcijfers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Eindcijfers_Beoordelingen_BeoordelingId",
                        column: x => x.BeoordelingId,
                        principalTable: "Beoordelingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Eindcijfers_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Eindcijfers_Gunningscriteria_CriteriumId",
                        column: x => x.CriteriumId,
                        principalTable: "Gunningscriteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Eindcijfers_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dialooggesprekken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RondeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GegadigdeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessieOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Deelnemers = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Verslag = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    VerslagTerReactieOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VerslagDefinitiefOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Besluit = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Toelichting = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dialooggesprekken", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dialooggesprekken_Dialoogrondes_RondeId",
                        column: x => x.RondeId,
                        principalTable: "Dialoogrondes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dialooggesprekken_Gegadigden_GegadigdeId",
                        column: x => x.GegadigdeId,
                        principalTable: "Gegadigden",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Briefconcepten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GunningsbeslissingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Briefconcepten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Briefconcepten_Gunningsbeslissingen_GunningsbeslissingId",
                        column: x => x.GunningsbeslissingId,
                        principalTable: "Gunningsbeslissingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Briefconcepten_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Gunningsbrieven",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GunningsbeslissingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Uitkomst = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Rang = table.Column<int>(type: "int", nullable: true),
                    VerzondenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Inhoud = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    GelezenOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gunningsbrieven", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gunningsbrieven_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gunningsbrieven_Gunningsbeslissingen_GunningsbeslissingId",
                        column: x => x.GunningsbeslissingId,
                        principalTable: "Gunningsbeslissingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gunningsbrieven_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KortGedingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GunningsbeslissingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Eiser = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    GedagvaardOp = table.Column<DateOnly>(type: "date", nullable: false),
                    Zaaknummer = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    GeregistreerdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GeregistreerdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UitspraakOp = table.Column<DateOnly>(type: "date", nullable: true),
                    Uitkomst = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KortGedingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KortGedingen_Gebruikers_GeregistreerdDoorId",
                        column: x => x.GeregistreerdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KortGedingen_Gunningsbeslissingen_GunningsbeslissingId",
                        column: x => x.GunningsbeslissingId,
                        principalTable: "Gunningsbeslissingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Overeenkomsten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nummer = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    RegioId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GunningsbeslissingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Opdrachtgever = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Opdrachtnemer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    KvkNummer = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Aandeel = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    Ingangsdatum = table.Column<DateOnly>(type: "date", nullable: false),
                    Einddatum = table.Column<DateOnly>(type: "date", nullable: false),
                    AantalVerlengingen = table.Column<int>(type: "int", nullable: false),
                    MaandenPerVerlenging = table.Column<int>(type: "int", nullable: false),
                    Opzegmaanden = table.Column<int>(type: "int", nullable: false),
                    CaoEisId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GemaaktOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OndertekendOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Zoekveld = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Overeenkomsten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Overeenkomsten_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Overeenkomsten_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Overeenkomsten_CaoEisen_CaoEisId",
                        column: x => x.CaoEisId,
                        principalTable: "CaoEisen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Overeenkomsten_Gunningsbeslissingen_GunningsbeslissingId",
                        column: x => x.GunningsbeslissingId,
                        principalTable: "Gunningsbeslissingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Overeenkomsten_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Overeenkomsten_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Overeenkomsten_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Belangenconflicten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BeoordelaarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Toelichting = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    GemeldOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Belangenconflicten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Belangenconflicten_Beoordelaars_BeoordelaarId",
                        column: x => x.BeoordelaarId,
                        principalTable: "Beoordelaars",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Belangenconflicten_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Beoordelingscijfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BeoordelaarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CriteriumId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Cijfer = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    Motivering = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Beoordelingscijfers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Beoordelingscijfers_Beoordelaars_BeoordelaarId",
                        column: x => x.BeoordelaarId,
                        principalTable: "Beoordelaars",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beoordelingscijfers_Gunningscriteria_CriteriumId",
                        column: x => x.CriteriumId,
                        principalTable: "Gunningscriteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beoordelingscijfers_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Afvalgronden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GesprekId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CriteriumId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Afvalgronden", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Afvalgronden_Dialooggesprekken_GesprekId",
                        column: x => x.GesprekId,
                        principalTable: "Dialooggesprekken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Afvalgronden_Gunningscriteria_CriteriumId",
                        column: x => x.CriteriumId,
                        principalTable: "Gunningscriteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dialoogopmerkingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GesprekId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    GemaaktOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dialoogopmerkingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dialoogopmerkingen_Dialooggesprekken_GesprekId",
                        column: x => x.GesprekId,
                        principalTable: "Dialooggesprekken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dialoogopmerkingen_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dialoogplannen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GesprekId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Volgnummer = table.Column<int>(type: "int", nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    IngediendOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IngediendDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dialoogplannen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dialoogplannen_Dialooggesprekken_GesprekId",
                        column: x => x.GesprekId,
                        principalTable: "Dialooggesprekken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dialoogplannen_Gebruikers_IngediendDoorId",
                        column: x => x.IngediendDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Criteriumteksten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BriefconceptId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CriteriumId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Motivering = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Vergelijking = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    IsGelijkheidBevestigd = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Criteriumteksten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Criteriumteksten_Briefconcepten_BriefconceptId",
                        column: x => x.BriefconceptId,
                        principalTable: "Briefconcepten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Criteriumteksten_Gunningscriteria_CriteriumId",
                        column: x => x.CriteriumId,
                        principalTable: "Gunningscriteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GetekendeExemplaren",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OvereenkomstId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToegevoegdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToegevoegdOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GetekendeExemplaren", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GetekendeExemplaren_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GetekendeExemplaren_Gebruikers_ToegevoegdDoorId",
                        column: x => x.ToegevoegdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GetekendeExemplaren_Overeenkomsten_OvereenkomstId",
                        column: x => x.OvereenkomstId,
                        principalTable: "Overeenkomsten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dialoogplandocumenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dialoogplandocumenten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dialoogplandocumenten_Dialoogplannen_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Dialoogplannen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dialoogplandocumenten_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Afvalgronden_CriteriumId",
                table: "Afvalgronden",
                column: "CriteriumId");

            migrationBuilder.CreateIndex(
                name: "IX_Afvalgronden_GesprekId_CriteriumId",
                table: "Afvalgronden",
                columns: new[] { "GesprekId", "CriteriumId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Belangenconflicten_BeoordelaarId_InschrijvingId",
                table: "Belangenconflicten",
                columns: new[] { "BeoordelaarId", "InschrijvingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Belangenconflicten_InschrijvingId",
                table: "Belangenconflicten",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelaars_BeoordelingId_GebruikerId",
                table: "Beoordelaars",
                columns: new[] { "BeoordelingId", "GebruikerId" },
                unique: true,
                filter: "[TeruggetrokkenOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelaars_GebruikerId",
                table: "Beoordelaars",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingen_AanbestedingId",
                table: "Beoordelingen",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingen_PerceelId",
                table: "Beoordelingen",
                column: "PerceelId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingen_VastgesteldDoorId",
                table: "Beoordelingen",
                column: "VastgesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingscijfers_BeoordelaarId_InschrijvingId_CriteriumId",
                table: "Beoordelingscijfers",
                columns: new[] { "BeoordelaarId", "InschrijvingId", "CriteriumId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingscijfers_CriteriumId",
                table: "Beoordelingscijfers",
                column: "CriteriumId");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingscijfers_InschrijvingId",
                table: "Beoordelingscijfers",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Briefconcepten_GunningsbeslissingId_InschrijvingId",
                table: "Briefconcepten",
                columns: new[] { "GunningsbeslissingId", "InschrijvingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Briefconcepten_InschrijvingId",
                table: "Briefconcepten",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Criteriumteksten_BriefconceptId_CriteriumId",
                table: "Criteriumteksten",
                columns: new[] { "BriefconceptId", "CriteriumId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Criteriumteksten_CriteriumId",
                table: "Criteriumteksten",
                column: "CriteriumId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialooggesprekken_GegadigdeId",
                table: "Dialooggesprekken",
                column: "GegadigdeId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialooggesprekken_RondeId_GegadigdeId",
                table: "Dialooggesprekken",
                columns: new[] { "RondeId", "GegadigdeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogopmerkingen_GebruikerId",
                table: "Dialoogopmerkingen",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogopmerkingen_GesprekId",
                table: "Dialoogopmerkingen",
                column: "GesprekId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogplandocumenten_DocumentId",
                table: "Dialoogplandocumenten",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogplandocumenten_PlanId_DocumentId",
                table: "Dialoogplandocumenten",
                columns: new[] { "PlanId", "DocumentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogplannen_GesprekId",
                table: "Dialoogplannen",
                column: "GesprekId",
                unique: true,
                filter: "[IngediendOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogplannen_GesprekId_Volgnummer",
                table: "Dialoogplannen",
                columns: new[] { "GesprekId", "Volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogplannen_IngediendDoorId",
                table: "Dialoogplannen",
                column: "IngediendDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogrondes_AanbestedingId",
                table: "Dialoogrondes",
                column: "AanbestedingId",
                unique: true,
                filter: "[GeslotenOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogrondes_AanbestedingId_Nummer",
                table: "Dialoogrondes",
                columns: new[] { "AanbestedingId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogrondes_GeslotenDoorId",
                table: "Dialoogrondes",
                column: "GeslotenDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogverduidelijkingen_AanbestedingId",
                table: "Dialoogverduidelijkingen",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogverduidelijkingen_GestuurdDoorId",
                table: "Dialoogverduidelijkingen",
                column: "GestuurdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Eindcijfers_BeoordelingId_InschrijvingId_CriteriumId",
                table: "Eindcijfers",
                columns: new[] { "BeoordelingId", "InschrijvingId", "CriteriumId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Eindcijfers_CriteriumId",
                table: "Eindcijfers",
                column: "CriteriumId");

            migrationBuilder.CreateIndex(
                name: "IX_Eindcijfers_DoorId",
                table: "Eindcijfers",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Eindcijfers_InschrijvingId",
                table: "Eindcijfers",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Gegadigden_AanbestedingId_AanbiederId",
                table: "Gegadigden",
                columns: new[] { "AanbestedingId", "AanbiederId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Gegadigden_AanbiederId",
                table: "Gegadigden",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Gegadigden_UitgenodigdDoorId",
                table: "Gegadigden",
                column: "UitgenodigdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Geldigheidsoordelen_DoorId",
                table: "Geldigheidsoordelen",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Geldigheidsoordelen_InschrijvingId",
                table: "Geldigheidsoordelen",
                column: "InschrijvingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GetekendeExemplaren_DocumentId",
                table: "GetekendeExemplaren",
                column: "DocumentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GetekendeExemplaren_OvereenkomstId",
                table: "GetekendeExemplaren",
                column: "OvereenkomstId");

            migrationBuilder.CreateIndex(
                name: "IX_GetekendeExemplaren_ToegevoegdDoorId",
                table: "GetekendeExemplaren",
                column: "ToegevoegdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbeslissingen_AanbestedingId",
                table: "Gunningsbeslissingen",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbeslissingen_BegonnenDoorId",
                table: "Gunningsbeslissingen",
                column: "BegonnenDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbeslissingen_DefinitiefDoorId",
                table: "Gunningsbeslissingen",
                column: "DefinitiefDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbeslissingen_OpenbaarVanafOp",
                table: "Gunningsbeslissingen",
                column: "OpenbaarVanafOp");

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbeslissingen_PerceelId",
                table: "Gunningsbeslissingen",
                column: "PerceelId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbeslissingen_VastgesteldDoorId",
                table: "Gunningsbeslissingen",
                column: "VastgesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbeslissingen_VoorgesteldDoorId",
                table: "Gunningsbeslissingen",
                column: "VoorgesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbrieven_AanbiederId_GelezenOp",
                table: "Gunningsbrieven",
                columns: new[] { "AanbiederId", "GelezenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbrieven_GunningsbeslissingId_InschrijvingId",
                table: "Gunningsbrieven",
                columns: new[] { "GunningsbeslissingId", "InschrijvingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbrieven_InschrijvingId",
                table: "Gunningsbrieven",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_KortGedingen_GeregistreerdDoorId",
                table: "KortGedingen",
                column: "GeregistreerdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_KortGedingen_GunningsbeslissingId",
                table: "KortGedingen",
                column: "GunningsbeslissingId");

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomsten_AanbestedingId",
                table: "Overeenkomsten",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomsten_AanbiederId",
                table: "Overeenkomsten",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomsten_CaoEisId",
                table: "Overeenkomsten",
                column: "CaoEisId");

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomsten_GunningsbeslissingId",
                table: "Overeenkomsten",
                column: "GunningsbeslissingId");

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomsten_InschrijvingId",
                table: "Overeenkomsten",
                column: "InschrijvingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomsten_Nummer",
                table: "Overeenkomsten",
                column: "Nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomsten_PerceelId",
                table: "Overeenkomsten",
                column: "PerceelId");

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomsten_RegioId",
                table: "Overeenkomsten",
                column: "RegioId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Afvalgronden");

            migrationBuilder.DropTable(
                name: "Belangenconflicten");

            migrationBuilder.DropTable(
                name: "Beoordelingscijfers");

            migrationBuilder.DropTable(
                name: "Criteriumteksten");

            migrationBuilder.DropTable(
                name: "Dialoogopmerkingen");

            migrationBuilder.DropTable(
                name: "Dialoogplandocumenten");

            migrationBuilder.DropTable(
                name: "Dialoogverduidelijkingen");

            migrationBuilder.DropTable(
                name: "Eindcijfers");

            migrationBuilder.DropTable(
                name: "Geldigheidsoordelen");

            migrationBuilder.DropTable(
                name: "GetekendeExemplaren");

            migrationBuilder.DropTable(
                name: "Gunningsbrieven");

            migrationBuilder.DropTable(
                name: "KortGedingen");

            migrationBuilder.DropTable(
                name: "Beoordelaars");

            migrationBuilder.DropTable(
                name: "Briefconcepten");

            migrationBuilder.DropTable(
                name: "Dialoogplannen");

            migrationBuilder.DropTable(
                name: "Overeenkomsten");

            migrationBuilder.DropTable(
                name: "Beoordelingen");

            migrationBuilder.DropTable(
                name: "Dialooggesprekken");

            migrationBuilder.DropTable(
                name: "Gunningsbeslissingen");

            migrationBuilder.DropTable(
                name: "Dialoogrondes");

            migrationBuilder.DropTable(
                name: "Gegadigden");

            migrationBuilder.DropColumn(
                name: "BeoordeeldOp",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "DefinitiefGegundOp",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "GetoetstOp",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "VoorlopigGegundOp",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "DialoogInFasen",
                table: "Aanbestedingen");
        }
    }
}
