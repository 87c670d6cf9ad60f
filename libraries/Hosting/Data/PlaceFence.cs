using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core;
using Platform.Hosting.Access;

namespace Platform.Hosting.Data;

/// <summary>
/// The place rule once more, in the database: every connection says whose places it works for, and row-level security shows
/// and takes only rows inside them. A query that forgot its scope finds nothing instead of everything.
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

/// <summary>Which tables the fence stands around.</summary>
public static class Fences
{
    private const string Open = "platform:open";
    private const string Also = "platform:open-also-at";

    /// <summary>
    /// Every record's table is fenced unless it says here that everybody who is signed in may see it
    /// (the directory of divisions, published documents).
    /// </summary>
    public static void OpenToAllPlaces<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Open, true);

    /// <summary>
    /// A record between two places: who may see either sees it, and may change it (what is asked at one place is answered at the other).
    /// </summary>
    public static void OpenAlsoAt<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, DivisionCode>> place)
        where T : class => entity.HasAnnotation(Also, ((MemberExpression)place.Body).Member.Name);

    /// <summary>The statements that put the fence around the model's tables; harmless when repeated.</summary>
    internal static IEnumerable<string> Statements(IModel model, IReadOnlyCollection<SchemaPart> parts)
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
        foreach (var type in tables)
        {
            string[] further = [.. parts.SelectMany(p => p.Policies(type))];
            if (IsOpen(type) && further.Length == 0)
            {
                continue;
            }

            var table = type.GetTableName()!;
            var allowed = IsOpen(type) ? "true" : string.Join(" or ", Places(type).Select(column => $"place_allowed({column})"));
            yield return Policy.Set(table, "place", $"using ({allowed}) with check ({allowed})");
            foreach (var policy in further)
            {
                yield return policy;
            }
        }
    }

    private static bool IsOpen(IEntityType type) => type.FindAnnotation(Open) is not null;

    private static IEnumerable<string> Places(IEntityType type)
    {
        yield return "division";
        if (type.FindAnnotation(Also)?.Value is string also)
        {
            yield return type.FindProperty(also)!.GetColumnName();
        }
    }
}
