using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Platform.Hosting.Operations;

/// <summary>
/// Gauges that only the database can answer: the age of the oldest unsent event, how long the oldest audit entry has waited for its seal,
/// the head of the chain. Every replica reads the same rows, each by one index, so all report the same: alert on the largest. While the
/// database can't be read there is no value instead of an old one.
/// </summary>
internal sealed class DatabaseGaugesJob : PeriodicJob
{
    private const string Look = """
        select coalesce((select extract(epoch from now() - recorded_at)::float8 from outbox where sent_at is null order by id limit 1), 0),
               coalesce((select extract(epoch from now() - at)::float8 from audit_entries where position is null order by id limit 1), 0),
               coalesce((select position::float8 from audit_entries where position is not null order by position desc limit 1), 0)
        """;

    private static readonly double[] Unknown = [double.NaN, double.NaN, double.NaN];

    private readonly NpgsqlDataSource _database;
    private double[] _seen = Unknown;

    public DatabaseGaugesJob(NpgsqlDataSource database, IMeterFactory meters, TimeProvider clock, ILogger<DatabaseGaugesJob> log)
        : base(TimeSpan.FromSeconds(10), clock, log)
    {
        this._database = database;
        var meter = meters.Create(Telemetry.Meter);
        meter.CreateObservableGauge("outbox.oldest", () => Volatile.Read(ref _seen)[0], "s", "Age of the oldest event still to be sent.");
        meter.CreateObservableGauge(
            "audit.unsealed",
            () => Volatile.Read(ref _seen)[1],
            "s",
            "Age of the oldest audit entry without a seal."
        );
        meter.CreateObservableGauge("audit.position", () => Volatile.Read(ref _seen)[2], "{entry}", "Audit entries in the chain.");
    }

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        try
        {
            await using var command = _database.CreateCommand(Look);
            await using var row = await command.ExecuteReaderAsync(ct);
            await row.ReadAsync(ct);
            Volatile.Write(ref _seen, [row.GetDouble(0), row.GetDouble(1), row.GetDouble(2)]);
        }
        catch
        {
            Volatile.Write(ref _seen, Unknown);
            throw;
        }
    }
}
