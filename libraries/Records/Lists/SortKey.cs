using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Platform.Core;

namespace Platform.Records.Lists;

/// <summary>A value by which records are put in order; those with the same value by their identity.</summary>
internal abstract class SortKey<T>
    where T : class, IRecord
{
    public abstract IQueryable<T> Ordered(IQueryable<T> records, bool descending);

    /// <summary>Those behind a position.</summary>
    public abstract IQueryable<T> After(IQueryable<T> records, ListPosition position, bool descending);

    /// <summary>The records, each with its value as a cursor has it.</summary>
    public abstract Task<List<PlacedRow<T>>> ReadAsync(IQueryable<T> records, CancellationToken ct);

    /// <summary>The same, with only what is shown of the records.</summary>
    public abstract Task<List<PlacedRow<TRow>>> ReadAsync<TRow>(
        IQueryable<T> records,
        Expression<Func<T, TRow>> select,
        CancellationToken ct
    );
}

/// <summary>A row and where it stands.</summary>
internal sealed record PlacedRow<TRow>(TRow Row, string Value, Guid Id);

internal sealed class SortKey<T, TKey>(Expression<Func<T, TKey>> key) : SortKey<T>
    where T : class, IRecord
    where TKey : IParsable<TKey>
{
    private readonly Func<T, TKey> _read = key.Compile();

    public override IQueryable<T> Ordered(IQueryable<T> records, bool descending) =>
        descending ? records.OrderByDescending(key).ThenByDescending(r => r.Id) : records.OrderBy(key).ThenBy(r => r.Id);

    public override IQueryable<T> After(IQueryable<T> records, ListPosition position, bool descending)
    {
        if (!TKey.TryParse(position.Value, CultureInfo.InvariantCulture, out var value))
        {
            throw CoreErrors.CursorMalformed.At("cursor");
        }

        // Members of an object become parameters of the statement, so that one plan serves all pages.
        var seen = Expression.Constant(new Seen(value, position.Id));
        var (last, lastId) = (Expression.Property(seen, nameof(Seen.Value)), Expression.Property(seen, nameof(Seen.Id)));
        var id = Expression.Property(key.Parameters[0], nameof(IRecord.Id));
        var behind = Expression.OrElse(
            Behind(key.Body, last, descending),
            Expression.AndAlso(Expression.Equal(key.Body, last), Behind(id, lastId, descending))
        );
        return records.Where(Expression.Lambda<Func<T, bool>>(behind, key.Parameters));
    }

    public override async Task<List<PlacedRow<T>>> ReadAsync(IQueryable<T> records, CancellationToken ct) =>
        (await records.ToListAsync(ct)).ConvertAll(r => new PlacedRow<T>(r, Text(_read(r)), r.Id));

    public override async Task<List<PlacedRow<TRow>>> ReadAsync<TRow>(
        IQueryable<T> records,
        Expression<Func<T, TRow>> select,
        CancellationToken ct
    )
    {
        var record = key.Parameters[0];
        var row = ReplacingExpressionVisitor.Replace(select.Parameters[0], record, select.Body);
        var keyed = Expression.New(
            typeof(Keyed<TRow>).GetConstructors()[0],
            row,
            key.Body,
            Expression.Property(record, nameof(IRecord.Id))
        );
        var rows = await records.Select(Expression.Lambda<Func<T, Keyed<TRow>>>(keyed, record)).ToListAsync(ct);
        return rows.ConvertAll(r => new PlacedRow<TRow>(r.Row, Text(r.Value), r.Id));
    }

    private static string Text(TKey value) =>
        value switch
        {
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };

    // Texts have no operators; the database compares them in the order of the column.
    private static BinaryExpression Behind(Expression value, Expression last, bool descending)
    {
        if (value.Type == typeof(string))
        {
            (value, last) = (Expression.Call(typeof(string), nameof(string.Compare), null, value, last), Expression.Constant(0));
        }

        return descending ? Expression.LessThan(value, last) : Expression.GreaterThan(value, last);
    }

    private sealed record Seen(TKey Value, Guid Id);

    private sealed record Keyed<TRow>(TRow Row, TKey Value, Guid Id);
}
