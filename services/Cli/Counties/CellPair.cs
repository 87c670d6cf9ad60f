using Npgsql;
using Platform.Cells;
using Platform.Cli.Backup;
using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Platform.Cli.Counties;

/// <summary>One service in the two cells of a move: its databases, its files, and what has to be true of them.</summary>
internal sealed record CellPair(Deployment From, DatabaseAccess Source, Deployment To, DatabaseAccess Target, string County)
{
    private CountyCopy Copying => new(Source.Owner, Target.Owner, County);

    public Task CopyBesideAsync(bool intoSharedCell, CancellationToken ct) => Copying.CopyBeside(intoSharedCell, ct);

    /// <summary>Everything, now that nothing changes any more: first what has come beside the county since it was copied before.</summary>
    public async Task<IReadOnlyList<CopiedTable>> CopyAllAsync(bool intoSharedCell, CancellationToken ct)
    {
        await CopyFilesAsync(ct);
        await CopyBesideAsync(intoSharedCell, ct);
        return await Copying.CopyOwn(ct);
    }

    public async Task<long> UntoldAsync(CancellationToken ct) => Convert.ToInt64(
        await ScalarAsync($"select count(*) from outbox where sent_at is null and routing_key like '{County}.%'", ct), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Content lies under its digest: what is there already is the same.</summary>
    public async Task CopyFilesAsync(CancellationToken ct)
    {
        if (await ScalarAsync("select to_regclass('stored_files')::text", ct) is not string)
        {
            return;
        }

        await using var source = NpgsqlDataSource.Create(Source.Owner);
        await using var command = source.CreateCommand($"select distinct digest from stored_files where starts_with(division, '{County}')");
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            var (from, to) = (StoredFiles.PathOf(From.Files, row.GetString(0)), StoredFiles.PathOf(To.Files, row.GetString(0)));
            if (File.Exists(from) && !File.Exists(to))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(from, to + ".new", overwrite: true);
                File.Move(to + ".new", to, overwrite: true);
            }
        }
    }

    private async Task<object?> ScalarAsync(string sql, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(Source.Owner);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(ct);
    }
}
