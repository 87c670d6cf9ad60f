using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Hosting.Operations;

namespace Platform.Hosting.Http;

/// <summary>Removes idempotent answers when their 72 hours are over.</summary>
internal sealed class RemoveOldAnswersJob(NpgsqlDataSource database, TimeProvider clock, ILogger<RemoveOldAnswersJob> log)
    : PeriodicJob(TimeSpan.FromHours(1), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from idempotent_answers where at < $1");
        command.Parameters.Add(new() { Value = (Clock.GetUtcNow() - IdempotencyFilter.Kept).UtcDateTime });
        await command.ExecuteNonQueryAsync(ct);
    }
}
