using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ContingencyPlans.Tests;

/// <summary>A mobile number that is masked in one place is masked in every place.</summary>
public sealed class ShownNumbersTests(ContingencyPlansFixture service) : IClassFixture<ContingencyPlansFixture>
{
    private const string Place = "622923100";
    private const string Phone = "14000000022";
    private const string Masked = "140****0022";

    private static readonly string[] Others = ["team-captain@622923", "auditor@622923", "auditor@6229"];

    [Fact]
    public async Task A_number_in_the_text_of_a_plan_is_masked_in_the_plan_its_comparison_and_its_word_file()
    {
        using var keeper = service.As("county-officer@622923");
        var plan = await DraftAsync(keeper, "遮盖号码预案");
        var path = $"/v1/divisions/{Place}/plans/{plan.Text("id")}";
        (await keeper.GetStringAsync(path)).ShouldContain(Phone);
        foreach (var caller in Others)
        {
            using var other = service.As(caller);
            var shown = await other.GetStringAsync(path);
            shown.ShouldNotContain(Phone, customMessage: caller);
            shown.ShouldContain(Masked, customMessage: caller);
            (await WordAsync(other, path)).ShouldNotContain(Phone, customMessage: caller);
        }

        (await WordAsync(keeper, path)).ShouldContain(Phone);
    }

    [Fact]
    public async Task A_plan_with_masked_numbers_is_not_stored()
    {
        using var keeper = service.As("county-officer@622923");
        var plan = await DraftAsync(keeper, "带星号预案");
        var path = $"/v1/divisions/{Place}/plans/{plan.Text("id")}";
        var refused = await keeper.PutsAsync(
            path,
            new { heading = Scenes.Heading("带星号预案"), content = Scenes.Content($"通知镇长{Masked}到岗") },
            HttpStatusCode.BadRequest
        );
        refused["errors"]![0]!.Text("code").ShouldBe("person.phone-masked");
        refused["errors"]![0]!.Text("field").ShouldStartWith("content.");
    }

    [Fact]
    public async Task The_duty_number_of_a_place_is_masked_if_it_is_a_persons_and_open_if_it_is_an_offices()
    {
        using var keeper = service.As("county-officer@622923");
        const string all = "/v1/divisions/622923/plan-templates/local-data";
        await keeper.ImportsAsync(all + "/import", $"区划代码,值班电话\n622923100,{Phone}\n622923101,0930-3221119\n");
        (await keeper.GetStringAsync(all)).ShouldContain(Phone);
        foreach (var caller in Others)
        {
            using var other = service.As(caller);
            foreach (var shown in new[] { await other.GetStringAsync(all), await TextAsync(other, all + "/export") })
            {
                shown.ShouldNotContain(Phone, customMessage: caller);
                shown.ShouldContain(Masked, customMessage: caller);
                shown.ShouldContain("0930-3221119", customMessage: caller);
            }
        }
    }

    [Fact]
    public async Task Masked_duty_numbers_of_a_sheet_are_refused_at_their_cell()
    {
        using var keeper = service.As("county-officer@622923");
        const string at = "/v1/divisions/622923102/plan-templates/local-data";
        var refused = await keeper.ImportsAsync(
            at + "/import",
            $"区划代码,值班电话\n622923102,{Masked}\n",
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]![0]!.Text("code").ShouldBe("person.phone-masked");
        refused["errors"]![0]!.Text("field").ShouldBe("B2");
    }

    [Fact]
    public async Task A_number_on_a_card_is_public_while_the_card_hangs_at_the_post()
    {
        using var keeper = service.As("county-officer@622923");
        using var auditor = service.As("auditor@622923");
        var card = await keeper.PostsAsync($"/v1/divisions/{Place}/cards", Card(), HttpStatusCode.Created);
        var path = $"/v1/divisions/{Place}/cards/{card["heading"]!.Text("id")}";
        var export = $"/v1/divisions/{Place}/cards/export";
        (await auditor.GetStringAsync(path)).ShouldNotContain(Phone);
        (await TextAsync(auditor, export)).ShouldNotContain(Phone);
        await keeper.PostsAsync(path + "/publish", new { on = "2026-05-12" });
        (await auditor.GetStringAsync(path)).ShouldContain(Phone);
        (await TextAsync(auditor, export)).ShouldContain(Phone);
        await keeper.PostsAsync(path + "/withdraw", new { reason = "换岗", on = "2026-11-01" });
        (await auditor.GetStringAsync(path)).ShouldNotContain(Phone);
        (await keeper.GetStringAsync(path)).ShouldContain(Phone);
    }

    private static Task<JsonNode> DraftAsync(HttpClient keeper, string title) =>
        keeper.PostsAsync(
            $"/v1/divisions/{Place}/plans",
            new { heading = Scenes.Heading(title), content = Scenes.Content($"通知镇长{Phone}到岗") },
            HttpStatusCode.Created
        );

    private static object Card() =>
        new
        {
            heading = new
            {
                title = "遮盖号码岗位",
                enterprise = (string?)null,
                hazards = new[] { "flash-flood" },
            },
            content = new
            {
                risks = new[] { "山洪" },
                watch = new[] { "溪水变浑" },
                firstSteps = new[] { "喊话转移" },
                contacts = new[] { new { who = "村主任", phone = Phone } },
            },
        };

    private static async Task<string> TextAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/csv");
        return await (await client.SendAsync(request)).Content.ReadAsStringAsync();
    }

    private static async Task<string> WordAsync(HttpClient client, string plan)
    {
        await using var file = await client.GetStreamAsync(plan + "/document");
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        using var zip = new ZipArchive(copy, ZipArchiveMode.Read);
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return await text.ReadToEndAsync();
    }
}
