using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class BewijsVanInschrijving : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "GewijzigdDoorId",
                table: "Inschrijvingsdelen",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "GewijzigdOp",
                table: "Inschrijvingsdelen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MaxWoorden",
                table: "Gunningscriteria",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EerdereIndieningen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InschrijvingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VervangenOp = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Bewijs = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EerdereIndieningen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EerdereIndieningen_Inschrijvingen_InschrijvingId",
                        column: x => x.InschrijvingId,
                        principalTable: "Inschrijvingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Inschrijvingsdelen_GewijzigdDoorId",
                table: "Inschrijvingsdelen",
                column: "GewijzigdDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_EerdereIndieningen_InschrijvingId",
                table: "EerdereIndieningen",
                column: "InschrijvingId");

            migrationBuilder.AddForeignKey(
                name: "FK_Inschrijvingsdelen_Gebruikers_GewijzigdDoorId",
                table: "Inschrijvingsdelen",
                column: "GewijzigdDoorId",
                principalTable: "Gebruikers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Inschrijvingsdelen_Gebruikers_GewijzigdDoorId",
                table: "Inschrijvingsdelen");

            migrationBuilder.DropTable(
                name: "EerdereIndieningen");

            migrationBuilder.DropIndex(
                name: "IX_Inschrijvingsdelen_GewijzigdDoorId",
                table: "Inschrijvingsdelen");

            migrationBuilder.DropColumn(
                name: "GewijzigdDoorId",
                table: "Inschrijvingsdelen");

            migrationBuilder.DropColumn(
                name: "GewijzigdOp",
                table: "Inschrijvingsdelen");

            migrationBuilder.DropColumn(
                name: "MaxWoorden",
                table: "Gunningscriteria");
        }
    }
}
