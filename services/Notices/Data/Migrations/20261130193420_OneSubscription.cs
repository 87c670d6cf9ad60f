using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Notices.Data.Migrations
{
    /// <inheritdoc />
    [Platform.Hosting.Data.OldCodeCopes(
        "ix_subscriptions_one_standing",
        "it refuses the second one itself, and answers a violation as 409 record.duplicate"
    )]
    public partial class OneSubscription : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_subscriptions_standing",
                table: "subscriptions");

            migrationBuilder.AddColumn<DateOnly>(
                name: "since",
                table: "places",
                type: "date",
                nullable: true);

            migrationBuilder.Sql(
                """
                -- Equal requests at once made several; the first one stays.
                update subscriptions s set ended_at = now(), version = s.version + 1
                from (
                    select id, row_number() over (partition by division, channel, recipient order by id) n
                    from subscriptions where ended_at is null
                ) d
                where d.id = s.id and d.n > 1;
                """);

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_one_standing",
                table: "subscriptions",
                columns: new[] { "division", "channel", "recipient" },
                unique: true,
                filter: "ended_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_subscriptions_one_standing",
                table: "subscriptions");

            migrationBuilder.DropColumn(
                name: "since",
                table: "places");

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_standing",
                table: "subscriptions",
                columns: new[] { "division", "channel", "recipient" },
                filter: "ended_at is null");
        }
    }
}
