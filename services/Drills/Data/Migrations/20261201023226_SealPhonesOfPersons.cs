using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Drills.Data.Migrations
{
    /// <inheritdoc />
    public partial class SealPhonesOfPersons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_persons_id_key",
                table: "persons");

            migrationBuilder.AddColumn<string>(
                name: "person_identity",
                table: "trainees",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "identity",
                table: "persons",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sealed_phone",
                table: "persons",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_persons_id_key",
                table: "persons",
                column: "id_key");

            migrationBuilder.CreateIndex(
                name: "ix_persons_stored_identity",
                table: "persons",
                column: "identity");

            // Until now a person had one record everywhere, which counted by its key.
            migrationBuilder.Sql("update persons set identity = key where identity is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_persons_id_key",
                table: "persons");

            migrationBuilder.DropIndex(
                name: "ix_persons_stored_identity",
                table: "persons");

            migrationBuilder.DropColumn(
                name: "person_identity",
                table: "trainees");

            migrationBuilder.DropColumn(
                name: "identity",
                table: "persons");

            migrationBuilder.DropColumn(
                name: "sealed_phone",
                table: "persons");

            migrationBuilder.CreateIndex(
                name: "ix_persons_id_key",
                table: "persons",
                column: "id_key",
                unique: true);
        }
    }
}
