using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Organizations.Data.Migrations
{
    /// <inheritdoc />
    [Platform.Hosting.Data.OldCodeCopes(
        "ix_investments_one_name",
        "it refuses the second one itself, and answers a violation as 409 record.duplicate"
    )]
    public partial class TakenBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "withdrawn",
                table: "posts",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "corrections",
                table: "officers",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "withdrawn",
                table: "officers",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn",
                table: "institutions",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "score_corrections",
                table: "contracts",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "target_scores",
                table: "contracts",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "withdrawn",
                table: "contracts",
                type: "jsonb",
                nullable: true);

            migrationBuilder.Sql(
                """
                -- Equal requests at once made several; the later ones are told apart before the index refuses such names.
                update investments i set name = left(i.name, 190) || '（重名' || d.n || '）', version = i.version + 1
                from (select id, row_number() over (partition by division, name order by id) n from investments where state <> 'cancelled') d
                where d.id = i.id and d.n > 1;
                """);

            migrationBuilder.CreateIndex(
                name: "ix_investments_one_name",
                table: "investments",
                columns: new[] { "division", "name" },
                unique: true,
                filter: "state <> 'cancelled'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_investments_one_name",
                table: "investments");

            migrationBuilder.DropColumn(
                name: "withdrawn",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "corrections",
                table: "officers");

            migrationBuilder.DropColumn(
                name: "withdrawn",
                table: "officers");

            migrationBuilder.DropColumn(
                name: "withdrawn",
                table: "institutions");

            migrationBuilder.DropColumn(
                name: "score_corrections",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "target_scores",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "withdrawn",
                table: "contracts");
        }
    }
}
