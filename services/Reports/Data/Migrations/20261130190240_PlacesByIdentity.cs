using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Reports.Data.Migrations
{
    /// <inheritdoc />
    public partial class PlacesByIdentity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "code_on",
                table: "facts",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "place_terms",
                columns: table => new
                {
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ended = table.Column<bool>(type: "boolean", nullable: false),
                    replaced_by = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_place_terms", x => new { x.place_id, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "record_places",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_places", x => x.record_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_place_terms_code",
                table: "place_terms",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_place_terms_replaced_by",
                table: "place_terms",
                column: "replaced_by",
                filter: "replaced_by is not null");

            // Until the rebuild below has read the journals, each code is a place of its own, as it was before.
            migrationBuilder.Sql("""
                insert into place_terms (place_id, valid_from, code, name, level, ended, valid_to)
                select md5(code)::uuid, valid_from, code, name, level, false, case when valid_to > valid_from then valid_to end from places
                """);
            migrationBuilder.Sql("""
                insert into place_terms (place_id, valid_from, code, name, level, ended, replaced_by)
                select md5(code)::uuid, valid_to, code, name, level, true, replaced_by from places where valid_to > valid_from
                """);
            migrationBuilder.Sql("""
                insert into rebuilds (id, requested_by, requested_at, status, events, facts)
                select gen_random_uuid(), 'upgrade', now(), 'queued', 0, 0
                where exists (select 1 from facts) and not exists (select 1 from rebuilds where status = 'queued')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "place_terms");

            migrationBuilder.DropTable(
                name: "record_places");

            migrationBuilder.DropColumn(
                name: "code_on",
                table: "facts");
        }
    }
}
