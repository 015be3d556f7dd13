using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Bewijsmiddelen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "BewijsVanCombinanten",
                table: "Eisen",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "BewijsVanSteunendePartijen",
                table: "Eisen",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Bewijssoort",
                table: "Eisen",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Bewijsverzoeken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GunningsbeslissingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Referentiedatum = table.Column<DateOnly>(type: "date", nullable: false),
                    GevraagdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UiterlijkOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CompleetOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VervallenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                name: "Uitvallers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GunningsbeslissingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VierOgenId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Grond = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Reden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    RedenVoorAllen = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    VoorgesteldDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VoorgesteldOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AfgerondOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AfgerondDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsBevestigd = table.Column<bool>(type: "bit", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                name: "Bewijsstukken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VerzoekId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Volgnummer = table.Column<int>(type: "int", nullable: false),
                    EisId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Gevraagd = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    MaximumMaanden = table.Column<int>(type: "int", nullable: true),
                    PartijId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IngeleverdOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IngeleverdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsTeLaat = table.Column<bool>(type: "bit", nullable: false),
                    Oordeel = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Oordeelreden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    BeoordeeldOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    BeoordeeldDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HerstelGevraagdOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HerstelDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Herstelreden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    HerstelUiterlijkOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Partij = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    MoetNogKomen = table.Column<bool>(type: "bit", nullable: false)
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
                name: "Bewijsdocumenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StukId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AfgegevenOp = table.Column<DateOnly>(type: "date", nullable: false),
                    IngeleverdOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Naam = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Bewijsdocumenten");

            migrationBuilder.DropTable(
                name: "Uitvallers");

            migrationBuilder.DropTable(
                name: "Bewijsstukken");

            migrationBuilder.DropTable(
                name: "Bewijsverzoeken");

            migrationBuilder.DropColumn(
                name: "BewijsVanCombinanten",
                table: "Eisen");

            migrationBuilder.DropColumn(
                name: "BewijsVanSteunendePartijen",
                table: "Eisen");

            migrationBuilder.DropColumn(
                name: "Bewijssoort",
                table: "Eisen");
        }
    }
}
