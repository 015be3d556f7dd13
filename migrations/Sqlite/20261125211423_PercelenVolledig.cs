using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PercelenVolledig : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BijUitval",
                table: "Percelen",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Prijs",
                table: "Percelen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Schaal",
                table: "Percelen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hoofdcriterium",
                table: "Gunningscriteria",
                type: "TEXT",
                maxLength: 150,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Waarde",
                table: "Gunningscriteria",
                type: "TEXT",
                precision: 18,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BewijsMaximumMaanden",
                table: "Eisen",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Bewijsmoment",
                table: "Eisen",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "GedeeldId",
                table: "Eisen",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "BijUitval",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Prijs",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Schaal",
                table: "Percelen");

            migrationBuilder.DropColumn(
                name: "Hoofdcriterium",
                table: "Gunningscriteria");

            migrationBuilder.DropColumn(
                name: "Waarde",
                table: "Gunningscriteria");

            migrationBuilder.DropColumn(
                name: "BewijsMaximumMaanden",
                table: "Eisen");

            migrationBuilder.DropColumn(
                name: "Bewijsmoment",
                table: "Eisen");

            migrationBuilder.DropColumn(
                name: "GedeeldId",
                table: "Eisen");
        }
    }
}
