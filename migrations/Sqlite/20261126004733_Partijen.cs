using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Partijen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Deelnames",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HoofdaannemerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Vingerafdruk = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deelnames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deelnames_Aanbieders_HoofdaannemerId",
                        column: x => x.HoofdaannemerId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deelnames_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Partijen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    GenoemdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GevraagdOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeslotenOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Linkafdruk = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Besluit = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Verklaring = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partijen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Partijen_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Partijen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Samenstellingen",
                columns: table => new
                {
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verzoeken = table.Column<int>(type: "INTEGER", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Samenstellingen", x => x.InschrijvingId);
                    table.ForeignKey(
                        name: "FK_Samenstellingen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Deelnames_HoofdaannemerId",
                table: "Deelnames",
                column: "HoofdaannemerId");

            migrationBuilder.CreateIndex(
                name: "IX_Deelnames_PerceelId_HoofdaannemerId",
                table: "Deelnames",
                columns: new[] { "PerceelId", "HoofdaannemerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Deelnames_Vingerafdruk",
                table: "Deelnames",
                column: "Vingerafdruk",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Partijen_AanbiederId",
                table: "Partijen",
                column: "AanbiederId",
                filter: "[AanbiederId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Partijen_InschrijvingId",
                table: "Partijen",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Partijen_Linkafdruk",
                table: "Partijen",
                column: "Linkafdruk",
                unique: true,
                filter: "[Linkafdruk] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Deelnames");

            migrationBuilder.DropTable(
                name: "Partijen");

            migrationBuilder.DropTable(
                name: "Samenstellingen");
        }
    }
}
