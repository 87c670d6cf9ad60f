using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Drills.Data.Migrations
{
    /// <inheritdoc />
    public partial class ChangesOfNewRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "reminder_rules",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.CreateIndex(
                name: "ix_reminder_rules_updated_at",
                table: "reminder_rules",
                column: "updated_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_reminder_rules_updated_at",
                table: "reminder_rules");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "reminder_rules");
        }
    }
}
