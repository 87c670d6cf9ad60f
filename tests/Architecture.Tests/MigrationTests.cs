using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;
using Platform.Hosting.Data;
using Migration = Microsoft.EntityFrameworkCore.Migrations.Migration;

namespace Architecture.Tests;

/// <summary>Expand and contract: during an upgrade the old code runs on the new schema.</summary>
public sealed class MigrationTests
{
    private static readonly List<Type> All =
    [
        .. Solution.Services.SelectMany(s => s.GetTypes()).Where(t => typeof(Migration).IsAssignableFrom(t) && !t.IsAbstract),
    ];

    [Fact]
    public void A_migration_takes_nothing_away_that_code_still_running_needs()
    {
        All.ShouldNotBeEmpty();
        All.Where(t => t.GetCustomAttribute<ContractStepAttribute>() is null)
            .SelectMany(t =>
                ExpandOnly.Breaks((Migration)Activator.CreateInstance(t)!).Where(b => !Copes(t, b)).Select(b => $"{t.FullName} {b}")
            )
            .ShouldBeEmpty(
                "First a release that no longer uses it; then the step, with [ContractStep(\"that release\")]: docs/operations/upgrade.md"
            );
    }

    // A unique index that the migration itself declares harmless, with the reason.
    private static bool Copes(Type migration, string found) =>
        migration.GetCustomAttributes<OldCodeCopesAttribute>().Any(a => found.EndsWith($"({a.Index})", StringComparison.Ordinal));

    [Fact]
    public void A_step_that_takes_away_names_a_release_that_is_out_and_no_longer_uses_it()
    {
        foreach (var step in All.Where(t => t.GetCustomAttribute<ContractStepAttribute>() is not null))
        {
            var release = step.GetCustomAttribute<ContractStepAttribute>()!.Release;
            History
                .Git(Solution.Root, "rev-parse", "--verify", $"refs/tags/{release}^{{commit}}")
                .ShouldNotBeNull($"{step.FullName}: {release} is no tag of this repository");
            History
                .Git(Solution.Root, "merge-base", "--is-ancestor", $"refs/tags/{release}", "HEAD^")
                .ShouldNotBeNull($"{step.FullName}: {release} does not lie before it");
        }
    }

    [Fact]
    public void A_migration_that_has_landed_is_never_changed()
    {
        var (before, why) = History.Previous(Solution.Root);
        if (before is null)
        {
            Console.WriteLine($"SKIPPED: landed migrations can't be compared: {why}");
            Assert.Skip(why);
            return;
        }

        var changes = History
            .Git(
                Solution.Root,
                "diff",
                "--name-status",
                "--no-renames",
                before,
                "--",
                "services/*/Data/Migrations/*.cs",
                "gateway/*/Data/Migrations/*.cs"
            )
            .ShouldNotBeNull();
        changes
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(c => !c.StartsWith('A') && !c.EndsWith("ModelSnapshot.cs", StringComparison.Ordinal))
            .ShouldBeEmpty($"compared with {before} ({why}); add a migration instead");
    }

    [Theory]
    [InlineData(typeof(DropsColumn), "drops teams.name")]
    [InlineData(typeof(Renames), "renames teams.name")]
    [InlineData(typeof(ChangesType), "changes the type of teams.size from integer to text")]
    [InlineData(typeof(AsksForMore), "adds teams.kind, required and without a default")]
    [InlineData(typeof(MakesRequired), "makes teams.name required")]
    [InlineData(typeof(RunsSql), "runs \"DROP TABLE\"")]
    [InlineData(typeof(Refuses), "makes teams refuse what the old code may write (ix_teams_name)")]
    public void What_breaks_running_code_is_found(Type migration, string found) =>
        ExpandOnly.Breaks((Migration)Activator.CreateInstance(migration)!).ShouldHaveSingleItem().ShouldBe(found);

    [Fact]
    public void What_only_adds_is_let_through() => ExpandOnly.Breaks(new OnlyAdds()).ShouldBeEmpty();

    private abstract class Sample(Action<MigrationBuilder> up) : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => up(migrationBuilder);
    }

    private sealed class DropsColumn() : Sample(m => m.DropColumn("name", "teams"));

    private sealed class Renames() : Sample(m => m.RenameColumn("name", "teams", "title"));

    private sealed class ChangesType()
        : Sample(m => m.AlterColumn<string>("size", "teams", "text", oldClrType: typeof(int), oldType: "integer"));

    private sealed class AsksForMore() : Sample(m => m.AddColumn<string>("kind", "teams", "text", nullable: false));

    private sealed class MakesRequired()
        : Sample(m =>
            m.AlterColumn<string>("name", "teams", "text", nullable: false, oldClrType: typeof(string), oldType: "text", oldNullable: true)
        );

    private sealed class RunsSql() : Sample(m => m.Sql("DROP TABLE teams"));

    private sealed class Refuses() : Sample(m => m.CreateIndex("ix_teams_name", "teams", "name", unique: true));

    private sealed class OnlyAdds()
        : Sample(m =>
        {
            m.AddColumn<string>("note", "teams", "text", nullable: true);
            m.AddColumn<int>("size", "teams", "integer", nullable: false, defaultValue: 0);
            m.CreateIndex("ix_teams_note", "teams", "note");
            m.CreateTable("bases", t => new { Id = t.Column<Guid>("uuid", nullable: false) });
            m.CreateIndex("ix_bases_id", "bases", "id", unique: true);
        });
}
