using System.Net;
using System.Text.RegularExpressions;

namespace Drills.Tests;

public sealed partial class SignInTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    [Fact]
    public async Task Scanning_the_code_signs_a_person_in_once_without_an_account_and_a_late_one_gets_a_message()
    {
        using var village = service.As("village-officer@622921100201");
        var at = await village.PlannedDrillAsync("622921100201", "扫码签到演练", "2026-11-24");
        var sheet = await village.GetStringAsync($"{at}/sign-in-sheet");
        sheet.ShouldContain("扫码签到演练");
        var code = Code().Match(sheet).Groups[1].Value;
        (await (await village.GetAsync($"{at}/sign-in-code")).Content.ReadAsByteArrayAsync())[1..4].ShouldBe("PNG"u8.ToArray());
        using var phone = service.With(null);
        (await phone.GetStringAsync($"/attend/{code}")).ShouldContain("name=\"phone\"");
        (await phone.GetAsync("/attend/0123456789abcdef0123456789abcdef")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ScanAsync(phone, code, "马小花", "123")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await (await ScanAsync(phone, code, "马小花", "13812345678")).Content.ReadAsStringAsync()).ShouldContain("12:00");
        service.Clock.Advance(TimeSpan.FromMinutes(20));
        (await (await ScanAsync(phone, code, "马小花", "13812345678")).Content.ReadAsStringAsync()).ShouldContain("12:00");
        await village.PostsAsync($"{at}/sign-ins", new { person = new { name = "张无机", phone = "13900000000" }, unit = "卫生室" });
        var list = (await village.GetsAsync($"{at}/sign-ins"))["items"]!.AsArray();
        list.Select(s => (s!["person"]!.Text("name"), s["byCode"]!.GetValue<bool>())).ShouldBe([("马小花", true), ("张无机", false)]);
        using var auditor = service.As("auditor@622921");
        (await auditor.GetsAsync($"/v1/divisions/622921/drills/{at[^36..]}/sign-ins"))["items"]![0]!["person"]!
            .Text("phone")
            .ShouldBe("138****5678");
        await village.PostsAsync($"{at}/prepare");
        await village.PostsAsync($"{at}/start");
        (await village.PostsAsync($"{at}/end", new { })).Number("people").ShouldBe(2);
        service.Clock.Advance(TimeSpan.FromMinutes(61));
        (await ScanAsync(phone, code, "迟到者", "13712345678")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_number_of_another_name_asks_for_the_identity_number_keeps_what_was_typed_and_takes_no_markup_as_a_name()
    {
        using var village = service.As("village-officer@622921100201");
        var at = await village.PlannedDrillAsync("622921100201", "重名签到演练", "2026-11-24");
        var code = Code().Match(await village.GetStringAsync($"{at}/sign-in-sheet")).Groups[1].Value;
        using var phone = service.With(null);
        (await phone.GetStringAsync($"/attend/{code}")).ShouldNotContain("idNumber");
        (await ScanAsync(phone, code, "马大山", "13812340001")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var other = await ScanAsync(phone, code, "祁连", "13812340001");
        other.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = WebUtility.HtmlDecode(await other.Content.ReadAsStringAsync());
        page.ShouldContain("name=\"idNumber\"");
        page.ShouldContain("value=\"祁连\"");
        page.ShouldContain("value=\"13812340001\"");
        page.ShouldContain("value=\"前石村\"");
        (await ScanAsync(phone, code, "祁连", "13812340001", "110101199003074477")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var markup = await ScanAsync(phone, code, "<b>祁连</b>", "13812340002");
        markup.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await markup.Content.ReadAsStringAsync()).ShouldNotContain("<b>");
    }

    [Fact]
    public async Task Photos_belong_to_the_drills_own_place_and_a_drill_without_participants_was_not_held()
    {
        using var county = service.As("county-officer@622922");
        var at = await county.PlannedDrillAsync("622922", "照片演练", "2026-11-20");
        using var form = new MultipartFormDataContent { { new ByteArrayContent([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]), "file", "现场.jpg" } };
        var file = await Answers.ReadAsync(await county.PostAsync("/v1/divisions/622922/drill-files", form), HttpStatusCode.Created);
        await county.PostsAsync($"{at}/photos", new { fileId = file.Text("id"), caption = "集结" });
        (await county.GetsAsync($"{at}/photos"))["items"]![0]!["file"]!.Text("name").ShouldBe("现场.jpg");
        await county.RefusesAsync($"{at}/photos", new { fileId = Guid.NewGuid() }, "request.invalid", HttpStatusCode.BadRequest);
        await county.PostsAsync($"{at}/prepare");
        await county.PostsAsync($"{at}/start", new { at = "2026-11-20T09:00:00+08:00" });
        await county.RefusesAsync(
            $"{at}/end",
            new { at = "2026-11-20T10:00:00+08:00" },
            "drill.people-missing",
            HttpStatusCode.UnprocessableEntity
        );
    }

    private static Task<HttpResponseMessage> ScanAsync(HttpClient phone, string code, string name, string number, string id = "") =>
        phone.PostAsync(
            $"/attend/{code}",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["name"] = name,
                    ["phone"] = number,
                    ["idNumber"] = id,
                    ["unit"] = "前石村",
                }
            )
        );

    [GeneratedRegex("/attend/([0-9a-f]{32})")]
    private static partial Regex Code();
}
