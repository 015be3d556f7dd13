using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WmoInkoop.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Proef : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Uitsluitingsoplossing",
                table: "Aanbestedingen",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "VolgordeVanPercelen");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Uitsluitingsoplossing",
                table: "Aanbestedingen");
        }
    }
}
