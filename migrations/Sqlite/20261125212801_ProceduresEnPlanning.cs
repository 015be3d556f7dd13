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

            migrationBuilder.AddColumn<string>(
                name: "Afwijkingen",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Gebied",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Grond",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GrondToelichting",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            // what was there before had every optional step
            migrationBuilder.AddColumn<string>(
                name: "Keuzestappen",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "[\"Vragen\",\"Aanmelding\",\"Selectie\",\"Dialoog\",\"GegundeOpdracht\"]");

            migrationBuilder.AddColumn<DateTime>(
                name: "Planning_AanmeldenTot",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Planning_EerdereRondes",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "Planning_EersteInschrijvingTot",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Planning_IsInOverleg",
                table: "Aanbestedingen",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Planning_RedenUrgentie",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Planning_UitnodigingOp",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Planning_VooraankondigingOp",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RedenAfwijking",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TenderNedVerzondenOp",
                table: "Aanbestedingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VoorgesteldRegime",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

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

            migrationBuilder.DropColumn(
                name: "Afwijkingen",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Gebied",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Grond",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "GrondToelichting",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Keuzestappen",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_AanmeldenTot",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_EerdereRondes",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_EersteInschrijvingTot",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_IsInOverleg",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_RedenUrgentie",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_UitnodigingOp",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "Planning_VooraankondigingOp",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "RedenAfwijking",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "TenderNedVerzondenOp",
                table: "Aanbestedingen");

            migrationBuilder.DropColumn(
                name: "VoorgesteldRegime",
                table: "Aanbestedingen");

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
