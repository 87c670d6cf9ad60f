using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContingencyPlans.Data.Migrations
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
                table: "special_days",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "risk_charts",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "plans",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "plan_templates",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "plan_rules",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "plan_requirements",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "local_data",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "handbooks",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "cards",
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
                name: "ix_special_days_updated_at",
                table: "special_days",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_risk_charts_updated_at",
                table: "risk_charts",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_plans_updated_at",
                table: "plans",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_plan_templates_updated_at",
                table: "plan_templates",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_plan_rules_updated_at",
                table: "plan_rules",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_plan_requirements_updated_at",
                table: "plan_requirements",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_local_data_updated_at",
                table: "local_data",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_handbooks_updated_at",
                table: "handbooks",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_cards_updated_at",
                table: "cards",
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
                name: "ix_special_days_updated_at",
                table: "special_days");

            migrationBuilder.DropIndex(
                name: "ix_risk_charts_updated_at",
                table: "risk_charts");

            migrationBuilder.DropIndex(
                name: "ix_plans_updated_at",
                table: "plans");

            migrationBuilder.DropIndex(
                name: "ix_plan_templates_updated_at",
                table: "plan_templates");

            migrationBuilder.DropIndex(
                name: "ix_plan_rules_updated_at",
                table: "plan_rules");

            migrationBuilder.DropIndex(
                name: "ix_plan_requirements_updated_at",
                table: "plan_requirements");

            migrationBuilder.DropIndex(
                name: "ix_local_data_updated_at",
                table: "local_data");

            migrationBuilder.DropIndex(
                name: "ix_handbooks_updated_at",
                table: "handbooks");

            migrationBuilder.DropIndex(
                name: "ix_cards_updated_at",
                table: "cards");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "stored_files");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "special_days");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "risk_charts");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "plan_templates");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "plan_rules");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "plan_requirements");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "local_data");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "handbooks");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "cards");
        }
    }
}
