using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TijdelijkRectificaties : Migration
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

            migrationBuilder.AddColumn<Guid>(
                name: "RectificatieVanId",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OorsprongId",
                table: "AanbestedingDocumenten",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.AddForeignKey(
                name: "FK_Aanbestedingen_Aanbestedingen_RectificatieVanId",
                table: "Aanbestedingen",
                column: "RectificatieVanId",
                principalTable: "Aanbestedingen",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Aanbestedingen_Aanbestedingen_RectificatieVanId",
                table: "Aanbestedingen");

            migrationBuilder.DropTable(
                name: "Rectificatieregels");

            migrationBuilder.DropTable(
                name: "Rectificaties");

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
                name: "OorsprongId",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Prijs",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Schaal",
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
                name: "RectificatieVanId",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "OorsprongId",
                table: "AanbestedingDocumenten");

            migrationBuilder.CreateIndex(
                name: "IX_AanbestedingDocumenten_DocumentId",
                table: "AanbestedingDocumenten",
                column: "DocumentId",
                unique: true);
        }
    }
}
