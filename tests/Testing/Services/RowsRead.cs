using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Platform.Testing.Services;

/// <summary>How many rows of some tables the database contexts of a service read, from its creation until it is disposed.</summary>
public sealed class RowsRead : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];
    private readonly string _database;
    private readonly string[] _from;
    private int _count;

    /// <param name="connection">The connection string of the service's database.</param>
    /// <param name="tables">Names of tables.</param>
    public RowsRead(string connection, params string[] tables)
    {
        _database = new NpgsqlConnectionStringBuilder(connection).Database!;
        _from = Array.ConvertAll(tables, t => $"FROM {t} ");
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The rows read so far.</summary>
    public int Count => _count;

    /// <inheritdoc/>
    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    /// <inheritdoc/>
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value.Value is DataReaderDisposingEventData read
            && read.Command.Connection?.Database == _database
            && _from.Any(t => read.Command.CommandText.Contains(t, StringComparison.Ordinal))
        )
        {
            Interlocked.Add(ref _count, read.ReadCount);
        }
    }

    /// <inheritdoc/>
    public void OnCompleted() { }

    /// <inheritdoc/>
    public void OnError(Exception error) { }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }
    }
}
