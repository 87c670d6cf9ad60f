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
    public async Task What_is_typed_at_the_venue_keeps_no_number_from_its_owner_tells_of_nobody_and_takes_no_markup_as_a_name()
    {
        using var village = service.As("village-officer@622921100201");
        var register = await village.PlannedDrillAsync("622921100201", "登记演练", "2026-11-24");
        await village.PostsAsync($"{register}/sign-ins", new { person = new { name = "马大山", phone = "13812340001" } });
        var at = await village.PlannedDrillAsync("622921100201", "重名签到演练", "2026-11-24");
        var code = Code().Match(await village.GetStringAsync($"{at}/sign-in-sheet")).Groups[1].Value;
        using var phone = service.With(null);

        // Neither the right name nor another one is answered differently, however known the number is.
        (await ScanAsync(phone, code, "祁连", "13812340001")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ScanAsync(phone, code, "马大山", "13812340001")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ScanAsync(phone, code, "马大山", "13812340001")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ListedAsync(village, at)).ShouldBe([("祁连", false), ("马大山", false)]);

        // A number stated by somebody is free for its owner, and the organizer settles whom a statement means.
        (await ScanAsync(phone, code, "假名人", "13096296303")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await village.PostsAsync($"{at}/sign-ins", new { person = new { name = "真名人", phone = "13096296303" } });
        var settled = await village.PostsAsync($"{at}/sign-ins", new { person = new { name = "马大山", phone = "13812340001" } });
        (settled["already"]!.GetValue<bool>(), settled["byCode"]!.GetValue<bool>()).ShouldBe((true, true));
        (await ListedAsync(village, at)).ShouldBe(
            [("祁连", false), ("马大山", true), ("假名人", false), ("真名人", true)],
            ignoreOrder: true
        );
        (await ScanAsync(phone, code, "马大山", "13812340001")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ListedAsync(village, at)).Count.ShouldBe(4);

        var markup = await ScanAsync(phone, code, "<b>祁连</b>", "13812340002");
        markup.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await markup.Content.ReadAsStringAsync();
        page.ShouldNotContain("<b>");
        page.ShouldContain("value=\"13812340002\"");
    }

    [Fact]
    public async Task A_code_signs_in_at_most_sixty_a_minute_however_many_addresses_ask()
    {
        using var village = service.As("village-officer@622921100201");
        var at = await village.PlannedDrillAsync("622921100201", "限速演练", "2026-11-24");
        var code = Code().Match(await village.GetStringAsync($"{at}/sign-in-sheet")).Groups[1].Value;
        using var phone = service.With(null);
        for (var n = 0; n < 60; n++)
        {
            (await ScanAsync(phone, code, $"人{(char)('一' + n)}", $"139{n:00000000}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await ScanAsync(phone, code, "多出者", "13899999999")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await ScanAsync(phone, code, "人一", "13900000000")).StatusCode.ShouldBe(HttpStatusCode.OK); // is in the list
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

    private static async Task<List<(string? Name, bool Checked)>> ListedAsync(HttpClient client, string at) =>
        [
            .. (await client.GetsAsync($"{at}/sign-ins"))["items"]!
                .AsArray()
                .Select(s => (s!["person"]!.Text("name"), s["checked"]!.GetValue<bool>())),
        ];

    private static Task<HttpResponseMessage> ScanAsync(HttpClient phone, string code, string name, string number) =>
        phone.PostAsync(
            $"/attend/{code}",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["name"] = name,
                    ["phone"] = number,
                    ["unit"] = "前石村",
                }
            )
        );

    [GeneratedRegex("/attend/([0-9a-f]{32})")]
    private static partial Regex Code();
}
