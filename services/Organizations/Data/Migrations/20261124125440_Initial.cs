using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Organizations.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "attainments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    standard = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    standard_version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    evidence = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    submitted_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    verified_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    verified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    attained_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attainments", x => x.id);
                });

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
                name: "contracts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    superior = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    targets = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    superior_signature = table.Column<string>(type: "jsonb", nullable: true),
                    inferior_signature = table.Column<string>(type: "jsonb", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    files = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    score = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "divisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    initials = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    stands_in = table.Column<bool>(type: "boolean", nullable: false),
                    civil_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    population = table.Column<int>(type: "integer", nullable: true),
                    households = table.Column<int>(type: "integer", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_divisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    issuer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    category = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    attachment = table.Column<string>(type: "jsonb", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents", x => x.id);
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
                name: "institutions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    former_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    former_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    established_on = table.Column<DateOnly>(type: "date", nullable: false),
                    renamed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    plaque_hung_on = table.Column<DateOnly>(type: "date", nullable: true),
                    seal_engraved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    seal_text = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    premises = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    contacts = table.Column<string>(type: "jsonb", nullable: false),
                    merged_stations = table.Column<string>(type: "jsonb", nullable: false),
                    staffings = table.Column<string>(type: "jsonb", nullable: false),
                    staff_on_duty = table.Column<int>(type: "integer", nullable: false),
                    moves = table.Column<string>(type: "jsonb", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    succeeded_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_institutions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "milestones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    participants = table.Column<int>(type: "integer", nullable: true),
                    places = table.Column<List<string>>(type: "text[]", nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    attachments = table.Column<string>(type: "jsonb", nullable: false),
                    files = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestones", x => x.id);
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
                name: "staff_minimums",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    minimum = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_minimums", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "standards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    en = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standards", x => x.id);
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
                name: "division_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    superior = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    replaced_by = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    ended_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_division_terms", x => x.id);
                    table.ForeignKey(
                        name: "fk_division_terms_places_place_id",
                        column: x => x.place_id,
                        principalTable: "divisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    heads = table.Column<bool>(type: "boolean", nullable: false),
                    established_on = table.Column<DateOnly>(type: "date", nullable: true),
                    abolished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    tenures = table.Column<string>(type: "jsonb", nullable: false),
                    moves = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_posts_institutions_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "officers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    person = table.Column<string>(type: "character varying(64)", nullable: false),
                    full_time = table.Column<bool>(type: "boolean", nullable: false),
                    slot = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    appointed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    dismissed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    moves = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_officers", x => x.id);
                    table.ForeignKey(
                        name: "fk_officers_persons_person",
                        column: x => x.person,
                        principalTable: "persons",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "standards",
                columns: new[] { "id", "division", "effective_from", "en", "items", "key", "number", "version", "zh" },
                values: new object[,]
                {
                    { new Guid("0198f000-0000-7000-8000-000000000001"), "", new DateOnly(2018, 10, 1), "Eight haves", "[{\"key\":\"institution\",\"zh\":\"有机构\",\"en\":\"Institution\",\"levels\":[\"city\",\"county\",\"township\",\"village\"],\"evidenceRequired\":false,\"source\":\"institution\"},{\"key\":\"plaque\",\"zh\":\"有牌子\",\"en\":\"Plaque\",\"levels\":[\"city\",\"county\",\"township\",\"village\"],\"evidenceRequired\":false,\"source\":\"plaque\"},{\"key\":\"seal\",\"zh\":\"有印章\",\"en\":\"Seal\",\"levels\":[\"city\",\"county\",\"township\",\"village\"],\"evidenceRequired\":false,\"source\":\"seal\"},{\"key\":\"staff\",\"zh\":\"有人员\",\"en\":\"Staff\",\"levels\":[\"city\",\"county\",\"township\",\"village\"],\"evidenceRequired\":false,\"source\":\"staff\"},{\"key\":\"premises\",\"zh\":\"有场所\",\"en\":\"Premises\",\"levels\":[\"city\",\"county\",\"township\",\"village\"],\"evidenceRequired\":true,\"source\":null},{\"key\":\"equipment\",\"zh\":\"有装备\",\"en\":\"Equipment\",\"levels\":[\"city\",\"county\",\"township\",\"village\"],\"evidenceRequired\":true,\"source\":null},{\"key\":\"rules\",\"zh\":\"有制度\",\"en\":\"Rules\",\"levels\":[\"city\",\"county\",\"township\",\"village\"],\"evidenceRequired\":false,\"source\":null},{\"key\":\"register\",\"zh\":\"有台账\",\"en\":\"Register\",\"levels\":[\"city\",\"county\",\"township\",\"village\"],\"evidenceRequired\":false,\"source\":null}]", "eight-haves", 1, 1, "“八有”标准" },
                    { new Guid("0198f000-0000-7000-8000-000000000002"), "", new DateOnly(2018, 10, 1), "Township rescue capability", "[{\"key\":\"leadership\",\"zh\":\"有班子\",\"en\":\"Leadership\",\"levels\":[\"township\"],\"evidenceRequired\":false,\"source\":null},{\"key\":\"mechanism\",\"zh\":\"有机制\",\"en\":\"Mechanism\",\"levels\":[\"township\"],\"evidenceRequired\":false,\"source\":null},{\"key\":\"plans\",\"zh\":\"有预案\",\"en\":\"Plans\",\"levels\":[\"township\"],\"evidenceRequired\":false,\"source\":null},{\"key\":\"team\",\"zh\":\"有队伍\",\"en\":\"Team\",\"levels\":[\"township\"],\"evidenceRequired\":false,\"source\":null},{\"key\":\"supplies\",\"zh\":\"有物资\",\"en\":\"Supplies\",\"levels\":[\"township\"],\"evidenceRequired\":true,\"source\":null},{\"key\":\"training-and-drills\",\"zh\":\"有培训演练\",\"en\":\"Training and drills\",\"levels\":[\"township\"],\"evidenceRequired\":false,\"source\":null}]", "township-capability", 1, 1, "乡镇（街道）应急救援能力“六有”标准" },
                    { new Guid("0198f000-0000-7000-8000-000000000003"), "", new DateOnly(2018, 10, 1), "Village rescue station", "[{\"key\":\"premises\",\"zh\":\"有场地设施\",\"en\":\"Premises and facilities\",\"levels\":[\"village\"],\"evidenceRequired\":true,\"source\":null},{\"key\":\"equipment-and-supplies\",\"zh\":\"有装备物资\",\"en\":\"Equipment and supplies\",\"levels\":[\"village\"],\"evidenceRequired\":true,\"source\":null},{\"key\":\"working-rules\",\"zh\":\"有工作制度\",\"en\":\"Working rules\",\"levels\":[\"village\"],\"evidenceRequired\":false,\"source\":null}]", "village-station", 1, 1, "行政村（社区）应急救援服务站（点）“三有”标准" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_attainments_division_id",
                table: "attainments",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_attainments_evidence",
                table: "attainments",
                column: "evidence")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_attainments_institution_id_standard",
                table: "attainments",
                columns: new[] { "institution_id", "standard" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_division_at",
                table: "audit_entries",
                columns: new[] { "division", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_record_type_record_id",
                table: "audit_entries",
                columns: new[] { "record_type", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_division_id",
                table: "contracts",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_files",
                table: "contracts",
                column: "files")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_year_division_superior",
                table: "contracts",
                columns: new[] { "year", "division", "superior" },
                unique: true,
                filter: "state <> 'cancelled'");

            migrationBuilder.CreateIndex(
                name: "ix_division_terms_code_valid_from",
                table: "division_terms",
                columns: new[] { "code", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_division_terms_current",
                table: "division_terms",
                column: "code",
                unique: true,
                filter: "valid_to is null");

            migrationBuilder.CreateIndex(
                name: "ix_division_terms_place_id",
                table: "division_terms",
                column: "place_id");

            migrationBuilder.CreateIndex(
                name: "ix_division_terms_superior",
                table: "division_terms",
                column: "superior");

            migrationBuilder.CreateIndex(
                name: "ix_divisions_division",
                table: "divisions",
                column: "division");

            migrationBuilder.CreateIndex(
                name: "ix_divisions_initials",
                table: "divisions",
                column: "initials");

            migrationBuilder.CreateIndex(
                name: "ix_documents_division_issued_on_id",
                table: "documents",
                columns: new[] { "division", "issued_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_division_number",
                table: "documents",
                columns: new[] { "division", "number" },
                unique: true,
                filter: "state <> 'withdrawn'");

            migrationBuilder.CreateIndex(
                name: "ix_documents_file_id",
                table: "documents",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_idempotent_answers_at",
                table: "idempotent_answers",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_institutions_division_id",
                table: "institutions",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_institutions_one_standing",
                table: "institutions",
                columns: new[] { "division", "kind" },
                unique: true,
                filter: "closed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_milestones_division_id",
                table: "milestones",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_milestones_files",
                table: "milestones",
                column: "files")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_officers_division_id",
                table: "officers",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_officers_one_appointment",
                table: "officers",
                columns: new[] { "person", "kind", "division" },
                unique: true,
                filter: "dismissed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_officers_one_of_slot",
                table: "officers",
                columns: new[] { "division", "slot" },
                unique: true,
                filter: "dismissed_on is null and slot is not null");

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
                name: "ix_posts_division_id",
                table: "posts",
                columns: new[] { "division", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_posts_division_word",
                table: "posts",
                columns: new[] { "division", "word" });

            migrationBuilder.CreateIndex(
                name: "ix_posts_one_head",
                table: "posts",
                column: "institution_id",
                unique: true,
                filter: "heads and abolished_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_staff_minimums_division_level_valid_from",
                table: "staff_minimums",
                columns: new[] { "division", "level", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_standards_key_division_number",
                table: "standards",
                columns: new[] { "key", "division", "number" },
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
                name: "attainments");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "contracts");

            migrationBuilder.DropTable(
                name: "division_terms");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "idempotent_answers");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "milestones");

            migrationBuilder.DropTable(
                name: "officers");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "staff_minimums");

            migrationBuilder.DropTable(
                name: "standards");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropTable(
                name: "divisions");

            migrationBuilder.DropTable(
                name: "persons");

            migrationBuilder.DropTable(
                name: "institutions");
        }
    }
}
