using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ProceduresEnPlanning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "VierOgenId",
                table: "Openingen",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.CreateTable(
                name: "Genodigden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    GekozenOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GekozenDoorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Genodigden", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Genodigden_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Genodigden_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Genodigden_Gebruikers_GekozenDoorId",
                        column: x => x.GekozenDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Genodigden_AanbestedingId_AanbiederId",
                table: "Genodigden",
                columns: new[] { "AanbestedingId", "AanbiederId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Genodigden_AanbiederId",
                table: "Genodigden",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Genodigden_GekozenDoorId",
                table: "Genodigden",
                column: "GekozenDoorId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Genodigden");

            migrationBuilder.AlterColumn<Guid>(
                name: "VierOgenId",
                table: "Openingen",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
