using System.Net;
using System.Net.Http.Headers;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Organizations.Tests.Divisions;

namespace Organizations.Tests;

/// <summary>The sheet of officers as people send it: columns left out, posts exchanged, a name written otherwise.</summary>
public sealed class OfficerSheetTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private const string Import = "/v1/divisions/622922/officers/import";
    private const string Headings = "区划代码,类别,姓名,手机号码,专职,AB角,聘任日期,免去日期\n";

    [Fact]
    public async Task A_column_that_the_sheet_lacks_says_nothing_and_a_blank_cell_clears()
    {
        using var county = service.As("county-officer@622922");
        await county.ImportsAsync(Import, Headings + Row("马一", "13710000001", "A角"));
        var without = "区划代码,类别,姓名,手机号码,专职,聘任日期\n622922100200,灾害信息员,马一,13710000001,否,2026-01-01\n";
        (await county.ImportsAsync(Import, without)).Count("unchanged").ShouldBe(1);
        (await SlotsAsync(county)).ShouldContain(("马一", "a"));

        var blank = Headings + Row("马一", "13710000001", "");
        var preview = await county.ImportsAsync(Import + "?preview=true", blank);
        preview["first"]![0]!.Text("note").ShouldEndWith("清空：AB角");
        (await SlotsAsync(county)).ShouldContain(("马一", "a"));
        (await county.ImportsAsync(Import, blank)).Count("changed").ShouldBe(1);
        (await SlotsAsync(county)).ShouldContain(("马一", null));
        await DismissAsync(county, "马一", "13710000001");
    }

    [Fact]
    public async Task Posts_are_exchanged_and_replaced_in_whatever_order_the_rows_stand()
    {
        using var county = service.As("county-officer@622922");
        await county.ImportsAsync(Import, Headings + Row("孔一", "13720000001", "A角") + Row("祁二", "13720000002", "B角"));
        var swapped = Headings + Row("孔一", "13720000001", "B角") + Row("祁二", "13720000002", "A角");
        (await county.ImportsAsync(Import + "?preview=true", swapped)).Count("changed").ShouldBe(2);
        (await county.ImportsAsync(Import, swapped)).Count("changed").ShouldBe(2);
        (await SlotsAsync(county)).ShouldBe([("孔一", "b"), ("祁二", "a")], ignoreOrder: true);

        var replaced = Headings + Row("接任", "13720000003", "B角") + Row("孔一", "13720000001", "B角", "2026-09-01");
        var counts = await county.ImportsAsync(Import, replaced);
        (counts.Count("added"), counts.Count("closed")).ShouldBe((1, 1));
        (await SlotsAsync(county)).ShouldBe([("接任", "b"), ("祁二", "a")], ignoreOrder: true);
        await DismissAsync(county, "接任", "13720000003");
        await DismissAsync(county, "祁二", "13720000002");
    }

    [Fact]
    public async Task A_post_that_another_keeps_is_refused_with_the_holders_name()
    {
        using var county = service.As("county-officer@622922");
        await county.ImportsAsync(Import, Headings + Row("在任", "13730000001", "A角"));
        var refused = await county.ImportsAsync(Import, Headings + Row("想来", "13730000002", "A角"), HttpStatusCode.UnprocessableEntity);
        var error = refused["errors"]!.AsArray().ShouldHaveSingleItem()!;
        error.Text("field").ShouldBe("F2");
        error.Text("message").ShouldContain("在任");
        await DismissAsync(county, "在任", "13730000001");
    }

    [Fact]
    public async Task A_person_is_known_however_the_name_is_written_and_shown_as_entered()
    {
        using var county = service.As("county-officer@622922");
        const string heading = "区划代码,类别,姓名,手机号码,专职,聘任日期\n";
        (await county.ImportsAsync(Import, heading + "622922100200,气象应急信息员,买买提·艾力,13740000001,否,2026-01-01\n"))
            .Count("added")
            .ShouldBe(1);
        var written = heading + "622922100200,气象应急信息员,买买提 • 艾力,+86 137-4000-0001,兼职,2026-01-01\n";
        (await county.ImportsAsync(Import, written)).Count("unchanged").ShouldBe(1);
        (await county.GetsAsync("/v1/divisions/622922/officers?kind=weather"))["items"]!
            .AsArray()
            .Select(o => o!["person"]!.Text("name"))
            .ShouldContain("买买提·艾力");
        (await county.PostsAsync("/v1/divisions/622922100200/officers", Officer("阿", "13740000002"), HttpStatusCode.Created))["person"]!
            .Text("name")
            .ShouldBe("阿");
        foreach (var name in new[] { "12345", "张\n三", "\u200B" })
        {
            (await county.PostsAsync("/v1/divisions/622922100200/officers", Officer(name, "13740000003"), HttpStatusCode.BadRequest))[
                "errors"
            ]!
                .AsArray()
                .Select(e => e!.Text("field"))
                .ShouldContain("person.name");
        }
    }

    [Fact]
    public async Task Wrong_cells_and_broken_rules_are_named_in_one_answer_with_the_headings_that_mean_nothing()
    {
        using var county = service.As("county-officer@622922");
        const string sheet = """
            区划代码,类别,姓名,手机号码,专职,聘任日期,微信
            622922100200,气象应急信息员,甲,1375,否,2026-01-01,
            622922100200,气象应急信息员,乙,13750000002,否,三月,
            622922100200,气象应急信息员,丙,13750000003,不,2026-01-01,
            """;
        var refused = await county.ImportsAsync(Import, sheet, HttpStatusCode.UnprocessableEntity);
        refused["errors"]!.AsArray().Select(e => e!.Text("field")).ShouldBe(["D2", "F3", "E4", "1"]);
        refused["errors"]![3]!.Text("message").ShouldContain("微信");
        refused.Text("title").ShouldContain("3 处");
    }

    [Fact]
    public async Task An_export_takes_the_lists_filters_and_goes_out_as_csv_too()
    {
        using var county = service.As("county-officer@622922");
        const string heading = "区划代码,类别,姓名,手机号码,专职,聘任日期\n";
        await county.ImportsAsync(
            Import,
            heading + "622922100200,草管员,筛选甲,13760000001,否,2026-01-01\n622922100200,生态护林员,筛选乙,13760000002,否,2026-01-01\n"
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/divisions/622922/officers/export?kind=grassland-warden&q=筛选");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var csv = await county.SendAsync(request);
        csv.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        csv.Content.Headers.ContentDisposition!.FileNameStar.ShouldEndWith(".csv");
        var lines = (await csv.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        lines.Length.ShouldBe(2);
        lines[1].ShouldContain("筛选甲");
        (await Workbooks.ReadAsync(await county.GetAsync("/v1/divisions/622922/officers/export?q=筛选"))).Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_same_form_is_the_same_request_whatever_separates_its_parts()
    {
        using var county = service.As("county-officer@622922");
        county.DefaultRequestHeaders.Add("Idempotency-Key", "form-1");
        const string heading = "区划代码,类别,姓名,手机号码,专职,聘任日期\n";
        (await SendAsync("13770000001")).Count("added").ShouldBe(1);
        (await SendAsync("13770000001")).Count("added").ShouldBe(1);
        (await SendAsync("13770000002", HttpStatusCode.UnprocessableEntity)).Text("code").ShouldBe("idempotency.key-reused");

        async Task<System.Text.Json.Nodes.JsonNode> SendAsync(string phone, HttpStatusCode expected = HttpStatusCode.OK)
        {
            var row = $"622922100200,气象应急信息员,表单甲,{phone},否,2026-01-01\n";
            using var form = new MultipartFormDataContent
            {
                { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(heading + row)), "file", "台账.csv" },
            };
            return await Answers.ReadAsync(await county.PostAsync(Import, form), expected);
        }
    }

    [Fact]
    public async Task No_column_of_any_register_is_lost_by_leaving_it_out()
    {
        using var county = service.As("county-officer@622923");
        using var city = service.As("city-admin@6229");
        await city.ImportsAsync(
            "/v1/divisions/622923/divisions/import",
            "区划代码,名称,人口,户数,经度,纬度,民政代码\n622923100,刘家峡镇,3000,900,103.3,35.9,622923100000\n"
        );
        await ImportsAsync(
            "institutions",
            "区划代码,机构类别,机构名称,成立日期,原名称,挂牌更名日期,更名文号,挂牌日期,刻章日期,印文,办公地址,联系电话\n"
                + "622923100,应急管理所,刘家峡镇应急管理所,2015-03-01,刘家峡镇安监站,2026-03-12,永应急〔2026〕3号,2026-03-12,2026-03-15,"
                + "刘家峡镇应急管理所,刘家峡1号,0930-4421345\n"
        );
        await ImportsAsync(
            "institutions/staff",
            "区划代码,机构名称,自何日起,编制,专职在岗,兼职在岗\n622923100,刘家峡镇应急管理所,2026-04-01,5,3,2\n"
        );
        await ImportsAsync(
            "posts",
            "区划代码,职务代称,职务名称,姓名,手机号码,任职日期\n622923100,township-head,刘家峡镇镇长,马英,13812341239,2024-01-01\n"
        );
        await ImportsAsync(
            "documents",
            "区划代码,标题,文号,发文机关,类别,印发日期\n622923,工作方案,永县办发〔2026〕1号,永靖县政府办公室,其他,2026-03-05\n"
        );
        await ImportsAsync(
            "milestones",
            "区划代码,类型,事项,日期,参加人数,地点,备注\n622923,会议汇报,第1次会议,2026-03-05,20,会议室,顺利\n"
        );
        await ImportsAsync(
            "contracts",
            "责任区划代码,上级区划代码,年度,标题,目标及权重\n622923100,622923,2026,责任书,机构建设 60；队伍建设 40\n"
        );
        await ImportsAsync(
            "investments",
            "区划代码,项目名称,用途,资金来源,预算（元）,批复文号,立项日期,实施日期,付款日期,付款金额（元）,收款单位,凭证号\n"
                + "622923,项目,培训,县级,100,永发〔2026〕1号,2026-02-10,2026-03-01,2026-04-01,60,培训中心,1号\n"
        );
        await ImportsAsync("assessments", "区划代码,标准,条目,是否具备,说明\n622923100,eight-haves,有制度,否,在拟\n");
        foreach (
            var register in new[]
            {
                "institutions",
                "institutions/staff",
                "posts",
                "documents",
                "milestones",
                "contracts",
                "investments",
                "assessments",
            }
        )
        {
            await county.EachLeftOutAsync($"/v1/divisions/622923/{register}");
        }

        (await city.EachLeftOutAsync("/v1/divisions/622923/divisions")).ShouldBeEmpty();
        var half = await city.ImportsAsync(
            "/v1/divisions/622923/divisions/import",
            "区划代码,名称,经度,纬度\n622923100,刘家峡镇,103.3,\n",
            HttpStatusCode.UnprocessableEntity
        );
        half["errors"]![0]!.Text("code").ShouldBe("import.half-point");

        async Task ImportsAsync(string register, string sheet) =>
            await county.ImportsAsync($"/v1/divisions/622923/{register}/import", sheet);
    }

    [Theory]
    [InlineData("divisions")]
    [InlineData("institutions")]
    [InlineData("institutions/staff")]
    [InlineData("posts")]
    [InlineData("officers")]
    [InlineData("documents")]
    [InlineData("milestones")]
    [InlineData("contracts")]
    [InlineData("investments")]
    [InlineData("assessments")]
    public async Task Every_template_and_export_is_a_valid_workbook(string register)
    {
        using var city = service.As("city-admin@6229");
        foreach (var kind in new[] { "template", "export" })
        {
            using var answer = await city.GetAsync($"/v1/divisions/6229/{register}/{kind}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            new OpenXmlValidator().Validate(document).Select(e => e.Description).ShouldBeEmpty($"{register}/{kind}");
        }
    }

    private static object Officer(string name, string phone) =>
        new
        {
            kind = "weather",
            person = new { name, phone },
            fullTime = false,
            appointedOn = "2026-01-01",
        };

    private static string Row(string name, string phone, string slot, string dismissed = "") =>
        $"622922100200,灾害信息员,{name},{phone},否,{slot},2026-01-01,{dismissed}\n";

    private static async Task DismissAsync(HttpClient county, string name, string phone) =>
        (await county.ImportsAsync(Import, Headings + Row(name, phone, "", "2026-09-02"))).Count("closed").ShouldBe(1);

    private static async Task<List<(string, string?)>> SlotsAsync(HttpClient county) =>
        [
            .. (await county.GetsAsync("/v1/divisions/622922100200/officers?kind=disaster"))["items"]!
                .AsArray()
                .Select(o => (o!["person"]!.Text("name"), o!["slot"]?.GetValue<string>())),
        ];
}
