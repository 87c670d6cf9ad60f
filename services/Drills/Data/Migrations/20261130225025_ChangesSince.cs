using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Drills.Data.Migrations
{
    /// <inheritdoc />
    public partial class ChangesSince : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "trainings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "training_rules",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "trainees",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "timeline_entries",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "stored_files",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "sign_ins",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "sign_in_sheets",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "season_rules",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "scoring_rules",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "programmes",
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
                table: "interval_rules",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "findings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "evaluations",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "drills",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "drill_photos",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "certificates",
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
                name: "ix_trainings_updated_at",
                table: "trainings",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_training_rules_updated_at",
                table: "training_rules",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_trainees_updated_at",
                table: "trainees",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_timeline_entries_updated_at",
                table: "timeline_entries",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_stored_files_updated_at",
                table: "stored_files",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_sign_ins_updated_at",
                table: "sign_ins",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_sheets_updated_at",
                table: "sign_in_sheets",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_season_rules_updated_at",
                table: "season_rules",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_scoring_rules_updated_at",
                table: "scoring_rules",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_updated_at",
                table: "programmes",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_persons_updated_at",
                table: "persons",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_interval_rules_updated_at",
                table: "interval_rules",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_findings_updated_at",
                table: "findings",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_updated_at",
                table: "evaluations",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_drills_updated_at",
                table: "drills",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_drill_photos_updated_at",
                table: "drill_photos",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_updated_at",
                table: "certificates",
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
                name: "ix_trainings_updated_at",
                table: "trainings");

            migrationBuilder.DropIndex(
                name: "ix_training_rules_updated_at",
                table: "training_rules");

            migrationBuilder.DropIndex(
                name: "ix_trainees_updated_at",
                table: "trainees");

            migrationBuilder.DropIndex(
                name: "ix_timeline_entries_updated_at",
                table: "timeline_entries");

            migrationBuilder.DropIndex(
                name: "ix_stored_files_updated_at",
                table: "stored_files");

            migrationBuilder.DropIndex(
                name: "ix_sign_ins_updated_at",
                table: "sign_ins");

            migrationBuilder.DropIndex(
                name: "ix_sign_in_sheets_updated_at",
                table: "sign_in_sheets");

            migrationBuilder.DropIndex(
                name: "ix_season_rules_updated_at",
                table: "season_rules");

            migrationBuilder.DropIndex(
                name: "ix_scoring_rules_updated_at",
                table: "scoring_rules");

            migrationBuilder.DropIndex(
                name: "ix_programmes_updated_at",
                table: "programmes");

            migrationBuilder.DropIndex(
                name: "ix_persons_updated_at",
                table: "persons");

            migrationBuilder.DropIndex(
                name: "ix_interval_rules_updated_at",
                table: "interval_rules");

            migrationBuilder.DropIndex(
                name: "ix_findings_updated_at",
                table: "findings");

            migrationBuilder.DropIndex(
                name: "ix_evaluations_updated_at",
                table: "evaluations");

            migrationBuilder.DropIndex(
                name: "ix_drills_updated_at",
                table: "drills");

            migrationBuilder.DropIndex(
                name: "ix_drill_photos_updated_at",
                table: "drill_photos");

            migrationBuilder.DropIndex(
                name: "ix_certificates_updated_at",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "trainings");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "training_rules");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "trainees");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "timeline_entries");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "stored_files");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "sign_ins");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "sign_in_sheets");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "season_rules");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "scoring_rules");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "programmes");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "persons");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "interval_rules");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "findings");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "drills");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "drill_photos");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "certificates");
        }
    }
}
