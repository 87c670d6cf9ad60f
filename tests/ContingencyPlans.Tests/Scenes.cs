using System.Net;
using System.Text.Json.Nodes;

namespace ContingencyPlans.Tests;

/// <summary>Plans in named states, made through the API as people make them.</summary>
internal static class Scenes
{
    public static object Heading(string title, string kind = "overall", string level = "township", params string[] hazards) =>
        new
        {
            kind,
            level,
            title,
            hazards,
        };

    public static object Content(string action = "到岗指挥") =>
        new
        {
            actions = new[]
            {
                new
                {
                    number = "1",
                    post = "镇长",
                    text = action,
                    withinMinutes = 30,
                },
            },
        };

    /// <summary>A draft at a place.</summary>
    public static Task<JsonNode> DraftsAsync(
        this HttpClient keeper,
        string place,
        string title,
        string kind = "overall",
        string level = "township",
        params string[] hazards
    ) =>
        keeper.PostsAsync(
            $"/v1/divisions/{place}/plans",
            new { heading = Heading(title, kind, level, hazards), content = Content() },
            HttpStatusCode.Created
        );

    /// <summary>The steps of a plan's life from draft to filing, each over the API, the receipt by the level above.</summary>
    public static async Task<JsonNode> BringsIntoForceAsync(this ContingencyPlansFixture service, JsonNode draft, string number)
    {
        using var keeper = service.As("city-admin@6229");
        return (
            await keeper.PostsAsync(
                $"/v1/divisions/6229/plans/steps",
                new
                {
                    planIds = new[] { draft.Text("id") },
                    startReview = new { on = "2026-10-16" },
                    opinion = new
                    {
                        expert = "李专家",
                        verdict = "agree",
                        text = "同意",
                        on = "2026-10-16",
                    },
                    answer = new
                    {
                        text = "感谢",
                        taken = true,
                        on = "2026-10-16",
                    },
                    approve = new { on = "2026-10-16" },
                    issue = new { number, on = "2026-10-16" },
                    submit = new { on = "2026-10-16" },
                    file = new { on = "2026-10-16" },
                }
            )
        )["plans"]![0]!;
    }
}
