using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Organizations.Data.Migrations
{
    /// <inheritdoc />
    public partial class FollowUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "counts_due_since",
                table: "divisions",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "followed_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    collection = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    covers = table.Column<string>(type: "jsonb", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    unlinked_since = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_followed_records", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_followed_records_division_id",
                table: "followed_records",
                columns: new[] { "division", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "followed_records");

            migrationBuilder.DropColumn(
                name: "counts_due_since",
                table: "divisions");
        }
    }
}
