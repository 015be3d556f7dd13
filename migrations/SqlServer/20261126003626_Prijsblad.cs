using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Prijsblad : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kostprijsblad",
                table: "Percelen",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Planning_GestanddoeningDagen",
                table: "Aanbestedingen",
                type: "int",
                nullable: false,
                defaultValue: 90);

            migrationBuilder.CreateTable(
                name: "Verlengingsverzoeken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Tot = table.Column<DateOnly>(type: "date", nullable: false),
                    AntwoordVoor = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    GevraagdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GevraagdOp = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                name: "Verlengingsantwoorden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VerzoekId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Akkoord = table.Column<bool>(type: "bit", nullable: true),
                    BeantwoordOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    BeantwoordDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VervallenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VervallenDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Vervalreden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Verlengingsantwoorden");

            migrationBuilder.DropTable(
                name: "Verlengingsverzoeken");

            migrationBuilder.DropColumn(
                name: "Kostprijsblad",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Planning_GestanddoeningDagen",
                table: "Aanbestedingen");
        }
    }
}
