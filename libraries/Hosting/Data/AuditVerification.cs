using Npgsql;

namespace Platform.Hosting.Data;

/// <summary>The result of reading the whole chain again.</summary>
/// <param name="Entries">Sealed entries read.</param>
/// <param name="Unsealed">Entries that wait for their seal; more than a few mean that the sealing job does not run.</param>
/// <param name="Head">The last seal as <c>position:seal</c>. Note it where the database's owner can't write: a rewritten chain has another
/// head.</param>
/// <param name="Break">What does not match, null if everything does.</param>
public sealed record AuditReport(long Entries, long Unsealed, string Head, string? Break)
{
    /// <summary>Nothing was changed, removed or slipped in since it was sealed.</summary>
    public bool IsWhole => Break is null;
}

/// <summary>Reads the audit trail from its first entry to its last and makes each seal again.</summary>
public static class AuditVerification
{
    /// <param name="database">The service's database.</param>
    /// <param name="noted">A head noted before (<c>position:seal</c>), which the chain must still hold; null for none.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<AuditReport> RunAsync(NpgsqlDataSource database, string? noted, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(AuditChain.Sealed, connection) { CommandTimeout = 0 };
        var (position, seal, found) = (0L, "", noted is null or "0:"); // the head of an empty chain is held by every chain
        await using (var entries = await command.ExecuteReaderAsync(ct))
        {
            while (await entries.ReadAsync(ct))
            {
                position++;
                seal = AuditChain.Seal(entries, position, seal);
                if (entries.GetInt64(10) != position)
                {
                    return new AuditReport(position - 1, 0, "", $"entry {position} is missing");
                }

                if (entries.GetString(11) != seal)
                {
                    return new AuditReport(position - 1, 0, "", $"entry {position} ({entries.GetGuid(0)}) is not what was sealed");
                }

                found |= noted == $"{position}:{seal}";
            }
        }

        return new AuditReport(
            position,
            await UnsealedAsync(connection, ct),
            $"{position}:{seal}",
            found ? null : $"the chain does not hold {noted}"
        );
    }

    private static async Task<long> UnsealedAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select count(*) from audit_entries where position is null", connection);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}
