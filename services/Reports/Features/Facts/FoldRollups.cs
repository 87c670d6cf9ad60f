using Npgsql;
using Reports.Data;

namespace Reports.Features.Facts;

/// <summary>Folds what consumers appended into the roll-ups, all the time and in any number of replicas.</summary>
internal sealed partial class FoldRollups(NpgsqlDataSource database, ILogger<FoldRollups> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await Folding.FoldBatch(database, stoppingToken) == Folding.BatchSize)
                {
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogLater(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Roll-ups were not folded; figures stay exact, and the next round tries again")]
    private static partial void LogLater(ILogger log, Exception e);
}
