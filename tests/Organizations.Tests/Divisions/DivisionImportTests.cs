using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Organizations.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Tests.Divisions;

public sealed class DivisionImportTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>, IAsyncLifetime
{
    private const string Import = "/v1/divisions/6229/divisions/import";
    private readonly HttpClient _admin = service.As("city-admin@6229");

    public async ValueTask InitializeAsync() =>
        await service.InsideAsync(async p =>
        {
            var db = p.GetRequiredService<OrganizationsDb>();
            await db.DivisionTerms.ExecuteDeleteAsync();
            await db.Places.ExecuteDeleteAsync();
            await db.Set<OutboxEvent>().ExecuteDeleteAsync();
            return 0;
        });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_city_comes_in_from_csv_and_its_tree_is_read_level_by_level()
    {
        var result = await _admin.PostAsync(Import, Sheets.Csv(Sheets.City)).JsonAsync();

        result.Count("added").ShouldBe(7);
        (await _admin.GetAsync("/v1/divisions/6229/divisions").JsonAsync()).Values("code").ShouldBe(["622921"]);
        (await _admin.GetAsync("/v1/divisions/622921/divisions").JsonAsync()).Values("name").ShouldBe(["韩集镇", "土桥镇"]);
        (await _admin.GetAsync("/v1/divisions/6229/divisions?level=village").JsonAsync()).Values("code").Count.ShouldBe(3);
        var county = await _admin.GetAsync("/v1/divisions/6229/divisions/622921").JsonAsync();
        county["level"]!.GetValue<string>().ShouldBe("county");
        county["population"]!.GetValue<int>().ShouldBe(326123);
        county["hasChildren"]!.GetValue<bool>().ShouldBeTrue();
        (await EventsAsync("DivisionEstablished")).ShouldBe(7);
    }

    [Fact]
    public async Task The_same_comes_in_from_gb18030_and_from_excel_with_numbers_and_trailing_spaces()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        (await _admin.PostAsync(Import, Sheets.Csv(Sheets.City, Encoding.GetEncoding("GB18030"))).JsonAsync()).Count("added").ShouldBe(7);

        var again = await _admin
            .PostAsync(
                Import,
                await Sheets.WorkbookAsync(
                    ["Name", "Code *", "Valid from"],
                    ["临夏回族自治州 ", 6229, null],
                    [null, null, null],
                    [" 临夏县\u3000", "622921 ", null]
                )
            )
            .JsonAsync();
        again.Count("unchanged").ShouldBe(2);
    }

    [Fact]
    public async Task A_preview_says_the_same_and_does_nothing()
    {
        (await _admin.PostAsync(Import + "?preview=true", Sheets.Csv(Sheets.City)).JsonAsync()).Count("added").ShouldBe(7);

        (await PlacesAsync()).ShouldBe(0);
        (await EventsAsync("DivisionEstablished")).ShouldBe(0);
    }

    [Fact]
    public async Task A_preview_under_an_idempotency_key_does_nothing_either()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Import + "?preview=true") { Content = Sheets.Csv(Sheets.City) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        (await _admin.SendAsync(request).JsonAsync()).Count("added").ShouldBe(7);

        (await PlacesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Every_wrong_cell_is_named_and_nothing_comes_in()
    {
        var problem = await _admin
            .PostAsync(
                Import,
                Sheets.Csv(
                    """
                    区划代码,名称,人口,生效日期
                    6229,临夏回族自治州,,
                    622921,,many,2026-13-01
                    622922100,康乐镇,,
                    62292X,错,,
                    """
                )
            )
            .JsonAsync(HttpStatusCode.UnprocessableEntity);

        problem["code"]!.GetValue<string>().ShouldBe("import.refused");
        problem["errors"]!
            .Nodes()
            .Select(e => $"{e["field"]!} {e["code"]!}")
            .ShouldBe(["B3 field.required", "C3 field.format", "D3 field.format"]);
        (await PlacesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_callers_own_sheet_comes_back_with_what_is_wrong_in_each_row()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Import)
        {
            Content = await Sheets.WorkbookAsync(
                ["代码", "区划代码", "名称"],
                [1, "6229", "临夏回族自治州"],
                [2, "6229211", "临夏县"],
                [3, "622999", null]
            ),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Sheets.Excel));
        var response = await _admin.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(422);
        var rows = await Sheets.ReadAsync(response);
        rows[0][^1].ShouldBe("问题");
        rows[3][^1].ShouldBe("C4 必填。");
        rows[2][1].ShouldBe("6229211");
    }

    [Theory]
    [InlineData("6229,临夏州\n622921,临夏县\n622921,临夏县", "A4 import.row-twice")]
    [InlineData("6229,临夏州\n622921100201,双城村", "A3 division.wrong-superior")]
    [InlineData("6229,临夏州\n6101,西安市", "A3 division.outside-import")]
    [InlineData("6229,临夏州\n622921,临夏县\n622922,康乐县\n622900,临夏州", "A5 division.level-needed")]
    [InlineData("6229,临夏州\n622921,临夏县\n622921000000,临夏县", "A4 division.level-needed")]
    public async Task A_directory_that_contradicts_itself_is_refused(string rows, string error)
    {
        var problem = await _admin.PostAsync(Import, Sheets.Csv("code,name\n" + rows)).JsonAsync(HttpStatusCode.UnprocessableEntity);

        problem["errors"]!.Nodes().Select(e => $"{e["field"]!} {e["code"]!}").ShouldContain(error);
    }

    [Fact]
    public async Task A_stand_in_county_keeps_the_level_the_directory_gives_it()
    {
        var guangdong = service.As("city-admin@44");
        await guangdong
            .PostAsync(
                "/v1/divisions/44/divisions/import",
                Sheets.Csv(
                    """
                    code,name,level
                    440000000000,广东省,province
                    441900000000,东莞市,city
                    441900,东莞市,county
                    441900003000,东城街道,township
                    """
                )
            )
            .JsonAsync();

        var standIn = await guangdong.GetAsync("/v1/divisions/44/divisions/441900").JsonAsync();
        standIn["level"]!.GetValue<string>().ShouldBe("county");
        standIn["standsIn"]!.GetValue<bool>().ShouldBeTrue();
        (await guangdong.GetAsync("/v1/divisions/441900/divisions").JsonAsync()).Values("code").ShouldBe(["441900003"]);
        (await guangdong.GetAsync("/v1/divisions/44/divisions/4419").JsonAsync())["standsIn"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task The_changes_of_a_second_sheet_are_reported()
    {
        await _admin.PostAsync(Import, Sheets.Csv(Sheets.City)).JsonAsync();
        var result = await _admin
            .PostAsync(
                Import,
                Sheets.Csv(
                    """
                    区划代码,名称,人口,失效日期,替代代码
                    6229,临夏回族自治州,2109750,,
                    622921,临夏县,330000,,
                    622921100,韩集古镇,30000,,
                    622921101,土桥镇,28000,2026-07-01,622921102
                    622921102,土桥镇,28000,,
                    622921101201,辛付村委会,1900,2026-07-01,622921102201
                    622921102201,辛付村委会,1900,,
                    """
                )
            )
            .JsonAsync();

        (result.Count("changed"), result.Count("renamed"), result.Count("moved"), result.Count("missing"), result.Count("added")).ShouldBe(
            (1, 1, 2, 2, 0)
        );
        (await EventsAsync("DivisionRecoded")).ShouldBe(2);
        (await _admin.GetAsync("/v1/divisions/622921/divisions?asOf=2026-06-30").JsonAsync())
            .Values("code")
            .ShouldBe(["622921100", "622921101"]);
        (await _admin.GetAsync("/v1/divisions/622921/divisions").JsonAsync()).Values("code").ShouldBe(["622921100", "622921102"]);
    }

    [Fact]
    public async Task A_village_added_to_a_renamed_township_has_been_there_as_long_as_the_townships_code()
    {
        await _admin.PostAsync(Import, Sheets.Csv(Sheets.City)).JsonAsync();
        await _admin.PostAsync(Import, Sheets.Csv("code,name\n622921101,土桥古镇")).JsonAsync();
        await _admin.PostAsync(Import, Sheets.Csv("code,name\n622921101202,新盖村")).JsonAsync();

        (await _admin.GetAsync("/v1/divisions/622921101/divisions/622921101202?asOf=2020-01-01").JsonAsync())["name"]!
            .GetValue<string>()
            .ShouldBe("新盖村");
    }

    [Fact]
    public async Task A_superior_that_ends_may_leave_nothing_behind()
    {
        await _admin.PostAsync(Import, Sheets.Csv(Sheets.City)).JsonAsync();

        var problem = await _admin
            .PostAsync(Import, Sheets.Csv("code,name,validTo,replacedBy\n622921101,土桥镇,2026-07-01,622921100"))
            .JsonAsync(HttpStatusCode.UnprocessableEntity);

        problem["errors"]![0]!["code"]!.GetValue<string>().ShouldBe("division.left-behind");
    }

    [Fact]
    public async Task Whether_a_code_of_six_digits_is_padded_is_asked_of_the_counties_in_the_directory_too()
    {
        await _admin.PostAsync(Import, Sheets.Csv(Sheets.City)).JsonAsync();

        var problem = await _admin.PostAsync(Import, Sheets.Csv("code,name\n622900,临夏州")).JsonAsync(HttpStatusCode.UnprocessableEntity);

        problem["errors"]!.Nodes().Select(e => $"{e["field"]!} {e["code"]!}").ShouldBe(["A2 division.level-needed"]);
    }

    [Fact]
    public async Task Names_are_found_by_a_part_and_by_pinyin_initials()
    {
        await _admin.PostAsync(Import, Sheets.Csv(Sheets.City)).JsonAsync();

        (await _admin.GetAsync("/v1/divisions/6229/divisions?q=lxx").JsonAsync()).Values("name").ShouldBe(["临夏县"]);
        (await _admin.GetAsync("/v1/divisions/6229/divisions?q=桥").JsonAsync()).Values("name").ShouldBe(["土桥镇"]);
        (await _admin.GetAsync("/v1/divisions/622921100/divisions?q=tqz").JsonAsync()).Values("name").ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_a_city_admin_of_the_place_imports()
    {
        (
            await service.As("county-officer@622921").PostAsync("/v1/divisions/622921/divisions/import", Sheets.Csv(Sheets.City))
        ).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        (await service.As("village-officer@622921100201").GetAsync("/v1/divisions/622921100201/divisions")).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task What_was_exported_comes_in_again_unchanged_and_the_template_is_empty()
    {
        await _admin.PostAsync(Import, Sheets.Csv(Sheets.City)).JsonAsync();
        var export = await _admin.GetAsync("/v1/divisions/6229/divisions/export");
        var rows = await Sheets.ReadAsync(export);
        rows.Count.ShouldBe(8);
        rows[0].ShouldContain("区划代码");

        var content = new ByteArrayContent(await export.Content.ReadAsByteArrayAsync());
        (await _admin.PostAsync(Import, content).JsonAsync()).Count("unchanged").ShouldBe(7);
        var template = await Sheets.ReadAsync(await _admin.GetAsync("/v1/divisions/6229/divisions/template"));
        template.Count.ShouldBe(2);
        template[1][0].ShouldStartWith("例：");
    }

    [Fact]
    public async Task Twenty_thousand_rows_come_in_and_with_errors_leave_nothing_behind()
    {
        var rows = new StringBuilder("code,name\n6229,临夏州\n622921,临夏县\n");
        for (var township = 100; township < 140; township++)
        {
            rows.Append($"622921{township},镇{township}\n");
            for (var village = 200; village < 700; village++)
            {
                rows.Append($"622921{township}{village},村{village}\n");
            }
        }

        _admin.Timeout = TimeSpan.FromMinutes(5);
        (await _admin.PostAsync(Import, Sheets.Csv(rows + "622999999999,错\n62292,短\n")).JsonAsync(HttpStatusCode.UnprocessableEntity))[
            "errors"
        ]!
            .AsArray()
            .Count.ShouldBe(1);
        (await PlacesAsync()).ShouldBe(0);

        var clock = System.Diagnostics.Stopwatch.StartNew();
        (await _admin.PostAsync(Import, Sheets.Csv(rows.ToString())).JsonAsync()).Count("added").ShouldBe(20_042);
        TestContext.Current.SendDiagnosticMessage($"20,042 rows in {clock.Elapsed.TotalSeconds:0.0} s");
    }

    [Fact]
    public async Task A_place_that_moved_in_an_earlier_thousand_gets_the_details_of_its_own_row()
    {
        var rows = new StringBuilder("code,name,population,validTo,replacedBy\n6229,临夏州,,,\n622921,临夏县,,,\n622921100,韩集镇,,,\n");
        rows.Append("622921101,土桥镇,,2026-07-01,622921102\n");
        for (var village = 0; village < 900; village++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"622921100{village + 100},村{village},,,\n");
        }

        for (var village = 0; village < 200; village++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"622921102{village + 100},村{village},,,\n");
        }

        rows.Append("622921102,土桥镇,28000,,\n");
        (await _admin.PostAsync(Import, Sheets.Csv(rows.ToString())).JsonAsync()).Count("moved").ShouldBe(1);
        (await _admin.GetAsync("/v1/divisions/6229/divisions/622921102").JsonAsync())["population"]!.GetValue<int>().ShouldBe(28000);
    }

    [Fact]
    public async Task What_is_left_out_is_counted_and_the_first_are_named_but_not_what_went_to_another_place()
    {
        var rows = new StringBuilder(Sheets.City + "\n622922,康乐县,\n");
        for (var village = 0; village < 60; village++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"622921100{village + 300},村{village},\n");
        }

        await _admin.PostAsync(Import, Sheets.Csv(rows.ToString())).JsonAsync();
        await _admin
            .PostAsync(
                Import,
                Sheets.Csv(
                    """
                    code,name,validTo,replacedBy
                    622921101,土桥镇,2026-07-01,622922101
                    622922101,土桥镇,,
                    622921101201,辛付村委会,2026-07-01,622922101201
                    622922101201,辛付村委会,,
                    """
                )
            )
            .JsonAsync();

        const string county = "/v1/divisions/622921/divisions/import";
        var townships = await _admin.PostAsync(county, Sheets.Csv("code,name\n622921100,韩集镇")).JsonAsync();
        (townships.Count("unchanged"), townships.Count("missing")).ShouldBe((1, 0));
        var villages = await _admin.PostAsync(county, Sheets.Csv("code,name\n622921100300,村0")).JsonAsync();
        villages.Count("missing").ShouldBe(61);
        villages["first"]!
            .Nodes()
            .Select(r => r["key"]!.GetValue<string>())
            .Take(3)
            .ShouldBe(["622921100001", "622921100201", "622921100301"]);
        villages["first"]!.AsArray().Count.ShouldBe(50);
    }

    private Task<int> PlacesAsync() => service.InsideAsync(p => p.GetRequiredService<OrganizationsDb>().Places.CountAsync());

    private Task<int> EventsAsync(string type) =>
        service.InsideAsync(p => p.GetRequiredService<OrganizationsDb>().Set<OutboxEvent>().CountAsync(e => e.Type == type));
}
