using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PerceeleindenEnVolgers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "BeeindigdOp",
                table: "Percelen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Einde",
                table: "Percelen",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EindeOpenbaarOp",
                table: "Percelen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Eindreden",
                table: "Percelen",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Vervolg",
                table: "Percelen",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "VervolgAanbestedingId",
                table: "Percelen",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Einde",
                table: "Aanbestedingen",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EindeOpenbaarOp",
                table: "Aanbestedingen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Volgers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    Sleutel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    BegonnenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BevestigdOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Volgers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Volgers_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Volgers_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Percelen_VervolgAanbestedingId",
                table: "Percelen",
                column: "VervolgAanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Aanbestedingen_EindeOpenbaarOp",
                table: "Aanbestedingen",
                column: "EindeOpenbaarOp");

            migrationBuilder.CreateIndex(
                name: "IX_Volgers_AanbestedingId_Email",
                table: "Volgers",
                columns: new[] { "AanbestedingId", "Email" },
                unique: true,
                filter: "[Email] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Volgers_AanbestedingId_GebruikerId",
                table: "Volgers",
                columns: new[] { "AanbestedingId", "GebruikerId" },
                unique: true,
                filter: "[GebruikerId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Volgers_GebruikerId",
                table: "Volgers",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Volgers_Sleutel",
                table: "Volgers",
                column: "Sleutel",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Percelen_Aanbestedingen_VervolgAanbestedingId",
                table: "Percelen",
                column: "VervolgAanbestedingId",
                principalTable: "Aanbestedingen",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Percelen_Aanbestedingen_VervolgAanbestedingId",
                table: "Percelen");

            migrationBuilder.DropTable(
                name: "Volgers");

            migrationBuilder.DropIndex(
                name: "IX_Percelen_VervolgAanbestedingId",
                table: "Percelen");

            migrationBuilder.DropIndex(
                name: "IX_Aanbestedingen_EindeOpenbaarOp",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "BeeindigdOp",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Einde",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "EindeOpenbaarOp",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Eindreden",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Vervolg",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "VervolgAanbestedingId",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Einde",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "EindeOpenbaarOp",
                table: "Aanbestedingen");
        }
    }
}
