using System.Net;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Records.Places;

namespace Drills.Tests;

public sealed class TrainingsApiTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    [Fact]
    public async Task A_course_given_in_three_places_has_three_sessions_and_is_closed_when_none_is_open()
    {
        using var county = service.As("county-officer@622921");
        var training = await county.PlannedTrainingAsync(
            "622921",
            "甘培2026-1",
            "county",
            ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"]
        );
        await county.RefusesAsync($"{training}/close", new { on = "2026-04-01" }, "training.wrong-step");
        await county.PostsAsync($"{training}/sessions/1/hold", TrainingScenes.Session("2026-03-02"));
        await county.PostsAsync($"{training}/sessions/2/hold", TrainingScenes.Session("2026-03-10"));
        await county.RefusesAsync($"{training}/sessions/2/hold", TrainingScenes.Session("2026-03-11"), "training.session-held");
        await county.RefusesAsync(
            $"{training}/sessions/3/hold",
            TrainingScenes.Session("2026-12-24"),
            "training.in-future",
            HttpStatusCode.UnprocessableEntity
        );
        await county.PostsAsync($"{training}/sessions/3/hold", TrainingScenes.Session("2026-03-16"));
        await county.RefusesAsync($"{training}/close", new { on = "2026-04-01" }, "training.sessions-open");
        await county.PostsAsync($"{training}/sessions/4/drop", new { reason = "与防汛会议冲突" });
        await county.RefusesAsync(
            $"{training}/close",
            new { on = "2026-03-15" },
            "training.closed-early",
            HttpStatusCode.UnprocessableEntity
        );
        var closed = await county.PostsAsync($"{training}/close", new { on = "2026-04-01" });
        (closed.Text("state"), closed.Number("held"), closed.Text("beginsOn")).ShouldBe(("closed", 3, "2026-03-02"));
        await county.RefusesAsync($"{training}/cancel", new { reason = "不办了" }, "training.wrong-step");

        var published = await service.PublishedEventsAsync<TrainingChanged>(Guid.Parse(closed.Text("id")));
        published
            .Select(t => t.Change)
            .ShouldBe([TrainingChange.Planned, TrainingChange.Held, TrainingChange.Held, TrainingChange.Held, TrainingChange.Closed]);
        published[^1].Now.Sessions.Select(s => s.On).ShouldBe([new(2026, 3, 2), new(2026, 3, 10), new(2026, 3, 16)]);
        published
            .Skip(1)
            .Zip(
                published,
                (after, before) =>
                    System.Text.Json.JsonSerializer.Serialize(after.Was) == System.Text.Json.JsonSerializer.Serialize(before.Now)
            )
            .ShouldAllBe(same => same);
    }

    [Fact]
    public async Task A_session_is_not_given_before_the_place_of_its_organizer_existed()
    {
        using var county = service.As("county-officer@622928");
        var (place, id) = (DivisionCode.Parse("622928118"), Guid.CreateVersion7());
        await service.PublishEventsAsync(
            new DivisionEstablished(id, DivisionLevel.Township, "迟设镇", new DateOnly(2026, 2, 2), null) { Division = place }
        );
        await service.UntilAsync(db => db.Set<KnownPlace>().AnyAsync(p => p.Id == id));
        var refused = await county.PostsAsync(
            $"/v1/divisions/{place}/trainings",
            TrainingScenes.Training("迟培1", "township", ["2026-02-02", "2026-02-01"]),
            HttpStatusCode.UnprocessableEntity
        );
        (refused.Text("code"), refused["errors"]![0]!.Text("field")).ShouldBe(("division.before-established", "sessions[1].on"));
        var training = await county.PlannedTrainingAsync(place.Value, "迟培1", "township", ["2026-03-02"]);
        foreach (var step in new[] { "sessions", "sessions/1/hold" })
        {
            await county.RefusesAsync(
                $"{training}/{step}",
                TrainingScenes.Session("2026-02-01"),
                "division.before-established",
                HttpStatusCode.UnprocessableEntity
            );
        }
    }

    [Theory]
    [InlineData("622922", "city", null)]
    [InlineData("622922100", "county", null)]
    [InlineData("622922", "township", null)]
    [InlineData("622922100200", "department", "水务局")]
    public async Task An_organizer_belongs_to_a_place_of_its_level(string place, string organizer, string? department)
    {
        using var county = service.As("county-officer@622922");
        var training = TrainingScenes.Training($"甲{organizer}", organizer, ["2026-05-01"]);
        training["department"] = department;
        var refused = await county.PostsAsync($"/v1/divisions/{place}/trainings", training, HttpStatusCode.UnprocessableEntity);
        (refused.Text("code"), refused["errors"]![0]!.Text("field")).ShouldBe(("training.organizer-level", "organizer"));
    }

    [Fact]
    public async Task A_department_is_named_and_a_number_is_given_once()
    {
        using var county = service.As("county-officer@622923");
        var nameless = TrainingScenes.Training("乙1", "department", ["2026-05-01"]);
        nameless["department"] = null;
        (await county.PostsAsync("/v1/divisions/622923/trainings", nameless, HttpStatusCode.UnprocessableEntity))
            .Text("code")
            .ShouldBe("training.department-name");
        var training = await county.PlannedTrainingAsync("622923", "乙2", "department", ["2026-05-01"]);
        await county.RefusesAsync(
            "/v1/divisions/622923/trainings",
            TrainingScenes.Training("乙2", "county", ["2026-06-01"]),
            "training.number-taken"
        );
        await county.PostsAsync($"{training}/cancel", new { reason = "讲师生病" });
        await county.PlannedTrainingAsync("622923", "乙2", "county", ["2026-06-01"]);
    }

    [Fact]
    public async Task A_correction_needs_a_reason_and_moves_the_attendances_to_the_right_day()
    {
        using var county = service.As("county-officer@622924");
        var training = await county.HeldTrainingAsync("622924", "丙1", "county", "2026-05-04");
        var attended = await county.PostsAsync(
            $"{training}/attendees",
            new { session = 1, person = TrainingScenes.Somebody("马林") },
            HttpStatusCode.Created
        );
        var session = TrainingScenes.Session("2025-12-30");
        (await county.PutsAsync($"{training}/sessions/1", session, HttpStatusCode.BadRequest))
            .Text("code")
            .ShouldBe("training.reason-missing");
        session["reason"] = "实为上年举办";
        await county.PutsAsync($"{training}/sessions/1", session);
        (await county.GetsAsync($"/v1/divisions/622924/trainings/attendees/{attended.Text("id")}")).Text("on").ShouldBe("2025-12-30");
        var published = (await service.PublishedEventsAsync<TraineeChanged>(Guid.Parse(attended.Text("id"))))[^1];
        (published.Was!.On, published.Now.On).ShouldBe((new DateOnly(2026, 5, 4), new DateOnly(2025, 12, 30)));
    }

    [Fact]
    public async Task An_annulled_training_counts_nowhere_and_its_certificates_are_revoked()
    {
        using var county = service.As("county-officer@622925");
        var training = await county.HeldTrainingAsync("622925", "丁1", "county", "2026-05-04");
        var attended = await county.PostsAsync(
            $"{training}/attendees",
            new
            {
                session = 1,
                person = TrainingScenes.Somebody("马作"),
                score = 90,
            },
            HttpStatusCode.Created
        );
        var certificate = await county.PostsAsync(
            $"/v1/divisions/622925/trainings/attendees/{attended.Text("id")}/certificates",
            new
            {
                name = "应急救援员",
                number = "D-1",
                issuedOn = "2026-05-10",
                specialty = "fire",
            },
            HttpStatusCode.Created
        );
        await county.PostsAsync($"{training}/annul", new { reason = "重复登记" });
        (await county.GetsAsync($"/v1/divisions/622925/trainings/certificates/{certificate.Text("id")}"))
            .Text("revokedOn")
            .ShouldBe("2026-11-24");
        (await county.GetsAsync("/v1/divisions/622925/trainings/people")).Number("persons").ShouldBe(0);
        var last = (await service.PublishedEventsAsync<TrainingChanged>(Guid.Parse(training[(training.LastIndexOf('/') + 1)..])))[^1];
        (last.Change, last.Was!.Sessions.Count, last.Now.Sessions.Count).ShouldBe((TrainingChange.Annulled, 1, 0));
    }

    [Fact]
    public async Task A_training_follows_its_merged_place_and_the_officers_there_see_its_attendees()
    {
        using var city = service.As("city-admin@6229");
        var training = await city.HeldTrainingAsync("622926101", "戊1", "township", "2026-05-04");
        var attended = await city.PostsAsync(
            $"{training}/attendees",
            new
            {
                session = 1,
                person = TrainingScenes.Somebody("马迁"),
                from = "622926101200",
            },
            HttpStatusCode.Created
        );
        var id = Guid.Parse(training[(training.LastIndexOf('/') + 1)..]);
        await service.PublishEventsAsync(
            new DivisionRecoded(
                Guid.CreateVersion7(),
                DivisionLevel.Village,
                "前村",
                DivisionCode.Parse("622926101200"),
                DivisionChange.Transfer,
                new(2026, 9, 1)
            )
            {
                Division = DivisionCode.Parse("622927001205"),
            }
        );
        await service.PublishEventsAsync(
            new DivisionClosed(
                Guid.CreateVersion7(),
                DivisionLevel.Township,
                "小乡",
                DivisionCode.Parse("622926102"),
                DivisionChange.Merge,
                new(2026, 9, 1)
            )
            {
                Division = DivisionCode.Parse("622926101"),
            }
        );
        await service.UntilAsync(db => db.Trainings.AnyAsync(t => t.Id == id && t.Division == DivisionCode.Parse("622926102")));
        await service.UntilAsync(db => db.Trainees.AnyAsync(t => t.TrainingId == id && t.Division == DivisionCode.Parse("622927001205")));
        await service.UntilAsync(db => db.Trainees.AnyAsync(t => t.TrainingId == id && t.TrainingPlace == DivisionCode.Parse("622926102")));
        using var keeper = service.As("township-head@622926102");
        (await keeper.GetsAsync($"/v1/divisions/622926102/trainings/{id}/attendees")).Each("id").ShouldBe([attended.Text("id")]);
        using var home = service.As("village-officer@622927001205");
        (await home.GetsAsync("/v1/divisions/622927001205/trainings/people")).Number("persons").ShouldBe(1);
        var published = (await service.PublishedEventsAsync<TrainingChanged>(id))[^1];
        (published.Change, published.Now.Division.Value, published.Now.Moves[0].From.Value).ShouldBe(
            (TrainingChange.Moved, "622926102", "622926101")
        );
    }

    [Fact]
    public async Task Two_people_who_edit_a_training_at_once_do_not_overwrite_each_other()
    {
        using var county = service.As("county-officer@622928");
        var training = await county.PlannedTrainingAsync("622928", "己1", "county", ["2026-12-01"]);
        var corrected = TrainingScenes.Training("己1", "county", [], "改了主题");
        corrected.Remove("sessions");
        foreach (var expected in new[] { HttpStatusCode.OK, HttpStatusCode.PreconditionFailed })
        {
            using var put = new HttpRequestMessage(HttpMethod.Put, training)
            {
                Content = System.Net.Http.Json.JsonContent.Create(corrected),
            };
            put.Headers.IfMatch.ParseAdd("\"1\"");
            (await county.SendAsync(put)).StatusCode.ShouldBe(expected);
        }
    }
}
