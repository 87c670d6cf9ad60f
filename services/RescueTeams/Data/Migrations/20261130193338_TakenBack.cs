using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RescueTeams.Data.Migrations
{
    /// <inheritdoc />
    public partial class TakenBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "withdrawn",
                table: "teams",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "withdrawn",
                table: "posts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "since",
                table: "places",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn",
                table: "members",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "corrections",
                table: "equipment",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "withdrawn",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "withdrawn",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "since",
                table: "places");

            migrationBuilder.DropColumn(
                name: "withdrawn",
                table: "members");

            migrationBuilder.DropColumn(
                name: "corrections",
                table: "equipment");
        }
    }
}
