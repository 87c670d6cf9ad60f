using Npgsql;
using Platform.Cli.Api;
using Platform.Cli.Broker;
using Platform.Cli.Counties;
using Platform.Cli.Doctor;
using Platform.Cli.Installation;

namespace Platform.Cli.Chaos;

/// <summary>What was acknowledged, and what is there.</summary>
/// <param name="Figure">By how much the figure of issued documents grew.</param>
/// <param name="Lost">Acknowledged documents without a row, and rows without a fact.</param>
/// <param name="Doubled">Rows beyond the acknowledged ones, and facts beyond one for each row.</param>
/// <param name="DeadLetters">All of the installation, not only of this run.</param>
/// <param name="GivenUp">Writes without an acknowledgement, refused or no longer repeated.</param>
/// <param name="UpFailures">How often <c>up</c> had to be run again after a fault.</param>
internal sealed record ChaosAccount(
    int Acknowledged,
    long Rows,
    long Facts,
    decimal Figure,
    long Lost,
    long Doubled,
    int DeadLetters,
    int GivenUp,
    int UpFailures,
    int RepeatedWrites,
    IReadOnlyList<string> Faults
)
{
    private const string Metric = "document-issued";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Whether everything that was acknowledged is there once, in rows, facts and figure.</summary>
    public bool Balances =>
        Lost == 0 && Doubled == 0 && DeadLetters == 0 && GivenUp == 0 && UpFailures == 0 && Rows == Facts && Figure == Rows;

    /// <summary>The figure of documents issued in the year at the installation's city.</summary>
    public static async Task<decimal> FigureAsync(ApiClient client, string city, CancellationToken ct) =>
        (
            await client.GetAsync<FigureAnswer>(
                $"v1/divisions/{city}/figures/I-02?period={Platform.Core.BusinessTime.DateOf(DateTimeOffset.UtcNow).Year}",
                ct
            )
        ).Number
        ?? 0;

    /// <summary>Waits until what was written has become facts, then counts.</summary>
    public static async Task<ChaosAccount> TakeAsync(
        InstallationSettings settings,
        ChaosWriters writers,
        Func<CancellationToken, Task<decimal>> growth,
        int upFailures,
        IReadOnlyList<string> faults,
        CancellationToken ct
    )
    {
        var probe = new InstallationProbe(settings);
        var rows = await IdsAsync(probe, "organizations", $"select id from documents where starts_with(title, '{writers.Title}')", ct);
        var facts = new List<Guid>();
        await Polling.TriesAsync(
            async () =>
            {
                facts = await IdsAsync(
                    probe,
                    "reports",
                    $"select substring(record from '[^/]+$')::uuid from facts "
                        + $"where metric = '{Metric}' and starts_with(label, '{writers.Title}')",
                    ct
                );
                return facts.Count >= rows.Count;
            },
            Patience,
            ct
        );
        var (stored, counted) = (rows.ToHashSet(), facts.ToHashSet());
        return new(
            writers.Acknowledged.Count,
            rows.Count,
            facts.Count,
            await growth(ct),
            writers.Acknowledged.Keys.Count(id => !stored.Contains(id)) + stored.Count(id => !counted.Contains(id)),
            stored.Count(id => !writers.Acknowledged.ContainsKey(id)) + facts.Count - counted.Count,
            await DeadAsync(ct),
            writers.GivenUp.Count,
            upFailures,
            writers.Failures,
            faults
        );
    }

    private static async Task<int> DeadAsync(CancellationToken ct)
    {
        var dead = 0;
        foreach (var host in await VirtualHost.OfThisMachineAsync(ct))
        {
            await using var queues = await DeadLetterQueues.OpenAsync(host, ct);
            dead += (await queues.ListAsync(ct)).Count;
        }

        return dead;
    }

    private static async Task<List<Guid>> IdsAsync(InstallationProbe probe, string database, string sql, CancellationToken ct)
    {
        await using var connection = await probe.OpenAsync(database, ct);
        await using var query = new NpgsqlCommand(sql, connection);
        await using var row = await query.ExecuteReaderAsync(ct);
        var ids = new List<Guid>();
        while (await row.ReadAsync(ct))
        {
            ids.Add(row.GetGuid(0));
        }

        return ids;
    }

    private sealed record FigureAnswer(decimal? Number);
}
