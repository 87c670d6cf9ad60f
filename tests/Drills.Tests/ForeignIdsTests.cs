using System.Net;
using System.Text.Json.Nodes;
using Platform.Core.Events;

namespace Drills.Tests;

/// <summary>What a request names in its body lies at its place, below or above; a record elsewhere is answered as none.</summary>
public sealed class ForeignIdsTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    private const string Village = "622926100201";

    [Fact]
    public async Task A_village_names_neither_a_team_nor_a_plan_of_another_county()
    {
        var foreignTeam = await service.KnownTeamAsync("622927100201", TeamLevel.VillageTeam, "外县应急救援队");
        var (foreignPlan, foreignDraft) = (
            service.Plans.IssueAt("622927", "外县防汛预案", inForce: true),
            service.Plans.IssueAt("622927", "外县草案", inForce: false)
        );
        using var village = service.As($"village-officer@{Village}");
        foreach (var door in (string[])["record", "plan"])
        {
            await SameAsync(id => Send(door, Scenes.Drill("外县队伍演练", id)), foreignTeam);
            await SameAsync(id => Send(door, Scenes.Drill("外县预案演练").Exercising(id)), foreignPlan);
            await SameAsync(id => Send(door, Scenes.Drill("外县草案演练").Exercising(id)), foreignDraft);
        }

        async Task<(HttpStatusCode, string)> Send(string door, JsonObject drill)
        {
            object body =
                door == "record" ? new { drill, held = new { on = "2026-06-10", people = 30 } } : new { drill, plannedOn = "2026-12-20" };
            var answer = await village.PostAsync(
                $"/v1/divisions/{Village}/drills{(door == "record" ? "/record" : "")}",
                System.Net.Http.Json.JsonContent.Create(body)
            );
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_drill_names_the_teams_and_plans_of_its_place_and_of_places_above_and_below()
    {
        var (above, below) = (
            await service.KnownTeamAsync("622928", TeamLevel.JointTeam, "县联队"),
            await service.KnownTeamAsync("622928100201", TeamLevel.VillageTeam, "村队")
        );
        using var township = service.As("township-head@622928100");
        await township.PlannedDrillAsync("622928100", "上下联合演练", "2026-12-20", above, below);
        await township.PostsAsync(
            "/v1/divisions/622928100/drills",
            new
            {
                drill = Scenes.Drill("按县预案演练").Exercising(service.Plans.IssueAt("622928", "县预案", inForce: true)),
                plannedOn = "2026-12-21",
            },
            HttpStatusCode.Created
        );
    }

    [Fact]
    public async Task A_programme_names_neither_a_team_nor_a_plan_of_another_county()
    {
        var team = await service.KnownTeamAsync("622927100202", TeamLevel.VillageTeam, "外县二队");
        var plan = service.Plans.IssueAt("622927", "外县地震预案", inForce: true);
        using var village = service.As("village-officer@622926100202");
        await SameAsync(id => Draft(id, null), team);
        await SameAsync(id => Draft(null, id), plan);

        async Task<(HttpStatusCode, string)> Draft(Guid? team, Guid? plan)
        {
            var line = new JsonObject
            {
                ["month"] = 6,
                ["title"] = "防汛演练",
                ["hazard"] = "flood-drought",
                ["form"] = "live",
                ["extent"] = "functional",
                ["content"] = "single",
                ["planId"] = plan,
                ["teams"] = team is null ? [] : new JsonArray(JsonValue.Create(team.Value)),
            };
            var answer = await village.PostAsync(
                "/v1/divisions/622926100202/programmes",
                System.Net.Http.Json.JsonContent.Create(new { year = 2026, items = new[] { line } })
            );
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
    }

    // The answer for a record of another county is, but for the id and the trace, the answer for one that does not exist.
    private static async Task SameAsync(Func<Guid, Task<(HttpStatusCode Status, string Body)>> send, Guid foreign)
    {
        var nowhere = Guid.CreateVersion7();
        var (of, none) = (await send(foreign), await send(nowhere));
        ((int)of.Status).ShouldBeInRange(400, 422, of.Body);
        (of.Status, Without(of.Body, foreign)).ShouldBe((none.Status, Without(none.Body, nowhere)));
    }

    private static string Without(string body, Guid id)
    {
        var problem = JsonNode.Parse(body.Replace(id.ToString(), "id", StringComparison.Ordinal))!.AsObject();
        problem.Remove("traceId");
        return problem.ToJsonString();
    }
}
