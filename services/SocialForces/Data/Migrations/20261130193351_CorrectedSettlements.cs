using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SocialForces.Data.Migrations
{
    /// <inheritdoc />
    public partial class CorrectedSettlements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "since",
                table: "places",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "settlement_corrections",
                table: "mobilizations",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "since",
                table: "places");

            migrationBuilder.DropColumn(
                name: "settlement_corrections",
                table: "mobilizations");
        }
    }
}
