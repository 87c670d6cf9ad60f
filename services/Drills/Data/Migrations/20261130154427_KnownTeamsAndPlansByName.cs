using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Drills.Data.Migrations
{
    /// <inheritdoc />
    public partial class KnownTeamsAndPlansByName : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_teams_name_division",
                table: "teams",
                columns: new[] { "name", "division" });

            migrationBuilder.CreateIndex(
                name: "ix_plans_title_division",
                table: "plans",
                columns: new[] { "title", "division" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_teams_name_division",
                table: "teams");

            migrationBuilder.DropIndex(
                name: "ix_plans_title_division",
                table: "plans");
        }
    }
}
