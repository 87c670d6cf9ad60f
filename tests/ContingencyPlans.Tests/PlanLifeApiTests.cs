using System.Net;
using System.Net.Http.Json;
using ContingencyPlans.Features.Plans.Revision;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Tests;

public sealed class PlanLifeApiTests(ContingencyPlansFixture service) : IClassFixture<ContingencyPlansFixture>
{
    [Fact]
    public async Task A_township_takes_its_plan_from_draft_to_in_force_and_the_county_files_it()
    {
        using var head = service.As("township-head@622921101");
        using var county = service.As("county-officer@622921");
        var draft = await head.DraftsAsync("622921101", "新集镇总体应急预案");
        var at = $"/v1/divisions/622921101/plans/{draft.Text("id")}";
        await head.RefusesAsync($"{at}/approve", new { }, "plan.wrong-step");
        await head.PostsAsync($"{at}/start-review", new { on = "2026-11-02" });
        var reviewed = await head.PostsAsync(
            $"{at}/opinions",
            new
            {
                expert = "李专家",
                unit = "某大学",
                verdict = "agree-with-changes",
                text = "补充集合点",
                on = "2026-11-03",
            }
        );
        await head.RefusesAsync($"{at}/approve", new { on = "2026-11-03" }, "plan.opinions-unanswered");
        var opinion = reviewed["opinions"]![0]!.Text("id");
        await head.PostsAsync(
            $"{at}/opinions/{opinion}/answer",
            new
            {
                text = "已补充",
                taken = true,
                on = "2026-11-04",
            }
        );
        await head.PostsAsync($"{at}/approve", new { on = "2026-11-05" });
        await head.RefusesAsync(
            $"{at}/issue",
            new { number = "新政发〔2026〕8号", on = "2026-11-25" },
            "plan.date-not-yet",
            HttpStatusCode.UnprocessableEntity
        );
        var issued = await head.PostsAsync($"{at}/issue", new { number = "新政发〔2026〕8号", on = "2026-11-06" });
        issued["life"]!.Text("submitBy").ShouldBe("2026-12-04");
        (
            await head.PutsAsync(
                at,
                new { heading = Scenes.Heading("改名后的总体应急预案"), content = Scenes.Content() },
                HttpStatusCode.Conflict
            )
        )
            .Text("code")
            .ShouldBe("plan.immutable");
        (await head.PostsAsync($"{at}/submit", new { note = "编制说明", on = "2026-11-09" }))["life"]!
            .Text("receiptBy")
            .ShouldBe("2026-11-16");
        await head.RefusesAsync($"{at}/file", new { }, "plan.not-yours", HttpStatusCode.Forbidden);
        await county.PostsAsync($"{at}/send-back", new { reason = "缺编制说明", on = "2026-11-10" });
        await head.PostsAsync($"{at}/submit", new { on = "2026-11-11" });
        var filed = await county.PostsAsync($"{at}/file", new { filingNumber = "县备〔2026〕3号", on = "2026-11-12" });
        (filed.Text("state"), filed["life"]!.Text("inForceFrom"), filed["life"]!.Text("dueOn")).ShouldBe(
            ("in-force", "2026-11-12", "2029-11-12")
        );
        (await service.PublishedEventsAsync<PlanChanged>(Guid.Parse(draft.Text("id"))))
            .Select(e => e.Change)
            .ShouldBe([PlanChange.Issued, PlanChange.Submitted, PlanChange.Submitted, PlanChange.Filed]);
    }

    [Fact]
    public async Task Two_who_edit_a_draft_at_once_do_not_overwrite_each_other()
    {
        using var head = service.As("township-head@622921102");
        var draft = await head.DraftsAsync("622921102", "尹集镇总体应急预案");
        var at = $"/v1/divisions/622921102/plans/{draft.Text("id")}";
        async Task<HttpStatusCode> PutsAsync(string version, string action)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, at)
            {
                Content = JsonContent.Create(new { heading = Scenes.Heading("尹集镇总体应急预案"), content = Scenes.Content(action) }),
            };
            request.Headers.IfMatch.ParseAdd($"\"{version}\"");
            return (await head.SendAsync(request)).StatusCode;
        }

        (await PutsAsync("1", "先到的")).ShouldBe(HttpStatusCode.OK);
        (await PutsAsync("1", "后到的")).ShouldBe(HttpStatusCode.PreconditionFailed);
        (await head.GetsAsync(at))["content"]!["actions"]![0]!.Text("text").ShouldBe("先到的");
    }

    [Fact]
    public async Task A_new_edition_says_what_differs_and_takes_the_place_of_the_one_before()
    {
        using var head = service.As("township-head@622921103");
        var first = await service.BringsIntoForceAsync(await head.DraftsAsync("622921103", "红台乡总体应急预案"), "红政发〔2026〕1号");
        var at = $"/v1/divisions/622921103/plans/{first.Text("id")}";
        var second = await head.PostsAsync($"{at}/revise", null, HttpStatusCode.Created);
        second.Number("edition").ShouldBe(2);
        await head.RefusesAsync($"{at}/revise", new { }, "plan.revised-already");
        var next = $"/v1/divisions/622921103/plans/{second.Text("id")}";
        await head.PutsAsync(
            next,
            new
            {
                heading = Scenes.Heading("红台乡总体应急预案（2026年修订）"),
                content = new
                {
                    actions = new object[]
                    {
                        new
                        {
                            number = "1",
                            post = "乡长",
                            text = "到岗指挥",
                            withinMinutes = 20,
                        },
                        new
                        {
                            number = "2",
                            post = "村主任",
                            text = "清点人数",
                            withinMinutes = 60,
                        },
                    },
                },
            }
        );
        var difference = await head.GetsAsync($"{next}/difference");
        (difference.Number("added"), difference.Number("removed"), difference.Number("changed")).ShouldBe((1, 0, 2));
        var changed = difference["content"]!.AsArray().Single(d => d!.Text("kind") == "changed")!;
        (changed.Text("part"), changed.Text("item"), changed.Text("was"), changed.Text("now")).ShouldBe(
            ("actions", "1", "镇长\n到岗指挥\n≤ 30 min", "乡长\n到岗指挥\n≤ 20 min")
        );
        (await head.GetsAsync(at)).Text("state").ShouldBe("in-force");
        await service.BringsIntoForceAsync(second, "红政发〔2026〕2号");
        (await head.GetsAsync(at)).Text("state").ShouldBe("superseded");
        (await head.GetsAsync("/v1/divisions/622921103/plans?state=in-force")).Each("id").ShouldBe([second.Text("id")]);
    }

    [Fact]
    public async Task A_county_takes_steps_for_all_its_villages_at_once_or_for_none_with_the_reason_by_plan()
    {
        using var county = service.As("county-officer@622922");
        var villages = await Task.WhenAll(
            Enumerable
                .Range(1, 3)
                .Select(i => county.DraftsAsync($"62292210020{i}", $"第{i}村应急处置方案", "disposal-scheme", "village", "flood-drought"))
        );
        var ids = villages.Select(v => v.Text("id")).ToArray();
        const string steps = "/v1/divisions/622922/plans/steps";
        await county.PostsAsync($"/v1/divisions/622922100202/plans/{ids[1]}/start-review", new { });
        var refused = await county.PostsAsync(steps, new { planIds = ids, startReview = new { } }, HttpStatusCode.BadRequest);
        var error = refused["errors"]!.AsArray().ShouldHaveSingleItem()!;
        (error.Text("field"), error.Text("code")).ShouldBe(("planIds[1]", "plan.wrong-step"));
        (await county.GetsAsync("/v1/divisions/622922/plans?state=draft")).Each("id").Count.ShouldBe(2);
        await county.PostsAsync(steps, new { planIds = new[] { ids[0], ids[2] }, startReview = new { } });
        var done = await county.PostsAsync(
            steps,
            new
            {
                planIds = ids,
                opinion = new
                {
                    expert = "李专家",
                    verdict = "agree",
                    text = "同意",
                },
                answer = new { text = "感谢", taken = true },
                approve = new { },
                issue = new { number = "县应急〔2026〕{n}号" },
                firstNumber = 11,
                submit = new { },
                file = new { },
            }
        );
        done["plans"]!
            .AsArray()
            .Select(p => (p!.Text("state"), p!.Text("number")))
            .ShouldBe([("in-force", "县应急〔2026〕11号"), ("in-force", "县应急〔2026〕12号"), ("in-force", "县应急〔2026〕13号")]);
    }

    [Fact]
    public async Task A_drills_finding_makes_the_plan_due_and_overdue_plans_are_published()
    {
        using var head = service.As("township-head@622921104");
        var plan = await service.BringsIntoForceAsync(await head.DraftsAsync("622921104", "先锋乡总体应急预案"), "先政发〔2026〕1号");
        var id = Guid.Parse(plan.Text("id"));
        await service.PublishEventsAsync(
            new PlanRevisionDemanded(Guid.NewGuid(), Guid.NewGuid(), id, "防汛演练", "集合点过远", new(2026, 12, 20), new(2026, 11, 20))
            {
                Division = DivisionCode.Parse("622921104"),
            }
        );
        var at = $"/v1/divisions/622921104/plans/{id}";
        for (
            var end = DateTime.UtcNow.AddMinutes(1);
            (await head.GetsAsync(at)).Text("state") != "due-for-revision" && DateTime.UtcNow < end;

        )
        {
            await Task.Delay(100);
        }

        var due = await head.GetsAsync(at);
        (due.Text("state"), due["demands"]![0]!.Text("trigger")).ShouldBe(("due-for-revision", "drill-finding"));
        (await head.GetsAsync("/v1/divisions/622921104/plans?state=due-for-revision")).Each("id").ShouldBe([plan.Text("id")]);
        (await head.PostsAsync($"{at}/evaluate", new { conclusion = "集合点已调整" })).Text("state").ShouldBe("in-force");
        (await service.PublishedEventsAsync<PlanFellDue>(id)).Single().Trigger.ShouldBe("drill-finding");

        var late = await head.DraftsAsync("622921104", "先锋乡地震应急预案", "special", "township", "earthquake");
        var lateAt = $"/v1/divisions/622921104/plans/{late.Text("id")}";
        await head.PostsAsync($"{lateAt}/start-review", new { on = "2026-09-01" });
        await head.PostsAsync(
            $"{lateAt}/opinions",
            new
            {
                expert = "李专家",
                verdict = "agree",
                text = "同意",
                on = "2026-09-01",
            }
        );
        await head.PostsAsync(
            $"{lateAt}/opinions/answer",
            new
            {
                text = "感谢",
                taken = true,
                on = "2026-09-01",
            }
        );
        await head.PostsAsync($"{lateAt}/approve", new { on = "2026-09-01" });
        (await head.PostsAsync($"{lateAt}/issue", new { number = "先政发〔2026〕2号", on = "2026-09-02" }))["life"]!["overdue"]!
            .GetValue<bool>()
            .ShouldBeTrue();
        await service.InsideAsync(p => p.GetRequiredService<PlanCalendarJob>().PublishDueAsync(default));
        (await service.PublishedEventsAsync<PlanFilingOverdue>(Guid.Parse(late.Text("id"))))
            .Single()
            .Deadline.ShouldBe(new DateOnly(2026, 9, 30)); // 20 September was worked, 25 September a holiday
    }

    [Fact]
    public async Task A_city_sets_its_own_rules_and_holidays()
    {
        using var city = service.As("city-admin@6230");
        await city.PostsAsync(
            "/v1/divisions/6230/plans/rules",
            new
            {
                validFrom = "2026-01-01",
                submitWithin = 10,
                receiptWithin = 3,
                evaluateEvery = 24,
                opinions = 2,
                source = "市应急〔2026〕1号",
            }
        );
        await city.PostsAsync(
            "/v1/divisions/6230/plans/special-days",
            new
            {
                days = new[]
                {
                    new
                    {
                        date = "2026-11-09",
                        works = false,
                        name = "州庆",
                    },
                },
                source = "市政府公告",
            }
        );
        (await city.GetsAsync("/v1/divisions/6230/plans/special-days?year=2026")).Each("name").ShouldContain("州庆");
        using var head = service.As("township-head@623021100");
        var draft = await head.DraftsAsync("623021100", "城关镇总体应急预案");
        var at = $"/v1/divisions/623021100/plans/{draft.Text("id")}";
        await head.PostsAsync($"{at}/start-review", new { on = "2026-11-02" });
        foreach (var expert in (string[])["李专家", "周专家"])
        {
            await head.RefusesAsync($"{at}/approve", new { on = "2026-11-02" }, "plan.opinions-missing");
            await head.PostsAsync(
                $"{at}/opinions",
                new
                {
                    expert,
                    verdict = "agree",
                    text = "同意",
                    on = "2026-11-02",
                }
            );
        }

        await head.PostsAsync(
            $"{at}/opinions/answer",
            new
            {
                text = "感谢",
                taken = true,
                on = "2026-11-02",
            }
        );
        await head.PostsAsync($"{at}/approve", new { on = "2026-11-02" });
        (await head.PostsAsync($"{at}/issue", new { number = "城政发〔2026〕1号", on = "2026-11-06" }))["life"]!
            .Text("submitBy")
            .ShouldBe("2026-11-23");
    }

    [Fact]
    public async Task Refusals_are_said_in_the_callers_language()
    {
        using var head = service.As("township-head@622921105");
        head.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var draft = await head.DraftsAsync("622921105", "北塬镇总体应急预案");
        var refused = await head.PostsAsync(
            $"/v1/divisions/622921105/plans/{draft.Text("id")}/issue",
            new { number = "1号" },
            HttpStatusCode.Conflict
        );
        refused.Text("title").ShouldBe("The plan is a draft, so it can't be issued; its approval comes first.");
        var wrong = await head.PostsAsync(
            "/v1/divisions/622921105/plans",
            new
            {
                heading = Scenes.Heading("北塬镇防汛预案", "special", "township", "flood-drought"),
                content = new
                {
                    grades = new object[]
                    {
                        new
                        {
                            grade = "iv",
                            conditions = new object[]
                            {
                                new
                                {
                                    indicator = "rain-24h",
                                    comparison = "at-least",
                                    threshold = 100,
                                },
                                new
                                {
                                    indicator = "moon",
                                    comparison = "at-least",
                                    threshold = 1,
                                },
                            },
                        },
                        new
                        {
                            grade = "iii",
                            conditions = new[]
                            {
                                new
                                {
                                    indicator = "rain-24h",
                                    comparison = "at-least",
                                    threshold = 50,
                                },
                            },
                        },
                    },
                },
            },
            HttpStatusCode.BadRequest
        );
        wrong["errors"]!
            .AsArray()
            .Select(e => (e!.Text("field"), e!.Text("code")))
            .ShouldBe([
                ("grades[0].conditions[1].indicator", "plan.indicator-unknown"),
                ("grades[1].conditions[0]", "plan.grades-out-of-order"),
            ]);
    }
}
