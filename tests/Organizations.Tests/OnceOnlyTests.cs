using System.Text.Json.Nodes;

namespace Organizations.Tests;

/// <summary>What may be there only once is there once, also when six equal requests come in at the same moment.</summary>
public sealed class OnceOnlyTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private const string Place = "/v1/divisions/622924100";

    [Fact]
    public async Task Of_six_equal_investments_one_is_planned() =>
        await OnceAsync(
            $"{Place}/investments",
            new
            {
                name = "应急物资采购",
                purpose = "gear",
                source = "county",
                budget = 100,
            },
            "investment.name-taken"
        );

    [Fact]
    public async Task Of_six_equal_contracts_one_is_drafted() =>
        await OnceAsync(
            "/v1/divisions/622924/contracts",
            new
            {
                inferior = "622924100",
                year = 2026,
                title = "城关镇责任书",
                targets = new[] { new { name = "机构建设", weight = 100 } },
            },
            "record.duplicate",
            says: "城关镇责任书"
        );

    [Fact]
    public async Task Of_six_equal_institutions_one_is_registered_and_of_six_assessments_one_begins()
    {
        var body = new
        {
            kind = "office",
            name = "城关镇应急管理所",
            establishedOn = "2020-01-01",
        };
        var office = await OnceAsync($"{Place}/institutions", body, "institution.stands-already", says: "城关镇应急管理所");
        await OnceAsync(
            $"{Place}/assessments",
            new { institutionId = office.Id(), standard = "eight-haves" },
            "record.duplicate",
            says: "城关镇应急管理所"
        );
        await OnceAsync(
            $"{Place}/posts",
            new
            {
                post = "office-director",
                title = "所长",
                institutionId = office.Id(),
            },
            "post.head-exists",
            says: "所长"
        );
    }

    [Fact]
    public async Task Of_six_equal_appointments_of_an_unknown_person_one_is_made() =>
        await OnceAsync(
            $"{Place}/officers",
            new
            {
                kind = "weather",
                person = new { name = "六一", phone = "13700006001" },
                fullTime = false,
                appointedOn = "2026-01-01",
            },
            "officer.appointed-already",
            says: "六一"
        );

    [Fact]
    public async Task Of_six_documents_with_one_number_one_is_issued() =>
        await OnceAsync(
            $"{Place}/documents",
            new
            {
                title = "关于六次登记的通知",
                number = "城发〔2026〕6号",
                issuer = "城关镇人民政府",
                category = "other",
                issuedOn = "2026-01-01",
            },
            "document.number-taken",
            says: "关于六次登记的通知"
        );

    [Fact]
    public async Task Six_imports_of_one_sheet_at_once_all_succeed_and_add_its_rows_once()
    {
        using var county = service.As("county-officer@622924");
        const string officers = """
            区划代码,类别,姓名,手机号码,专职,聘任日期
            622924100,气象应急信息员,周甲,13700006011,否,2026-01-01
            622924100,地震灾情速报员,周乙,13700006012,是,2026-01-01
            """;
        await ImportSixAsync(county, "/v1/divisions/622924/officers/import", officers);
        const string posts = """
            区划代码,职务代称,职务名称
            622924100,township-head,城关镇镇长
            """;
        await ImportSixAsync(county, "/v1/divisions/622924/posts/import", posts);
    }

    private static async Task ImportSixAsync(HttpClient county, string path, string sheet)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => county.ImportsAsync(path, sheet)));
        answers.Count(a => a["counts"]!["added"] is not null).ShouldBe(1);
        answers.Count(a => a["counts"]!["unchanged"] is not null).ShouldBe(5);
    }

    private async Task<JsonNode> OnceAsync(string path, object body, string code, string says = "")
    {
        using var county = service.As("county-officer@622924");
        return await county.OnceAsync(path, body, code, says);
    }
}
