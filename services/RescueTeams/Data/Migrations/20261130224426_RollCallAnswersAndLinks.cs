using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RescueTeams.Data.Migrations
{
    /// <inheritdoc />
    public partial class RollCallAnswersAndLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "late",
                table: "roll_call_answers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "recorded_by",
                table: "roll_call_answers",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "roll_call_answers",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "captain");

            migrationBuilder.CreateTable(
                name: "member_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "roll_call_links",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    roll_call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roll_call_links", x => x.code);
                });

            migrationBuilder.CreateIndex(
                name: "ix_member_accounts_account_team_id",
                table: "member_accounts",
                columns: new[] { "account", "team_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_member_accounts_member_id",
                table: "member_accounts",
                column: "member_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_roll_call_links_roll_call_id_member_id",
                table: "roll_call_links",
                columns: new[] { "roll_call_id", "member_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "member_accounts");

            migrationBuilder.DropTable(
                name: "roll_call_links");

            migrationBuilder.DropColumn(
                name: "late",
                table: "roll_call_answers");

            migrationBuilder.DropColumn(
                name: "recorded_by",
                table: "roll_call_answers");

            migrationBuilder.DropColumn(
                name: "source",
                table: "roll_call_answers");
        }
    }
}
