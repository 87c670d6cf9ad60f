using Npgsql;
using Platform.ServiceDefaults.Messaging;
using Platform.ServiceDefaults.Operations;
using Reports.Data;

namespace Reports.Features.Facts;

/// <summary>Folds what consumers appended into the roll-ups, all the time and in any number of replicas.</summary>
internal sealed class FoldRollups(NpgsqlDataSource database, OutboxSignal commits, ILogger<FoldRollups> log)
    : RoundsAfterCommits(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), commits, TimeProvider.System, log)
{
    // A round that fails leaves figures exact: they are read as folded and not yet folded together.
    protected override async Task Look(CancellationToken ct)
    {
        while (await Folding.FoldBatch(database, ct) == Folding.BatchSize) { }
    }
}
