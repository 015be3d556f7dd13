using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Markeren : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Criteria",
                table: "Beoordelaars",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

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

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingsnotities_BeoordelaarId_OverId",
                table: "Beoordelingsnotities",
                columns: new[] { "BeoordelaarId", "OverId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Consensusbesprekingen_BeoordelingId_Datum",
                table: "Consensusbesprekingen",
                columns: new[] { "BeoordelingId", "Datum" });

            migrationBuilder.CreateIndex(
                name: "IX_Consensusbesprekingen_DoorId",
                table: "Consensusbesprekingen",
                column: "DoorId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Beoordelingsnotities");

            migrationBuilder.DropTable(
                name: "Consensusbesprekingen");

            migrationBuilder.DropColumn(
                name: "Criteria",
                table: "Beoordelaars");
        }
    }
}
