using System.Globalization;
using Npgsql;
using Platform.Cells;

namespace Platform.Cli.Counties;

/// <summary>One service's databases in the two cells of a move, as their owners.</summary>
internal sealed record CellPair(string Service, string Source, string Target, string County)
{
    private CountyCopy Copying => new(Source, Target, County);

    public Task RequireSameSchemaAsync(CancellationToken ct) => Copying.RequireSameSchemaAsync(ct);

    public Task CopyBesideAsync(bool intoSharedCell, CancellationToken ct) => Copying.CopyBesideAsync(intoSharedCell, ct);

    /// <summary>Everything, now that writes are paused: first the additional rows that have changed since they were copied
    /// before.</summary>
    public async Task<IReadOnlyList<CopiedTable>> CopyAllAsync(bool intoSharedCell, CancellationToken ct)
    {
        await CopyBesideAsync(intoSharedCell, ct);
        return await Copying.CopyOwnAsync(ct);
    }

    public async Task<long> UnsentEventsAsync(CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(Source);
        await using var command = source.CreateCommand(
            $"select count(*) from outbox where sent_at is null and routing_key like '{County}.%'"
        );
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }
}
