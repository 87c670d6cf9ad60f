using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Records.Places;

namespace Drills.Tests;

public sealed class ProgrammesTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    [Fact]
    public async Task Of_six_equal_programmes_one_is_drafted()
    {
        using var village = service.As("village-officer@622921103206");
        await village.OnceAsync("/v1/divisions/622921103206/programmes", Draft(), "programme.one-a-year");
    }

    [Fact]
    public async Task A_drill_is_recorded_while_its_place_existed()
    {
        using var county = service.As("county-officer@622928");
        var (place, id) = (DivisionCode.Parse("622928103214"), Guid.CreateVersion7());
        await service.PublishEventsAsync(
            new DivisionEstablished(id, DivisionLevel.Village, "新村", new DateOnly(2026, 2, 1), null) { Division = place }
        );
        await service.PublishEventsAsync(
            new DivisionClosed(
                id,
                DivisionLevel.Village,
                "新村",
                DivisionCode.Parse("622928103215"),
                DivisionChange.Merge,
                new DateOnly(2026, 11, 20)
            )
            {
                Division = place,
            }
        );
        await service.UntilAsync(db => db.Set<KnownPlace>().AnyAsync(p => p.Id == id && p.ClosedOn != null && p.Since != null));
        foreach (var (day, code) in new[] { ("2026-01-31", "division.before-established"), ("2026-11-20", "division.ended") })
        {
            var body = new { drill = Scenes.Drill("演练"), held = new { on = day, people = 30 } };
            var refused = await county.PostsAsync($"/v1/divisions/{place}/drills/record", body, HttpStatusCode.UnprocessableEntity);
            refused.Text("code").ShouldBe(code);
            refused["errors"]![0]!.Text("field").ShouldBe("held.on");
        }

        await county.HeldDrillAsync(place.Value, "演练", "2026-11-10");
    }

    [Fact]
    public async Task A_village_drafts_its_programme_the_township_approves_and_the_year_shows_its_progress()
    {
        using var village = service.As("village-officer@622921103201");
        using var township = service.As("township-head@622921103");
        var draft = await village.PostsAsync("/v1/divisions/622921103201/programmes", Draft(), HttpStatusCode.Created);
        var at = $"/v1/divisions/622921103201/programmes/{draft.Text("id")}";
        var items = draft["items"]!.AsArray().Select(i => i!["item"]!.Text("id")).ToList();
        await village.RefusesAsync("/v1/divisions/622921103201/programmes", Draft(), "programme.one-a-year");
        await village.RefusesAsync(
            $"{at}/put-off",
            new
            {
                itemId = items[0],
                month = 6,
                reason = "春耕",
            },
            "programme.not-approved"
        );
        await village.RefusesAsync($"{at}/approve", new { }, "scope.role-missing", HttpStatusCode.Forbidden);
        await township.PostsAsync($"{at}/approve", new { on = "2026-01-10" });
        await township.RefusesAsync($"{at}/approve", new { }, "programme.approved-already");
        await village.PostsAsync(
            $"{at}/put-off",
            new
            {
                itemId = items[0],
                month = 6,
                reason = "春耕",
            }
        );
        await village.PostsAsync($"{at}/drop", new { itemId = items[3], reason = "与乡镇演练合并" });
        await village.RefusesAsync(
            $"{at}/put-off",
            new
            {
                itemId = items[3],
                month = 12,
                reason = "恢复",
            },
            "programme.dropped-already"
        );

        // Written down afterwards, the drill finds its line by hazard and month; a planned one names it.
        await village.HeldDrillAsync("622921103201", "防汛转移", "2026-06-20");
        var planned = await village.PostsAsync(
            "/v1/divisions/622921103201/drills",
            new
            {
                drill = Scenes.Drill("冬季防火"),
                plannedOn = "2026-12-05",
                programmeItemId = items[2],
            },
            HttpStatusCode.Created
        );
        await village.RefusesAsync(
            "/v1/divisions/622921103201/drills",
            new
            {
                drill = Scenes.Drill("又一次"),
                plannedOn = "2026-12-06",
                programmeItemId = items[2],
            },
            "programme.carried-out"
        );
        var followed = await township.GetsAsync($"/v1/divisions/622921103/programmes/{draft.Text("id")}");
        followed["items"]!
            .AsArray()
            .Select(i => i!.Text("progress"))
            .ShouldBe(["held-late", "overdue", "dropped", "planned"], ignoreOrder: true);
        (followed.Number("planned"), followed.Number("held"), followed.Number("slipped")).ShouldBe((3, 1, 1));
        await village.PostsAsync($"/v1/divisions/622921103201/drills/{planned.Text("id")}/cancel", new { reason = "大雪" });
        (await township.GetsAsync($"/v1/divisions/622921103/programmes?year=2026"))["items"]![0]!["items"]!
            .AsArray()
            .Select(i => i!.Text("progress"))
            .ShouldContain("open");
    }

    private static object Draft() =>
        new
        {
            year = 2026,
            items = new[]
            {
                Item(4, "防汛转移演练", "flood-drought"),
                Item(5, "地震逃生演练", "earthquake"),
                Item(12, "冬季防火演练", "fire"),
                Item(11, "综合演练", "natural-disaster"),
            },
        };

    private static JsonObject Item(int month, string title, string hazard) =>
        new()
        {
            ["month"] = month,
            ["title"] = title,
            ["hazard"] = hazard,
            ["form"] = "live",
            ["extent"] = "functional",
            ["content"] = "single",
        };
}
