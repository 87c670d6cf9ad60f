using Notices.Data;
using Npgsql;

namespace Notices.Sending;

/// <summary>Listens for the database's notification that any replica has committed a message. A missed notification is covered by a poll
/// every two seconds.</summary>
internal sealed partial class NotificationListener(NpgsqlDataSource database, ILogger<NotificationListener> log) : BackgroundService
{
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    private TaskCompletionSource _next = New();

    /// <summary>Ends at the next call; take it before looking, so that none is missed in between.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(stoppingToken);
                connection.Notification += (_, _) => Interlocked.Exchange(ref _next, New()).TrySetResult();
                await using var listen = new NpgsqlCommand($"listen {NoticeWriter.WakeUp}", connection);
                await listen.ExecuteNonQueryAsync(stoppingToken);
                while (true)
                {
                    await connection.WaitAsync(stoppingToken);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogDeaf(log, e);
                await Task.Delay(Poll, stoppingToken);
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not woken by the database any more; connecting again")]
    private static partial void LogDeaf(ILogger log, Exception e);
}
