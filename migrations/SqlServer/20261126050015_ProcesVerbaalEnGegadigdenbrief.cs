using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ProcesVerbaalEnGegadigdenbrief : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Adres",
                table: "Regios",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rechtbank",
                table: "Regios",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Gegadigdenbrieven",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GunningsbeslissingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GegadigdeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbiederId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VerzondenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Inhoud = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    GelezenOp = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gegadigdenbrieven", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gegadigdenbrieven_Aanbieders_AanbiederId",
                        column: x => x.AanbiederId,
                        principalTable: "Aanbieders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gegadigdenbrieven_Gegadigden_GegadigdeId",
                        column: x => x.GegadigdeId,
                        principalTable: "Gegadigden",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gegadigdenbrieven_Gunningsbeslissingen_GunningsbeslissingId",
                        column: x => x.GunningsbeslissingId,
                        principalTable: "Gunningsbeslissingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProcessenVerbaalVanDeProcedure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GunningsbeslissingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Inhoud = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    VastgelegdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VastgelegdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProcessenVerbaalVanDeProcedure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProcessenVerbaalVanDeProcedure_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProcessenVerbaalVanDeProcedure_Gebruikers_VastgelegdDoorId",
                        column: x => x.VastgelegdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProcessenVerbaalVanDeProcedure_Gunningsbeslissingen_GunningsbeslissingId",
                        column: x => x.GunningsbeslissingId,
                        principalTable: "Gunningsbeslissingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProcessenVerbaalVanDeProcedure_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verbaalteksten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Onderdeel = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    IsNietVanToepassing = table.Column<bool>(type: "bit", nullable: false),
                    GewijzigdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GewijzigdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Versie = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verbaalteksten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verbaalteksten_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verbaalteksten_Gebruikers_GewijzigdDoorId",
                        column: x => x.GewijzigdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Verbaalteksten_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Gegadigdenbrieven_AanbiederId_GelezenOp",
                table: "Gegadigdenbrieven",
                columns: new[] { "AanbiederId", "GelezenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Gegadigdenbrieven_GegadigdeId",
                table: "Gegadigdenbrieven",
                column: "GegadigdeId");

            migrationBuilder.CreateIndex(
                name: "IX_Gegadigdenbrieven_GunningsbeslissingId_GegadigdeId",
                table: "Gegadigdenbrieven",
                columns: new[] { "GunningsbeslissingId", "GegadigdeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProcessenVerbaalVanDeProcedure_AanbestedingId",
                table: "ProcessenVerbaalVanDeProcedure",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_ProcessenVerbaalVanDeProcedure_GunningsbeslissingId",
                table: "ProcessenVerbaalVanDeProcedure",
                column: "GunningsbeslissingId");

            migrationBuilder.CreateIndex(
                name: "IX_ProcessenVerbaalVanDeProcedure_PerceelId",
                table: "ProcessenVerbaalVanDeProcedure",
                column: "PerceelId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProcessenVerbaalVanDeProcedure_VastgelegdDoorId",
                table: "ProcessenVerbaalVanDeProcedure",
                column: "VastgelegdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Verbaalteksten_AanbestedingId_PerceelId_Onderdeel",
                table: "Verbaalteksten",
                columns: new[] { "AanbestedingId", "PerceelId", "Onderdeel" },
                unique: true,
                filter: "[PerceelId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Verbaalteksten_GewijzigdDoorId",
                table: "Verbaalteksten",
                column: "GewijzigdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Verbaalteksten_PerceelId",
                table: "Verbaalteksten",
                column: "PerceelId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Gegadigdenbrieven");

            migrationBuilder.DropTable(
                name: "ProcessenVerbaalVanDeProcedure");

            migrationBuilder.DropTable(
                name: "Verbaalteksten");

            migrationBuilder.DropColumn(
                name: "Adres",
                table: "Regios");

            migrationBuilder.DropColumn(
                name: "Rechtbank",
                table: "Regios");
        }
    }
}
