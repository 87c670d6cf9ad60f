using System.Net;

namespace Organizations.Tests;

/// <summary>What was recorded by mistake can be taken back, with a reason, and leaves a trace.</summary>
public sealed class TakenBackTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task An_institution_registered_by_mistake_was_never_there_once_its_posts_are_withdrawn()
    {
        using var county = service.As("county-officer@622921");
        const string place = "/v1/divisions/622921100201";
        var body = new
        {
            kind = "room",
            name = "双城村应急管理室",
            establishedOn = "2020-01-01",
        };
        var room = await county.PostsAsync($"{place}/institutions", body, HttpStatusCode.Created);
        var path = $"{place}/institutions/{room.Id()}";
        var post = await county.PostsAsync(
            $"{place}/posts",
            new
            {
                post = "village-room-director",
                title = "主任",
                institutionId = room.Id(),
            },
            HttpStatusCode.Created
        );
        var person = new { name = "错登", phone = "13700007001" };
        await county.PostsAsync($"{place}/posts/{post.Id()}/hold", new { person, on = "2026-01-01" });
        await county.PostsAsync(
            $"{path}/staff",
            new
            {
                on = "2026-02-01",
                posts = 2,
                fullTime = 2,
                partTime = 0,
            }
        );

        await county.RefusesAsync($"{path}/withdraw", new { reason = "重复登记" }, "institution.in-use");
        var withdrawn = await county.PostsAsync($"{place}/posts/{post.Id()}/withdraw", new { reason = "重复登记" });
        withdrawn["holder"].ShouldBeNull();
        withdrawn["withdrawn"]!.Text("note").ShouldBe("重复登记");
        (await county.PostsAsync($"{path}/withdraw", new { reason = "x" }, HttpStatusCode.BadRequest)).Code().ShouldBe("request.invalid");
        var gone = await county.PostsAsync($"{path}/withdraw", new { reason = "重复登记" });
        gone.Text("state").ShouldBe("closed");
        gone["withdrawn"]!.Text("note").ShouldBe("重复登记");
        gone.ToJsonString().ShouldBe((await county.GetsAsync(path)).ToJsonString());
        (await county.GetsAsync($"{place}/institutions?state=former")).Items().ShouldBeEmpty();
        (await county.GetsAsync($"{place}/institutions?state=standing&asOf=2021-01-01")).Items().ShouldBeEmpty();
        await county.RefusesAsync($"{path}/withdraw", new { reason = "又一次" }, "institution.withdrawn");
        await county.RefusesAsync($"{place}/posts/{post.Id()}/vacate", new { on = "2026-03-01" }, "post.withdrawn");
        (await service.EventsOfAsync(path)).ShouldBe(["InstitutionEstablished", "InstitutionStaffed", "InstitutionWithdrawn"]);
        (await service.EventsOfAsync($"{post.Id()}".Insert(0, "/"))).ShouldBe(["PostHeld", "PostWithdrawn"]);
        await county.PostsAsync($"{place}/institutions", body, HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_appointment_is_dated_anew_or_withdrawn_with_the_slot_free_again()
    {
        using var township = service.As("township-head@622921100");
        const string place = "/v1/divisions/622921100200/officers";
        var body = new
        {
            kind = "disaster",
            person = new { name = "误聘", phone = "13700007011" },
            fullTime = true,
            slot = "a",
            appointedOn = "2026-05-01",
        };
        var officer = await township.PostsAsync(place, body, HttpStatusCode.Created);
        var path = $"{place}/{officer.Id()}";
        var dated = await township.PostsAsync($"{path}/correct", new { appointedOn = "2026-04-01", reason = "日期填错" });
        dated.Text("appointedOn").ShouldBe("2026-04-01");
        dated["corrections"]![0]!.Text("appointedOn").ShouldBe("2026-05-01");
        (await township.GetsAsync($"{place}?asOf=2026-04-15")).Items().ShouldHaveSingleItem();
        (
            await township.PostsAsync(
                $"{path}/correct",
                new
                {
                    appointedOn = "2026-04-01",
                    dismissedOn = "2026-03-01",
                    reason = "日期填错",
                },
                HttpStatusCode.UnprocessableEntity
            )
        ).Code().ShouldBe("officer.before-appointed");

        var withdrawn = await township.PostsAsync($"{path}/withdraw", new { reason = "登记错人" });
        withdrawn["withdrawn"]!.Text("note").ShouldBe("登记错人");
        (await township.GetsAsync($"{place}?asOf=2026-06-01")).Items().ShouldBeEmpty();
        await township.RefusesAsync($"{path}/dismiss", new { on = "2026-06-01" }, "officer.withdrawn");
        await township.PostsAsync(place, body, HttpStatusCode.Created);
        (await service.EventsOfAsync(path)).ShouldBe(["OfficerAppointed", "OfficerCorrected", "OfficerCorrected"]);
    }

    [Fact]
    public async Task A_score_is_given_for_each_target_and_corrected_and_a_signed_contract_is_withdrawn()
    {
        using var county = service.As("county-officer@622922");
        var contracts = "/v1/divisions/622922/contracts";
        var draft = new
        {
            inferior = "622922100",
            year = 2026,
            title = "附城镇责任书",
            targets = new[] { new { name = "机构建设", weight = 60 }, new { name = "队伍建设", weight = 40 } },
        };
        var contract = await county.PostsAsync(contracts, draft, HttpStatusCode.Created);
        var path = $"/v1/divisions/622922100/contracts/{contract.Id()}";
        var refused = await county.PostsAsync($"{path}/assess", new { score = 90 }, HttpStatusCode.Conflict);
        refused.Text("title").ShouldContain("现在可以：修改、签订、取消");
        await SignAsync(county, path);
        var wrong = await county.PostsAsync($"{path}/assess", new { targetScores = new[] { 61, 30 } }, HttpStatusCode.UnprocessableEntity);
        wrong["errors"]![0]!.Text("field").ShouldBe("targetScores[0]");
        (
            await county.PostsAsync(
                $"{path}/assess",
                new { score = 80, targetScores = new[] { 55.5, 30 } },
                HttpStatusCode.UnprocessableEntity
            )
        )
            .Code()
            .ShouldBe("contract.score-not-sum");
        var assessed = await county.PostsAsync($"{path}/assess", new { targetScores = new[] { 55.5, 30 } });
        assessed["score"]!.GetValue<decimal>().ShouldBe(85.5m);

        var corrected = await county.PostsAsync($"{path}/correct-score", new { score = 88, reason = "漏算加分" });
        corrected["score"]!.GetValue<decimal>().ShouldBe(88m);
        corrected["scoreCorrections"]![0]!["score"]!.GetValue<decimal>().ShouldBe(85.5m);

        var withdrawn = await county.PostsAsync($"{path}/withdraw", new { reason = "签错了年度" });
        withdrawn.Text("state").ShouldBe("cancelled");
        withdrawn["withdrawn"]!.Text("note").ShouldBe("签错了年度");
        await county.PostsAsync(contracts, draft, HttpStatusCode.Created);
        (await service.EventsOfAsync(path)).ShouldBe(["ContractSigned", "ContractAssessed", "ContractAssessed", "ContractWithdrawn"]);
    }

    private static async Task SignAsync(HttpClient county, string path)
    {
        var scan = await county.UploadsAsync("622922100", "责任书.pdf", "%PDF-1.7\n%%EOF"u8.ToArray());
        await county.PostsAsync($"{path}/sign-on-paper", new { fileId = scan.Id(), on = "2026-01-10" });
    }
}
