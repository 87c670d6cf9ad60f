using System.Net;
using Platform.Core;
using Platform.Core.Events;

namespace Notices.Tests;

public sealed class InboxApiTests(NoticesFixture service) : IClassFixture<NoticesFixture>
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public async Task A_person_reads_the_notices_of_the_place_and_of_the_places_above_once_and_another_persons_stay_unread()
    {
        var due = Scenes.DuePlan("622921101", "莲花镇总体应急预案");
        var issued = new DocumentIssued(Guid.CreateVersion7(), "片区中队建设方案", "县政办发〔2026〕1号", "县政府办", "scheme", Today)
        {
            Division = DivisionCode.Parse("622921"),
        };
        var elsewhere = Scenes.DuePlan("622921102", "别镇预案");
        foreach (var happened in new PlatformEvent[] { due, issued, elsewhere })
        {
            await service.PublishEventsAsync(happened);
        }

        await service.NoticeOfAsync(due.PlanId);
        await service.NoticeOfAsync(issued.DocumentId);
        await service.NoticeOfAsync(elsewhere.PlanId);
        using var head = service.As("township-head@622921101");
        const string at = "/v1/divisions/622921101/notices/inbox";

        var inbox = (await head.GetsAsync(at))["items"]!.AsArray();
        inbox.Select(n => n!.Text("kind")).ShouldBe(["document-issued", "plan-due"], ignoreOrder: true);
        inbox.ShouldAllBe(n => n!["readAt"] == null);
        (await head.GetsAsync($"{at}/unread")).Number("unread").ShouldBe(2);

        var document = inbox.Single(n => n!.Text("kind") == "document-issued")!.Text("id");
        (await head.PostsAsync($"{at}/read", new { ids = new[] { document } })).Number("unread").ShouldBe(1);
        (await head.PostsAsync($"{at}/read", new { ids = new[] { document } })).Number("unread").ShouldBe(1);
        (await head.GetsAsync($"{at}?unread=true"))["items"]!.AsArray().ShouldHaveSingleItem()!.Text("kind").ShouldBe("plan-due");
        (await head.GetsAsync($"{at}?unread=false"))["items"]!.AsArray().ShouldHaveSingleItem()!["readAt"].ShouldNotBeNull();
        using var other = service.As("village-officer@622921101001");
        (await other.GetsAsync("/v1/divisions/622921101001/notices/inbox/unread")).Number("unread").ShouldBe(1);

        var newest = (await head.GetsAsync(at))["items"]![0]!.Text("id");
        (await head.PostsAsync($"{at}/read", new { upTo = newest })).Number("unread").ShouldBe(0);
    }

    [Fact]
    public async Task A_notice_of_another_place_can_not_be_marked_and_nothing_to_mark_is_refused()
    {
        var due = Scenes.DuePlan("622922101", "别县预案");
        await service.PublishEventsAsync(due);
        var notice = await service.NoticeOfAsync(due.PlanId);
        using var head = service.As("township-head@622923101");
        const string at = "/v1/divisions/622923101/notices/inbox/read";

        await head.RefusesAsync(at, new { ids = new[] { notice.Id } }, "request.invalid", HttpStatusCode.BadRequest);
        await head.RefusesAsync(at, new { }, "field.required", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_force_that_is_asked_finds_the_call_at_its_own_place_and_later_steps_call_nobody()
    {
        var (mobilization, force) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var asked = new MobilizationStepped(
            mobilization,
            Guid.CreateVersion7(),
            force,
            "蓝天救援队",
            DivisionCode.Parse("622924"),
            Guid.CreateVersion7(),
            DisasterKind.Flood,
            null,
            MobilizationState.Asked,
            null,
            null,
            service.Clock.GetUtcNow()
        )
        {
            Division = DivisionCode.Parse("622925101"),
        };
        await service.PublishEventsAsync(asked);
        await service.PublishEventsAsync(
            asked with
            {
                EventId = Guid.CreateVersion7(),
                Was = MobilizationState.Asked,
                Now = MobilizationState.Accepted,
            }
        );
        var notice = await service.NoticeOfAsync(mobilization);
        using var leader = service.As("force-leader@622924");

        notice.Link.ShouldBe($"/v1/divisions/622924/mobilizations/{mobilization}");
        (await leader.GetsAsync("/v1/divisions/622924/notices/inbox/unread")).Number("urgent").ShouldBe(1);
    }

    [Fact]
    public async Task The_places_of_a_county_learn_that_a_plan_above_changed_and_a_place_of_an_ordered_correction()
    {
        var relinked = new PlansRelinked(Guid.CreateVersion7(), [], Today) { Division = DivisionCode.Parse("622926") };
        await service.PublishEventsAsync(relinked);
        var drill = Guid.CreateVersion7();
        var standing = new FindingStanding(DivisionCode.Parse("622926101"), drill, "通讯中断", "马站长", Today, Today.AddDays(20), null);
        await service.PublishEventsAsync(
            new FindingChanged(Guid.CreateVersion7(), null, standing, Today) { Division = DivisionCode.Parse("622926101") }
        );
        await service.NoticeOfAsync(drill);
        using var head = service.As("township-head@622926101");

        await service.UntilAsync(async _ => (await head.GetsAsync("/v1/divisions/622926101/notices/inbox/unread")).Number("unread") == 2);
        (await head.GetsAsync("/v1/divisions/622926101/notices/inbox?kind=correction-ordered"))["items"]!
            .AsArray()
            .ShouldHaveSingleItem()!
            .Text("text")
            .ShouldContain("期限 2026-12-14");
    }
}
