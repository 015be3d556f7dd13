using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
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
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OorsprongId",
                table: "Percelen",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Prijs",
                table: "Percelen",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Schaal",
                table: "Percelen",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HerbevestigdOp",
                table: "Inschrijvingen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HerbevestigenSinds",
                table: "Inschrijvingen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hoofdcriterium",
                table: "Gunningscriteria",
                type: "nvarchar(150)",
                maxLength: 150,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OorsprongId",
                table: "Gunningscriteria",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Waarde",
                table: "Gunningscriteria",
                type: "decimal(18,2)",
                precision: 18,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BewijsMaximumMaanden",
                table: "Eisen",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Bewijsmoment",
                table: "Eisen",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "GedeeldId",
                table: "Eisen",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OorsprongId",
                table: "Eisen",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Zoekveld",
                table: "Aanbestedingen",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AlterColumn<string>(
                name: "Nummer",
                table: "Aanbestedingen",
                type: "nvarchar(16)",
                maxLength: 16,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(12)",
                oldMaxLength: 12);

            migrationBuilder.AddColumn<Guid>(
                name: "RectificatieVanId",
                table: "Aanbestedingen",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OorsprongId",
                table: "AanbestedingDocumenten",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Rectificaties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nummer = table.Column<int>(type: "int", nullable: false),
                    Reden = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    IsWezenlijk = table.Column<bool>(type: "bit", nullable: false),
                    RedenNietWezenlijk = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    SluitingWas = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SluitingWordt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GepubliceerdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GepubliceerdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RectificatieId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Volgnummer = table.Column<int>(type: "int", nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Onderwerp = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    Oud = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Nieuw = table.Column<string>(type: "nvarchar(max)", nullable: true)
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

            migrationBuilder.AlterColumn<string>(
                name: "Zoekveld",
                table: "Aanbestedingen",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AlterColumn<string>(
                name: "Nummer",
                table: "Aanbestedingen",
                type: "nvarchar(12)",
                maxLength: 12,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(16)",
                oldMaxLength: 16);

            migrationBuilder.CreateIndex(
                name: "IX_AanbestedingDocumenten_DocumentId",
                table: "AanbestedingDocumenten",
                column: "DocumentId",
                unique: true);
        }
    }
}
