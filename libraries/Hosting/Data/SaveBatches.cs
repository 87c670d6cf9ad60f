using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Platform.Hosting.Data;

/// <summary>
/// Sends a save as one batch that may begin with a statement of our own (<see cref="PlaceFence"/>), and without BEGIN and COMMIT where the
/// batch alone makes it whole. docs/adr/0035 has the reasons.
/// </summary>
internal sealed class SaveBatches(ModificationCommandBatchFactoryDependencies dependencies) : IModificationCommandBatchFactory
{
    private const int MaxStatements = 1000;

    public ModificationCommandBatch Create() => new SaveBatch(dependencies);

    private sealed class SaveBatch(ModificationCommandBatchFactoryDependencies dependencies)
        : ReaderModificationCommandBatch(dependencies, MaxStatements)
    {
        /// <summary>
        /// The statements of one batch are one transaction to PostgreSQL: all are kept or none. That is enough for new rows, which are
        /// written or fail. A change that meets no row fails only here, after the batch: it needs a transaction to be taken back.
        /// </summary>
        public override bool RequiresTransaction =>
            base.RequiresTransaction && ModificationCommands.Any(c => c.EntityState != EntityState.Added);

        protected override void Consume(RelationalDataReader reader) => ConsumeAsync(reader).GetAwaiter().GetResult();

        protected override async Task ConsumeAsync(RelationalDataReader reader, CancellationToken cancellationToken = default)
        {
            var rows = (NpgsqlDataReader)reader.DbDataReader;
            var command = 0;
            try
            {
#pragma warning disable CS0618 // the only place where the rows each statement changed are found
                var before = rows.Statements.Count - ModificationCommands.Count;
                for (; command < ModificationCommands.Count; command++)
                {
                    if (!ResultSetMappings[command].HasFlag(ResultSetMapping.HasResultRow))
                    {
                        Require(rows.Statements[before + command].Rows == 1, command);
                    }
                    else
                    {
                        Require(await reader.ReadAsync(cancellationToken), command);
                        ModificationCommands[command].PropagateResults(reader);
                        await rows.NextResultAsync(cancellationToken);
                    }
                }
#pragma warning restore CS0618

                while (await rows.NextResultAsync(cancellationToken)) { } // up to the end of the transaction, which may fail too
            }
            catch (Exception e) when (e is not (DbUpdateException or OperationCanceledException))
            {
                throw new DbUpdateException(
                    "The changes could not be saved.",
                    e,
                    Entries(Math.Min(command, ModificationCommands.Count - 1))
                );
            }
        }

        private void Require(bool changed, int command)
        {
            if (!changed)
            {
                throw new DbUpdateConcurrencyException("A record was changed or removed since it was read.", Entries(command));
            }
        }

        private IReadOnlyList<IUpdateEntry> Entries(int command) => ModificationCommands[command].Entries;
    }
}
