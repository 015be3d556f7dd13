using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Tekenbevoegdheden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Tekenbevoegdheden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MedewerkerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Wijze = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Bewijs = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TotEnMet = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    VastgelegdDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BeeindigdOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeeindigdDoorId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tekenbevoegdheden", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tekenbevoegdheden_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tekenbevoegdheden_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tekenbevoegdheden_Gebruikers_BeeindigdDoorId",
                        column: x => x.BeeindigdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tekenbevoegdheden_Gebruikers_VastgelegdDoorId",
                        column: x => x.VastgelegdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tekenbevoegdheden_Medewerkers_MedewerkerId",
                        column: x => x.MedewerkerId,
                        principalTable: "Medewerkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EersteHandtekeningen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TekenbevoegdheidId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Controlegetal = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Rectificatie = table.Column<int>(type: "INTEGER", nullable: false),
                    GezetOp = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EersteHandtekeningen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EersteHandtekeningen_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EersteHandtekeningen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EersteHandtekeningen_Tekenbevoegdheden_TekenbevoegdheidId",
                        column: x => x.TekenbevoegdheidId,
                        principalTable: "Tekenbevoegdheden",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EersteHandtekeningen_GebruikerId",
                table: "EersteHandtekeningen",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_EersteHandtekeningen_InschrijvingId",
                table: "EersteHandtekeningen",
                column: "InschrijvingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EersteHandtekeningen_TekenbevoegdheidId",
                table: "EersteHandtekeningen",
                column: "TekenbevoegdheidId");

            migrationBuilder.CreateIndex(
                name: "IX_Tekenbevoegdheden_AanbiederId",
                table: "Tekenbevoegdheden",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Tekenbevoegdheden_BeeindigdDoorId",
                table: "Tekenbevoegdheden",
                column: "BeeindigdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Tekenbevoegdheden_DocumentId",
                table: "Tekenbevoegdheden",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Tekenbevoegdheden_MedewerkerId",
                table: "Tekenbevoegdheden",
                column: "MedewerkerId",
                unique: true,
                filter: "[BeeindigdOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tekenbevoegdheden_VastgelegdDoorId",
                table: "Tekenbevoegdheden",
                column: "VastgelegdDoorId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EersteHandtekeningen");

            migrationBuilder.DropTable(
                name: "Tekenbevoegdheden");
        }
    }
}
