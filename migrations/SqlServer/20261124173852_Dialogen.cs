using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Dialogen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "DialoogInFasen",
                table: "Aanbestedingen",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Dialoogrondes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nummer = table.Column<int>(type: "int", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    PlanUiterlijkOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GeopendOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GeslotenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    GeslotenDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RedenMinderDanTwee = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dialoogrondes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dialoogrondes_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dialoogrondes_Gebruikers_GeslotenDoorId",
                        column: x => x.GeslotenDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dialoogverduidelijkingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    GestuurdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GestuurdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dialoogverduidelijkingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dialoogverduidelijkingen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dialoogverduidelijkingen_Gebruikers_GestuurdDoorId",
                        column: x => x.GestuurdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Gegadigden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    UitgenodigdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UitgenodigdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AfgevallenOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gegadigden", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gegadigden_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gegadigden_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gegadigden_Gebruikers_UitgenodigdDoorId",
                        column: x => x.UitgenodigdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dialooggesprekken",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RondeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GegadigdeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessieOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Deelnemers = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Verslag = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    VerslagTerReactieOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VerslagDefinitiefOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Besluit = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Toelichting = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dialooggesprekken", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dialooggesprekken_Dialoogrondes_RondeId",
                        column: x => x.RondeId,
                        principalTable: "Dialoogrondes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dialooggesprekken_Gegadigden_GegadigdeId",
                        column: x => x.GegadigdeId,
                        principalTable: "Gegadigden",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Afvalgronden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GesprekId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CriteriumId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Afvalgronden", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Afvalgronden_Dialooggesprekken_GesprekId",
                        column: x => x.GesprekId,
                        principalTable: "Dialooggesprekken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Afvalgronden_Gunningscriteria_CriteriumId",
                        column: x => x.CriteriumId,
                        principalTable: "Gunningscriteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dialoogopmerkingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GesprekId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    GemaaktOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dialoogopmerkingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dialoogopmerkingen_Dialooggesprekken_GesprekId",
                        column: x => x.GesprekId,
                        principalTable: "Dialooggesprekken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dialoogopmerkingen_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dialoogplannen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GesprekId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Volgnummer = table.Column<int>(type: "int", nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    IngediendOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IngediendDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dialoogplannen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dialoogplannen_Dialooggesprekken_GesprekId",
                        column: x => x.GesprekId,
                        principalTable: "Dialooggesprekken",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dialoogplannen_Gebruikers_IngediendDoorId",
                        column: x => x.IngediendDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dialoogplandocumenten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dialoogplandocumenten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dialoogplandocumenten_Dialoogplannen_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Dialoogplannen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dialoogplandocumenten_Documenten_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documenten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Afvalgronden_CriteriumId",
                table: "Afvalgronden",
                column: "CriteriumId");

            migrationBuilder.CreateIndex(
                name: "IX_Afvalgronden_GesprekId_CriteriumId",
                table: "Afvalgronden",
                columns: new[] { "GesprekId", "CriteriumId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dialooggesprekken_GegadigdeId",
                table: "Dialooggesprekken",
                column: "GegadigdeId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialooggesprekken_RondeId_GegadigdeId",
                table: "Dialooggesprekken",
                columns: new[] { "RondeId", "GegadigdeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogopmerkingen_GebruikerId",
                table: "Dialoogopmerkingen",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogopmerkingen_GesprekId",
                table: "Dialoogopmerkingen",
                column: "GesprekId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogplandocumenten_DocumentId",
                table: "Dialoogplandocumenten",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogplandocumenten_PlanId_DocumentId",
                table: "Dialoogplandocumenten",
                columns: new[] { "PlanId", "DocumentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogplannen_GesprekId",
                table: "Dialoogplannen",
                column: "GesprekId",
                unique: true,
                filter: "[IngediendOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogplannen_GesprekId_Volgnummer",
                table: "Dialoogplannen",
                columns: new[] { "GesprekId", "Volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogplannen_IngediendDoorId",
                table: "Dialoogplannen",
                column: "IngediendDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogrondes_AanbestedingId",
                table: "Dialoogrondes",
                column: "AanbestedingId",
                unique: true,
                filter: "[GeslotenOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogrondes_AanbestedingId_Nummer",
                table: "Dialoogrondes",
                columns: new[] { "AanbestedingId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogrondes_GeslotenDoorId",
                table: "Dialoogrondes",
                column: "GeslotenDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogverduidelijkingen_AanbestedingId",
                table: "Dialoogverduidelijkingen",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Dialoogverduidelijkingen_GestuurdDoorId",
                table: "Dialoogverduidelijkingen",
                column: "GestuurdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Gegadigden_AanbestedingId_AanbiederId",
                table: "Gegadigden",
                columns: new[] { "AanbestedingId", "AanbiederId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Gegadigden_AanbiederId",
                table: "Gegadigden",
                column: "AanbiederId");

            migrationBuilder.CreateIndex(
                name: "IX_Gegadigden_UitgenodigdDoorId",
                table: "Gegadigden",
                column: "UitgenodigdDoorId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Afvalgronden");

            migrationBuilder.DropTable(
                name: "Dialoogopmerkingen");

            migrationBuilder.DropTable(
                name: "Dialoogplandocumenten");

            migrationBuilder.DropTable(
                name: "Dialoogverduidelijkingen");

            migrationBuilder.DropTable(
                name: "Dialoogplannen");

            migrationBuilder.DropTable(
                name: "Dialooggesprekken");

            migrationBuilder.DropTable(
                name: "Dialoogrondes");

            migrationBuilder.DropTable(
                name: "Gegadigden");

            migrationBuilder.DropColumn(
                name: "DialoogInFasen",
                table: "Aanbestedingen");
        }
    }
}
