using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Tests.Notes;

namespace Platform.Hosting.Tests;

/// <summary>The place rule in the database: as tight as the code's own, and never another caller's.</summary>
public sealed class FenceTests : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "62",
        "6229",
        "622921",
        "622921100",
        "622921100200",
        "622922",
        "622922100",
        "6228",
        "622821",
        "63",
        "630100",
    ];

    private NotesService _service = null!;

    public async ValueTask InitializeAsync() => _service = await NotesService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task The_database_shows_and_takes_exactly_what_lies_in_the_callers_places()
    {
        await _service.InsideAsync(FillAsync);
        await using var database = NpgsqlDataSource.Create(_service.Database.App);
        await using var connection = await database.OpenConnectionAsync();
        string[][] several =
        [
            [],
            ["*"],
            ["622922", "6228"],
            ["622921100", "630100"],
            ["62", "622921100200"],
            ["622822", "41"],
        ];
        foreach (var places in Places.Select(p => new[] { p }).Concat(several))
        {
            Grant[] grants = [.. places.Select(p => Grant.Read($"auditor@{p}")!)];
            var lie = Places.Where(p => grants.Any(g => g.Covers(DivisionCode.Parse(p)))).Order(StringComparer.Ordinal).ToList();
            await ScalarAsync(
                connection,
                "select set_config('platform.places', $1, false)",
                (Caller.Anonymous with { Grants = grants }).Fence()
            );

            (await ReadAsync(connection, "select division from notes where text = 'all' order by division")).ShouldBe(lie);
            (await ScalarAsync(connection, "select count(*) from notes where text = 'all'")).ShouldBe((long)lie.Count);
            foreach (var place in Places)
            {
                (await ScalarAsync(connection, "select count(*) from notes where text = 'all' and division = $1", place)).ShouldBe(
                    lie.Contains(place) ? 1L : 0L
                );
                await TakesAsync(
                    "insert into notes (id, division, version, text) values (gen_random_uuid(), $1, 1, 'new')",
                    place,
                    lie.Contains(place)
                );
                await TakesAsync("update notes set division = $1 where text = 'all'", place, lie.Contains(place) || lie.Count == 0);
                await TakesAsync(
                    "delete from notes where text = 'all' and division = $1",
                    place,
                    taken: true,
                    changed: lie.Contains(place) ? 1 : 0
                );
            }
        }

        // Tries a change and takes it back.
        async Task TakesAsync(string sql, string place, bool taken, int? changed = null)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = place } } };
            if (!taken)
            {
                (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState.ShouldBe(
                    PostgresErrorCodes.InsufficientPrivilege
                );
            }
            else if (await command.ExecuteNonQueryAsync() is var rows && changed is not null)
            {
                rows.ShouldBe(changed.Value);
            }
        }
    }

    [Fact]
    public async Task A_connection_that_is_handed_on_carries_nobodys_places()
    {
        await _service.InsideAsync(FillAsync);
        using var county = _service.As("county-officer@622921");
        using var city = _service.As("county-officer@6229");
        using var everywhere = _service.As("city-admin@*");
        for (var round = 0; round < 5; round++) // statements are prepared meanwhile
        {
            (await ShownAsync(county)).ShouldBe(3);
            (await ShownAsync(city)).ShouldBe(6);
            (await ShownAsync(everywhere)).ShouldBe(Places.Length);
            (await _service.InsideAsync(PlainAsync)).ShouldBe(["", "0"]);
            (await county.PostAsJsonAsync("/v1/divisions/622921/notes", new { text = "x", waitMilliseconds = 1 })).StatusCode.ShouldBe(
                HttpStatusCode.Created
            );
            (await _service.InsideAsync(PlainAsync)).ShouldBe(["", "0"]);
            (await ShownAsync(county)).ShouldBe(3);
        }

        async Task<int> ShownAsync(HttpClient caller) =>
            (await caller.GetFromJsonAsync<string[]>("/v1/divisions/622921/notes"))!.Count(text => text == "all");
    }

    [Fact]
    public async Task Callers_who_come_at_the_same_time_see_each_their_own()
    {
        await _service.InsideAsync(FillAsync);
        await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(async i =>
                {
                    var (place, expected) = (i % 4) switch
                    {
                        0 => ("622921", 3),
                        1 => ("6229", 6),
                        2 => ("622922", 2),
                        _ => ("*", Places.Length),
                    };
                    using var caller = _service.As($"county-officer@{place}");
                    var path = place == "*" ? "62" : place;
                    (await caller.GetFromJsonAsync<string[]>($"/v1/divisions/{path}/notes"))!.Length.ShouldBe(expected);
                })
        );
    }

    [Fact]
    public async Task A_statement_that_fails_leaves_the_connection_fit_for_the_next_caller()
    {
        await _service.InsideAsync(FillAsync);
        for (var round = 0; round < 40; round++) // more often than there are connections
        {
            await Should.ThrowAsync<PostgresException>(() => _service.InsideAsync(db => db.Database.ExecuteSqlRawAsync("select 1 / 0")));
            await Should.ThrowAsync<PostgresException>(() =>
                _service.InsideAsync(db => db.Database.SqlQueryRaw<int>("select 1 / 0 as \"Value\"").ToListAsync())
            );
        }

        (await _service.InsideAsync(db => db.Notes.CountAsync())).ShouldBe(Places.Length);
    }

    [Fact]
    public async Task A_change_that_meets_no_row_takes_everything_saved_with_it_back()
    {
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() =>
            _service.InsideAsync(async db =>
            {
                var note = new Note { Division = DivisionCode.Parse("622921"), Text = "gone" };
                db.Attach(note);
                note.Text = "changed";
                db.Add(new Note { Division = DivisionCode.Parse("622921"), Text = "beside" });
                return await db.SaveChangesAsync();
            })
        );
        (await _service.InsideAsync(db => db.Notes.CountAsync())).ShouldBe(0);
        (await _service.InsideAsync(db => db.Set<AuditEntry>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Of_new_rows_saved_together_all_are_kept_or_none()
    {
        var twice = Guid.CreateVersion7();
        await _service.InsideAsync(async db =>
        {
            db.Add(
                new Note
                {
                    Id = twice,
                    Division = DivisionCode.Parse("622921"),
                    Text = "first",
                }
            );
            return await db.SaveChangesAsync();
        });
        await Should.ThrowAsync<DbUpdateException>(() =>
            _service.InsideAsync(async db =>
            {
                db.Add(new Note { Division = DivisionCode.Parse("622921"), Text = "beside" });
                db.Add(
                    new Note
                    {
                        Id = twice,
                        Division = DivisionCode.Parse("622921"),
                        Text = "second",
                    }
                );
                return await db.SaveChangesAsync();
            })
        );
        (await _service.InsideAsync(db => db.Notes.Select(n => n.Text).ToListAsync())).ShouldBe(["first"]);
        (await _service.InsideAsync(db => db.Set<AuditEntry>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_callers_places_are_read_once_a_statement_and_not_for_each_row()
    {
        await _service.InsideAsync(FillAsync);
        await using var database = NpgsqlDataSource.Create(_service.Database.App);
        await using var connection = await database.OpenConnectionAsync();
        await ScalarAsync(connection, "select set_config('platform.places', $1, false)", "622921");
        var text = string.Join('\n', await ReadAsync(connection, "explain (analyze, costs off, timing off) select count(*) from notes"));
        text.ShouldContain("InitPlan");
        text.ShouldContain("^@ ANY");
        text.ShouldNotContain("SubPlan");
        text.ShouldNotContain("place_allowed");
    }

    [Fact]
    public async Task A_prepared_statement_whose_columns_a_migration_changed_is_planned_anew()
    {
        await using var database = DataSources.Create(_service.Database.App, "notes");
        await using var connection = await database.OpenConnectionAsync();
        var read = () => ScalarAsync(connection, "select * from notes");
        for (var i = 0; i < 10; i++)
        {
            await read();
        }

        await using (var owner = NpgsqlDataSource.Create(_service.Database.Owner))
        await using (var migration = owner.CreateCommand("alter table notes add column added text"))
        {
            await migration.ExecuteNonQueryAsync();
        }

        (await read.ShouldThrowAsync<PostgresException>()).SqlState.ShouldBe(PostgresErrorCodes.FeatureNotSupported);
        await read();
    }

    // What a command that is sent past the context finds: whose places the connection has, and how many notes it sees.
    private static async Task<string[]> PlainAsync(NotesDb db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        return
        [
            (string)(await ScalarAsync(connection, "select coalesce(current_setting('platform.places', true), '')"))!,
            ((long)(await ScalarAsync(connection, "select count(*) from notes"))!).ToString(CultureInfo.InvariantCulture),
        ];
    }

    private static Task<int> FillAsync(NotesDb db)
    {
        db.AddRange(Places.Select(p => new Note { Division = DivisionCode.Parse(p), Text = "all" }));
        return db.SaveChangesAsync();
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, params string[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return await command.ExecuteScalarAsync();
    }

    private static async Task<List<string>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var row = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await row.ReadAsync())
        {
            values.Add(row.GetString(0));
        }

        return values;
    }
}
