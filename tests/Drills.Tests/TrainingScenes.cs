using System.Net;
using System.Text.Json.Nodes;

namespace Drills.Tests;

/// <summary>Trainings in named states.</summary>
internal static class TrainingScenes
{
    private static int _number = 10_000_000;

    /// <summary>A training planned in as many sessions as there are days; answers its path.</summary>
    public static async Task<string> PlannedTrainingAsync(
        this HttpClient caller,
        string place,
        string number,
        string organizer,
        string[] days,
        string topic = "山洪灾害转移避险培训"
    )
    {
        var planned = await caller.PostsAsync(
            $"/v1/divisions/{place}/trainings",
            Training(number, organizer, days, topic),
            HttpStatusCode.Created
        );
        return $"/v1/divisions/{place}/trainings/{planned.Text("id")}";
    }

    /// <summary>A training of which every session was given on its day; answers its path.</summary>
    public static async Task<string> HeldTrainingAsync(
        this HttpClient caller,
        string place,
        string number,
        string organizer,
        params string[] days
    )
    {
        var training = await caller.PlannedTrainingAsync(place, number, organizer, days);
        for (var session = 1; session <= days.Length; session++)
        {
            await caller.PostsAsync($"{training}/sessions/{session}/hold", Session(days[session - 1]));
        }

        return training;
    }

    public static JsonObject Training(string number, string organizer, string[] days, string topic = "山洪灾害转移避险培训") =>
        new()
        {
            ["number"] = number,
            ["organizer"] = organizer,
            ["department"] = organizer == "department" ? "水务局" : null,
            ["sector"] = "flood-drought",
            ["topic"] = topic,
            ["sessions"] = new JsonArray([.. days.Select(d => Session(d))]),
        };

    public static JsonObject Session(string on) =>
        new()
        {
            ["on"] = on,
            ["venue"] = "县委党校",
            ["teacher"] = "王讲师",
            ["hours"] = 8,
        };

    /// <summary>A person who is not recorded yet.</summary>
    public static object Somebody(string name) => new { name, phone = $"138{Interlocked.Increment(ref _number):00000000}" };
}
