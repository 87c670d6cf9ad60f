using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContingencyPlans.Data.Migrations
{
    /// <inheritdoc />
    [Platform.Hosting.Data.OldCodeCopes(
        "ix_cards_division_unit_title",
        "it refuses the second one itself, and answers a violation as 409 record.duplicate"
    )]
    [Platform.Hosting.Data.OldCodeCopes(
        "ix_handbooks_division_unit_title",
        "it refuses the second one itself, and answers a violation as 409 record.duplicate"
    )]
    [Platform.Hosting.Data.OldCodeCopes(
        "ix_risk_charts_division_unit_title",
        "it refuses the second one itself, and answers a violation as 409 record.duplicate"
    )]
    public partial class OneDraft : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "since",
                table: "places",
                type: "date",
                nullable: true);

            migrationBuilder.Sql(
                """
                -- Equal requests at once made several; the later ones are told apart before the index refuses such titles.
                update cards p set title = left(p.title, 90) || '（重名' || d.n || '）', version = p.version + 1
                from (
                    select id, row_number() over (partition by division, unit, title order by id) n
                    from cards where published_on is null and withdrawn_on is null
                ) d
                where d.id = p.id and d.n > 1;
                """);

            migrationBuilder.Sql(
                """
                -- Equal requests at once made several; the later ones are told apart before the index refuses such titles.
                update handbooks p set title = left(p.title, 90) || '（重名' || d.n || '）', version = p.version + 1
                from (
                    select id, row_number() over (partition by division, unit, title order by id) n
                    from handbooks where published_on is null and withdrawn_on is null
                ) d
                where d.id = p.id and d.n > 1;
                """);

            migrationBuilder.Sql(
                """
                -- Equal requests at once made several; the later ones are told apart before the index refuses such titles.
                update risk_charts p set title = left(p.title, 90) || '（重名' || d.n || '）', version = p.version + 1
                from (
                    select id, row_number() over (partition by division, unit, title order by id) n
                    from risk_charts where published_on is null and withdrawn_on is null
                ) d
                where d.id = p.id and d.n > 1;
                """);

            migrationBuilder.CreateIndex(
                name: "ix_risk_charts_division_unit_title",
                table: "risk_charts",
                columns: new[] { "division", "unit", "title" },
                unique: true,
                filter: "published_on is null and withdrawn_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_handbooks_division_unit_title",
                table: "handbooks",
                columns: new[] { "division", "unit", "title" },
                unique: true,
                filter: "published_on is null and withdrawn_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_cards_division_unit_title",
                table: "cards",
                columns: new[] { "division", "unit", "title" },
                unique: true,
                filter: "published_on is null and withdrawn_on is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_risk_charts_division_unit_title",
                table: "risk_charts");

            migrationBuilder.DropIndex(
                name: "ix_handbooks_division_unit_title",
                table: "handbooks");

            migrationBuilder.DropIndex(
                name: "ix_cards_division_unit_title",
                table: "cards");

            migrationBuilder.DropColumn(
                name: "since",
                table: "places");
        }
    }
}
