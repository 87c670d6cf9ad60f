using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Organizations.Data.Migrations
{
    /// <inheritdoc />
    public partial class PaymentsByInvestment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_payments_investment_id",
                table: "payments",
                column: "investment_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_payments_investment_id",
                table: "payments");
        }
    }
}
