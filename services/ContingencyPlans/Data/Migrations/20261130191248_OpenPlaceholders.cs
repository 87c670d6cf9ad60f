using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContingencyPlans.Data.Migrations
{
    /// <inheritdoc />
    public partial class OpenPlaceholders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "deadline_open",
                table: "plans",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<List<string>>(
                name: "open_placeholders",
                table: "plans",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.Sql(
                """
                update plans p
                set open_placeholders = found.names
                from (
                  select t.plan_id, array_agg(distinct mark[1]) as names
                  from plan_texts t, regexp_matches(t.content::text, '〔待填：([^〕]+)〕', 'g') as mark
                  where t.content::text like '%〔待填：%'
                  group by t.plan_id
                ) found
                where found.plan_id = p.id
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "deadline_open",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "open_placeholders",
                table: "plans");
        }
    }
}
