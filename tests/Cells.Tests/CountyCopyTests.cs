namespace Platform.Cells.Tests;

public sealed class CountyCopyTests
{
    private const string County = "622921";

    [Fact]
    public async Task A_county_goes_with_what_hangs_on_it_and_what_it_refers_to_and_nothing_else_goes()
    {
        var (source, target) = (await FilledAsync(), await Register.MakeAsync());
        var ct = TestContext.Current.CancellationToken;
        await source.CopyTo(target, County).CopyBesideAsync(intoSharedCell: false, ct);
        var copied = await source.CopyTo(target, County).CopyOwnAsync(ct);

        copied
            .ToDictionary(t => t.Table, t => t.Rows)
            .ShouldBe(
                new Dictionary<string, long>
                {
                    ["agreements"] = 1,
                    ["offices"] = 2,
                    ["visits"] = 2,
                },
                ignoreOrder: true
            );
        // above, own, and what one of its own agreements refers to
        (await target.ReadAsync("select string_agg(name, ',' order by id) from offices")).ShouldBe("市局,县局,乡所,邻县救援队");
        (await target.ReadAsync("select string_agg(coalesce(notes::text, '–'), ' ' order by office) from visits")).ShouldBe(
            "{查,\"a,b\"} –"
        );
        (await target.ReadAsync("select count(*) from directory")).ShouldBe("2");
        (await target.ReadAsync("select count(*) from outbox")).ShouldBe("0"); // the journal stays where things happened
    }

    [Fact]
    public async Task A_repeated_copy_replaces_changed_rows_removes_deleted_ones_and_keeps_newer_rows_of_no_place()
    {
        var (source, target) = (await FilledAsync(), await Register.MakeAsync());
        var ct = TestContext.Current.CancellationToken;
        await source.CopyTo(target, County).CopyBesideAsync(intoSharedCell: false, ct);
        await source.CopyTo(target, County).CopyOwnAsync(ct);
        await source.WriteAsync(
            "update offices set name = '应急管理所' where id = 3; delete from visits where office = 3; "
                + "update offices set name = '市应急局' where id = 1; update directory set name = '旧', version = 1 where code = 'a'"
        );
        await target.AsOwnerAsync("update directory set name = '新', version = 7 where code = 'a'");

        await source.CopyTo(target, County).CopyBesideAsync(intoSharedCell: false, ct);
        await source.CopyTo(target, County).CopyOwnAsync(ct);
        (await target.ReadAsync("select string_agg(name, ',' order by id) from offices where division like '622921%'")).ShouldBe(
            "县局,应急管理所"
        );
        (await target.ReadAsync("select name from offices where id = 1")).ShouldBe("市应急局");
        (await target.ReadAsync("select count(*) from visits")).ShouldBe("1");
        (await target.ReadAsync("select name from directory where code = 'a'")).ShouldBe("新");
    }

    [Fact]
    public async Task Back_in_the_shared_cell_it_overwrites_only_its_own_rows()
    {
        var (source, target) = (await FilledAsync(), await Register.MakeAsync());
        var ct = TestContext.Current.CancellationToken;
        await source.CopyTo(target, County).CopyBesideAsync(intoSharedCell: false, ct);
        await source.CopyTo(target, County).CopyOwnAsync(ct);
        await source.WriteAsync("update offices set name = '市应急局' where id = 1; update offices set name = '邻县蓝天' where id = 4");
        await target.AsOwnerAsync("update offices set name = '新县局' where id = 2");

        await target.CopyTo(source, County).CopyBesideAsync(intoSharedCell: true, ct);
        await target.CopyTo(source, County).CopyOwnAsync(ct);
        (await source.ReadAsync("select string_agg(name, ',' order by id) from offices")).ShouldBe("市应急局,新县局,乡所,邻县蓝天,远县");
    }

    [Fact]
    public async Task The_copy_of_rows_above_is_kept_by_the_services_runtime_role()
    {
        var (source, target) = (await FilledAsync(), await Register.MakeAsync());
        var ct = TestContext.Current.CancellationToken;
        await source.CopyTo(target, County).CopyBesideAsync(intoSharedCell: false, ct);
        await CountyResidency.SetAsync(target.Owner, CountyResidency.All, CountyResidency.Paused, ct);
        await CountyResidency.SetAsync(target.Owner, County, CountyResidency.Here, ct);
        await source.WriteAsync("update offices set name = '市应急局' where id = 1");
        await target.AsOwnerAsync(
            "do $$ begin execute format('grant temporary on database %I to %I', current_database(), current_database() || '_app'); end $$"
        );
        await target.RefreshFromAsync(source, County, ct);
        (await target.ReadAsync("select name from offices where id = 1")).ShouldBe("市应急局");
    }

    private static async Task<Register> FilledAsync()
    {
        var register = await Register.MakeAsync();
        await register.WriteAsync(
            """
            insert into offices values (1, '6229', '市局', null), (2, '622921', '县局', 1), (3, '622921100', '乡所', 2),
              (4, '622922', '邻县救援队', 1), (5, '622930', '远县', 1);
            insert into visits values (2, '2026-03-01', array['查', 'a,b']), (3, '2026-03-02', null), (5, '2026-03-03', null);
            insert into agreements values (1, '622921', 4), (2, '622930', 5);
            insert into directory values ('a', '甲', 1), ('b', '乙', 1);
            insert into outbox (division) values ('622921');
            """
        );
        return register;
    }
}
