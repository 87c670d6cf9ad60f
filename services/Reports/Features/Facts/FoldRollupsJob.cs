using Npgsql;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;
using Reports.Data;

namespace Reports.Features.Facts;

/// <summary>Folds what consumers appended into the roll-ups, all the time and in any number of replicas.</summary>
internal sealed class FoldRollupsJob(NpgsqlDataSource database, OutboxSignal commits, ILogger<FoldRollupsJob> log)
    : JobAfterCommits(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), commits, TimeProvider.System, log)
{
    // A round that fails leaves figures exact: they are read as folded and not yet folded together.
    protected override async Task<bool> LookAsync(CancellationToken ct)
    {
        while (await Folding.FoldBatchAsync(database, ct) == Folding.BatchSize) { }

        return true;
    }
}
