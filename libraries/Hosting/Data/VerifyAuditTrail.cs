using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Hosting.Operations;

namespace Platform.Hosting.Data;

/// <summary>
/// Reads the whole chain again, soon after the start and then once a day (<c>Audit:VerifyEvery</c>), and tells in
/// <c>platform_audit_broken</c> whether an entry was changed, removed or slipped in. One replica reads at a time.
/// </summary>
internal sealed partial class VerifyAuditTrail : Rounds
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    private readonly NpgsqlDataSource database;
    private readonly TimeSpan every;
    private DateTimeOffset due = DateTimeOffset.MinValue;
    private int broken;

    public VerifyAuditTrail(
        NpgsqlDataSource database,
        IConfiguration settings,
        IMeterFactory meters,
        TimeProvider clock,
        ILogger<VerifyAuditTrail> log
    )
        : base(Shorter(Every(settings), Look), clock, log)
    {
        (this.database, every) = (database, Every(settings));
        meters
            .Create(Telemetry.Meter)
            .CreateObservableGauge("audit.broken", () => Volatile.Read(ref broken), null, "1 if the audit trail is not what was sealed.");
    }

    protected override async Task Round(CancellationToken ct)
    {
        if (Clock.GetUtcNow() < due)
        {
            return;
        }

        await using var turn = await database.OpenConnectionAsync(ct);
        await using var transaction = await turn.BeginTransactionAsync(ct);
        await using var ask = new NpgsqlCommand("select pg_try_advisory_xact_lock(hashtext('verify-audit-trail'))", turn);
        if (!(bool)(await ask.ExecuteScalarAsync(ct))!)
        {
            return;
        }

        var report = await AuditVerification.Run(database, null, ct);
        due = Clock.GetUtcNow() + every;
        Volatile.Write(ref broken, report.IsWhole ? 0 : 1);
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
