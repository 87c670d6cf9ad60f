using System.Diagnostics.Metrics;
using Npgsql;
using Platform.Hosting.Operations;
using Platform.Hosting.Tests.Notes;

namespace Platform.Hosting.Tests;

/// <summary>The numbers that alerts are made of.</summary>
public sealed class WatchedTests
{
    [Fact]
    public async Task Every_replica_reports_the_age_of_an_unsent_event()
    {
        await using var one = await NotesService.StartAsync();
        await using var two = await one.ReplicaAsync();
        (await NumberAsync(one, "outbox.oldest", n => n == 0)).ShouldBe(0);
        await using var database = NpgsqlDataSource.Create(one.Database.Owner);
        await using var connection = await database.OpenConnectionAsync();
        await ExecuteAsync(
            connection,
            """
            create function never() returns trigger language plpgsql as $$ begin if new.sent_at is not null
            then raise exception 'not now'; end if; return new; end $$;
            create trigger never before update on outbox for each row execute function never();
            """
        );
        await one.PublishEventsAsync(1);
        await ExecuteAsync(connection, "update outbox set recorded_at = now() - interval '1 hour'");
        (await NumberAsync(one, "outbox.oldest", n => n > 3590)).ShouldBeInRange(3590, 3700);
        (await NumberAsync(two, "outbox.oldest", n => n > 3590)).ShouldBeInRange(3590, 3700);
    }

    [Fact]
    public async Task A_changed_audit_entry_and_failing_rounds_are_reported()
    {
        await using var service = await NotesService.StartAsync(null, null, "--Audit:VerifyEvery=00:00:01");
        await service.PublishEventsAsync(3);
        (await NumberAsync(service, "audit.position", n => n >= 3)).ShouldBe(3);
        (await NumberAsync(service, "audit.broken", n => n == 0)).ShouldBe(0);
        await using var database = NpgsqlDataSource.Create(service.Database.Owner);
        await using var connection = await database.OpenConnectionAsync();
        await ExecuteAsync(
            connection,
            "alter table audit_entries disable trigger keep_audit_entry; "
                + "update audit_entries set actor = 'somebody else' where position = 2"
        );
        (await NumberAsync(service, "audit.broken", n => n == 1)).ShouldBe(1);
        await ExecuteAsync(connection, "alter table audit_entries rename to put_away");
        (await NumberAsync(service, "audit.position", double.IsNaN)).ShouldBe(double.NaN); // no number rather than an old one
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // Of this service alone: others of the same process have meters of the same name.
    private static async Task<double> NumberAsync(NotesService service, string instrument, Func<double, bool> until)
    {
        var number = -1d;
        using var listener = new MeterListener
        {
            InstrumentPublished = (published, listening) =>
            {
                if (published.Name == instrument && published.Meter.Name == Telemetry.Meter && published.Meter.Scope == service.Meters)
                {
                    listening.EnableMeasurementEvents(published);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => number = value);
        listener.SetMeasurementEventCallback<int>((_, value, _, _) => number = value);
        listener.Start();
        for (var attempt = 0; attempt < 300; attempt++)
        {
            listener.RecordObservableInstruments();
            if (until(number))
            {
                break;
            }

            await Task.Delay(100);
        }

        return number;
    }
}
