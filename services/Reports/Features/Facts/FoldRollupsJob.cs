using Npgsql;
using Platform.Hosting.Operations;
using Reports.Data;

namespace Reports.Features.Facts;

/// <summary>Folds what consumers appended into the roll-ups, all the time and in any number of replicas.</summary>
internal sealed class FoldRollupsJob(NpgsqlDataSource database, ILogger<FoldRollupsJob> log)
    : PeriodicJob(TimeSpan.FromSeconds(1), TimeProvider.System, log)
{
    // A round that fails leaves figures exact: they are read as folded and not yet folded together.
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        while (await Folding.FoldBatchAsync(database, ct) == Folding.BatchSize) { }
    }
}
