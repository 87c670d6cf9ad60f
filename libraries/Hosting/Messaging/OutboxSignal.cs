using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Platform.Hosting.Messaging;

/// <summary>
/// Says that this process has committed something: wakes the relay, which may have something to send (many commits make one wake-up), and
/// is asked by rounds that have something to do only after a commit.
/// </summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    private long _commits;

    /// <summary>How many commits there were.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>There was one.</summary>
    public void Set()
    {
        Interlocked.Increment(ref _commits);
        _channel.Writer.TryWrite(true);
    }

    /// <summary>Returns at a signal, or after <paramref name="atMost"/> at the latest: the net under commits of other replicas.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(atMost);
        try
        {
            await _channel.Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Time to look anyway.
        }
    }
}

/// <summary>Signals after a save without a transaction of its own.</summary>
internal sealed class SignalAfterSave(OutboxSignal signal) : SaveChangesInterceptor
{
    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        signal.Set();
        return ValueTask.FromResult(result);
    }
}

/// <summary>Signals after an explicit commit.</summary>
internal sealed class SignalAfterCommit(OutboxSignal signal) : DbTransactionInterceptor
{
    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        signal.Set();
        return Task.CompletedTask;
    }
}
