using System.Net;
using Drills.Features.Plans;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Core.Events;

namespace Drills.Tests;

public sealed class PlanCheckTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    [Fact]
    public async Task A_drill_exercises_a_plan_in_force_and_keeps_what_it_said()
    {
        using var county = service.As("county-officer@622921");
        var plan = service.Plans.Issue("防汛抗旱应急预案", actions: ("1.1", 30, ["iv"]));
        var drill = await PlansAsync(county, "622921", "预案演练", plan);
        (drill["planCheck"]!.Text("state"), drill["planSnapshot"]!["actions"]![0]!.Text("number")).ShouldBe(("in-force", "1.1"));
        await RefusesAsync(county, "622921", service.Plans.Issue("废止的预案", inForce: false), "drill.plan-not-in-force");
        await RefusesAsync(county, "622921", Guid.NewGuid(), "drill.unknown-plan");
    }

    [Fact]
    public async Task While_contingency_plans_are_down_a_drill_is_recorded_unchecked_and_a_round_checks_it_later()
    {
        using var county = service.As("county-officer@622922");
        var (good, bad) = (service.Plans.Issue("地震应急预案"), service.Plans.Issue("旧预案", inForce: false));
        service.Plans.Down = true;
        var first = (await PlansAsync(county, "622922", "待核演练", good)).Text("id");
        var second = (await PlansAsync(county, "622922", "待核演练二", bad)).Text("id");
        (await StateAsync(county, first)).ShouldBe("unchecked");
        var round = service.Services.GetRequiredService<RecheckPlansJob>();
        await round.CheckAsync(TestContext.Current.CancellationToken);
        (await StateAsync(county, first)).ShouldBe("unchecked");
        service.Plans.Down = false;
        await round.CheckAsync(TestContext.Current.CancellationToken);
        (await StateAsync(county, first), await StateAsync(county, second)).ShouldBe(("in-force", "not-in-force"));
    }

    [Fact]
    public async Task A_drill_of_last_spring_may_have_exercised_an_edition_that_is_superseded_by_now()
    {
        using var county = service.As("county-officer@622923");
        var plan = service.Plans.Issue("山洪应急预案（第一版）", inForce: false);
        await service.PublishEventsAsync(
            new PlanChanged(
                plan,
                PlanChange.Superseded,
                null,
                new(
                    DivisionCode.Parse("622923"),
                    [],
                    Guid.NewGuid(),
                    1,
                    PlanKind.Special,
                    PlanLevel.County,
                    [Hazard.FlashFlood],
                    "山洪应急预案（第一版）",
                    null,
                    "1号",
                    new(2025, 1, 1),
                    null,
                    new(2025, 2, 1),
                    new(2026, 9, 1),
                    null,
                    null,
                    false,
                    true
                ),
                new(2026, 9, 1)
            )
            {
                Division = DivisionCode.Parse("622923"),
            }
        );
        await service.UntilAsync(db => Task.FromResult(db.Plans.Any(p => p.PlanId == plan)));
        var body = new { drill = Scenes.Drill("春季演练").Exercising(plan), held = new { on = "2026-04-12", people = 20 } };
        (await county.PostsAsync("/v1/divisions/622923/drills/record", body, HttpStatusCode.Created))["planCheck"]!
            .Text("state")
            .ShouldBe("in-force");
        var late = new { drill = Scenes.Drill("秋季演练").Exercising(plan), held = new { on = "2026-10-12", people = 20 } };
        await county.RefusesAsync(
            "/v1/divisions/622923/drills/record",
            late,
            "drill.plan-not-in-force",
            HttpStatusCode.UnprocessableEntity
        );
    }

    private static Task<System.Text.Json.Nodes.JsonNode> PlansAsync(HttpClient county, string place, string title, Guid plan) =>
        county.PostsAsync(
            $"/v1/divisions/{place}/drills",
            new { drill = Scenes.Drill(title).Exercising(plan), plannedOn = "2026-12-01" },
            HttpStatusCode.Created
        );

    private static Task RefusesAsync(HttpClient county, string place, Guid plan, string code) =>
        county.RefusesAsync(
            $"/v1/divisions/{place}/drills",
            new { drill = Scenes.Drill("不应登记").Exercising(plan), plannedOn = "2026-12-01" },
            code,
            HttpStatusCode.UnprocessableEntity
        );

    private static async Task<string> StateAsync(HttpClient county, string id) =>
        (await county.GetsAsync($"/v1/divisions/622922/drills/{id}"))["planCheck"]!.Text("state");
}
