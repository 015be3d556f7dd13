using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Einden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BijPlafond",
                table: "Percelen",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "NietsVoorWieNietPast");

            migrationBuilder.CreateTable(
                name: "Subsidiebesluiten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BegonnenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BegonnenDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Besluit_Orgaan = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true),
                    Besluit_Mandaat = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Besluit_Datum = table.Column<DateOnly>(type: "date", nullable: true),
                    Begindatum = table.Column<DateOnly>(type: "date", nullable: true),
                    Einddatum = table.Column<DateOnly>(type: "date", nullable: true),
                    Verplichtingen = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    VoorgesteldOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VastgesteldOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoorgesteldDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VastgesteldDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BezwaarTot = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subsidiebesluiten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Subsidiebesluiten_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Subsidiebesluiten_Gebruikers_BegonnenDoorId",
                        column: x => x.BegonnenDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Subsidiebesluiten_Gebruikers_VastgesteldDoorId",
                        column: x => x.VastgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Subsidiebesluiten_Gebruikers_VoorgesteldDoorId",
                        column: x => x.VoorgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Subsidiebesluiten_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Beschikkingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubsidiebesluitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RegioId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Aanvrager = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Nummer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Grond = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Rang = table.Column<int>(type: "int", nullable: true),
                    Aangevraagd = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    Verleend = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    IsVerleend = table.Column<bool>(type: "bit", nullable: false),
                    Bedrag = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    Begindatum = table.Column<DateOnly>(type: "date", nullable: false),
                    Einddatum = table.Column<DateOnly>(type: "date", nullable: false),
                    VerzondenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Inhoud = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    GelezenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Beschikkingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Beschikkingen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beschikkingen_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beschikkingen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beschikkingen_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beschikkingen_Regios_RegioId",
                        column: x => x.RegioId,
                        principalTable: "Regios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beschikkingen_Subsidiebesluiten_SubsidiebesluitId",
                        column: x => x.SubsidiebesluitId,
                        principalTable: "Subsidiebesluiten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bezwaren",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BeschikkingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Indiener = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    IsAanvrager = table.Column<bool>(type: "bit", nullable: false),
                    OntvangenOp = table.Column<DateOnly>(type: "date", nullable: false),
                    TerPostOp = table.Column<DateOnly>(type: "date", nullable: true),
                    IsTeLaat = table.Column<bool>(type: "bit", nullable: false),
                    Verschoonbaar = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    MetCommissie = table.Column<bool>(type: "bit", nullable: false),
                    BeslissenUiterlijk = table.Column<DateOnly>(type: "date", nullable: false),
                    Verdaagreden = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    GeregistreerdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GeregistreerdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Uitkomst = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Uitkomstreden = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    BeslistOp = table.Column<DateOnly>(type: "date", nullable: true),
                    NieuwBedrag = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bezwaren", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bezwaren_Beschikkingen_BeschikkingId",
                        column: x => x.BeschikkingId,
                        principalTable: "Beschikkingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bezwaren_Gebruikers_GeregistreerdDoorId",
                        column: x => x.GeregistreerdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_AanbestedingId",
                table: "Beschikkingen",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_AanbiederId_GelezenOp",
                table: "Beschikkingen",
                columns: new[] { "AanbiederId", "GelezenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_InschrijvingId",
                table: "Beschikkingen",
                column: "InschrijvingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_Nummer",
                table: "Beschikkingen",
                column: "Nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_PerceelId",
                table: "Beschikkingen",
                column: "PerceelId");

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_RegioId",
                table: "Beschikkingen",
                column: "RegioId");

            migrationBuilder.CreateIndex(
                name: "IX_Beschikkingen_SubsidiebesluitId",
                table: "Beschikkingen",
                column: "SubsidiebesluitId");

            migrationBuilder.CreateIndex(
                name: "IX_Bezwaren_BeschikkingId",
                table: "Bezwaren",
                column: "BeschikkingId");

            migrationBuilder.CreateIndex(
                name: "IX_Bezwaren_GeregistreerdDoorId",
                table: "Bezwaren",
                column: "GeregistreerdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Subsidiebesluiten_AanbestedingId",
                table: "Subsidiebesluiten",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Subsidiebesluiten_BegonnenDoorId",
                table: "Subsidiebesluiten",
                column: "BegonnenDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Subsidiebesluiten_PerceelId",
                table: "Subsidiebesluiten",
                column: "PerceelId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subsidiebesluiten_VastgesteldDoorId",
                table: "Subsidiebesluiten",
                column: "VastgesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Subsidiebesluiten_VoorgesteldDoorId",
                table: "Subsidiebesluiten",
                column: "VoorgesteldDoorId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Bezwaren");

            migrationBuilder.DropTable(
                name: "Beschikkingen");

            migrationBuilder.DropTable(
                name: "Subsidiebesluiten");

            migrationBuilder.DropColumn(
                name: "BijPlafond",
                table: "Percelen");
        }
    }
}
