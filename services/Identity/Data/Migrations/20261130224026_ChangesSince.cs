using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Identity.Data.Migrations
{
    /// <inheritdoc />
    public partial class ChangesSince : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "users",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "user_grants",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "role_settings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "partners",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.CreateTable(
                name: "removed_records",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    table_name = table.Column<string>(type: "text", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_removed_records", x => new { x.record_id, x.division });
                });

            migrationBuilder.CreateIndex(
                name: "ix_users_updated_at",
                table: "users",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_user_grants_updated_at",
                table: "user_grants",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_role_settings_updated_at",
                table: "role_settings",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_partners_updated_at",
                table: "partners",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_removed_records_table_name_removed_at",
                table: "removed_records",
                columns: new[] { "table_name", "removed_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "removed_records");

            migrationBuilder.DropIndex(
                name: "ix_users_updated_at",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_user_grants_updated_at",
                table: "user_grants");

            migrationBuilder.DropIndex(
                name: "ix_role_settings_updated_at",
                table: "role_settings");

            migrationBuilder.DropIndex(
                name: "ix_partners_updated_at",
                table: "partners");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "users");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "user_grants");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "role_settings");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "partners");
        }
    }
}
