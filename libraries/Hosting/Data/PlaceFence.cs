using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;
using Platform.Core;
using Platform.Hosting.Access;

namespace Platform.Hosting.Data;

/// <summary>
/// The place rule again, in the database: every statement states the places it works for, and row-level security shows and accepts only
/// rows inside them. A query without its scope finds nothing instead of everything.
/// </summary>
/// <remarks>
/// The setting is the first statement of the same batch and holds to the end of the transaction, so it costs no round trip and leaves
/// nothing on the connection. A plain command of the connection, which no interceptor sees, finds no places; in a transaction it finds
/// those of the last statement. docs/adr/0035 has the reasons.
/// </remarks>
internal sealed class PlaceFence(CurrentCaller caller) : DbCommandInterceptor
{
    private const string Parameter = "platform_places";
    private const string SetPlaces = $"select set_config('platform.places', @{Parameter}, true);\n";

    /// <summary>The same for a batch of plain commands: the first in it, for the batch or for the transaction the batch is in.</summary>
    public static NpgsqlBatchCommand Command(string places) =>
        new("select set_config('platform.places', $1, true)") { Parameters = { new NpgsqlParameter<string> { TypedValue = places } } };

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Begin(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Begin(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Begin(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Begin(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (IsFenced(eventData))
        {
            try
            {
                result.NextResult();
            }
            catch
            {
                result.Dispose(); // it is not handed on, and the connection stays busy until it ends
                throw;
            }
        }

        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        if (IsFenced(eventData))
        {
            try
            {
                await result.NextResultAsync(cancellationToken);
            }
            catch
            {
                await result.DisposeAsync();
                throw;
            }
        }

        return result;
    }

    private void Begin(DbCommand command, CommandEventData eventData)
    {
        if (IsFenced(eventData))
        {
            command.CommandText = SetPlaces + command.CommandText;
            command.Parameters.Add(new NpgsqlParameter<string>(Parameter, caller.Places));
        }
    }

    // A migration works as the owner, whom the policies let pass, and some of its statements must be alone.
    private static bool IsFenced(CommandEventData command) => command.CommandSource != CommandSource.Migrations;
}

/// <summary>Configures which tables the fence applies to.</summary>
public static class Fences
{
    private const string Open = "platform:open";
    private const string Also = "platform:open-also-at";
    private const string Through = "platform:seen-through";

    /// <summary>
    /// Opens a table to everyone who is signed in (the directory of divisions, published documents). Every other record's table is fenced.
    /// </summary>
    public static void OpenToAllPlaces<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Open, true);

    /// <summary>
    /// A record between two places: callers of either place may read and change it (a request of one place is answered at the other).
    /// </summary>
    public static void OpenAlsoAt<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, DivisionCode>> place)
        where T : class => entity.HasAnnotation(Also, ((MemberExpression)place.Body).Member.Name);

    /// <summary>
    /// A record that other records refer to, perhaps at several places: it is seen and changed at its own place, and where a record that
    /// the caller sees refers to it, by one of the conditions.
    /// </summary>
    public static void SeenThrough<T>(this EntityTypeBuilder<T> entity, IReadOnlyList<string> conditions)
        where T : class => entity.HasAnnotation(Through, string.Join(" or ", conditions));

    /// <summary>The statements that put the fence around the model's tables; harmless when repeated.</summary>
    internal static IEnumerable<string> Statements(IModel model, IReadOnlyCollection<SchemaPart> parts)
    {
        yield return Policy.Set("removed_records", "place", $"using ({Allowed("division")})");
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
            var allowed = IsOpen(type) ? "true" : string.Join(" or ", [.. Places(type).Select(Allowed), .. SeenBy(type)]);
            yield return Policy.Set(table, "place", $"using ({allowed}) with check ({allowed})");
            foreach (var policy in further)
            {
                yield return policy;
            }
        }
    }

    // The places are read once a statement; what is left for each row is to compare prefixes. No place, no row.
    private static string Allowed(string column) =>
        $"""
            {column} ^@ any (array(
              select case when current_setting('platform.places', true) = '*' then '' else place end
              from unnest(string_to_array(current_setting('platform.places', true), ',')) place where place <> ''))
            """;

    private static bool IsOpen(IEntityType type) => type.FindAnnotation(Open) is not null;

    private static IEnumerable<string> SeenBy(IEntityType type) => type.FindAnnotation(Through)?.Value is string seen ? [seen] : [];

    private static IEnumerable<string> Places(IEntityType type)
    {
        yield return "division";
        if (type.FindAnnotation(Also)?.Value is string also)
        {
            yield return type.FindProperty(also)!.GetColumnName();
        }
    }
}
