using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Intrekken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Gunningsbeslissingen_PerceelId",
                table: "Gunningsbeslissingen");

            migrationBuilder.AddColumn<Guid>(
                name: "IngetrokkenDoorId",
                table: "Gunningsbeslissingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "IngetrokkenOp",
                table: "Gunningsbeslissingen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Intrekreden",
                table: "Gunningsbeslissingen",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbeslissingen_IngetrokkenDoorId",
                table: "Gunningsbeslissingen",
                column: "IngetrokkenDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbeslissingen_PerceelId",
                table: "Gunningsbeslissingen",
                column: "PerceelId",
                unique: true,
                filter: "[IngetrokkenOp] IS NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_Gunningsbeslissingen_Gebruikers_IngetrokkenDoorId",
                table: "Gunningsbeslissingen",
                column: "IngetrokkenDoorId",
                principalTable: "Gebruikers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Gunningsbeslissingen_Gebruikers_IngetrokkenDoorId",
                table: "Gunningsbeslissingen");

            migrationBuilder.DropIndex(
                name: "IX_Gunningsbeslissingen_IngetrokkenDoorId",
                table: "Gunningsbeslissingen");

            migrationBuilder.DropIndex(
                name: "IX_Gunningsbeslissingen_PerceelId",
                table: "Gunningsbeslissingen");

            migrationBuilder.DropColumn(
                name: "IngetrokkenDoorId",
                table: "Gunningsbeslissingen");

            migrationBuilder.DropColumn(
                name: "IngetrokkenOp",
                table: "Gunningsbeslissingen");

            migrationBuilder.DropColumn(
                name: "Intrekreden",
                table: "Gunningsbeslissingen");

            migrationBuilder.CreateIndex(
                name: "IX_Gunningsbeslissingen_PerceelId",
                table: "Gunningsbeslissingen",
                column: "PerceelId",
                unique: true);
        }
    }
}
