using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Storing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "StoringId",
                table: "Rectificaties",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Hartslagen",
                columns: table => new
                {
                    ServerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Server = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsGestopt = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hartslagen", x => x.ServerId);
                });

            migrationBuilder.CreateTable(
                name: "Storingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Begin = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Einde = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsDuurOnbekend = table.Column<bool>(type: "bit", nullable: false),
                    GezienOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ServerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Storingen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Controlegetallen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanbestedingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PerceelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StoringId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Organisatie = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    KvkNummer = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Methode = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Weg = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    OntvangenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GeregistreerdOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GeregistreerdDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Controlegetallen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Controlegetallen_Aanbestedingen_AanbestedingId",
                        column: x => x.AanbestedingId,
                        principalTable: "Aanbestedingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Controlegetallen_Gebruikers_GeregistreerdDoorId",
                        column: x => x.GeregistreerdDoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Controlegetallen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Controlegetallen_Percelen_PerceelId",
                        column: x => x.PerceelId,
                        principalTable: "Percelen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Controlegetallen_Storingen_StoringId",
                        column: x => x.StoringId,
                        principalTable: "Storingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Storingstoelichtingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StoringId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    DoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Op = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Storingstoelichtingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Storingstoelichtingen_Gebruikers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Storingstoelichtingen_Storingen_StoringId",
                        column: x => x.StoringId,
                        principalTable: "Storingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Rectificaties_StoringId",
                table: "Rectificaties",
                column: "StoringId");

            migrationBuilder.CreateIndex(
                name: "IX_Controlegetallen_AanbestedingId",
                table: "Controlegetallen",
                column: "AanbestedingId");

            migrationBuilder.CreateIndex(
                name: "IX_Controlegetallen_GeregistreerdDoorId",
                table: "Controlegetallen",
                column: "GeregistreerdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Controlegetallen_InschrijvingId",
                table: "Controlegetallen",
                column: "InschrijvingId");

            migrationBuilder.CreateIndex(
                name: "IX_Controlegetallen_PerceelId_Sha256",
                table: "Controlegetallen",
                columns: new[] { "PerceelId", "Sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Controlegetallen_StoringId",
                table: "Controlegetallen",
                column: "StoringId");

            migrationBuilder.CreateIndex(
                name: "IX_Hartslagen_Volgnummer",
                table: "Hartslagen",
                column: "Volgnummer");

            migrationBuilder.CreateIndex(
                name: "IX_Storingen_Begin",
                table: "Storingen",
                column: "Begin");

            migrationBuilder.CreateIndex(
                name: "IX_Storingstoelichtingen_DoorId",
                table: "Storingstoelichtingen",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Storingstoelichtingen_StoringId",
                table: "Storingstoelichtingen",
                column: "StoringId");

            migrationBuilder.AddForeignKey(
                name: "FK_Rectificaties_Storingen_StoringId",
                table: "Rectificaties",
                column: "StoringId",
                principalTable: "Storingen",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Rectificaties_Storingen_StoringId",
                table: "Rectificaties");

            migrationBuilder.DropTable(
                name: "Controlegetallen");

            migrationBuilder.DropTable(
                name: "Hartslagen");

            migrationBuilder.DropTable(
                name: "Storingstoelichtingen");

            migrationBuilder.DropTable(
                name: "Storingen");

            migrationBuilder.DropIndex(
                name: "IX_Rectificaties_StoringId",
                table: "Rectificaties");

            migrationBuilder.DropColumn(
                name: "StoringId",
                table: "Rectificaties");
        }
    }
}
