using Notices.Channels;

namespace Notices.Sending;

/// <summary>
/// Sends the messages that are due, each channel at its own rate: a slow one delays no other channel. Woken by the commit of a message;
/// several replicas share the work through the leases of <see cref="ClaimMessages"/>.
/// </summary>
internal sealed partial class MessageRelay(
    ChannelDirectory channels,
    NotificationListener wakeUps,
    IServiceScopeFactory scopes,
    ILogger<MessageRelay> log
) : BackgroundService
{
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

                await Task.WhenAny(called, Task.Delay(NotificationListener.Poll, ct));
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

    private async Task<int> BatchAsync(Channel channel, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SendBatch>().SendAsync(channel, ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sending by {Channel} stopped; trying again after {Pause}")]
    private static partial void LogStopped(ILogger log, Exception e, string channel, TimeSpan pause);
}
