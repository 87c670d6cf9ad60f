using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SocialForces.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    record_type = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    trace_id = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "force_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    reminder_days = table.Column<string>(type: "jsonb", nullable: false),
                    answer_minutes = table.Column<int>(type: "integer", nullable: false),
                    review_months = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_force_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "forces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    registration_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    registered_with = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    qualifications = table.Column<string>(type: "jsonb", nullable: false),
                    base_address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    contacts = table.Column<string>(type: "jsonb", nullable: false),
                    equipment = table.Column<string>(type: "jsonb", nullable: false),
                    insurance = table.Column<string>(type: "jsonb", nullable: false),
                    members = table.Column<int>(type: "integer", nullable: false),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    verified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    return_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    reviews = table.Column<string>(type: "jsonb", nullable: false),
                    struck_off_on = table.Column<DateOnly>(type: "date", nullable: true),
                    strike_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    accounts = table.Column<List<string>>(type: "text[]", nullable: false),
                    engaged_in = table.Column<Guid>(type: "uuid", nullable: true),
                    moves = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_forces", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotent_answers",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    request = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: true),
                    location = table.Column<string>(type: "text", nullable: true),
                    entity_tag = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotent_answers", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => x.event_id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    routing_key = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "jsonb", nullable: false),
                    trace_parent = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "persons",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    phone_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    id_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    id_last_four = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persons", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "places",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    code_from = table.Column<DateOnly>(type: "date", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    named_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_places", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stored_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    uploaded_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    force_id = table.Column<Guid>(type: "uuid", nullable: false),
                    force_division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    force_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    specialities = table.Column<string>(type: "jsonb", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    disasters = table.Column<string>(type: "jsonb", nullable: false),
                    coverage = table.Column<string>(type: "jsonb", nullable: false),
                    response_minutes = table.Column<int>(type: "integer", nullable: false),
                    costs = table.Column<string>(type: "jsonb", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    bureau_signature = table.Column<string>(type: "jsonb", nullable: true),
                    force_signature = table.Column<string>(type: "jsonb", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    scan = table.Column<string>(type: "jsonb", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    suspensions = table.Column<string>(type: "jsonb", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    cancelled = table.Column<bool>(type: "boolean", nullable: false),
                    renews = table.Column<Guid>(type: "uuid", nullable: true),
                    renewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    reminded = table.Column<List<int>>(type: "integer[]", nullable: false),
                    expiry_told = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreements", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreements_forces_force_id",
                        column: x => x.force_id,
                        principalTable: "forces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "force_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    force_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    certificates = table.Column<string>(type: "jsonb", nullable: false),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: false),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_force_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_force_members_forces_force_id",
                        column: x => x.force_id,
                        principalTable: "forces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mobilizations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    turn = table.Column<int>(type: "integer", nullable: false),
                    force_id = table.Column<Guid>(type: "uuid", nullable: false),
                    force_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    force_division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    need = table.Column<string>(type: "jsonb", nullable: false),
                    candidates = table.Column<string>(type: "jsonb", nullable: true),
                    answer_minutes = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deadline = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: true),
                    vehicles = table.Column<int>(type: "integer", nullable: true),
                    expected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    on_the_way_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    on_scene_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    settlement = table.Column<string>(type: "jsonb", nullable: true),
                    log = table.Column<string>(type: "jsonb", nullable: false),
                    passed_on = table.Column<bool>(type: "boolean", nullable: false),
                    next_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mobilizations", x => x.id);
                    table.ForeignKey(
                        name: "fk_mobilizations_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_mobilizations_forces_force_id",
                        column: x => x.force_id,
                        principalTable: "forces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "force_rules",
                columns: new[] { "id", "answer_minutes", "division", "reminder_days", "review_months", "source", "valid_from", "version" },
                values: new object[] { new Guid("0199a000-0000-7000-8000-000000000001"), 15, "", "[90,30,7]", 12, "平台初始值，由市应急管理局另行规定", new DateOnly(2020, 1, 1), 1 });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_division_id",
                table: "agreements",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_file_id",
                table: "agreements",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_force_division_id",
                table: "agreements",
                columns: new[] { "force_division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_force_id_to",
                table: "agreements",
                columns: new[] { "force_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_to",
                table: "agreements",
                column: "to");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_division_at",
                table: "audit_entries",
                columns: new[] { "division", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_record_type_record_id",
                table: "audit_entries",
                columns: new[] { "record_type", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ix_force_members_division_id",
                table: "force_members",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_force_members_force_id_person",
                table: "force_members",
                columns: new[] { "force_id", "person" },
                unique: true,
                filter: "left_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_force_members_person",
                table: "force_members",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_force_rules_division_valid_from",
                table: "force_rules",
                columns: new[] { "division", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_forces_accounts",
                table: "forces",
                column: "accounts")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_forces_division_id",
                table: "forces",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_forces_division_name",
                table: "forces",
                columns: new[] { "division", "name" },
                unique: true,
                filter: "struck_off_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_idempotent_answers_at",
                table: "idempotent_answers",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_mobilizations_agreement_id",
                table: "mobilizations",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_mobilizations_deadline",
                table: "mobilizations",
                column: "deadline",
                filter: "state = 'asked'");

            migrationBuilder.CreateIndex(
                name: "ix_mobilizations_division_id",
                table: "mobilizations",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mobilizations_force_division_id",
                table: "mobilizations",
                columns: new[] { "force_division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mobilizations_force_id_asked_at",
                table: "mobilizations",
                columns: new[] { "force_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_mobilizations_one_holds_a_force",
                table: "mobilizations",
                column: "force_id",
                unique: true,
                filter: "state in ('asked', 'accepted', 'on-the-way', 'on-scene')");

            migrationBuilder.CreateIndex(
                name: "ix_mobilizations_request_id_turn",
                table: "mobilizations",
                columns: new[] { "request_id", "turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mobilizations_to_pass_on",
                table: "mobilizations",
                column: "state",
                filter: "not passed_on and state in ('declined', 'lapsed')");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_event_id",
                table: "outbox",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_unsent",
                table: "outbox",
                column: "id",
                filter: "sent_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_persons_id_key",
                table: "persons",
                column: "id_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_persons_phone_key",
                table: "persons",
                column: "phone_key");

            migrationBuilder.CreateIndex(
                name: "ix_places_division",
                table: "places",
                column: "division");

            migrationBuilder.CreateIndex(
                name: "ix_stored_files_digest",
                table: "stored_files",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_stored_files_division_id",
                table: "stored_files",
                columns: new[] { "division", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "force_members");

            migrationBuilder.DropTable(
                name: "force_rules");

            migrationBuilder.DropTable(
                name: "idempotent_answers");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "mobilizations");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "persons");

            migrationBuilder.DropTable(
                name: "places");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropTable(
                name: "agreements");

            migrationBuilder.DropTable(
                name: "forces");
        }
    }
}
