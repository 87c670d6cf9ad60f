using System.Net;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;
using Platform.Records.Places;

namespace SocialForces.Tests;

public sealed class MovedPlacesTests(SocialForcesFixture service) : IClassFixture<SocialForcesFixture>
{
    [Fact]
    public async Task A_county_with_another_code_takes_its_forces_and_agreements_along_and_both_sides_still_find_them()
    {
        var force = await service.AbleForceAsync("622921", "改区救援队", "leader-1");
        await service.PublishEventsAsync(Recoded(Guid.NewGuid(), "622921", "622902", new(2026, 11, 24)));
        await service.UntilAsync(db => db.Forces.AnyAsync(f => f.Id == Guid.Parse(force) && f.Division == DivisionCode.Parse("622902")));
        using var county = service.As("county-officer@622902");
        (await county.GetsAsync("/v1/divisions/622902/forces")).Each("id").ShouldBe([force]);
        var agreement = (await county.GetsAsync("/v1/divisions/622902/agreements"))["items"]![0]!;
        (agreement.Text("division"), agreement.Text("forceDivision"), agreement["coverage"]![0]!.GetValue<string>()).ShouldBe(
            ("622902", "622902", "622902")
        );
        (await county.GetsAsync("/v1/divisions/622902100/forces/able?disaster=flood")).Each("forceId").ShouldBe([force]);
        (await service.PublishedEventsAsync(agreement.Text("id"))).ShouldAllBe(e => e.SentAt != null || e.RoutingKey.StartsWith("622902"));
    }

    [Fact]
    public async Task A_force_is_not_registered_before_its_place_existed()
    {
        var (place, id) = (DivisionCode.Parse("622957"), Guid.CreateVersion7());
        await service.PublishEventsAsync(
            new DivisionEstablished(id, DivisionLevel.County, "迟设县", new DateOnly(2026, 2, 2), null) { Division = place }
        );
        await service.UntilAsync(db => db.Set<KnownPlace>().AnyAsync(p => p.Id == id));
        using var county = service.As("county-officer@622957");
        var refused = await county.PostsAsync(
            "/v1/divisions/622957/forces",
            new { identity = Scenes.Identity("迟设救援队"), registeredOn = "2026-02-01" },
            HttpStatusCode.UnprocessableEntity
        );
        (refused.Text("code"), refused["errors"]![0]!.Text("field")).ShouldBe(("division.before-established", "registeredOn"));
    }

    [Fact]
    public async Task Two_changes_of_code_in_the_wrong_order_end_at_the_last_code()
    {
        var force = await service.AbleForceAsync("622926", "两改救援队", "leader-2");
        var place = Guid.NewGuid();
        var later = Recoded(place, "622946", "622966", new(2026, 11, 20));
        await service.PublishEventsAsync(later);
        await service.UntilAsync(db => db.Set<InboxEvent>().AnyAsync(e => e.EventId == later.EventId));
        await service.PublishEventsAsync(Recoded(place, "622926", "622946", new(2026, 11, 10)));
        await service.UntilAsync(db => db.Forces.AnyAsync(f => f.Id == Guid.Parse(force) && f.Division == DivisionCode.Parse("622966")));
    }

    private static DivisionRecoded Recoded(Guid place, string from, string to, DateOnly on) =>
        new(place, DivisionLevel.County, "改区", DivisionCode.Parse(from), DivisionChange.Recode, on) { Division = DivisionCode.Parse(to) };
}
