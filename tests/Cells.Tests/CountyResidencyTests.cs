using Npgsql;

namespace Platform.Cells.Tests;

public sealed class ElsewhereTests
{
    private const string Offices = "select string_agg(division, ',' order by division) from offices";
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paused_county_is_read_but_takes_no_change_and_others_do()
    {
        var register = await Register.MakeAsync();
        await register.WriteAsync("insert into offices values (1, '622921', '县局', null), (2, '622922', '邻县', null)");
        await CountyResidency.SetAsync(register.Owner, "622921", CountyResidency.Paused, _ct);

        (await register.ReadAsync(Offices)).ShouldBe("622921,622922");
        foreach (
            var change in new[]
            {
                "insert into offices values (3, '622921100', '乡所', null)",
                "update offices set name = '改' where id = 1",
                "update offices set division = '622921' where id = 2",
            }
        )
        {
            var refused = await Should.ThrowAsync<PostgresException>(() => register.WriteAsync(change));
            (refused.SqlState, refused.MessageText.Contains("\"here\"")).ShouldBe((PostgresErrorCodes.InsufficientPrivilege, true), change);
        }

        await register.WriteAsync("delete from offices where id = 1");
        await register.WriteAsync("update offices set name = '改' where id = 2; insert into offices values (4, '6229', '市局', null)");
        (await register.ReadAsync(Offices)).ShouldBe("6229,622921,622922");

        foreach (var state in new[] { CountyResidency.Leaving, CountyResidency.Here })
        {
            await CountyResidency.SetAsync(register.Owner, "622921", state, _ct);
            await register.WriteAsync(
                "update offices set name = '改' where id = 1; "
                    + "insert into offices values (5, '622921', '县局', null); delete from offices where id = 5"
            );
            (await register.ReadAsync("select place_resident('622921100')")).ShouldBe(state == CountyResidency.Here ? "True" : "False");
        }
    }

    [Fact]
    public async Task A_moved_county_is_not_visible_and_a_cell_of_some_counties_changes_only_those()
    {
        var register = await Register.MakeAsync();
        await register.WriteAsync(
            "insert into offices values (1, '6229', '市局', null), (2, '622921', '县局', null), (3, '622922', '邻县', null)"
        );
        await CountyResidency.SetAsync(register.Owner, CountyResidency.All, CountyResidency.Paused, _ct);
        await CountyResidency.SetAsync(register.Owner, "622921", CountyResidency.Here, _ct);
        await CountyResidency.SetAsync(register.Owner, "622922", CountyResidency.Gone, _ct);

        (await register.ReadAsync(Offices)).ShouldBe("6229,622921");
        await register.WriteAsync("update offices set name = '改' where id = 2");
        await Should.ThrowAsync<PostgresException>(() => register.WriteAsync("update offices set name = '改' where id = 1"));
        (
            await register.ReadAsync(
                "select string_agg(d, ',' order by d) from unnest(array['6229', '622921', '622921100', '622922', '622930']) d "
                    + "where place_resident(d)"
            )
        ).ShouldBe("622921,622921100");
    }

    [Fact]
    public async Task Saying_so_waits_for_changes_that_began_before()
    {
        var register = await Register.MakeAsync();
        await using var source = register.Open();
        await using var connection = await source.OpenConnectionAsync(_ct);
        await using var transaction = await connection.BeginTransactionAsync(_ct);
        await using (var insert = new NpgsqlCommand("insert into offices values (1, '622921', '县局', null)", connection, transaction))
        {
            await insert.ExecuteNonQueryAsync(_ct);
        }

        var pausing = CountyResidency.SetAsync(register.Owner, "622921", CountyResidency.Paused, _ct);
        await Task.Delay(300, _ct);
        pausing.IsCompleted.ShouldBeFalse();
        await transaction.CommitAsync(_ct);
        await pausing.WaitAsync(TimeSpan.FromSeconds(10), _ct);
        (await register.ReadAsync(Offices)).ShouldBe("622921");
    }

    [Fact]
    public async Task A_county_that_is_being_left_in_a_cell_of_some_counties_is_still_changed()
    {
        var register = await Register.MakeAsync();
        await CountyResidency.SetAsync(register.Owner, CountyResidency.All, CountyResidency.Paused, _ct);
        await CountyResidency.SetAsync(register.Owner, "622921", CountyResidency.Leaving, _ct);
        await register.WriteAsync("insert into offices values (1, '622921', '县局', null)");
        await using var database = register.Open();
        var states = await CountyResidency.ReadAsync(database, _ct);
        (CountyResidency.Holds(states, "622921"), CountyResidency.Holds(states, "622922")).ShouldBe((false, false));
        CountyResidency.Holds(new Dictionary<string, string>(), "622921").ShouldBeNull();
    }

    [Fact]
    public async Task A_database_of_an_older_release_learns_the_new_state()
    {
        var register = await Register.MakeAsync();
        await register.AsOwnerAsync(
            "alter table elsewhere drop constraint elsewhere_state_check, "
                + "add constraint elsewhere_state_check check (state in ('paused', 'gone', 'here'))"
        );
        await Should.ThrowAsync<PostgresException>(() => CountyResidency.SetAsync(register.Owner, "622921", CountyResidency.Leaving, _ct));
        await register.AsOwnerAsync(CountyResidency.Schema);
        await CountyResidency.SetAsync(register.Owner, "622921", CountyResidency.Leaving, _ct);
    }
}
