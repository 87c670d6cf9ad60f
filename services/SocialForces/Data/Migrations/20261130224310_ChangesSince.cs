using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SocialForces.Data.Migrations
{
    /// <inheritdoc />
    public partial class ChangesSince : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "stored_files",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "persons",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "mobilizations",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "forces",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "force_rules",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "force_members",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "agreements",
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
                name: "ix_stored_files_updated_at",
                table: "stored_files",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_persons_updated_at",
                table: "persons",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_mobilizations_updated_at",
                table: "mobilizations",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_forces_updated_at",
                table: "forces",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_force_rules_updated_at",
                table: "force_rules",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_force_members_updated_at",
                table: "force_members",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_updated_at",
                table: "agreements",
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
                name: "ix_stored_files_updated_at",
                table: "stored_files");

            migrationBuilder.DropIndex(
                name: "ix_persons_updated_at",
                table: "persons");

            migrationBuilder.DropIndex(
                name: "ix_mobilizations_updated_at",
                table: "mobilizations");

            migrationBuilder.DropIndex(
                name: "ix_forces_updated_at",
                table: "forces");

            migrationBuilder.DropIndex(
                name: "ix_force_rules_updated_at",
                table: "force_rules");

            migrationBuilder.DropIndex(
                name: "ix_force_members_updated_at",
                table: "force_members");

            migrationBuilder.DropIndex(
                name: "ix_agreements_updated_at",
                table: "agreements");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "stored_files");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "persons");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "mobilizations");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "forces");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "force_rules");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "force_members");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "agreements");
        }
    }
}
