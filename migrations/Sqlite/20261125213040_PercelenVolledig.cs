using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PercelenVolledig : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.AddColumn<string>(
                name: "Hoofdcriterium",
                table: "Gunningscriteria",
                type: "TEXT",
                maxLength: 150,
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Perceeluitsluitingen");

            migrationBuilder.DropColumn(
                name: "BijUitval",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Matrix",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Prijs",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Schaal",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Hoofdcriterium",
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
        }
    }
}
