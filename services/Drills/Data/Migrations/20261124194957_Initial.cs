using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Drills.Data.Migrations
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
                name: "drills",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organiser_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    organiser = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    form = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    extent = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    content = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    purpose = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    hazard = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    response_grade = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    plan_check = table.Column<string>(type: "jsonb", nullable: false),
                    plan_unchecked = table.Column<bool>(type: "boolean", nullable: false),
                    plan_snapshot = table.Column<string>(type: "jsonb", nullable: true),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    programme_item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    institutions = table.Column<string>(type: "jsonb", nullable: false),
                    observers = table.Column<string>(type: "jsonb", nullable: false),
                    venue = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    scenario = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    injects = table.Column<string>(type: "jsonb", nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    people = table.Column<int>(type: "integer", nullable: true),
                    summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    score = table.Column<decimal>(type: "numeric", nullable: true),
                    grade = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    log = table.Column<string>(type: "jsonb", nullable: false),
                    moves = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drills", x => x.id);
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
                name: "interval_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    duty = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    every = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    hazards = table.Column<string>(type: "jsonb", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interval_rules", x => x.id);
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
                name: "plans",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    hazards = table.Column<string>(type: "jsonb", nullable: false),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: true),
                    in_force_until = table.Column<DateOnly>(type: "date", nullable: true),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans", x => x.plan_id);
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    items = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scoring_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    weights = table.Column<string>(type: "jsonb", nullable: false),
                    late_worth = table.Column<int>(type: "integer", nullable: false),
                    grades = table.Column<string>(type: "jsonb", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scoring_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "season_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<string>(type: "jsonb", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_season_rules", x => x.id);
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
                name: "teams",
                columns: table => new
                {
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    established_on = table.Column<DateOnly>(type: "date", nullable: false),
                    dissolved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teams", x => x.team_id);
                });

            migrationBuilder.CreateTable(
                name: "training_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    pass_mark = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false),
                    certificate_months = table.Column<int>(type: "integer", nullable: true),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trainings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organizer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    department = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    sector = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    topic = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sessions = table.Column<string>(type: "jsonb", nullable: false),
                    begins_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    moves = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trainings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "drill_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file = table.Column<string>(type: "jsonb", nullable: false),
                    caption = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    drill_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drill_photos", x => x.id);
                    table.ForeignKey(
                        name: "fk_drill_photos_drills_drill_id",
                        column: x => x.drill_id,
                        principalTable: "drills",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "drill_teams",
                columns: table => new
                {
                    drill_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hazard = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drill_teams", x => new { x.drill_id, x.team_id });
                    table.ForeignKey(
                        name: "fk_drill_teams_drills_drill_id",
                        column: x => x.drill_id,
                        principalTable: "drills",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    evaluators = table.Column<string>(type: "jsonb", nullable: false),
                    actions = table.Column<string>(type: "jsonb", nullable: false),
                    scores = table.Column<string>(type: "jsonb", nullable: false),
                    total = table.Column<decimal>(type: "numeric", nullable: false),
                    grade = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    rule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    conclusion = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    drill_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluations", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluations_drills_drill_id",
                        column: x => x.drill_id,
                        principalTable: "drills",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    drill_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    heading = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    action = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    owner = table.Column<string>(type: "jsonb", nullable: false),
                    found_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revision_of = table.Column<Guid>(type: "uuid", nullable: true),
                    follow_ups = table.Column<string>(type: "jsonb", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    drill_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_findings", x => x.id);
                    table.ForeignKey(
                        name: "fk_findings_drills_drill_id",
                        column: x => x.drill_id,
                        principalTable: "drills",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organiser = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    open_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    drill_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_sheets", x => x.id);
                    table.ForeignKey(
                        name: "fk_sign_in_sheets_drills_drill_id",
                        column: x => x.drill_id,
                        principalTable: "drills",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "timeline_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    inject = table.Column<int>(type: "integer", nullable: true),
                    action = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    drill_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timeline_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_timeline_entries_drills_drill_id",
                        column: x => x.drill_id,
                        principalTable: "drills",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_ins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_code = table.Column<bool>(type: "boolean", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    drill_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_ins", x => x.id);
                    table.ForeignKey(
                        name: "fk_sign_ins_drills_drill_id",
                        column: x => x.drill_id,
                        principalTable: "drills",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_sign_ins_persons_person",
                        column: x => x.person,
                        principalTable: "persons",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trainees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    training_id = table.Column<Guid>(type: "uuid", nullable: false),
                    training_place = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<string>(type: "character varying(64)", nullable: false),
                    unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    score = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    pass_mark = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    passed = table.Column<bool>(type: "boolean", nullable: true),
                    struck_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    moves = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trainees", x => x.id);
                    table.ForeignKey(
                        name: "fk_trainees_persons_person",
                        column: x => x.person,
                        principalTable: "persons",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_trainees_trainings_training_id",
                        column: x => x.training_id,
                        principalTable: "trainings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    training_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<string>(type: "character varying(64)", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    specialty = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates", x => x.id);
                    table.ForeignKey(
                        name: "fk_certificates_persons_person",
                        column: x => x.person,
                        principalTable: "persons",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificates_trainees_trainee_id",
                        column: x => x.trainee_id,
                        principalTable: "trainees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "interval_rules",
                columns: new[] { "id", "division", "duty", "every", "hazards", "source", "unit", "valid_from", "version" },
                values: new object[,]
                {
                    { new Guid("0199b000-0000-7000-8000-000000000101"), "", "village-team", 1, "[]", "市应急管理局部署：各乡村应急救援队每年至少开展一次应急演练", "calendar-year", new DateOnly(2026, 1, 1), 1 },
                    { new Guid("0199b000-0000-7000-8000-000000000102"), "", "township-squadron", 1, "[]", "市应急管理局部署：各乡村应急救援队每年至少开展一次应急演练", "calendar-year", new DateOnly(2026, 1, 1), 1 },
                    { new Guid("0199b000-0000-7000-8000-000000000103"), "", "township-government", 24, "[\"production-safety\",\"fire\",\"high-rise-fire\",\"hazardous-chemicals\",\"mine\",\"construction\",\"road-traffic\",\"water-accident\",\"crowded-place\"]", "生产安全事故应急条例（国务院令第708号）第八条", "month", new DateOnly(2019, 4, 1), 1 },
                    { new Guid("0199b000-0000-7000-8000-000000000104"), "", "county-government", 24, "[\"production-safety\",\"fire\",\"high-rise-fire\",\"hazardous-chemicals\",\"mine\",\"construction\",\"road-traffic\",\"water-accident\",\"crowded-place\"]", "生产安全事故应急条例（国务院令第708号）第八条", "month", new DateOnly(2019, 4, 1), 1 },
                    { new Guid("0199b000-0000-7000-8000-000000000105"), "", "city-government", 24, "[\"production-safety\",\"fire\",\"high-rise-fire\",\"hazardous-chemicals\",\"mine\",\"construction\",\"road-traffic\",\"water-accident\",\"crowded-place\"]", "生产安全事故应急条例（国务院令第708号）第八条", "month", new DateOnly(2019, 4, 1), 1 },
                    { new Guid("0199b000-0000-7000-8000-000000000106"), "", "special-plan", 36, "[]", "突发事件应急预案管理办法（国办发〔2024〕5号）", "month", new DateOnly(2024, 1, 31), 1 },
                    { new Guid("0199b000-0000-7000-8000-000000000107"), "", "department-plan", 36, "[]", "突发事件应急预案管理办法（国办发〔2024〕5号）", "month", new DateOnly(2024, 1, 31), 1 },
                    { new Guid("0199b000-0000-7000-8000-000000000108"), "", "enterprise-plan", 12, "[]", "生产安全事故应急预案管理办法（应急管理部令第2号）第三十三条", "month", new DateOnly(2019, 9, 1), 1 },
                    { new Guid("0199b000-0000-7000-8000-000000000109"), "", "on-site-plan", 6, "[]", "生产安全事故应急预案管理办法（应急管理部令第2号）第三十三条", "month", new DateOnly(2019, 9, 1), 1 }
                });

            migrationBuilder.InsertData(
                table: "scoring_rules",
                columns: new[] { "id", "division", "grades", "late_worth", "source", "valid_from", "version", "weights" },
                values: new object[] { new Guid("0199b000-0000-7000-8000-000000000001"), "", "[{\"grade\":\"excellent\",\"from\":90},{\"grade\":\"good\",\"from\":80},{\"grade\":\"fair\",\"from\":60},{\"grade\":\"poor\",\"from\":0}]", 50, "评估内容依据 AQ/T 9009-2015；权重和分数线为平台初始值，由市应急管理局另行规定", new DateOnly(2016, 3, 1), 1, "[{\"heading\":\"execution\",\"percent\":30},{\"heading\":\"plan-fitness\",\"percent\":20},{\"heading\":\"coordination\",\"percent\":20},{\"heading\":\"people\",\"percent\":15},{\"heading\":\"equipment\",\"percent\":15}]" });

            migrationBuilder.InsertData(
                table: "season_rules",
                columns: new[] { "id", "division", "months", "source", "valid_from", "version" },
                values: new object[] { new Guid("0199b000-0000-7000-8000-000000000201"), "", "[[\"fire\",\"severe-weather\"],[\"fire\",\"forest-grassland-fire\"],[\"forest-grassland-fire\",\"fire\"],[\"forest-grassland-fire\",\"geological\"],[\"earthquake\",\"flood-drought\"],[\"flood-drought\",\"production-safety\",\"flash-flood\"],[\"flash-flood\",\"geological\",\"water-accident\"],[\"geological\",\"flash-flood\",\"water-accident\"],[\"earthquake\",\"geological\"],[\"forest-grassland-fire\",\"road-traffic\"],[\"fire\",\"high-rise-fire\",\"forest-grassland-fire\"],[\"fire\",\"severe-weather\"]]", "平台初始值：汛期 6—9 月，防火期 10 月至次年 5 月，5·12 防灾减灾日、6 月安全生产月、11·9 消防日；由市应急管理局另行规定", new DateOnly(2020, 1, 1), 1 });

            migrationBuilder.InsertData(
                table: "training_rules",
                columns: new[] { "id", "certificate_months", "division", "pass_mark", "source", "valid_from", "version" },
                values: new object[] { new Guid("0199a000-0000-7000-8000-000000000011"), 36, "", 60m, "平台初始值（百分制 60 分及格，证书三年有效），由市应急管理局另行规定", new DateOnly(2020, 1, 1), 1 });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_division_at",
                table: "audit_entries",
                columns: new[] { "division", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_record_type_record_id",
                table: "audit_entries",
                columns: new[] { "record_type", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificates_division_id",
                table: "certificates",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificates_one_of_number",
                table: "certificates",
                columns: new[] { "number", "name" },
                unique: true,
                filter: "revoked_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_person",
                table: "certificates",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_to_end",
                table: "certificates",
                column: "until",
                filter: "revoked_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_trainee_id",
                table: "certificates",
                column: "trainee_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_training_id",
                table: "certificates",
                column: "training_id");

            migrationBuilder.CreateIndex(
                name: "ix_drill_photos_drill_id_file_id",
                table: "drill_photos",
                columns: new[] { "drill_id", "file_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_drill_photos_file_id",
                table: "drill_photos",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_drill_teams_team_id_held_on",
                table: "drill_teams",
                columns: new[] { "team_id", "held_on" },
                filter: "held_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_drills_division_held_on",
                table: "drills",
                columns: new[] { "division", "held_on" },
                filter: "held_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_drills_division_id",
                table: "drills",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_drills_plan_id_held_on",
                table: "drills",
                columns: new[] { "plan_id", "held_on" },
                filter: "plan_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_drills_plan_unchecked",
                table: "drills",
                column: "id",
                filter: "plan_unchecked");

            migrationBuilder.CreateIndex(
                name: "ix_drills_programme_id",
                table: "drills",
                column: "programme_id",
                filter: "programme_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_drill_id",
                table: "evaluations",
                column: "drill_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_findings_division_id",
                table: "findings",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_findings_drill_id",
                table: "findings",
                column: "drill_id");

            migrationBuilder.CreateIndex(
                name: "ix_findings_open",
                table: "findings",
                columns: new[] { "division", "due" },
                filter: "closed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_idempotent_answers_at",
                table: "idempotent_answers",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_interval_rules_division_duty_valid_from",
                table: "interval_rules",
                columns: new[] { "division", "duty", "valid_from" },
                unique: true);

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
                name: "ix_plans_division_kind",
                table: "plans",
                columns: new[] { "division", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_programmes_division_year",
                table: "programmes",
                columns: new[] { "division", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scoring_rules_division_valid_from",
                table: "scoring_rules",
                columns: new[] { "division", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_season_rules_division_valid_from",
                table: "season_rules",
                columns: new[] { "division", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_sheets_code",
                table: "sign_in_sheets",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_sheets_drill_id",
                table: "sign_in_sheets",
                column: "drill_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_ins_drill_id_person",
                table: "sign_ins",
                columns: new[] { "drill_id", "person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_ins_person",
                table: "sign_ins",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_stored_files_digest",
                table: "stored_files",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_stored_files_division_id",
                table: "stored_files",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_teams_division_level",
                table: "teams",
                columns: new[] { "division", "level" });

            migrationBuilder.CreateIndex(
                name: "ix_timeline_entries_drill_id_at",
                table: "timeline_entries",
                columns: new[] { "drill_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_trainees_division_id",
                table: "trainees",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_trainees_once_at_a_session",
                table: "trainees",
                columns: new[] { "session_id", "person" },
                unique: true,
                filter: "struck_because is null");

            migrationBuilder.CreateIndex(
                name: "ix_trainees_person",
                table: "trainees",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_trainees_training_id",
                table: "trainees",
                column: "training_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_rules_division_valid_from",
                table: "training_rules",
                columns: new[] { "division", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trainings_begins_on",
                table: "trainings",
                column: "begins_on");

            migrationBuilder.CreateIndex(
                name: "ix_trainings_division_id",
                table: "trainings",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_trainings_one_of_number",
                table: "trainings",
                columns: new[] { "division", "number" },
                unique: true,
                filter: "state not in ('cancelled', 'annulled')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "drill_photos");

            migrationBuilder.DropTable(
                name: "drill_teams");

            migrationBuilder.DropTable(
                name: "evaluations");

            migrationBuilder.DropTable(
                name: "findings");

            migrationBuilder.DropTable(
                name: "idempotent_answers");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "interval_rules");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "places");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "programmes");

            migrationBuilder.DropTable(
                name: "scoring_rules");

            migrationBuilder.DropTable(
                name: "season_rules");

            migrationBuilder.DropTable(
                name: "sign_in_sheets");

            migrationBuilder.DropTable(
                name: "sign_ins");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropTable(
                name: "teams");

            migrationBuilder.DropTable(
                name: "timeline_entries");

            migrationBuilder.DropTable(
                name: "training_rules");

            migrationBuilder.DropTable(
                name: "trainees");

            migrationBuilder.DropTable(
                name: "drills");

            migrationBuilder.DropTable(
                name: "persons");

            migrationBuilder.DropTable(
                name: "trainings");
        }
    }
}
