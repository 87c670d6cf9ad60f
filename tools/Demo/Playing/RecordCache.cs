using System.Collections.Concurrent;

namespace Platform.Demo.Playing;

/// <summary>Records the platform holds of one kind, read once and kept up with what is played.</summary>
internal sealed class RecordCache<TKey, TRecord>(Func<CancellationToken, Task<IEnumerable<KeyValuePair<TKey, TRecord>>>> read)
    where TKey : notnull
{
    private Lazy<Task<ConcurrentDictionary<TKey, TRecord>>>? _records;

    public Task<ConcurrentDictionary<TKey, TRecord>> AllAsync(CancellationToken ct) =>
        LazyInitializer.EnsureInitialized(ref _records, () => new(async () => new(await read(ct)))).Value;

    public async Task<TRecord?> FindAsync(TKey key, CancellationToken ct) => (await AllAsync(ct)).GetValueOrDefault(key);

    public async Task KeepAsync(TKey key, TRecord record, CancellationToken ct) => (await AllAsync(ct))[key] = record;

    /// <summary>Reads again when next asked: an import changed many.</summary>
    public void Forget() => _records = null;
}
