using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Cells;
using Platform.Core;
using Platform.Hosting.Access;

namespace Platform.Hosting.Data;

/// <summary>
/// The place rule again, in the database: every connection states the places it works for, and row-level security shows and accepts only
/// rows inside them. A query without its scope finds nothing instead of everything.
/// </summary>
internal sealed class PlaceFence(Caller caller) : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select set_config('platform.places', $1, false)";
        var places = command.CreateParameter();
        places.Value = caller.Fence();
        command.Parameters.Add(places);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>Configures which tables the fence applies to.</summary>
public static class Fences
{
    private const string Open = "platform:open";
    private const string Also = "platform:open-also-at";
    private const string EveryCell = "platform:of-no-cell";

    /// <summary>
    /// Opens a table to everyone who is signed in (the directory of divisions, published documents). Every other record's table is fenced.
    /// </summary>
    public static void OpenToAllPlaces<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Open, true);

    /// <summary>
    /// A record that is the same in every cell, wherever it was first recorded (a person): every cell has it and may change it.
    /// </summary>
    public static void OfEveryCell<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(EveryCell, true);

    /// <summary>
    /// A record between two places: callers of either place may read and change it (a request of one place is answered at the other).
    /// </summary>
    public static void OpenAlsoAt<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, DivisionCode>> place)
        where T : class => entity.HasAnnotation(Also, ((MemberExpression)place.Body).Member.Name);

    /// <summary>The statements that put the fence around the model's tables; harmless when repeated.</summary>
    internal static IEnumerable<string> Statements(IModel model)
    {
        yield return """
            create or replace function place_allowed(division text) returns boolean language sql stable parallel safe as $$
              select current_setting('platform.places', true) = '*'
                  or exists (select 1 from unnest(string_to_array(current_setting('platform.places', true), ',')) place
                             where place <> '' and starts_with(division, place)) $$
            """;
        var tables = model
            .GetEntityTypes()
            .Where(t => typeof(IRecord).IsAssignableFrom(t.ClrType))
            .DistinctBy(t => t.GetTableName(), StringComparer.Ordinal);
        foreach (var type in tables.Where(t => !IsOpen(t) || OfOneCell(t)))
        {
            var table = type.GetTableName()!;
            var allowed = IsOpen(type) ? "true" : string.Join(" or ", Places(type).Select(column => $"place_allowed({column})"));
            yield return Policy.Set(table, "place", $"using ({allowed}) with check ({allowed})");
        }

        foreach (var policy in tables.Where(OfOneCell).SelectMany(t => CountyResidency.Policies(t.GetTableName()!)))
        {
            yield return policy;
        }
    }

    private static bool IsOpen(IEntityType type) => type.FindAnnotation(Open) is not null;

    private static bool OfOneCell(IEntityType type) => type.FindAnnotation(EveryCell) is null;

    private static IEnumerable<string> Places(IEntityType type)
    {
        yield return "division";
        if (type.FindAnnotation(Also)?.Value is string also)
        {
            yield return type.FindProperty(also)!.GetColumnName();
        }
    }
}
