using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Identity.Data.Migrations
{
    /// <inheritdoc />
    public partial class AuditRoleSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_role_settings",
                table: "role_settings");

            migrationBuilder.AddColumn<Guid>(
                name: "id",
                table: "role_settings",
                type: "uuid",
                nullable: false,
                defaultValueSql: "gen_random_uuid()");

            migrationBuilder.AddColumn<string>(
                name: "division",
                table: "role_settings",
                type: "character varying(12)",
                maxLength: 12,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "role_settings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "pk_role_settings",
                table: "role_settings",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_role_settings_role",
                table: "role_settings",
                column: "role",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_role_settings",
                table: "role_settings");

            migrationBuilder.DropIndex(
                name: "ix_role_settings_role",
                table: "role_settings");

            migrationBuilder.DropColumn(
                name: "id",
                table: "role_settings");

            migrationBuilder.DropColumn(
                name: "division",
                table: "role_settings");

            migrationBuilder.DropColumn(
                name: "version",
                table: "role_settings");

            migrationBuilder.AddPrimaryKey(
                name: "pk_role_settings",
                table: "role_settings",
                column: "role");
        }
    }
}
