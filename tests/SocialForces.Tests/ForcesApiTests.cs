using System.Net;
using SocialForces.Features.Forces;

namespace SocialForces.Tests;

public sealed class ForcesApiTests(SocialForcesFixture service) : IClassFixture<SocialForcesFixture>
{
    private const string Forces = "/v1/divisions/622921/forces";

    [Fact]
    public async Task A_leader_registers_a_force_the_county_verifies_it_and_reviews_it_once_a_year()
    {
        using var leader = service.Leader("leader-1", "622921");
        using var county = service.As("county-officer@622921");
        var force = await leader.PostsAsync(
            Forces,
            new { identity = Scenes.Identity("蓝天救援队"), registeredOn = "2026-02-01" },
            HttpStatusCode.Created
        );
        var at = $"{Forces}/{force.Text("id")}";
        (force.Text("state"), force["yours"]!.GetValue<bool>()).ShouldBe(("registered", true));
        await county.RefusesAsync($"{at}/review", new { year = 2026, passed = true }, "force.not-verified");
        (await county.PostsAsync($"{at}/return", new { reason = "请补充保险单" })).Text("state").ShouldBe("returned");
        (await county.PostsAsync($"{at}/verify", new { on = "2026-03-01" })).Text("state").ShouldBe("verified");
        await county.RefusesAsync($"{at}/verify", new { }, "force.verified-already");
        await leader.RefusesAsync($"{at}/verify", new { }, "scope.role-missing", HttpStatusCode.Forbidden);
        await county.PostsAsync(
            $"{at}/review",
            new
            {
                year = 2026,
                passed = true,
                on = "2026-11-01",
            }
        );
        await county.RefusesAsync($"{at}/review", new { year = 2026, passed = true }, "force.reviewed-already");
        await county.PostsAsync($"{at}/strike-off", new { reason = "队伍解散" });
        await county.RefusesAsync($"{at}/verify", new { }, "force.struck-off");
        (await service.PublishedEventsAsync(force.Text("id"))).Select(e => e.Type).ShouldBe(Enumerable.Repeat("ForceChanged", 5));
    }

    [Fact]
    public async Task A_leader_manages_only_their_own_force()
    {
        var own = await service.VerifiedForceAsync("622922", "曙光救援队", "leader-2");
        var other = await service.VerifiedForceAsync("622922", "山鹰救援队", "leader-3");
        using var leader = service.Leader("leader-2", "622922");
        (await leader.GetsAsync("/v1/divisions/622922/forces")).Each("name").ShouldBe(["曙光救援队"]);
        await leader.GetsAsync($"/v1/divisions/622922/forces/{other}", HttpStatusCode.NotFound);
        await leader.PutsAsync(
            $"/v1/divisions/622922/forces/{own}/resources",
            Replacement.Of<ForceResourcesRequest>(
                new
                {
                    baseAddress = "附城镇",
                    equipment = new[]
                    {
                        new
                        {
                            category = "2010101",
                            name = "冲锋舟",
                            quantity = 2,
                            unit = "艘",
                        },
                    },
                }
            )
        );
        (
            await leader.PutsAsync(
                $"/v1/divisions/622922/forces/{other}/resources",
                Replacement.Of<ForceResourcesRequest>(new { baseAddress = "x" }),
                HttpStatusCode.Forbidden
            )
        )
            .Text("code")
            .ShouldBe("force.not-yours");
        (await leader.PutsAsync($"/v1/divisions/622922/forces/{own}", Scenes.Identity("改名"), HttpStatusCode.Forbidden))
            .Text("code")
            .ShouldBe("scope.role-missing");
        using var county = service.As("county-officer@622922");
        await county.RefusesAsync(
            $"/v1/divisions/622922/forces/{other}/bind",
            new { accounts = new[] { "leader-2" } },
            "force.account-of-another"
        );
    }

    [Fact]
    public async Task A_member_of_two_forces_is_one_person_with_numbers_masked_for_other_callers()
    {
        var first = await service.VerifiedForceAsync("622923", "甲救援队", "leader-4");
        var second = await service.VerifiedForceAsync("622923", "乙救援队");
        using var leader = service.Leader("leader-4", "622923");
        using var county = service.As("county-officer@622923");
        using var auditor = service.As("auditor@622923");
        var person = new
        {
            name = "马小军",
            phone = "13911112222",
            idNumber = "622921199001010017",
        };
        var body = new
        {
            person,
            role = "core",
            certificates = new[]
            {
                new
                {
                    name = "救生员证",
                    number = "A1",
                    validUntil = "2027-01-01",
                },
            },
            joinedOn = "2026-02-01",
        };
        if (!Platform.Core.Persons.IdNumber.IsValid(person.idNumber))
        {
            body = body with
            {
                person = person with { idNumber = person.idNumber[..17] + Platform.Core.Persons.IdNumber.CheckCharacter(person.idNumber) },
            };
        }

        var one = await leader.PostsAsync($"/v1/divisions/622923/forces/{first}/members", body, HttpStatusCode.Created);
        var two = await county.PostsAsync($"/v1/divisions/622923/forces/{second}/members", body, HttpStatusCode.Created);
        one.Text("person", "key").ShouldBe(two.Text("person", "key"));
        await leader.RefusesAsync($"/v1/divisions/622923/forces/{first}/members", body, "force.member-already");
        (await auditor.GetsAsync($"/v1/divisions/622923/forces/{first}/members"))["items"]![0]!
            .Text("person", "phone")
            .ShouldBe("139****2222");
        (await leader.GetsAsync($"/v1/divisions/622923/forces/{first}/members"))["items"]![0]!
            .Text("person", "phone")
            .ShouldBe("13911112222");
        (await leader.GetsAsync($"/v1/divisions/622923/forces/{first}")).Number("members").ShouldBe(1);
        await leader.PostsAsync($"/v1/divisions/622923/forces/{first}/members/{one.Text("id")}/leave", new { on = "2026-11-20" });
        (await leader.GetsAsync($"/v1/divisions/622923/forces/{first}")).Number("members").ShouldBe(0);
        (await leader.GetsAsync($"/v1/divisions/622923/forces/{first}/members?asOf=2026-11-19"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Intervals_are_set_by_the_city_from_a_day_on_and_seen_by_its_counties()
    {
        using var city = service.As("city-admin@6229");
        using var county = service.As("county-officer@622924");
        var rules = new
        {
            validFrom = "2026-06-01",
            reminderDays = new[] { 60, 10 },
            answerMinutes = 20,
            reviewMonths = 12,
            source = "某通知",
        };
        await city.PostsAsync("/v1/divisions/6229/forces/rules", rules);
        await city.RefusesAsync("/v1/divisions/6229/forces/rules", rules, "force-rules.stand");
        (await county.GetsAsync("/v1/divisions/622924/forces/rules"))["items"]!
            .AsArray()
            .Select(r => r!.Number("answerMinutes"))
            .ShouldBe([15, 20]);
        (await county.PostsAsync("/v1/divisions/622924/forces/rules", rules, HttpStatusCode.Forbidden))
            .Text("code")
            .ShouldBe("scope.role-missing");
    }
}
