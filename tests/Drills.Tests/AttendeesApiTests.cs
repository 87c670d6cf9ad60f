using System.Net;
using System.Text.Json.Nodes;
using Platform.Core.Events;

namespace Drills.Tests;

public sealed class AttendeesApiTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    private const string Head = "区划代码,培训编号,场次,姓名,手机号码,身份证号码,单位,成绩,证书名称,证书编号,技能,发证日期,有效期至\n";

    [Fact]
    public async Task A_person_at_two_sessions_counts_once_at_the_own_place_and_above()
    {
        using var county = service.As("county-officer@622921");
        var training = await county.HeldTrainingAsync("622921", "人1", "county", "2026-03-02", "2026-03-09");
        var (both, once) = (TrainingScenes.Somebody("两次"), TrainingScenes.Somebody("一次"));
        foreach (var (session, person, from) in new[] { (1, both, "622921100200"), (2, both, "622921100200"), (1, once, "622921101") })
        {
            await county.PostsAsync(
                $"{training}/attendees",
                new
                {
                    session,
                    person,
                    from,
                },
                HttpStatusCode.Created
            );
        }

        await county.RefusesAsync($"{training}/attendees", new { session = 1, person = both }, "training.attended-already");
        await county.RefusesAsync(
            $"{training}/attendees",
            new
            {
                session = 1,
                person = TrainingScenes.Somebody("外人"),
                from = "622922100",
            },
            "training.person-outside",
            HttpStatusCode.BadRequest
        );
        foreach (
            var (place, persons, attendances) in new[] { ("622921", 2, 3), ("622921100", 1, 2), ("622921101", 1, 1), ("622921102", 0, 0) }
        )
        {
            var counts = await county.GetsAsync($"/v1/divisions/{place}/trainings/people?from=2026-01-01");
            (counts.Number("persons"), counts.Number("attendances")).ShouldBe((persons, attendances), place);
        }

        (await county.GetsAsync("/v1/divisions/622921/trainings/people?from=2026-03-05")).Number("persons").ShouldBe(1);
        (await county.GetsAsync(training)).Number("persons").ShouldBe(2);
    }

    [Fact]
    public async Task A_test_is_passed_by_the_rule_of_the_sessions_day_and_only_who_passed_gets_a_certificate()
    {
        using var admin = service.As("city-admin@6231");
        await admin.PostsAsync(
            "/v1/divisions/6231/trainings/rules",
            new
            {
                validFrom = "2026-06-01",
                passMark = 80,
                certificateMonths = 12,
                source = "张应急〔2026〕8号",
            }
        );
        await admin.RefusesAsync(
            "/v1/divisions/6231/trainings/rules",
            new { validFrom = "2026-06-01", passMark = 70 },
            "training.rule-stands"
        );
        using var county = service.As("county-officer@623121");
        var training = await county.HeldTrainingAsync("623121", "考1", "county", "2026-05-31", "2026-06-01");
        var (before, after) = (await AttendedAsync(county, training, 1, 70), await AttendedAsync(county, training, 2, 70));
        (before["passed"]!.GetValue<bool>(), after["passed"]!.GetValue<bool>()).ShouldBe((true, false));
        await county.RefusesAsync(Certificates(after), Certificate("K-1"), "training.not-passed");
        await county.PostsAsync($"/v1/divisions/623121/trainings/attendees/{after.Text("id")}/result", new { score = 85 });
        var certificate = await county.PostsAsync(Certificates(after), Certificate("K-1"), HttpStatusCode.Created);
        certificate.Text("until").ShouldBe("2027-06-19");
        await county.RefusesAsync(
            $"/v1/divisions/623121/trainings/attendees/{after.Text("id")}/result",
            new { score = 60 },
            "training.certified"
        );
        await county.RefusesAsync(Certificates(before), Certificate("K-1"), "training.certificate-number-taken");
        await county.RefusesAsync(
            Certificates(before),
            Certificate("K-2", "2026-05-30"),
            "training.issued-early",
            HttpStatusCode.UnprocessableEntity
        );
        var published = (await service.PublishedEventsAsync<CertificateChanged>(Guid.Parse(certificate.Text("id")))).ShouldHaveSingleItem();
        (published.Revision, published.Was, published.Now.Specialty, published.Now.Until, published.Now.Holder.Name).ShouldBe(
            (1, null, TeamSpecialty.Water, new DateOnly(2027, 6, 19), "考生")
        );
        await county.PostsAsync(
            $"/v1/divisions/623121/trainings/certificates/{certificate.Text("id")}/revoke",
            new { on = "2026-08-01", reason = "冒名考试" }
        );
        await county.RefusesAsync(
            $"/v1/divisions/623121/trainings/certificates/{certificate.Text("id")}/revoke",
            new { on = "2026-08-01", reason = "再收一次" },
            "training.certificate-revoked"
        );
        (await county.GetsAsync("/v1/divisions/623121/trainings/certificates?goodOn=2026-07-31")).Each("number").ShouldBe(["K-1"]);
        (await county.GetsAsync("/v1/divisions/623121/trainings/certificates?goodOn=2026-08-01")).Each("number").ShouldBeEmpty();
    }

    [Fact]
    public async Task Numbers_of_attendees_are_masked_for_callers_who_do_not_keep_the_places_records()
    {
        using var county = service.As("county-officer@623022");
        var training = await county.HeldTrainingAsync("623022", "密1", "county", "2026-05-31");
        await county.PostsAsync(
            $"{training}/attendees",
            new
            {
                session = 1,
                person = new
                {
                    name = "马密",
                    phone = "13912345678",
                    idNumber = "11010519491231002X",
                },
            },
            HttpStatusCode.Created
        );
        using var auditor = service.As("auditor@623022");
        var shown = (await auditor.GetsAsync($"{training}/attendees"))["items"]![0]!["person"]!;
        (shown.Text("phone"), shown.Text("idNumber")).ShouldBe(("139****5678", "******************"));
        (await county.GetsAsync($"{training}/attendees"))["items"]![0]!["person"]!.Text("phone").ShouldBe("13912345678");
    }

    [Fact]
    public async Task Below_the_place_that_gave_a_training_its_own_attendees_are_read()
    {
        using var city = service.As("city-admin@6231");
        var training = await city.HeldTrainingAsync("6231", "州1", "city", "2026-05-31");
        var attended = await city.PostsAsync(
            $"{training}/attendees",
            new
            {
                session = 1,
                person = TrainingScenes.Somebody("县员"),
                from = "623026100",
            },
            HttpStatusCode.Created
        );
        await city.PostsAsync(
            $"{training}/attendees",
            new
            {
                session = 1,
                person = TrainingScenes.Somebody("邻员"),
                from = "623025100",
            },
            HttpStatusCode.Created
        );
        foreach (var caller in new[] { "county-officer@623026", "auditor@623026", "township-head@623026100" })
        {
            var place = caller[(caller.IndexOf('@', StringComparison.Ordinal) + 1)..];
            using var below = service.As(caller);
            var shown = (await below.GetsAsync($"/v1/divisions/{place}/trainings/attendees"))["items"]!.AsArray().ShouldHaveSingleItem()!;
            (shown.Text("id"), shown.Text("training")).ShouldBe((attended.Text("id"), "州1"), caller);
            await below.GetsAsync($"/v1/divisions/{place}/trainings/attendees/{attended.Text("id")}");
            (await below.GetAsync($"/v1/divisions/{place}/trainings/attendees/export")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_sheet_of_attendees_brings_results_and_certificates_and_can_come_again()
    {
        using var county = service.As("county-officer@623023");
        var training = await county.HeldTrainingAsync("623023", "表1", "county", "2026-05-31", "2026-06-02");
        var sheet =
            Head
            + "623023100,表1,1,张三,13600000001,,韩集镇政府,88,应急救援员,B-1,水域,2026-06-10,2028-06-09\n"
            + "623023100200,表1,1,李四,13600000002,,焦张村,40,,,,,\n"
            + "623023100200,表1,2,李四,13600000002,,焦张村,75,,,,,\n";
        (await county.ImportsAsync("/v1/divisions/623023/trainings/attendees/import", sheet))["counts"]!.Number("added").ShouldBe(3);
        (await county.ImportsAsync("/v1/divisions/623023/trainings/attendees/import", sheet))["counts"]!.Number("unchanged").ShouldBe(3);
        var counts = await county.GetsAsync("/v1/divisions/623023/trainings/people");
        (counts.Number("persons"), counts.Number("attendances"), counts.Number("passed"), counts.Number("certified")).ShouldBe(
            (2, 3, 2, 1)
        );
        (await county.GetsAsync("/v1/divisions/623023/trainings/certificates?specialty=water")).Each("until").ShouldBe(["2028-06-09"]);
        (await county.GetAsync("/v1/divisions/623023/trainings/attendees/export")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await county.GetsAsync(training)).Number("attended").ShouldBe(3);
    }

    [Fact]
    public async Task A_sheet_with_wrong_cells_leaves_nothing_behind_and_names_them_all()
    {
        using var county = service.As("county-officer@623024");
        await county.HeldTrainingAsync("623024", "错1", "county", "2026-05-31");
        await county.PlannedTrainingAsync("623024", "错2", "county", ["2026-12-01"]);
        var refused = await county.ImportsAsync(
            "/v1/divisions/623024/trainings/attendees/import",
            Head
                + "623024100,错1,1,王好,13600000011,,,88,应急救援员,C-1,水域,2026-06-10,\n"
                + "623024100,错9,1,王无,13600000012,,,,,,,,\n"
                + "623024100,错1,7,王场,13600000013,,,,,,,,\n"
                + "623024100,错2,1,王早,13600000014,,,,,,,,\n"
                + "623024100,错1,1,王差,13600000015,,,30,应急救援员,C-2,水域,2026-06-10,\n"
                + "623024100,错1,1,王重,13600000016,,,90,应急救援员,C-1,水域,2026-06-10,\n"
                + "623024100,错1,1,王证,1360000001,,,90,,,,,\n"
                + "623025100,错1,1,王外,13600000017,,,,,,,,\n",
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!
            .AsArray()
            .Select(e => $"{e!.Text("field")} {e!.Text("code")}")
            .Order()
            .ShouldBe(
                [
                    "A6 training.not-passed",
                    "A9 division.outside-import",
                    "B3 training.unknown",
                    "B5 training.wrong-step",
                    "C4 training.no-session",
                    "E8 person.phone-wrong",
                    "J7 training.certificate-number-taken",
                ],
                ignoreOrder: true
            );
        (await county.GetsAsync("/v1/divisions/623024/trainings/people")).Number("persons").ShouldBe(0);
        (await county.GetsAsync("/v1/divisions/623024/trainings/attendees"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sheet_of_trainings_plans_them_gives_their_sessions_and_closes_them()
    {
        using var county = service.As("county-officer@623026");
        const string Trainings = "区划代码,培训编号,组织方,部门名称,领域,主题,场次,计划日期,举办日期,地点,授课人,学时,办结日期\n";
        var sheet =
            Trainings
            + "623026,账1,县级,,防汛抗旱,山洪避险,1,2026-05-01,2026-05-02,党校,王讲师,8,2026-05-20\n"
            + "623026,账1,县级,,防汛抗旱,山洪避险,2,2026-05-08,2026-05-08,韩集镇,王讲师,8,2026-05-20\n"
            + "623026,账2,行业部门,教育局,地震,校园避险,1,2026-12-08,,实验小学,,4,\n"
            + "623026100,账3,乡镇级,,消防,家庭防火,1,2026-06-08,2026-06-08,镇政府,,2,\n";
        (await county.ImportsAsync("/v1/divisions/623026/trainings/import", sheet))["rows"]!.GetValue<int>().ShouldBe(4);
        (await county.ImportsAsync("/v1/divisions/623026/trainings/import", sheet))["counts"]!.Number("unchanged").ShouldBe(4);
        var list = await county.GetsAsync("/v1/divisions/623026/trainings?limit=10");
        list["items"]!
            .AsArray()
            .Select(t => $"{t!.Text("number")} {t!.Text("state")} {t!.Number("held")}")
            .ShouldBe(["账1 closed 2", "账2 planned 0", "账3 held 1"], ignoreOrder: true);
        var refused = await county.ImportsAsync(
            "/v1/divisions/623026/trainings/import",
            Trainings
                + "623026,账1,县级,,消防,山洪避险,3,2026-05-01,,党校,,8,\n"
                + "623026100,账4,县级,,消防,家庭防火,1,2026-06-08,,镇政府,,2,\n"
                + "623026,账5,县级,,消防,家庭防火,1,2026-06-08,2027-06-08,镇政府,,2,\n",
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!
            .AsArray()
            .Select(e => $"{e!.Text("field")} {e!.Text("code")}")
            .ShouldBe(["F2 training.other-terms", "C3 training.organizer-level", "I4 training.in-future"], ignoreOrder: true);
        (await county.GetsAsync("/v1/divisions/623026/trainings?q=账5"))["items"]!.AsArray().ShouldBeEmpty();
    }

    private static Task<JsonNode> AttendedAsync(HttpClient county, string training, int session, int score) =>
        county.PostsAsync(
            $"{training}/attendees",
            new
            {
                session,
                person = TrainingScenes.Somebody("考生"),
                score,
            },
            HttpStatusCode.Created
        );

    private static string Certificates(JsonNode attendee) => $"/v1/divisions/623121/trainings/attendees/{attendee.Text("id")}/certificates";

    private static object Certificate(string number, string issuedOn = "2026-06-20") =>
        new
        {
            name = "水域救援员",
            number,
            issuedOn,
            specialty = "water",
        };
}
