using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Tests;

/// <summary>What was recorded by mistake is corrected or taken back, with a reason; what may be there once is there once.</summary>
public sealed class TakenBackTests(RescueTeamsFixture service) : IClassFixture<RescueTeamsFixture>
{
    [Fact]
    public async Task The_quantity_the_class_and_the_date_of_a_receipt_are_corrected_and_the_pieces_used_up_stay()
    {
        using var county = service.As("county-officer@622923");
        var team = await county.EstablishAsync("622923100", "township-squadron", "刘家峡镇中队");
        var item = await ReceiveAsync(county, team.Id(), 10_000, 120.5m);
        var path = $"/v1/divisions/622923/equipment/{item.Id()}";
        await county.PostsAsync($"{path}/use-up", new { on = "2026-06-01", quantity = 4 });
        await county.RefusesAsync($"{path}/correct-receipt", Receipt(3, "2026-05-02"), "equipment.fewer-than-used");
        await county.RefusesAsync(
            $"{path}/correct-receipt",
            Receipt(10, "2026-06-02"),
            "equipment.after-first-step",
            HttpStatusCode.UnprocessableEntity
        );

        var corrected = await county.PostsAsync($"{path}/correct-receipt", Receipt(10, "2026-05-02"));

        (corrected.Text("class"), corrected.Number("quantity"), corrected.Number("present")).ShouldBe(("machine", 10, 6));
        corrected["corrections"]![0]!.Number("quantity").ShouldBe(10_000);
        corrected["corrections"]![0]!["by"]!.Text("note").ShouldBe("多打了三个零");
        var published = (await service.PublishedEventsAsync<EquipmentChanged>(item.Id()))[^1];
        (published.Was!.Quantity, published.Now.Quantity, published.Now.Purpose).ShouldBe((10_000, 10, InvestmentPurpose.VehiclesMachines));
    }

    [Fact]
    public async Task A_part_of_a_fen_is_refused_in_requests_and_in_sheets()
    {
        using var county = service.As("county-officer@622924");
        var team = await county.EstablishAsync("622924100", "township-squadron", "城关镇中队");
        (await ReceiveAsync(county, team.Id(), 1, 100.555m, HttpStatusCode.BadRequest, "622924")).Text("code").ShouldBe("money.half-fen");
        var item = await ReceiveAsync(county, team.Id(), 1, 100.55m, place: "622924");
        (
            await county.PostsAsync(
                $"/v1/divisions/622924/equipment/{item.Id()}/damage",
                new { on = "2026-06-01", cost = 1.005 },
                HttpStatusCode.BadRequest
            )
        )
            .Text("code")
            .ShouldBe("money.half-fen");
    }

    [Fact]
    public async Task A_team_registered_by_mistake_never_was_and_its_members_never_served()
    {
        using var county = service.As("county-officer@622926");
        var team = await county.EstablishAsync("622926100", "township-squadron", "误登中队");
        var member = await county.JoinAsync(team, Requests.Person("误登"), new { employment = "full-time" });
        var path = $"/v1/divisions/622926/teams/{team.Id()}";
        var item = await ReceiveAsync(county, team.Id(), 2, 10m, place: "622926");
        await county.RefusesAsync($"{path}/withdraw", new { reason = "重复登记" }, "team.in-use");
        await county.PostsAsync($"/v1/divisions/622926/equipment/{item.Id()}/lose", new { on = "2026-06-01" });

        var withdrawn = await county.PostsAsync($"{path}/withdraw", new { reason = "重复登记" });

        withdrawn["withdrawn"]!.Text("note").ShouldBe("重复登记");
        withdrawn.Text("dissolvedOn").ShouldBe(withdrawn.Text("establishedOn"));
        (await county.GetsAsync($"/v1/divisions/622926100/members/{member.Id()}"))["withdrawn"]!.Text("note").ShouldBe("重复登记");
        await county.RefusesAsync($"{path}/withdraw", new { reason = "又一次" }, "team.withdrawn");
        var left = (await service.PublishedEventsAsync<MemberChanged>(member.Id()))[^1];
        left.Now.LeftOn.ShouldBe(left.Now.Terms[0].From);
        await county.EstablishAsync("622926100", "township-squadron", "误登中队");
    }

    [Fact]
    public async Task A_member_recorded_by_mistake_is_withdrawn()
    {
        using var county = service.As("county-officer@622927");
        var team = await county.EstablishAsync("622927100", "township-squadron", "石塬镇中队");
        var person = Requests.Person("误录");
        var member = await county.JoinAsync(team, person);
        var path = $"/v1/divisions/622927100/members/{member.Id()}";
        (await county.PostsAsync($"{path}/withdraw", new { reason = "不是本队人员" }))["withdrawn"]!.Text("note").ShouldBe("不是本队人员");
        await county.RefusesAsync($"{path}/leave", new { on = "2026-06-01" }, "member.withdrawn");
        await county.JoinAsync(team, person);
    }

    [Fact]
    public async Task Of_six_equal_teams_and_members_one_is_recorded()
    {
        using var county = service.As("county-officer@622928");
        var team = await county.OnceAsync(
            "/v1/divisions/622928100/teams",
            new
            {
                level = "township-squadron",
                team = new { name = "六次中队" },
                establishedOn = "2026-03-01",
            },
            "team.stands-already",
            says: "六次中队"
        );
        await county.OnceAsync(
            "/v1/divisions/622928100/members",
            new
            {
                teamId = team.Id(),
                person = Requests.Person("六次"),
                employment = "part-time",
                source = "militia",
                joinedOn = "2026-03-01",
            },
            "member.in-team-already",
            says: "六次"
        );
    }

    [Fact]
    public async Task A_team_is_not_older_than_its_place_and_not_younger_than_its_end()
    {
        using var county = service.As("county-officer@622929");
        var (place, id) = (DivisionCode.Parse("622929110"), Guid.CreateVersion7());
        await service.PublishEventsAsync(
            new DivisionEstablished(id, DivisionLevel.Township, "新镇", new DateOnly(2026, 11, 2), null) { Division = place }
        );
        await service.UntilAsync(db => db.Places.AnyAsync(p => p.Id == id));
        await county.RefusesAsync(
            "/v1/divisions/622929110/teams",
            Team("2026-10-05"),
            "division.before-established",
            HttpStatusCode.UnprocessableEntity
        );
        await service.PublishEventsAsync(
            new DivisionClosed(id, DivisionLevel.Township, "新镇", null, DivisionChange.Abolish, new DateOnly(2026, 11, 20))
            {
                Division = place,
            }
        );
        await service.UntilAsync(db => db.Places.AnyAsync(p => p.Id == id && p.ClosedOn != null));
        await county.RefusesAsync(
            "/v1/divisions/622929110/teams",
            Team("2026-11-20"),
            "division.ended",
            HttpStatusCode.UnprocessableEntity
        );
        await county.PostsAsync("/v1/divisions/622929110/teams", Team("2026-11-19"), HttpStatusCode.Created);
    }

    [Fact]
    public async Task Equipment_is_not_received_before_its_place_or_its_holder_existed()
    {
        using var county = service.As("county-officer@622929");
        var (place, id) = (DivisionCode.Parse("622929111"), Guid.CreateVersion7());
        await service.PublishEventsAsync(
            new DivisionEstablished(id, DivisionLevel.Township, "迟设镇", new DateOnly(2026, 2, 2), null) { Division = place }
        );
        await service.UntilAsync(db => db.Places.AnyAsync(p => p.Id == id));
        var team = await county.EstablishAsync(place.Value, "township-squadron", "迟设镇中队");
        foreach (
            var (holder, on, code) in new[]
            {
                ((Guid?)null, "2026-02-01", "division.before-established"),
                (team.Id(), "2026-02-28", "equipment.before-holder"),
            }
        )
        {
            var refused = await county.PostsAsync($"/v1/divisions/{place}/equipment", Gear(holder, on), HttpStatusCode.UnprocessableEntity);
            (refused.Text("code"), refused["errors"]![0]!.Text("field")).ShouldBe((code, "receivedOn"));
        }

        await county.PostsAsync($"/v1/divisions/{place}/equipment", Gear(null, "2026-02-02"), HttpStatusCode.Created);
        var item = await county.PostsAsync($"/v1/divisions/{place}/equipment", Gear(team.Id(), "2026-03-01"), HttpStatusCode.Created);
        await county.RefusesAsync(
            $"/v1/divisions/{place}/equipment/{item.Id()}/correct-receipt",
            new
            {
                @class = "gear",
                quantity = 2,
                receivedOn = "2026-02-01",
                reason = "录错日期",
            },
            "division.before-established",
            HttpStatusCode.UnprocessableEntity
        );

        static object Gear(Guid? teamId, string on) =>
            new
            {
                teamId,
                @class = "gear",
                quantity = 2,
                receivedOn = on,
                details = new
                {
                    category = "2010101",
                    name = "铁锹",
                    origin = "purchased",
                    value = 48,
                },
            };
    }

    [Fact]
    public async Task A_team_whose_captain_changed_is_read_anew_and_a_change_by_its_old_tag_is_refused()
    {
        using var county = service.As("county-officer@622925");
        var team = await county.EstablishAsync("622925120", "township-squadron", "换队长中队");
        var path = $"/v1/divisions/622925120/teams/{team.Id()}";
        var read = (await county.GetAsync(path)).Headers.ETag!.Tag;
        var post = new PostHeld(Guid.CreateVersion7(), "township-head", "镇长", "key-1", "新镇长", new DateOnly(2026, 11, 1))
        {
            Division = DivisionCode.Parse("622925120"),
        };
        await service.PublishEventsAsync(post);
        await service.UntilAsync(db => db.Posts.AnyAsync(p => p.PostId == post.PostId));
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.TryAddWithoutValidation("If-None-Match", read);
        var now = await (await county.SendAsync(again)).JsonAsync();
        now["leaders"]![0]!.Text("name").ShouldBe("新镇长");
        using var change = new HttpRequestMessage(HttpMethod.Post, path + "/dissolve")
        {
            Content = new StringContent("""{"on":"2026-11-10"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        change.Headers.TryAddWithoutValidation("If-Match", read);
        (await county.SendAsync(change)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);

        await service.PublishEventsAsync(
            new PostWithdrawn(post.PostId, "township-head", "镇长", [post.On], "登记有误", new DateOnly(2026, 11, 24))
            {
                Division = post.Division,
            }
        );
        await service.UntilAsync(db => db.Posts.AnyAsync(p => p.PostId == post.PostId && p.Withdrawn));
        (await county.GetsAsync(path))["leaders"]![0]!["name"].ShouldBeNull();
    }

    private static object Team(string on) =>
        new
        {
            level = "township-squadron",
            team = new { name = "新镇中队" },
            establishedOn = on,
        };

    private static object Receipt(int quantity, string on) =>
        new
        {
            @class = "machine",
            quantity,
            receivedOn = on,
            reason = "多打了三个零",
        };

    private static Task<JsonNode> ReceiveAsync(
        HttpClient county,
        Guid team,
        int quantity,
        decimal value,
        HttpStatusCode expected = HttpStatusCode.Created,
        string place = "622923"
    ) =>
        county.PostsAsync(
            $"/v1/divisions/{place}/equipment",
            new
            {
                teamId = team,
                @class = "gear",
                quantity,
                receivedOn = "2026-05-01",
                details = new
                {
                    category = "1010101",
                    name = "铁锹",
                    origin = "purchased",
                    value,
                },
            },
            expected
        );
}
