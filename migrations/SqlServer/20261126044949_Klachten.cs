using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Klachten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Klachten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RegioId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Nummer = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Klagernaam = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Contact = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    Onderwerp = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    OntvangenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IngediendDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TermijnDagen = table.Column<int>(type: "int", nullable: true),
                    UiterlijkOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VerlengdOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Verlengreden = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    BehandelaarId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BenoemdOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Uitkomst = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Uitkomstreden = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: true),
                    Gevolg = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    AfgehandeldOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AfgehandeldDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IngetrokkenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Zoekveld = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Waarover = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Wens = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Klachten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Klachten_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachten_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachten_Gebruikers_AfgehandeldDoorId",
                        column: x => x.AfgehandeldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachten_Gebruikers_BehandelaarId",
                        column: x => x.BehandelaarId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachten_Gebruikers_IngediendDoorId",
                        column: x => x.IngediendDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachten_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachten_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Klachtberichten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KlachtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Van = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Aan = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    DoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AntwoordUiterlijkOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    BeantwoordOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tekst = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Klachtberichten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Klachtberichten_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachtberichten_Klachten_KlachtId",
                        column: x => x.KlachtId,
                        principalTable: "Klachten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Klachtvervolgen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KlachtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Instantie = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VoorgelegdOp = table.Column<DateOnly>(type: "date", nullable: true),
                    Zaaknummer = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    KlagerStemdeInOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    KlagerStemdeInDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    KlagerStemdeInHoe = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    InkoopStemdeInOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    InkoopStemdeInDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UitspraakOp = table.Column<DateOnly>(type: "date", nullable: true),
                    Uitspraak = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    Opvolging = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    GaatNietDoorReden = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    AfgeslotenOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Klachtvervolgen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Klachtvervolgen_Gebruikers_InkoopStemdeInDoorId",
                        column: x => x.InkoopStemdeInDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachtvervolgen_Gebruikers_KlagerStemdeInDoorId",
                        column: x => x.KlagerStemdeInDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachtvervolgen_Klachten_KlachtId",
                        column: x => x.KlachtId,
                        principalTable: "Klachten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Klachtdocumenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KlachtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BerichtId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Naam = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Klachtdocumenten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Klachtdocumenten_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachtdocumenten_Klachtberichten_BerichtId",
                        column: x => x.BerichtId,
                        principalTable: "Klachtberichten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Klachtdocumenten_Klachten_KlachtId",
                        column: x => x.KlachtId,
                        principalTable: "Klachten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Klachtberichten_DoorId",
                table: "Klachtberichten",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachtberichten_KlachtId",
                table: "Klachtberichten",
                column: "KlachtId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachtdocumenten_BerichtId",
                table: "Klachtdocumenten",
                column: "BerichtId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachtdocumenten_DocumentId",
                table: "Klachtdocumenten",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachtdocumenten_KlachtId",
                table: "Klachtdocumenten",
                column: "KlachtId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_AanbestedingId",
                table: "Klachten",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_AanbiederId",
                table: "Klachten",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_AfgehandeldDoorId",
                table: "Klachten",
                column: "AfgehandeldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_BehandelaarId",
                table: "Klachten",
                column: "BehandelaarId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_IngediendDoorId",
                table: "Klachten",
                column: "IngediendDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_Nummer",
                table: "Klachten",
                column: "Nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_PerceelId",
                table: "Klachten",
                column: "PerceelId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachten_RegioId_OntvangenOp",
                table: "Klachten",
                columns: new[] { "RegioId", "OntvangenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Klachtvervolgen_InkoopStemdeInDoorId",
                table: "Klachtvervolgen",
                column: "InkoopStemdeInDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Klachtvervolgen_KlachtId_Instantie",
                table: "Klachtvervolgen",
                columns: new[] { "KlachtId", "Instantie" },
                unique: true,
                filter: "[AfgeslotenOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Klachtvervolgen_KlagerStemdeInDoorId",
                table: "Klachtvervolgen",
                column: "KlagerStemdeInDoorId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Klachtdocumenten");

            migrationBuilder.DropTable(
                name: "Klachtvervolgen");

            migrationBuilder.DropTable(
                name: "Klachtberichten");

            migrationBuilder.DropTable(
                name: "Klachten");
        }
    }
}
