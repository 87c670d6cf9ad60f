using System.CommandLine;
using System.Globalization;
using Npgsql;
using Platform.Cli.Doctor;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>
/// Who changed what, newest first, from the audit trails of all services in all cells: a county's entries stay in the cell in which they
/// were made, wherever the county is now.
/// </summary>
internal static class AuditCommand
{
    private const string Read = """
        select at, actor, action, division, record_type, record_id, trace_id from audit_entries
        where ($1 is null or record_id = $1) and ($2 is null or actor = $2) and ($3 is null or at >= $3)
          and ($4 is null or starts_with(division, $4))
        order by at desc limit $5
        """;

    public static Command Create()
    {
        var record = new Option<Guid?>("--record") { Description = "只看此记录。Only of this record." };
        var by = new Option<string?>("--by") { Description = "只看此人（令牌主体）。Only by this subject." };
        var from = new Option<DateTimeOffset?>("--from") { Description = "自此时刻起。Since this moment." };
        var division = new Option<string?>("--division") { Description = "只看此区划及其下。Only of this place and those inside it." };
        var limit = new Option<int>("--limit") { Description = "最多条数。At most so many.", DefaultValueFactory = _ => 100 };
        var command = new Command("audit", "查看审计记录（所有单元）。Reads the audit trails of all cells.")
        {
            record,
            by,
            from,
            division,
            limit,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                object?[] asked =
                [
                    parse.GetValue(record),
                    parse.GetValue(by),
                    parse.GetValue(from)?.ToUniversalTime(),
                    parse.GetValue(division),
                    parse.GetValue(limit),
                ];
                var entries = await ReadAsync(RunningInstallation.Settings(), asked, ct);
                Output.Write(parse, entries, console => console.Write(Table(entries)));
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<Entry>> ReadAsync(InstallationSettings settings, object?[] asked, CancellationToken ct)
    {
        var probe = new InstallationProbe(settings);
        var entries = new List<Entry>();
        foreach (var pool in Deployment.Pools(settings).Where(d => d.Name != Services.Gateway))
        {
            await using var connection = await probe.OpenAsync(pool.Database, ct);
            await using var query = new NpgsqlCommand(Read, connection);
            NpgsqlTypes.NpgsqlDbType[] types =
            [
                NpgsqlTypes.NpgsqlDbType.Uuid,
                NpgsqlTypes.NpgsqlDbType.Text,
                NpgsqlTypes.NpgsqlDbType.TimestampTz,
                NpgsqlTypes.NpgsqlDbType.Text,
                NpgsqlTypes.NpgsqlDbType.Integer,
            ];
            foreach (var (value, type) in asked.Zip(types))
            {
                query.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
            }

            await using var row = await query.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
            {
                entries.Add(
                    new(
                        pool.Name,
                        row.GetFieldValue<DateTimeOffset>(0),
                        row.GetString(1),
                        row.GetString(2),
                        row.GetString(3),
                        row.GetString(4),
                        row.GetGuid(5),
                        row.IsDBNull(6) ? null : row.GetString(6)
                    )
                );
            }
        }

        return [.. entries.OrderByDescending(e => e.At).Take((int)asked[^1]!)];
    }

    private static Table Table(IReadOnlyList<Entry> entries)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("服务 service", "时间 at", "何人 by", "动作 action", "区划 division", "记录 record", "trace");
        foreach (var entry in entries)
        {
            table.AddRow(
                Markup.Escape(entry.Service),
                entry.At.ToString("u", CultureInfo.InvariantCulture),
                Markup.Escape(entry.Actor),
                entry.Action,
                entry.Division,
                $"{entry.RecordType} {entry.RecordId}",
                entry.TraceId ?? ""
            );
        }

        return table;
    }

    /// <summary>An entry, with the service and cell whose trail holds it.</summary>
    private sealed record Entry(
        string Service,
        DateTimeOffset At,
        string Actor,
        string Action,
        string Division,
        string RecordType,
        Guid RecordId,
        string? TraceId
    );
}
