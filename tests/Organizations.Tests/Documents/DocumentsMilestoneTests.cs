using System.Net;
using Organizations.Tests.Standards;

namespace Organizations.Tests.Documents;

public sealed class DocumentsMilestoneTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task A_visit_is_recorded_with_who_came_and_what_they_saw_and_a_mistake_is_withdrawn()
    {
        using var county = service.As("county-officer@622921");
        var photo = await county.UploadsAsync("622921", "现场.jpg", Samples.Jpeg);
        var visit = await county.PostsAsync(
            "/v1/divisions/622921/milestones",
            new
            {
                kind = "observation",
                title = "赴试点县观摩学习",
                on = "2026-06-18",
                participants = 42,
                places = new[] { "莲花镇", " 城郊村 " },
                fileIds = new[] { photo.Text("id") },
            },
            HttpStatusCode.Created
        );
        visit["places"]!.AsArray().Select(p => p!.GetValue<string>()).ShouldBe(["莲花镇", "城郊村"]);
        visit["attachments"]![0]!.Text("name").ShouldBe("现场.jpg");

        await county.PostsAsync($"/v1/divisions/622921/milestones/{visit.Text("id")}/withdraw");
        (await county.GetsAsync("/v1/divisions/622921/milestones?kind=observation")).Each("title").ShouldBeEmpty();
        (await county.PostsAsync($"/v1/divisions/622921/milestones/{visit.Text("id")}/withdraw", expected: HttpStatusCode.Conflict))
            .Text("code")
            .ShouldBe("milestone.withdrawn");
        (await service.PublishedEventsAsync(visit.Text("id"))).Select(e => e.Type).ShouldBe(["MilestoneReached", "MilestoneWithdrawn"]);
    }

    [Fact]
    public async Task A_pilot_is_said_by_the_city_and_belongs_to_its_county()
    {
        using var city = service.As("city-admin@6229");
        using var county = service.As("county-officer@622921");
        object Pilot(string? of) =>
            new
            {
                kind = "pilot",
                title = "先行试点",
                on = "2026-03-01",
                county = of,
            };
        (await city.PostsAsync("/v1/divisions/6229/milestones", Pilot(null), HttpStatusCode.UnprocessableEntity))["errors"]![0]!["field"]!
            .GetValue<string>()
            .ShouldBe("county");
        foreach (var of in new[] { null, "622921" })
        {
            (await county.PostsAsync("/v1/divisions/622921/milestones", Pilot(of), HttpStatusCode.UnprocessableEntity))
                .Text("code")
                .ShouldBe("milestone.said-by-the-city");
        }

        var said = await city.PostsAsync("/v1/divisions/6229/milestones", Pilot("622921"), HttpStatusCode.Created);
        said.Text("division").ShouldBe("622921");
        var path = $"/v1/divisions/622921/milestones/{said.Text("id")}";
        (await county.PostsAsync($"{path}/withdraw", expected: HttpStatusCode.UnprocessableEntity))
            .Text("code")
            .ShouldBe("milestone.said-by-the-city");
        await city.PostsAsync($"/v1/divisions/6229/milestones/{said.Text("id")}/withdraw");
        (await service.PublishedEventsAsync(said.Text("id"))).Select(e => e.Type).ShouldBe(["MilestoneReached", "MilestoneWithdrawn"]);
    }

    [Fact]
    public async Task That_the_work_went_citywide_is_said_by_the_city()
    {
        using var city = service.As("city-admin@6229");
        using var county = service.As("county-officer@622921");
        var step = new
        {
            kind = "citywide",
            title = "整体推进",
            on = "2026-03-10",
        };
        (await county.PostsAsync("/v1/divisions/622921/milestones", step, HttpStatusCode.UnprocessableEntity))
            .Text("code")
            .ShouldBe("milestone.said-by-the-city");
        await city.PostsAsync("/v1/divisions/6229/milestones", step, HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_milestone_is_not_recorded_at_a_place_that_does_not_exist()
    {
        using var city = service.As("city-admin@6229");
        var step = new
        {
            kind = "meeting",
            title = "无此县的会议",
            on = "2026-06-18",
        };
        await city.RefusesAsync("/v1/divisions/622999/milestones", step, "division.unknown", HttpStatusCode.UnprocessableEntity);
    }
}
