using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Beoordeling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "BeoordeeldOp",
                table: "Percelen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DefinitiefGegundOp",
                table: "Percelen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "GetoetstOp",
                table: "Percelen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "VoorlopigGegundOp",
                table: "Percelen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Beoordelingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BegonnenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UiterlijkOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VastgesteldOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VastgesteldDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Beoordelingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Beoordelingen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beoordelingen_Gebruikers_VastgesteldDoorId",
                        column: x => x.VastgesteldDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beoordelingen_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Geldigheidsoordelen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsGeldig = table.Column<bool>(type: "bit", nullable: false),
                    Reden = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    DoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Geldigheidsoordelen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Geldigheidsoordelen_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Geldigheidsoordelen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Beoordelaars",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BeoordelingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BenoemdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VerklaardOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VergrendeldOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TeruggetrokkenOp = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Terugtrekreden = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Beoordelaars", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Beoordelaars_Beoordelingen_BeoordelingId",
                        column: x => x.BeoordelingId,
                        principalTable: "Beoordelingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beoordelaars_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Eindcijfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BeoordelingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CriteriumId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Cijfer = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: false),
                    Motivering = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    DoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Eindcijfers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Eindcijfers_Beoordelingen_BeoordelingId",
                        column: x => x.BeoordelingId,
                        principalTable: "Beoordelingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Eindcijfers_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Eindcijfers_Gunningscriteria_CriteriumId",
                        column: x => x.CriteriumId,
                        principalTable: "Gunningscriteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Eindcijfers_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Belangenconflicten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BeoordelaarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Toelichting = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    GemeldOp = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Belangenconflicten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Belangenconflicten_Beoordelaars_BeoordelaarId",
                        column: x => x.BeoordelaarId,
                        principalTable: "Beoordelaars",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Belangenconflicten_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Beoordelingscijfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BeoordelaarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CriteriumId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Cijfer = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: true),
                    Motivering = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Beoordelingscijfers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Beoordelingscijfers_Beoordelaars_BeoordelaarId",
                        column: x => x.BeoordelaarId,
                        principalTable: "Beoordelaars",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beoordelingscijfers_Gunningscriteria_CriteriumId",
                        column: x => x.CriteriumId,
                        principalTable: "Gunningscriteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Beoordelingscijfers_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Belangenconflicten_BeoordelaarId_InschrijvingId",
                table: "Belangenconflicten",
                columns: new[] { "BeoordelaarId", "InschrijvingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Belangenconflicten_InschrijvingId",
                table: "Belangenconflicten",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelaars_BeoordelingId_GebruikerId",
                table: "Beoordelaars",
                columns: new[] { "BeoordelingId", "GebruikerId" },
                unique: true,
                filter: "[TeruggetrokkenOp] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelaars_GebruikerId",
                table: "Beoordelaars",
                column: "GebruikerId");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingen_AanbestedingId",
                table: "Beoordelingen",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingen_PerceelId",
                table: "Beoordelingen",
                column: "PerceelId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingen_VastgesteldDoorId",
                table: "Beoordelingen",
                column: "VastgesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingscijfers_BeoordelaarId_InschrijvingId_CriteriumId",
                table: "Beoordelingscijfers",
                columns: new[] { "BeoordelaarId", "InschrijvingId", "CriteriumId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingscijfers_CriteriumId",
                table: "Beoordelingscijfers",
                column: "CriteriumId");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingscijfers_InschrijvingId",
                table: "Beoordelingscijfers",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Eindcijfers_BeoordelingId_InschrijvingId_CriteriumId",
                table: "Eindcijfers",
                columns: new[] { "BeoordelingId", "InschrijvingId", "CriteriumId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Eindcijfers_CriteriumId",
                table: "Eindcijfers",
                column: "CriteriumId");

            migrationBuilder.CreateIndex(
                name: "IX_Eindcijfers_DoorId",
                table: "Eindcijfers",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Eindcijfers_InschrijvingId",
                table: "Eindcijfers",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Geldigheidsoordelen_DoorId",
                table: "Geldigheidsoordelen",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Geldigheidsoordelen_InschrijvingId",
                table: "Geldigheidsoordelen",
                column: "InschrijvingId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Belangenconflicten");

            migrationBuilder.DropTable(
                name: "Beoordelingscijfers");

            migrationBuilder.DropTable(
                name: "Eindcijfers");

            migrationBuilder.DropTable(
                name: "Geldigheidsoordelen");

            migrationBuilder.DropTable(
                name: "Beoordelaars");

            migrationBuilder.DropTable(
                name: "Beoordelingen");

            migrationBuilder.DropColumn(
                name: "BeoordeeldOp",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "DefinitiefGegundOp",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "GetoetstOp",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "VoorlopigGegundOp",
                table: "Percelen");
        }
    }
}
