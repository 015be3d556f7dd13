using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
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
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Beoordelingsnotities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BeoordelaarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OverId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Tekst = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BeoordelingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Datum = table.Column<DateOnly>(type: "date", nullable: false),
                    Aanwezigen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Anderen = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    DoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
