using System.Collections;
using System.Linq.Expressions;
using Platform.Core;

namespace Platform.Records.Lists;

/// <summary>The orders in which a list can be asked for: by place and by change, and those added.</summary>
/// <param name="usual">The order if none is asked for; by place if left out.</param>
public sealed class SortKeys<T>(string usual = "division") : ISortNames, IEnumerable<string>
    where T : class, IRecord
{
    private readonly Dictionary<string, SortKey<T>> _keys = new(StringComparer.Ordinal)
    {
        ["division"] = new SortKey<T, DivisionCode>(r => r.Division),
        ["updatedAt"] = new SortKey<T, DateTimeOffset>(r => r.UpdatedAt),
    };

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Names => _keys.Keys;

    /// <inheritdoc/>
    public string Usual => usual;

    /// <summary>Adds an order.</summary>
    /// <param name="name">A member of the view.</param>
    /// <param name="key">What it is in the record; never null.</param>
    public void Add<TKey>(string name, Expression<Func<T, TKey>> key)
        where TKey : IParsable<TKey> => _keys.Add(name, new SortKey<T, TKey>(key));

    /// <summary>Throws <c>field.unknown</c> for an order the list does not have.</summary>
    internal ListOrder<T> Of(string? asked)
    {
        var name = string.IsNullOrWhiteSpace(asked) ? usual : asked.Trim();
        return _keys.TryGetValue(name.TrimStart('-'), out var key)
            ? new ListOrder<T>(name, key, Descending: name[0] == '-')
            : throw DomainException.ForFields([UnknownNames.At("sort", name, [.. Names.SelectMany(n => new[] { n, "-" + n })])]);
    }

    IEnumerator<string> IEnumerable<string>.GetEnumerator() => Names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Names.GetEnumerator();
}

/// <summary>The order of one answer.</summary>
internal sealed record ListOrder<T>(string Name, SortKey<T> Key, bool Descending)
    where T : class, IRecord
{
    public IQueryable<T> After(IQueryable<T> records, ListPosition? position)
    {
        if (position is null)
        {
            return Key.Ordered(records, Descending);
        }

        return position.Sort == Name
            ? Key.Ordered(Key.After(records, position, Descending), Descending)
            : throw CoreErrors.CursorMalformed.At("cursor");
    }

    public ListPosition PositionOf<TRow>(PlacedRow<TRow> row, DateTimeOffset? nextSince) => new(Name, row.Value, row.Id, nextSince);
}
