using System.Net;
using System.Text.Json.Nodes;
using Drills.Features.Drills;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;

namespace Drills.Tests;

public sealed class DrillsApiTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    [Fact]
    public async Task A_drill_is_planned_prepared_held_and_published_once()
    {
        var team = await service.KnownTeamAsync("622921100201", TeamLevel.VillageTeam, "前石村应急救援队");
        using var village = service.As("village-officer@622921100201");
        var at = await village.PlannedDrillAsync("622921100201", "防汛转移演练", teams: team);
        await village.RefusesAsync($"{at}/start", new { }, "drill.wrong-step");
        await village.PostsAsync($"{at}/prepare");
        await village.PostsAsync($"{at}/start", new { at = "2026-11-20T09:00:00+08:00" });
        await village.RefusesAsync(
            $"{at}/end",
            new { people = 3, at = "2026-11-20T08:00:00+08:00" },
            "drill.ends-before-start",
            HttpStatusCode.UnprocessableEntity
        );
        var held = await village.PostsAsync($"{at}/end", new { people = 42, at = "2026-11-20T10:30:00+08:00" });
        (held.Text("state"), held.Text("heldOn"), held.Text("level")).ShouldBe(("held", "2026-11-20", "village"));
        var published = JsonNode.Parse((await service.PublishedEventsAsync(held.Text("id"))).ShouldHaveSingleItem().Body)!;
        (published["was"], published["now"]!.Text("organiserLevel"), published["now"]!.Number("people")).ShouldBe((null, "village", 42));
    }

    [Fact]
    public async Task Of_two_concurrent_edits_of_a_drill_the_second_is_refused_as_stale()
    {
        using var county = service.As("county-officer@622922");
        using var other = service.As("county-officer@622922", "auditor@622901");
        var at = await county.PlannedDrillAsync("622922", "并发修改演练");
        async Task<HttpStatusCode> PutAsync(HttpClient who, string title)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, at)
            {
                Content = System.Net.Http.Json.JsonContent.Create(Replacement.Of<DrillRequest>(Scenes.Drill(title))),
            };
            request.Headers.IfMatch.ParseAdd("\"1\"");
            return (await who.SendAsync(request)).StatusCode;
        }

        var answers = await Task.WhenAll(PutAsync(county, "甲的修改"), PutAsync(other, "乙的修改"));
        answers.Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed]);
        (await county.GetsAsync(at)).Number("version").ShouldBe(2);
        (
            await county.PutAsync(at, System.Net.Http.Json.JsonContent.Create(Replacement.Of<DrillRequest>(Scenes.Drill("不带版本"))))
        ).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
    }

    [Fact]
    public async Task A_drill_is_put_off_or_cancelled_with_the_reason_and_follows_its_place_when_it_has_another_code()
    {
        using var county = service.As("county-officer@622925");
        var at = await county.PlannedDrillAsync("622925", "推迟演练", "2026-11-25");
        await county.RefusesAsync(
            $"{at}/postpone",
            new { to = "2026-11-20", reason = "提前" },
            "drill.not-later",
            HttpStatusCode.UnprocessableEntity
        );
        var postponed = await county.PostsAsync($"{at}/postpone", new { to = "2026-12-02", reason = "降雪道路结冰" });
        (postponed.Text("plannedOn"), postponed["log"]![1]!.Text("note")).ShouldBe(("2026-12-02", "降雪道路结冰"));
        var held = await county.HeldDrillAsync("622925", "已举行演练", "2026-10-01");
        await county.PostsAsync($"{at}/cancel", new { reason = "合并到全市演练" });
        await county.RefusesAsync($"{at}/prepare", new { }, "drill.wrong-step");
        await service.PublishEventsAsync(
            new DivisionRecoded(
                Guid.NewGuid(),
                DivisionLevel.County,
                "改区",
                DivisionCode.Parse("622925"),
                DivisionChange.Recode,
                new(2026, 11, 24)
            )
            {
                Division = DivisionCode.Parse("622905"),
            }
        );
        var id = Guid.Parse(held[^36..]);
        await service.UntilAsync(db => db.Drills.AnyAsync(d => d.Id == id && d.Division == DivisionCode.Parse("622905")));
        var published = (await service.PublishedEventsAsync<DrillChanged>(id))[^1];
        (published.Change, published.Was!.Division.Value, published.Now!.Division.Value, published.Now.Moves[0].From.Value).ShouldBe(
            (DrillChange.Moved, "622925", "622905", "622925")
        );
    }
}
