using System.Diagnostics;
using Notices.Channels;
using Notices.Data;

namespace Notices.Sending;

/// <summary>
/// Sends the messages that are due, each channel at its own rate: a slow one delays no other channel. Woken by the commit of a message;
/// several replicas share the work through the leases of <see cref="ClaimMessages"/>.
/// </summary>
internal sealed partial class MessageRelay(
    ChannelDirectory channels,
    NotificationListener wakeUps,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<MessageRelay> log
) : BackgroundService
{
    private readonly Lock _turn = new();
    private long _asked;
    private Task<HashSet<string>> _due = Task.FromResult<HashSet<string>>([]);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(channels.All.Select(channel => RunAsync(channel, stoppingToken)));

    private async Task RunAsync(Channel channel, CancellationToken ct)
    {
        await Task.Yield();
        while (!ct.IsCancellationRequested)
        {
            try
            {
                var called = wakeUps.Next;
                while (await BatchAsync(channel, ct) == ClaimMessages.Batch) { }

                do
                {
                    await Task.WhenAny(called, Task.Delay(NotificationListener.Poll, ct));
                    ct.ThrowIfCancellationRequested();
                } while (!called.IsCompleted && !(await DueAsync(ct)).Contains(channel.Name));
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogStopped(log, e, channel.Name, NotificationListener.Poll);
                await Task.Delay(NotificationListener.Poll, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>The channels that have something to send now; asked once for all, whose pauses end at about the same time.</summary>
    private Task<HashSet<string>> DueAsync(CancellationToken ct)
    {
        lock (_turn)
        {
            if (Stopwatch.GetElapsedTime(_asked) > NotificationListener.Poll * 0.9 || _due.IsFaulted || _due.IsCanceled)
            {
                (_asked, _due) = (Stopwatch.GetTimestamp(), AskAsync(ct));
            }

            return _due;
        }
    }

    private async Task<HashSet<string>> AskAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NoticesDb>().DueAsync(clock.GetUtcNow(), ct);
    }

    private async Task<int> BatchAsync(Channel channel, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SendBatch>().SendAsync(channel, ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sending by {Channel} stopped; trying again after {Pause}")]
    private static partial void LogStopped(ILogger log, Exception e, string channel, TimeSpan pause);
}
