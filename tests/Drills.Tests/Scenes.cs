using System.Net;
using System.Text.Json.Nodes;
using Drills.Data;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Core.Events;

namespace Drills.Tests;

/// <summary>Named states to begin a test from.</summary>
internal static class Scenes
{
    /// <summary>A team from an event of rescue-teams.</summary>
    public static Task<Guid> KnownTeamAsync(
        this DrillsFixture service,
        string place,
        TeamLevel level,
        string name,
        string established = "2024-01-01"
    ) =>
        service.InsideAsync(async p =>
        {
            var db = p.GetRequiredService<DrillsDb>();
            var team = Domain.KnownTeam.Of(Guid.CreateVersion7());
            team.Learn(
                new(DivisionCode.Parse(place), [], level, name, null, [], [], 1, 0, DateOnly.Parse(established), null),
                DateTimeOffset.UtcNow
            );
            db.Add(team);
            await db.SaveChangesAsync();
            return team.TeamId;
        });

    /// <summary>A drill in a request; a village team's own by default.</summary>
    public static JsonObject Drill(string title, params Guid[] teams) =>
        new()
        {
            ["title"] = title,
            ["organizerKind"] = teams.Length > 0 ? "rescue-team" : "government",
            ["organizer"] = "应急管理所",
            ["form"] = "live",
            ["extent"] = "functional",
            ["content"] = "single",
            ["hazard"] = "flood-drought",
            ["teams"] = new JsonArray([.. teams.Select(t => JsonValue.Create(t))]),
            ["institutions"] = new JsonArray("卫生院"),
            ["venue"] = "村委会广场",
            ["scenario"] = "强降雨引发山洪，组织沿河群众转移。",
        };

    /// <summary>The same, exercising a plan.</summary>
    public static JsonObject Exercising(this JsonObject drill, Guid plan, string? grade = null)
    {
        (drill["planId"], drill["responseGrade"]) = (plan, grade);
        return drill;
    }

    /// <summary>A planned drill; answers its path.</summary>
    public static async Task<string> PlannedDrillAsync(
        this HttpClient caller,
        string place,
        string title,
        string on = "2026-11-20",
        params Guid[] teams
    )
    {
        var planned = await caller.PostsAsync(
            $"/v1/divisions/{place}/drills",
            new { drill = Drill(title, teams), plannedOn = on },
            HttpStatusCode.Created
        );
        return $"/v1/divisions/{place}/drills/{planned.Text("id")}";
    }

    /// <summary>A drill that was held; answers its path.</summary>
    public static async Task<string> HeldDrillAsync(
        this HttpClient caller,
        string place,
        string title,
        string on = "2026-06-10",
        params Guid[] teams
    )
    {
        var held = await caller.PostsAsync(
            $"/v1/divisions/{place}/drills/record",
            new { drill = Drill(title, teams), held = new { on, people = 30 } },
            HttpStatusCode.Created
        );
        return $"/v1/divisions/{place}/drills/{held.Text("id")}";
    }
}
