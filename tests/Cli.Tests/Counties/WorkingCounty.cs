using System.Collections.Concurrent;
using Npgsql;
using Platform.Cells;
using Platform.Core;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Platform.Cli.Tests.Counties;

/// <summary>
/// A county at work while it is moved: offices are registered in the cell the county is in; the events are published in that cell; the
/// consumer records them. Each part follows the same rules as the real one.
/// </summary>
internal sealed class WorkingCounty(TwoCells cells, string county) : IAsyncDisposable
{
    private static readonly string[] Cells = [PlacementPlan.SharedCell, TwoCells.Other];

    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _work = [];

    /// <summary>Offices whose registration was acknowledged.</summary>
    public ConcurrentQueue<Guid> Acknowledged { get; } = [];

    /// <summary>What must never happen: a consumer that was refused.</summary>
    public ConcurrentQueue<string> Failures { get; } = [];

    public WorkingCounty Start()
    {
        _work.Add(WriteAsync());
        foreach (var cell in Cells)
        {
            _work.Add(PublishEventsAsync(cell));
            _work.Add(HearAsync(cell));
        }

        return this;
    }

    public async Task<bool> GoesOnAsync()
    {
        for (var (attempt, before) = (0, Acknowledged.Count); attempt < 100; attempt++, await Task.Delay(50))
        {
            if (Acknowledged.Count >= before + 5)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Stops registering; what was registered is published and consumed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_work);
        _end.Dispose();
    }

    private async Task WriteAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            if (await cells.HomeAsync(county) is { IsPaused: false, Cell: var cell })
            {
                var office = Guid.CreateVersion7();
                await using var database = cells.Database(cell, "organizations");
                await using var register = database.CreateCommand(
                    $"with o as (insert into offices values ($1, '{county}100')) "
                        + $"insert into outbox (routing_key, body) values ('{county}.Registered', $1)"
                );
                register.Parameters.Add(new() { Value = office });
                try
                {
                    await register.ExecuteNonQueryAsync();
                    Acknowledged.Enqueue(office);
                }
                catch (PostgresException late) when (late.SqlState == PostgresErrorCodes.InsufficientPrivilege)
                {
                    // held back by the database: the registration was not acknowledged
                }
            }

            await Task.Delay(15);
        }
    }

    private async Task PublishEventsAsync(string cell)
    {
        await using var connection = await cells.ConnectAsync(cell);
        await using var channel = await connection.CreateChannelAsync(new(true, true));
        await using var database = cells.Database(cell, "organizations");
        while (!_end.IsCancellationRequested)
        {
            await using var taken = await database.OpenConnectionAsync();
            await using var transaction = await taken.BeginTransactionAsync();
            await using var unsent = new NpgsqlCommand(
                $"select coalesce(array_agg(body), '{{}}') from outbox where sent_at is null and routing_key like '{county}.%'",
                taken,
                transaction
            );
            var bodies = (Guid[])(await unsent.ExecuteScalarAsync())!;
            foreach (var office in bodies)
            {
                await channel.BasicPublishAsync("platform.events", $"{county}.Registered", office.ToByteArray());
            }

            await using var sent = new NpgsqlCommand("update outbox set sent_at = now() where body = any($1)", taken, transaction)
            {
                Parameters = { new() { Value = bodies } },
            };
            await sent.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
            await Task.Delay(25);
        }
    }

    private async Task HearAsync(string cell)
    {
        await using var connection = await cells.ConnectAsync(cell);
        await using var database = cells.Database(cell, "drills");
        for (var (channel, done) = ((IChannel?)null, false); !done; await Task.Delay(25))
        {
            done = _end.IsCancellationRequested;
            var taken =
                !done
                && (
                    CountyResidency.Holds(await CountyResidency.ReadAsync(database, CancellationToken.None), county)
                    ?? cell == PlacementPlan.SharedCell
                );
            if (taken && channel is null)
            {
                channel = await connection.CreateChannelAsync();
                var consumer = new AsyncEventingBasicConsumer(channel);
                var on = channel;
                consumer.ReceivedAsync += async (_, message) => await WriteDownAsync(on, database, message);
                await channel.BasicConsumeAsync(CountyQueue.Name("drills", county), autoAck: false, consumer);
            }
            else if (!taken && channel is not null)
            {
                await channel.CloseAsync();
                channel = null;
            }
        }
    }

    private async Task WriteDownAsync(IChannel channel, NpgsqlDataSource database, BasicDeliverEventArgs message)
    {
        try
        {
            await using var write = database.CreateCommand($"insert into offices values ($1, '{county}100') on conflict do nothing");
            write.Parameters.Add(new() { Value = new Guid(message.Body.Span) });
            await write.ExecuteNonQueryAsync();
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false);
        }
        catch (PostgresException refused)
        {
            Failures.Enqueue(refused.MessageText);
        }
    }
}
