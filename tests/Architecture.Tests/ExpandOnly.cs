using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Architecture.Tests;

/// <summary>What in a migration would break code that does not know of it, while both run on the same database.</summary>
internal static partial class ExpandOnly
{
    public static IReadOnlyList<string> Breaks(Migration migration)
    {
        migration.ActiveProvider = "Npgsql.EntityFrameworkCore.PostgreSQL";
        var fresh = migration.UpOperations.OfType<CreateTableOperation>().Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        return [.. migration.UpOperations.Select(o => Break(o, fresh)).OfType<string>()];
    }

    private static string? Break(MigrationOperation operation, HashSet<string> fresh) =>
        operation switch
        {
            DropTableOperation drop => $"drops table {drop.Name}",
            DropColumnOperation drop => $"drops {drop.Table}.{drop.Name}",
            DropSequenceOperation drop => $"drops sequence {drop.Name}",
            DropSchemaOperation drop => $"drops schema {drop.Name}",
            RenameTableOperation rename => $"renames table {rename.Name}",
            RenameColumnOperation rename => $"renames {rename.Table}.{rename.Name}",
            RenameSequenceOperation rename => $"renames sequence {rename.Name}",
            AlterColumnOperation alter when alter.ColumnType != alter.OldColumn.ColumnType =>
                $"changes the type of {alter.Table}.{alter.Name} from {alter.OldColumn.ColumnType} to {alter.ColumnType}",
            AlterColumnOperation alter when !alter.IsNullable && alter.OldColumn.IsNullable => $"makes {alter.Table}.{alter.Name} required",
            AddColumnOperation add when !fresh.Contains(add.Table) && IsRequiredOfOldCode(add) =>
                $"adds {add.Table}.{add.Name}, required and without a default",
            AddUniqueConstraintOperation unique when !fresh.Contains(unique.Table) =>
                $"makes {unique.Table} refuse what the old code may write ({unique.Name})",
            AddCheckConstraintOperation check when !fresh.Contains(check.Table) =>
                $"makes {check.Table} refuse what the old code may write ({check.Name})",
            AddForeignKeyOperation key when !fresh.Contains(key.Table) =>
                $"makes {key.Table} refuse what the old code may write ({key.Name})",
            CreateIndexOperation { IsUnique: true } index when !fresh.Contains(index.Table) =>
                $"makes {index.Table} refuse what the old code may write ({index.Name})",
            SqlOperation sql when Breaking().Match(sql.Sql) is { Success: true } found => $"runs \"{found.Value}\"",
            _ => null,
        };

    private static bool IsRequiredOfOldCode(AddColumnOperation add) =>
        add is { IsNullable: false, DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null }
        && add.FindAnnotation("Npgsql:ValueGenerationStrategy") is null;

    [GeneratedRegex(
        @"\b(drop\s+(table|column|schema|type|view)|"
            + @"rename\s+(to|column)|alter\s+(column\s+)?\w+\s+(set\s+data\s+)?type|set\s+not\s+null|truncate)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Breaking();
}
