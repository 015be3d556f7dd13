using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Toetsing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Grond",
                table: "Geldigheidsoordelen",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Eisoordelen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EisId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Uitkomst = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Notitie = table.Column<string>(type: "TEXT", maxLength: 2100, nullable: true),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Eisoordelen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Eisoordelen_Eisen_EisId",
                        column: x => x.EisId,
                        principalTable: "Eisen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Eisoordelen_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Eisoordelen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Toetsingsverzoeken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    EisId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Vraag = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    VerstuurdOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VerstuurdDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UiterlijkOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KorteTermijnReden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    BeantwoordOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeantwoordDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Bevinding = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Bevindingsreden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SchendtArbeidsrecht = table.Column<bool>(type: "INTEGER", nullable: false),
                    BevindingOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BevindingDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false),
                    Antwoord = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Toetsingsverzoeken", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Eisen_EisId",
                        column: x => x.EisId,
                        principalTable: "Eisen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Gebruikers_BeantwoordDoorId",
                        column: x => x.BeantwoordDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Gebruikers_BevindingDoorId",
                        column: x => x.BevindingDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Gebruikers_VerstuurdDoorId",
                        column: x => x.VerstuurdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Toetsingsverzoeken_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Uitsluitingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PerceelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VierOgenId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Grond = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    VoorgesteldDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoorgesteldOp = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AfgerondOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AfgerondDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsBevestigd = table.Column<bool>(type: "INTEGER", nullable: false),
                    Versie = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uitsluitingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Uitsluitingen_Gebruikers_AfgerondDoorId",
                        column: x => x.AfgerondDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitsluitingen_Gebruikers_VoorgesteldDoorId",
                        column: x => x.VoorgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitsluitingen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitsluitingen_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Uitsluitingen_VierOgen_VierOgenId",
                        column: x => x.VierOgenId,
                        principalTable: "VierOgen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verzoekdocumenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerzoekId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Naam = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verzoekdocumenten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verzoekdocumenten_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verzoekdocumenten_Toetsingsverzoeken_VerzoekId",
                        column: x => x.VerzoekId,
                        principalTable: "Toetsingsverzoeken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verzoekverlengingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerzoekId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Was = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Werd = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verzoekverlengingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verzoekverlengingen_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verzoekverlengingen_Toetsingsverzoeken_VerzoekId",
                        column: x => x.VerzoekId,
                        principalTable: "Toetsingsverzoeken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Eisoordelen_DoorId",
                table: "Eisoordelen",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Eisoordelen_EisId",
                table: "Eisoordelen",
                column: "EisId");

            migrationBuilder.CreateIndex(
                name: "IX_Eisoordelen_InschrijvingId_EisId",
                table: "Eisoordelen",
                columns: new[] { "InschrijvingId", "EisId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_AanbestedingId",
                table: "Toetsingsverzoeken",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_AanbiederId",
                table: "Toetsingsverzoeken",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_BeantwoordDoorId",
                table: "Toetsingsverzoeken",
                column: "BeantwoordDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_BevindingDoorId",
                table: "Toetsingsverzoeken",
                column: "BevindingDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_EisId",
                table: "Toetsingsverzoeken",
                column: "EisId");

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_InschrijvingId_Soort",
                table: "Toetsingsverzoeken",
                columns: new[] { "InschrijvingId", "Soort" });

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_PerceelId_Soort_Bevinding",
                table: "Toetsingsverzoeken",
                columns: new[] { "PerceelId", "Soort", "Bevinding" });

            migrationBuilder.CreateIndex(
                name: "IX_Toetsingsverzoeken_VerstuurdDoorId",
                table: "Toetsingsverzoeken",
                column: "VerstuurdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitsluitingen_AfgerondDoorId",
                table: "Uitsluitingen",
                column: "AfgerondDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitsluitingen_InschrijvingId",
                table: "Uitsluitingen",
                column: "InschrijvingId",
                unique: true,
                filter: "[AfgerondOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Uitsluitingen_PerceelId",
                table: "Uitsluitingen",
                column: "PerceelId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitsluitingen_VierOgenId",
                table: "Uitsluitingen",
                column: "VierOgenId");

            migrationBuilder.CreateIndex(
                name: "IX_Uitsluitingen_VoorgesteldDoorId",
                table: "Uitsluitingen",
                column: "VoorgesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Verzoekdocumenten_DocumentId",
                table: "Verzoekdocumenten",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Verzoekdocumenten_VerzoekId",
                table: "Verzoekdocumenten",
                column: "VerzoekId");

            migrationBuilder.CreateIndex(
                name: "IX_Verzoekverlengingen_DoorId",
                table: "Verzoekverlengingen",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Verzoekverlengingen_VerzoekId",
                table: "Verzoekverlengingen",
                column: "VerzoekId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Eisoordelen");

            migrationBuilder.DropTable(
                name: "Uitsluitingen");

            migrationBuilder.DropTable(
                name: "Verzoekdocumenten");

            migrationBuilder.DropTable(
                name: "Verzoekverlengingen");

            migrationBuilder.DropTable(
                name: "Toetsingsverzoeken");

            migrationBuilder.DropColumn(
                name: "Grond",
                table: "Geldigheidsoordelen");
        }
    }
}
