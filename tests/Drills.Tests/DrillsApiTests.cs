using System.Net;
using System.Text.Json.Nodes;
using Platform.Core.Events;

namespace Drills.Tests;

public sealed class DrillsApiTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    [Fact]
    public async Task A_drill_is_planned_prepared_held_and_told_once()
    {
        var team = await service.KnownTeam("622921100201", TeamLevel.VillageTeam, "前石村应急救援队");
        using var village = service.As("village-officer@622921100201");
        var at = await village.PlannedDrill("622921100201", "防汛转移演练", teams: team);
        await village.Refuses($"{at}/start", new { }, "drill.wrong-step");
        await village.Posts($"{at}/prepare");
        await village.Posts($"{at}/start", new { at = "2026-11-20T09:00:00+08:00" });
        await village.Refuses($"{at}/end", new { people = 3, at = "2026-11-20T08:00:00+08:00" }, "drill.ends-before-start", HttpStatusCode.UnprocessableEntity);
        var held = await village.Posts($"{at}/end", new { people = 42, at = "2026-11-20T10:30:00+08:00" });
        (held.Text("state"), held.Text("heldOn"), held.Text("level")).ShouldBe(("held", "2026-11-20", "village"));
        var told = JsonNode.Parse((await service.Told(held.Text("id"))).ShouldHaveSingleItem().Body)!;
        (told["was"], told["now"]!.Text("organiserLevel"), told["now"]!.Number("people")).ShouldBe((null, "village", 42));
    }
}
