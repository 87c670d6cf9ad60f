using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Hosting.Operations;

namespace Platform.Hosting.Data;

/// <summary>
/// Reads the whole chain again, soon after the start and then once a day (<c>Audit:VerifyEvery</c>), and reports in
/// <c>platform_audit_broken</c> whether an entry was changed, removed or inserted. One replica reads at a time.
/// </summary>
internal sealed partial class VerifyAuditTrailJob : PeriodicJob
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    private readonly NpgsqlDataSource _database;
    private readonly TimeSpan _every;
    private DateTimeOffset _due = DateTimeOffset.MinValue;
    private int _broken;

    public VerifyAuditTrailJob(
        NpgsqlDataSource database,
        IConfiguration settings,
        IMeterFactory meters,
        TimeProvider clock,
        ILogger<VerifyAuditTrailJob> log
    )
        : base(Shorter(Every(settings), Look), clock, log)
    {
        (this._database, _every) = (database, Every(settings));
        meters
            .Create(Telemetry.Meter)
            .CreateObservableGauge("audit.broken", () => Volatile.Read(ref _broken), null, "1 if the audit trail is not what was sealed.");
    }

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        if (Clock.GetUtcNow() < _due)
        {
            return;
        }

        await using var turn = await _database.OpenConnectionAsync(ct);
        await using var transaction = await turn.BeginTransactionAsync(ct);
        await using var ask = new NpgsqlCommand("select pg_try_advisory_xact_lock(hashtext('verify-audit-trail'))", turn);
        if (!(bool)(await ask.ExecuteScalarAsync(ct))!)
        {
            return;
        }

        var report = await AuditVerification.RunAsync(_database, null, ct);
        _due = Clock.GetUtcNow() + _every;
        Volatile.Write(ref _broken, report.IsWhole ? 0 : 1);
        if (!report.IsWhole)
        {
            LogBroken(Log, report.Break!);
        }
    }

    private static TimeSpan Every(IConfiguration settings) => settings.GetValue("Audit:VerifyEvery", TimeSpan.FromDays(1));

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit trail is not what was sealed: {Break}")]
    private static partial void LogBroken(ILogger log, string @break);
}
