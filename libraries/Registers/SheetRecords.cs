using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;

namespace Platform.Registers;

/// <summary>
/// The records that a sheet is about, by what a row calls them. They are read without tracking; a record that a row finds is tracked
/// until its chunk is saved, and again when a row of a later chunk finds it. So an import tracks no more than one chunk needs.
/// </summary>
/// <typeparam name="TKey">What a row calls the record.</typeparam>
/// <typeparam name="TRecord">The record.</typeparam>
public sealed class SheetRecords<TKey, TRecord>(DbContext db, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
    where TRecord : class
{
    private readonly Dictionary<TKey, TRecord> _records = new(comparer);

    /// <summary>A record that was read; of two with one key the later one counts.</summary>
    public void Know(TKey key, TRecord record) => _records[key] = record;

    /// <summary>The record, tracked; null if neither the database nor a row before has it.</summary>
    public TRecord? Find(TKey key) => _records.TryGetValue(key, out var record) ? db.Track(record) : null;

    /// <summary>The record, not tracked, as it is now; null if there is none.</summary>
    public TRecord? Peek(TKey key) => _records.GetValueOrDefault(key);

    /// <summary>Adds a new record; later rows find it.</summary>
    public TRecord Add(TKey key, TRecord record) => _records[key] = db.Add(record).Entity;

    /// <summary>Later rows do not find the record: it has ended.</summary>
    public void Remove(TKey key) => _records.Remove(key);
}
