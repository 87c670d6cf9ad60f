using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ContingencyPlans.Data.Migrations
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
                name: "cards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    hazards = table.Column<string>(type: "jsonb", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdraw_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    moves = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "handbooks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    chapters = table.Column<string>(type: "jsonb", nullable: false),
                    printed = table.Column<string>(type: "jsonb", nullable: false),
                    distributed = table.Column<string>(type: "jsonb", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    hazards = table.Column<string>(type: "jsonb", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdraw_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    moves = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handbooks", x => x.id);
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
                name: "local_data",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    figures = table.Column<string>(type: "jsonb", nullable: false),
                    shelters = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_local_data", x => x.id);
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
                name: "plan_requirements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    plans = table.Column<string>(type: "jsonb", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_requirements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    submit_within = table.Column<int>(type: "integer", nullable: false),
                    receipt_within = table.Column<int>(type: "integer", nullable: false),
                    evaluate_every = table.Column<int>(type: "integer", nullable: false),
                    opinions = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    en = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    levels = table.Column<string>(type: "jsonb", nullable: false),
                    hazards = table.Column<string>(type: "jsonb", nullable: false),
                    title = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    content = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_templates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    hazards = table.Column<string>(type: "jsonb", nullable: false),
                    enterprise = table.Column<string>(type: "jsonb", nullable: true),
                    content_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    action_count = table.Column<int>(type: "integer", nullable: false),
                    files = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    opinions = table.Column<string>(type: "jsonb", nullable: false),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    reviewed_from = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    submit_by = table.Column<DateOnly>(type: "date", nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    receipt_by = table.Column<DateOnly>(type: "date", nullable: true),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    filing_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: true),
                    in_force_until = table.Column<DateOnly>(type: "date", nullable: true),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    repealed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evaluate_by = table.Column<DateOnly>(type: "date", nullable: true),
                    demands = table.Column<string>(type: "jsonb", nullable: false),
                    superior_id = table.Column<Guid>(type: "uuid", nullable: true),
                    flags = table.Column<string>(type: "jsonb", nullable: false),
                    open_flags = table.Column<int>(type: "integer", nullable: false),
                    moves = table.Column<string>(type: "jsonb", nullable: false),
                    told = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_plans_superior_id",
                        column: x => x.superior_id,
                        principalTable: "plans",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "risk_charts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    points = table.Column<string>(type: "jsonb", nullable: false),
                    drawings = table.Column<string>(type: "jsonb", nullable: false),
                    files = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    hazards = table.Column<string>(type: "jsonb", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdraw_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    moves = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_charts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "special_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    works = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_special_days", x => x.id);
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
                name: "plan_texts",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_texts", x => x.plan_id);
                    table.ForeignKey(
                        name: "fk_plan_texts_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "plan_requirements",
                columns: new[] { "id", "division", "plans", "source", "valid_from", "version" },
                values: new object[] { new Guid("0199d000-0000-7000-8000-000000000001"), "", "[{\"level\":\"city\",\"kind\":\"overall\",\"hazard\":null},{\"level\":\"city\",\"kind\":\"special\",\"hazard\":\"natural-disaster\"},{\"level\":\"city\",\"kind\":\"special\",\"hazard\":\"flood-drought\"},{\"level\":\"city\",\"kind\":\"special\",\"hazard\":\"earthquake\"},{\"level\":\"city\",\"kind\":\"special\",\"hazard\":\"forest-grassland-fire\"},{\"level\":\"city\",\"kind\":\"special\",\"hazard\":\"geological\"},{\"level\":\"city\",\"kind\":\"special\",\"hazard\":\"production-safety\"},{\"level\":\"city\",\"kind\":\"special\",\"hazard\":\"fire\"},{\"level\":\"county\",\"kind\":\"overall\",\"hazard\":null},{\"level\":\"county\",\"kind\":\"special\",\"hazard\":\"natural-disaster\"},{\"level\":\"county\",\"kind\":\"special\",\"hazard\":\"flood-drought\"},{\"level\":\"county\",\"kind\":\"special\",\"hazard\":\"earthquake\"},{\"level\":\"county\",\"kind\":\"special\",\"hazard\":\"forest-grassland-fire\"},{\"level\":\"county\",\"kind\":\"special\",\"hazard\":\"geological\"},{\"level\":\"county\",\"kind\":\"special\",\"hazard\":\"production-safety\"},{\"level\":\"county\",\"kind\":\"special\",\"hazard\":\"fire\"},{\"level\":\"township\",\"kind\":\"overall\",\"hazard\":null},{\"level\":\"township\",\"kind\":\"special\",\"hazard\":\"flood-drought\"},{\"level\":\"township\",\"kind\":\"special\",\"hazard\":\"earthquake\"},{\"level\":\"township\",\"kind\":\"special\",\"hazard\":\"forest-grassland-fire\"},{\"level\":\"township\",\"kind\":\"special\",\"hazard\":\"geological\"},{\"level\":\"township\",\"kind\":\"special\",\"hazard\":\"production-safety\"},{\"level\":\"township\",\"kind\":\"special\",\"hazard\":\"fire\"},{\"level\":\"village\",\"kind\":\"disposal-scheme\",\"hazard\":null}]", "平台初始值：市、县、乡总体和专项预案，村（社区）处置方案；由市应急管理局另行规定", new DateOnly(2020, 1, 1), 1 });

            migrationBuilder.InsertData(
                table: "plan_rules",
                columns: new[] { "id", "division", "evaluate_every", "opinions", "receipt_within", "source", "submit_within", "valid_from", "version" },
                values: new object[] { new Guid("0199b000-0000-7000-8000-000000000001"), "", 36, 1, 5, "《突发事件应急预案管理办法》（国办发〔2024〕5号）；专家意见份数为平台初始值", 20, new DateOnly(2013, 10, 25), 1 });

            migrationBuilder.InsertData(
                table: "special_days",
                columns: new[] { "id", "date", "division", "name", "source", "version", "works" },
                values: new object[,]
                {
                    { new Guid("0199b000-0001-7000-8000-202501010000"), new DateOnly(2025, 1, 1), "", "元旦", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202501260000"), new DateOnly(2025, 1, 26), "", "春节调休上班", "国办发明电〔2024〕12号", 1, true },
                    { new Guid("0199b000-0001-7000-8000-202501280000"), new DateOnly(2025, 1, 28), "", "春节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202501290000"), new DateOnly(2025, 1, 29), "", "春节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202501300000"), new DateOnly(2025, 1, 30), "", "春节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202501310000"), new DateOnly(2025, 1, 31), "", "春节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202502010000"), new DateOnly(2025, 2, 1), "", "春节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202502020000"), new DateOnly(2025, 2, 2), "", "春节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202502030000"), new DateOnly(2025, 2, 3), "", "春节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202502040000"), new DateOnly(2025, 2, 4), "", "春节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202502080000"), new DateOnly(2025, 2, 8), "", "春节调休上班", "国办发明电〔2024〕12号", 1, true },
                    { new Guid("0199b000-0001-7000-8000-202504040000"), new DateOnly(2025, 4, 4), "", "清明节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202504050000"), new DateOnly(2025, 4, 5), "", "清明节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202504060000"), new DateOnly(2025, 4, 6), "", "清明节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202504270000"), new DateOnly(2025, 4, 27), "", "劳动节调休上班", "国办发明电〔2024〕12号", 1, true },
                    { new Guid("0199b000-0001-7000-8000-202505010000"), new DateOnly(2025, 5, 1), "", "劳动节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202505020000"), new DateOnly(2025, 5, 2), "", "劳动节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202505030000"), new DateOnly(2025, 5, 3), "", "劳动节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202505040000"), new DateOnly(2025, 5, 4), "", "劳动节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202505050000"), new DateOnly(2025, 5, 5), "", "劳动节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202505310000"), new DateOnly(2025, 5, 31), "", "端午节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202506010000"), new DateOnly(2025, 6, 1), "", "端午节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202506020000"), new DateOnly(2025, 6, 2), "", "端午节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202509280000"), new DateOnly(2025, 9, 28), "", "国庆节、中秋节调休上班", "国办发明电〔2024〕12号", 1, true },
                    { new Guid("0199b000-0001-7000-8000-202510010000"), new DateOnly(2025, 10, 1), "", "国庆节、中秋节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202510020000"), new DateOnly(2025, 10, 2), "", "国庆节、中秋节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202510030000"), new DateOnly(2025, 10, 3), "", "国庆节、中秋节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202510040000"), new DateOnly(2025, 10, 4), "", "国庆节、中秋节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202510050000"), new DateOnly(2025, 10, 5), "", "国庆节、中秋节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202510060000"), new DateOnly(2025, 10, 6), "", "国庆节、中秋节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202510070000"), new DateOnly(2025, 10, 7), "", "国庆节、中秋节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202510080000"), new DateOnly(2025, 10, 8), "", "国庆节、中秋节", "国办发明电〔2024〕12号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202510110000"), new DateOnly(2025, 10, 11), "", "国庆节、中秋节调休上班", "国办发明电〔2024〕12号", 1, true },
                    { new Guid("0199b000-0001-7000-8000-202601010000"), new DateOnly(2026, 1, 1), "", "元旦", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202601020000"), new DateOnly(2026, 1, 2), "", "元旦", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202601030000"), new DateOnly(2026, 1, 3), "", "元旦", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202601040000"), new DateOnly(2026, 1, 4), "", "元旦调休上班", "国办发明电〔2025〕7号", 1, true },
                    { new Guid("0199b000-0001-7000-8000-202602140000"), new DateOnly(2026, 2, 14), "", "春节调休上班", "国办发明电〔2025〕7号", 1, true },
                    { new Guid("0199b000-0001-7000-8000-202602150000"), new DateOnly(2026, 2, 15), "", "春节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202602160000"), new DateOnly(2026, 2, 16), "", "春节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202602170000"), new DateOnly(2026, 2, 17), "", "春节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202602180000"), new DateOnly(2026, 2, 18), "", "春节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202602190000"), new DateOnly(2026, 2, 19), "", "春节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202602200000"), new DateOnly(2026, 2, 20), "", "春节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202602210000"), new DateOnly(2026, 2, 21), "", "春节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202602220000"), new DateOnly(2026, 2, 22), "", "春节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202602230000"), new DateOnly(2026, 2, 23), "", "春节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202602280000"), new DateOnly(2026, 2, 28), "", "春节调休上班", "国办发明电〔2025〕7号", 1, true },
                    { new Guid("0199b000-0001-7000-8000-202604040000"), new DateOnly(2026, 4, 4), "", "清明节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202604050000"), new DateOnly(2026, 4, 5), "", "清明节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202604060000"), new DateOnly(2026, 4, 6), "", "清明节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202605010000"), new DateOnly(2026, 5, 1), "", "劳动节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202605020000"), new DateOnly(2026, 5, 2), "", "劳动节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202605030000"), new DateOnly(2026, 5, 3), "", "劳动节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202605040000"), new DateOnly(2026, 5, 4), "", "劳动节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202605050000"), new DateOnly(2026, 5, 5), "", "劳动节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202605090000"), new DateOnly(2026, 5, 9), "", "劳动节调休上班", "国办发明电〔2025〕7号", 1, true },
                    { new Guid("0199b000-0001-7000-8000-202606190000"), new DateOnly(2026, 6, 19), "", "端午节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202606200000"), new DateOnly(2026, 6, 20), "", "端午节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202606210000"), new DateOnly(2026, 6, 21), "", "端午节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202609200000"), new DateOnly(2026, 9, 20), "", "国庆节调休上班", "国办发明电〔2025〕7号", 1, true },
                    { new Guid("0199b000-0001-7000-8000-202609250000"), new DateOnly(2026, 9, 25), "", "中秋节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202609260000"), new DateOnly(2026, 9, 26), "", "中秋节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202609270000"), new DateOnly(2026, 9, 27), "", "中秋节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202610010000"), new DateOnly(2026, 10, 1), "", "国庆节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202610020000"), new DateOnly(2026, 10, 2), "", "国庆节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202610030000"), new DateOnly(2026, 10, 3), "", "国庆节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202610040000"), new DateOnly(2026, 10, 4), "", "国庆节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202610050000"), new DateOnly(2026, 10, 5), "", "国庆节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202610060000"), new DateOnly(2026, 10, 6), "", "国庆节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202610070000"), new DateOnly(2026, 10, 7), "", "国庆节", "国办发明电〔2025〕7号", 1, false },
                    { new Guid("0199b000-0001-7000-8000-202610100000"), new DateOnly(2026, 10, 10), "", "国庆节调休上班", "国办发明电〔2025〕7号", 1, true }
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_division_at",
                table: "audit_entries",
                columns: new[] { "division", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_record_type_record_id",
                table: "audit_entries",
                columns: new[] { "record_type", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cards_division_id",
                table: "cards",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cards_one_in_use",
                table: "cards",
                columns: new[] { "division", "unit", "title" },
                unique: true,
                filter: "published_on is not null and withdrawn_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_handbooks_division_id",
                table: "handbooks",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_handbooks_one_in_use",
                table: "handbooks",
                columns: new[] { "division", "unit", "title" },
                unique: true,
                filter: "published_on is not null and withdrawn_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_idempotent_answers_at",
                table: "idempotent_answers",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_local_data_division_id",
                table: "local_data",
                columns: new[] { "division", "id" });

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
                name: "ix_places_division",
                table: "places",
                column: "division");

            migrationBuilder.CreateIndex(
                name: "ix_plan_requirements_division_valid_from",
                table: "plan_requirements",
                columns: new[] { "division", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_rules_division_valid_from",
                table: "plan_rules",
                columns: new[] { "division", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_templates_division_key_valid_from",
                table: "plan_templates",
                columns: new[] { "division", "key", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_division_id",
                table: "plans",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plans_division_number",
                table: "plans",
                columns: new[] { "division", "number" },
                unique: true,
                filter: "number is not null");

            migrationBuilder.CreateIndex(
                name: "ix_plans_series_id_edition",
                table: "plans",
                columns: new[] { "series_id", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_superior_id",
                table: "plans",
                column: "superior_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_to_evaluate",
                table: "plans",
                column: "evaluate_by",
                filter: "repealed_on is null and in_force_until is null");

            migrationBuilder.CreateIndex(
                name: "ix_plans_to_submit",
                table: "plans",
                column: "submit_by",
                filter: "submitted_on is null and filed_on is null and repealed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_risk_charts_division_id",
                table: "risk_charts",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_charts_one_in_use",
                table: "risk_charts",
                columns: new[] { "division", "unit", "title" },
                unique: true,
                filter: "published_on is not null and withdrawn_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_special_days_division_date",
                table: "special_days",
                columns: new[] { "division", "date" },
                unique: true);

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
                name: "cards");

            migrationBuilder.DropTable(
                name: "handbooks");

            migrationBuilder.DropTable(
                name: "idempotent_answers");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "local_data");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "places");

            migrationBuilder.DropTable(
                name: "plan_requirements");

            migrationBuilder.DropTable(
                name: "plan_rules");

            migrationBuilder.DropTable(
                name: "plan_templates");

            migrationBuilder.DropTable(
                name: "plan_texts");

            migrationBuilder.DropTable(
                name: "risk_charts");

            migrationBuilder.DropTable(
                name: "special_days");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropTable(
                name: "plans");
        }
    }
}
