using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RescueTeams.Data.Migrations
{
    /// <inheritdoc />
    public partial class EquipmentByName : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_equipment_by_name",
                table: "equipment",
                columns: new[] { "division", "name", "received_on" },
                filter: "present > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_equipment_by_name",
                table: "equipment");
        }
    }
}
