using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Platform.ServiceDefaults.Http;

/// <summary>Removes idempotent answers when their 72 hours are over.</summary>
internal sealed class ForgetOldAnswers(NpgsqlDataSource database, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Sweep(stoppingToken);
        }
    }

    private async Task Sweep(CancellationToken ct)
    {
        try
        {
            await using var command = database.CreateCommand("delete from idempotent_answers where at < $1");
            command.Parameters.Add(new() { Value = (clock.GetUtcNow() - IdempotencyFilter.Kept).UtcDateTime });
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (NpgsqlException)
        {
            // The database is away; the next hour does it.
        }
    }
}
