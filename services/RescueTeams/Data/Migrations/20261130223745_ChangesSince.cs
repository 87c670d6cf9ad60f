using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RescueTeams.Data.Migrations
{
    /// <inheritdoc />
    public partial class ChangesSince : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "teams",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "roll_calls",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "roll_call_answers",
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
                table: "members",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "holds",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "establishment_rules",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "equipment",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "duties",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "bases",
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
                name: "ix_teams_updated_at",
                table: "teams",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_roll_calls_updated_at",
                table: "roll_calls",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_roll_call_answers_updated_at",
                table: "roll_call_answers",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_persons_updated_at",
                table: "persons",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_members_updated_at",
                table: "members",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_holds_updated_at",
                table: "holds",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_establishment_rules_updated_at",
                table: "establishment_rules",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_equipment_updated_at",
                table: "equipment",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_duties_updated_at",
                table: "duties",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_bases_updated_at",
                table: "bases",
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
                name: "ix_teams_updated_at",
                table: "teams");

            migrationBuilder.DropIndex(
                name: "ix_roll_calls_updated_at",
                table: "roll_calls");

            migrationBuilder.DropIndex(
                name: "ix_roll_call_answers_updated_at",
                table: "roll_call_answers");

            migrationBuilder.DropIndex(
                name: "ix_persons_updated_at",
                table: "persons");

            migrationBuilder.DropIndex(
                name: "ix_members_updated_at",
                table: "members");

            migrationBuilder.DropIndex(
                name: "ix_holds_updated_at",
                table: "holds");

            migrationBuilder.DropIndex(
                name: "ix_establishment_rules_updated_at",
                table: "establishment_rules");

            migrationBuilder.DropIndex(
                name: "ix_equipment_updated_at",
                table: "equipment");

            migrationBuilder.DropIndex(
                name: "ix_duties_updated_at",
                table: "duties");

            migrationBuilder.DropIndex(
                name: "ix_bases_updated_at",
                table: "bases");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "roll_calls");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "roll_call_answers");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "persons");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "members");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "holds");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "establishment_rules");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "equipment");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "bases");
        }
    }
}
