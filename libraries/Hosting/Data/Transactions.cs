using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Platform.Hosting.Data;

/// <summary>One transaction for a feature that saves more than once or locks what it reads.</summary>
public static class Transactions
{
    /// <summary>Begins a transaction, or joins the one of the request: a repeatable request has one around everything.</summary>
    public static async Task<JoinedTransaction> TransactAsync(this DbContext db, CancellationToken ct) =>
        new(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null);
}

/// <summary>A transaction that is ended here only if it was begun here.</summary>
/// <param name="own">Null: another one is joined, and its owner commits it or rolls it back.</param>
public sealed class JoinedTransaction(IDbContextTransaction? own) : IAsyncDisposable
{
    /// <summary>Commits what was begun here.</summary>
    public Task CommitAsync(CancellationToken ct) => own?.CommitAsync(ct) ?? Task.CompletedTask;

    /// <summary>Rolls back what was begun here and not committed.</summary>
    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
