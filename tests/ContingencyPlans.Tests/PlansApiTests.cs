using System.Net;

namespace ContingencyPlans.Tests;

public sealed class PlansApiTests(ContingencyPlansFixture service) : IClassFixture<ContingencyPlansFixture>
{
    [Fact]
    public async Task A_township_drafts_a_plan_and_reads_what_it_says()
    {
        using var head = service.As("township-head@622921100");
        const string plans = "/v1/divisions/622921100/plans";
        var draft = await head.PostsAsync(
            plans,
            new
            {
                heading = new
                {
                    kind = "special",
                    level = "township",
                    title = "韩集镇防汛抗旱应急预案",
                    hazards = new[] { "flood-drought" },
                },
                content = new
                {
                    grades = new[]
                    {
                        new
                        {
                            grade = "iv",
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
                    actions = new[]
                    {
                        new
                        {
                            number = "1",
                            post = "镇长",
                            text = "到岗指挥",
                            withinMinutes = 30,
                        },
                    },
                    shelters = new[]
                    {
                        new
                        {
                            name = "镇中学",
                            point = new
                            {
                                longitude = 103.2,
                                latitude = 35.5,
                                system = "gcj02",
                            },
                            capacity = 500,
                        },
                    },
                },
            },
            HttpStatusCode.Created
        );
        (draft.Text("state"), draft.Number("edition")).ShouldBe(("draft", 1));
        var read = await head.GetsAsync($"{plans}/{draft.Text("id")}");
        read["content"]!["actions"]![0]!.Number("withinMinutes").ShouldBe(30);
        read["content"]!["shelters"]![0]!["point"]!["longitude"]!.GetValue<double>().ShouldNotBe(103.2);
        (await head.GetsAsync($"{plans}?hazard=flood-drought&state=draft")).Each("title").ShouldContain("韩集镇防汛抗旱应急预案");
        (await head.GetsAsync($"{plans}?state=in-force")).Each("id").ShouldNotContain(draft.Text("id"));
    }
}
