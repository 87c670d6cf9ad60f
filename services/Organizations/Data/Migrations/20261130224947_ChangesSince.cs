using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Organizations.Data.Migrations
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
                table: "standards",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "staff_minimums",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "posts",
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
                table: "payments",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "officers",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "milestones",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "investments",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "institutions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "documents",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "divisions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "contracts",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "bought_assets",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "attainments",
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
                name: "ix_standards_updated_at",
                table: "standards",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_staff_minimums_updated_at",
                table: "staff_minimums",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_posts_updated_at",
                table: "posts",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_persons_updated_at",
                table: "persons",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_payments_updated_at",
                table: "payments",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_officers_updated_at",
                table: "officers",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_milestones_updated_at",
                table: "milestones",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_investments_updated_at",
                table: "investments",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_institutions_updated_at",
                table: "institutions",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_documents_updated_at",
                table: "documents",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_divisions_updated_at",
                table: "divisions",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_updated_at",
                table: "contracts",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_bought_assets_updated_at",
                table: "bought_assets",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_attainments_updated_at",
                table: "attainments",
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
                name: "ix_standards_updated_at",
                table: "standards");

            migrationBuilder.DropIndex(
                name: "ix_staff_minimums_updated_at",
                table: "staff_minimums");

            migrationBuilder.DropIndex(
                name: "ix_posts_updated_at",
                table: "posts");

            migrationBuilder.DropIndex(
                name: "ix_persons_updated_at",
                table: "persons");

            migrationBuilder.DropIndex(
                name: "ix_payments_updated_at",
                table: "payments");

            migrationBuilder.DropIndex(
                name: "ix_officers_updated_at",
                table: "officers");

            migrationBuilder.DropIndex(
                name: "ix_milestones_updated_at",
                table: "milestones");

            migrationBuilder.DropIndex(
                name: "ix_investments_updated_at",
                table: "investments");

            migrationBuilder.DropIndex(
                name: "ix_institutions_updated_at",
                table: "institutions");

            migrationBuilder.DropIndex(
                name: "ix_documents_updated_at",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "ix_divisions_updated_at",
                table: "divisions");

            migrationBuilder.DropIndex(
                name: "ix_contracts_updated_at",
                table: "contracts");

            migrationBuilder.DropIndex(
                name: "ix_bought_assets_updated_at",
                table: "bought_assets");

            migrationBuilder.DropIndex(
                name: "ix_attainments_updated_at",
                table: "attainments");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "stored_files");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "standards");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "staff_minimums");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "persons");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "officers");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "milestones");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "investments");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "institutions");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "divisions");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "bought_assets");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "attainments");
        }
    }
}
