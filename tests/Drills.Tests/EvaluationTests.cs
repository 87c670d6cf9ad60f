using System.Net;
using Platform.Core.Events;

namespace Drills.Tests;

public sealed class EvaluationTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    private static readonly object[] Scores =
    [
        new { heading = "plan-fitness", score = 90 },
        new { heading = "coordination", score = 80 },
        new { heading = "people", score = 80 },
        new { heading = "equipment", score = 60 },
    ];

    [Fact]
    public async Task Actions_are_done_late_or_missed_by_the_timeline_and_their_time_runs_from_the_inject_that_calls_for_them()
    {
        using var county = service.As("county-officer@622921");
        var at = await HeldWithTimelineAsync(county, "622921");
        (await county.GetsAsync($"{at}/actions"))
            .Items()
            .Select(a => (a!.Text("number"), a!.Text("outcome")))
            .ShouldBe([("1", "done"), ("2", "late"), ("3", "missed")]);
        await county.RefusesAsync($"{at}/findings", Order(), "drill.wrong-step");
        await county.RefusesAsync(
            $"{at}/evaluate",
            new { evaluators = new[] { "马专家" }, scores = Scores[..1] },
            "evaluation.score-missing",
            HttpStatusCode.UnprocessableEntity
        );
        var judged = await county.PostsAsync(
            $"{at}/evaluate",
            new
            {
                evaluators = new[] { "马专家" },
                scores = Scores,
                conclusion = "通讯中断时指挥不畅",
            }
        );

        // Execution: (100 + 50 + 0) / 3 = 50, a third of the marks; 15 + 18 + 16 + 12 + 9 = 70.
        (
            judged.Number("done"),
            judged.Number("late"),
            judged.Number("missed"),
            judged["total"]!.GetValue<decimal>(),
            judged.Text("grade")
        ).ShouldBe((1, 1, 1, 70.0m, "fair"));
        var again = await county.PostsAsync(
            $"{at}/evaluate",
            new
            {
                evaluators = new[] { "马专家" },
                scores = Scores,
                actions = new[]
                {
                    new
                    {
                        number = "3",
                        outcome = "done",
                        remark = "现场确认完成，漏记时间",
                    },
                },
            }
        );
        again["total"]!.GetValue<decimal>().ShouldBe(80.0m);
        var published = await service.PublishedEventsAsync<DrillChanged>(Guid.Parse(at[^36..]));
        published
            .Select(e => (e.Change, e.Was?.Score, e.Now?.Score))
            .ShouldBe([(DrillChange.Held, null, null), (DrillChange.Evaluated, null, 70.0m), (DrillChange.Evaluated, 70.0m, 80.0m)]);
    }

    [Fact]
    public async Task An_action_whose_limit_lies_after_the_end_of_the_drill_is_not_exercised_and_costs_no_marks()
    {
        using var county = service.As("county-officer@622926");
        var plan = service.Plans.Issue("东乡族自治县防汛预案", actions: [("1", 30, []), ("2", 60, []), ("3", 4_320, [])]);
        var planned = await county.PostsAsync(
            "/v1/divisions/622926/drills",
            new { drill = Scenes.Drill("防汛综合演练").Exercising(plan, "iii"), plannedOn = "2026-11-20" },
            HttpStatusCode.Created
        );
        var at = $"/v1/divisions/622926/drills/{planned.Text("id")}";
        await county.PostsAsync($"{at}/prepare");
        await county.PostsAsync($"{at}/start", new { at = "2026-11-20T09:00:00+08:00" });
        var done = new
        {
            at = "2026-11-20T09:20:00+08:00",
            text = "群众转移完成",
            action = "1",
        };
        await county.PostsAsync($"{at}/timeline", new { entries = new[] { done } });
        await county.PostsAsync($"{at}/end", new { at = "2026-11-20T10:10:00+08:00", people = 30 });

        (await county.GetsAsync($"{at}/actions"))
            .Items()
            .Select(a => (a!.Text("number"), a!.Text("outcome")))
            .ShouldBe([("1", "done"), ("2", "missed"), ("3", "not-exercised")]);
        var judged = await county.PostsAsync($"{at}/evaluate", new { evaluators = new[] { "马专家" }, scores = Scores });

        judged["scores"]!.AsArray().Single(s => s!.Text("heading") == "execution")!["score"]!.GetValue<decimal>().ShouldBe(50m);
        (judged.Number("missed"), judged.Number("notExercised")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_finding_is_followed_until_closed_and_the_drill_only_then()
    {
        using var county = service.As("county-officer@622922");
        using var township = service.As("team-captain@622922");
        var at = await HeldWithTimelineAsync(county, "622922");
        await county.PostsAsync($"{at}/evaluate", new { evaluators = new[] { "马专家" }, scores = Scores });
        var finding = await county.PostsAsync(
            $"{at}/findings",
            Order(revise: true, due: "2026-11-23", on: "2026-11-22"),
            HttpStatusCode.Created
        );
        var path = $"/v1/divisions/622922/drills/findings/{finding.Text("id")}";
        (await service.PublishedEventsAsync<PlanRevisionDemanded>(Guid.Parse(finding.Text("id"))))
            .ShouldHaveSingleItem()
            .PlanId.ShouldBe(Guid.Parse(finding.Text("revisionOf")));
        (await county.GetsAsync("/v1/divisions/622922/drills/findings?overdue=true"))["items"]![0]!.Number("daysOverdue").ShouldBe(1);
        await county.RefusesAsync($"{at}/close", new { }, "drill.findings-open");
        await county.RefusesAsync($"{path}/close", new { note = "看过了" }, "finding.not-done");
        await township.PostsAsync($"{path}/report", new { note = "已配发对讲机两部", done = true });
        await township.RefusesAsync($"{path}/close", new { note = "自己办结" }, "scope.role-missing", HttpStatusCode.Forbidden);
        await county.PostsAsync($"{path}/send-back", new { note = "数量不足" });
        await county.PostsAsync($"{path}/reassign", new { due = "2026-12-10", reason = "采购需要时间" });
        (await county.GetsAsync("/v1/divisions/622922/drills/findings?overdue=true"))["items"]!.AsArray().ShouldBeEmpty();
        await township.PostsAsync($"{path}/report", new { note = "已补足四部", done = true });
        (await county.PostsAsync($"{path}/close", new { note = "现场核实" }))["followUps"]!.AsArray().Count.ShouldBe(6);
        await county.RefusesAsync($"{path}/report", new { note = "再报", done = true }, "finding.closed");
        (await county.PostsAsync($"{at}/close")).Text("state").ShouldBe("closed");
    }

    [Fact]
    public async Task A_county_scores_by_its_own_rule_from_its_first_day_on()
    {
        using var county = service.As("county-officer@622923");
        var grades = new[] { new { grade = "excellent", from = 95 }, new { grade = "poor", from = 0 } };
        object Rule(int people) =>
            new
            {
                weights = new[] { new { heading = "execution", percent = 60 }, new { heading = "people", percent = people } },
                lateWorth = 50,
                grades,
                validFrom = "2026-11-01",
                source = "县应急办〔2026〕3号",
            };
        await county.RefusesAsync(
            "/v1/divisions/622923/drills/scoring-rules",
            Rule(50),
            "evaluation.weights-off",
            HttpStatusCode.UnprocessableEntity
        );
        await county.PostsAsync("/v1/divisions/622923/drills/scoring-rules", Rule(40));
        await county.RefusesAsync("/v1/divisions/622923/drills/scoring-rules", Rule(40), "evaluation.rule-stands");
        var scores = new[] { new { heading = "execution", score = 100 }, new { heading = "people", score = 85 } };
        var at = await county.HeldDrillAsync("622923", "按县规评分", on: "2026-10-20");
        await county.RefusesAsync(
            $"{at}/evaluate",
            new
            {
                evaluators = new[] { "甲" },
                scores,
                on = "2026-10-25",
            },
            "evaluation.score-missing",
            HttpStatusCode.UnprocessableEntity
        );
        var judged = await county.PostsAsync(
            $"{at}/evaluate",
            new
            {
                evaluators = new[] { "甲" },
                scores,
                on = "2026-11-05",
            }
        );
        (judged["total"]!.GetValue<decimal>(), judged.Text("grade")).ShouldBe((94.0m, "poor"));
    }

    private static object Order(bool revise = false, string due = "2026-12-20", string? on = null) =>
        new
        {
            heading = "coordination",
            text = "通讯中断后无备用手段",
            action = "配发对讲机，写入预案",
            owner = new { post = "应急管理所所长", name = "马所长" },
            due,
            revisePlan = revise,
            on,
        };

    /// <summary>Inject 1 at 9:20 calls for actions 1 and 2 (30 and 10 minutes); both were done at 9:45; 3 never was; 4 is for a lower level
    /// only.</summary>
    private async Task<string> HeldWithTimelineAsync(HttpClient county, string place)
    {
        var plan = service.Plans.Issue(
            $"{place}防汛预案",
            actions: [("1", 30, []), ("2", 10, ["iii"]), ("3", 60, ["iii", "ii"]), ("4", 5, ["iv"])]
        );
        var planned = await county.PostsAsync(
            $"/v1/divisions/{place}/drills",
            new { drill = Scenes.Drill("防汛综合演练").Exercising(plan, "iii"), plannedOn = "2026-11-20" },
            HttpStatusCode.Created
        );
        var at = $"/v1/divisions/{place}/drills/{planned.Text("id")}";
        await county.PutsAsync(
            $"{at}/injects",
            new
            {
                injects = new object[]
                {
                    new
                    {
                        minute = 20,
                        text = "水位超警戒",
                        actions = new[] { "1", "2" },
                    },
                    new { minute = 5, text = "暴雨预警" },
                },
            }
        );
        await county.PostsAsync($"{at}/prepare");
        await county.PostsAsync($"{at}/start", new { at = "2026-11-20T09:00:00+08:00" });
        await county.PostsAsync(
            $"{at}/timeline",
            new
            {
                entries = new object[]
                {
                    new
                    {
                        at = "2026-11-20T09:20:00+08:00",
                        text = "发布注入",
                        inject = 2,
                    },
                    new
                    {
                        at = "2026-11-20T09:45:00+08:00",
                        text = "群众转移完成",
                        action = "1",
                    },
                    new
                    {
                        at = "2026-11-20T09:45:00+08:00",
                        text = "报告县防指",
                        action = "2",
                    },
                },
            }
        );
        await county.RefusesAsync(
            $"{at}/timeline",
            new { entries = new[] { new { text = "无此措施", action = "9" } } },
            "drill.unknown-action",
            HttpStatusCode.UnprocessableEntity
        );
        await county.PostsAsync($"{at}/end", new { people = 80, at = "2026-11-20T10:30:00+08:00" });
        return at;
    }
}
