using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core.Events;
using static Reports.Tests.Happened;

namespace Reports.Tests;

/// <summary>What a figure says on the day it is asked for, and what corrections, repeats and ends do to it.</summary>
public sealed class AsOfTests(AsOfTests.OnADay service) : IClassFixture<AsOfTests.OnADay>
{
    [Fact]
    public async Task An_agreement_is_in_force_until_the_midnight_after_its_last_day()
    {
        await service.PublishEventsAsync(
            Division("9971", "试验市"),
            Agreed("9971", "蓝天救援队", Day(1, 1), Day(6, 30), new GradedSpeciality(ForceSpecialty.Mountain, 1)),
            Agreed("9971", "曙光救援队", Day(2, 1), Day(1, 31, 2027))
        );
        service.Clock.Now = new(2026, 6, 30, 15, 59, 59, TimeSpan.Zero);
        var before = await GetAsync("9971", "I-15", "2026");
        (Number(before), before["asOf"]!.GetValue<string>()).ShouldBe((2m, "2026-06-30"));
        Part(before, "expiring")["number"]!.GetValue<decimal>().ShouldBe(1);
        Part(before, "mountain")["number"]!.GetValue<decimal>().ShouldBe(1);
        (await GetAsync("9971", "T11", "2026"))["names"]!.AsArray().Count.ShouldBe(2);

        service.Clock.Now = service.Clock.Now.AddSeconds(1);
        var after = await GetAsync("9971", "I-15", "2026");
        (Number(after), after["asOf"]!.GetValue<string>()).ShouldBe((1m, "2026-07-01"));
        (await GetAsync("9971", "T11", "2026"))["names"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldBe(["曙光救援队"]);
        Number(await GetAsync("9971", "I-15", "2026-Q2")).ShouldBe(2);
    }

    [Fact]
    public async Task A_period_that_is_not_over_is_as_of_today_and_says_so()
    {
        service.Clock.Now = new(2026, 6, 15, 4, 0, 0, TimeSpan.Zero);
        await service.PublishEventsAsync(
            Division("9972", "试验市"),
            Document("已印发", "other", "9972", Day(6, 15)),
            Document("将印发", "other", "9972", Day(6, 16))
        );
        using var client = service.As("auditor@9972");
        var all = (
            await client.GetFromJsonAsync<JsonNode>("/v1/divisions/9972/figures?period=2026", TestContext.Current.CancellationToken)
        )!;
        (all["asOf"]!.GetValue<string>(), all["periodOver"]!.GetValue<bool>(), all["period"]!.GetValue<string>()).ShouldBe(
            ("2026-06-15", false, "2026")
        );
        Number(all["items"]!.AsArray().Single(f => f!["id"]!.GetValue<string>() == "I-02")!).ShouldBe(1);
        (await GetAsync("9972", "D10", "2026"))["text"]!.GetValue<string>().ShouldBe("6");
        (await GetAsync("9972", "I-02", "2026-05"))["asOf"]!.GetValue<string>().ShouldBe("2026-05-31");
        (await GetAsync("9972", "I-02/facts", "2026"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_meeting_recorded_by_mistake_and_a_pilot_withdrawn_never_were()
    {
        service.Clock.Now = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);
        var meetings = Enumerable.Range(1, 3).Select(d => Milestone(MilestoneKind.Meeting, "9973", Day(2, d))).ToList();
        var pilots = new[] { Milestone(MilestoneKind.Pilot, "997301", Day(2, 1)), Milestone(MilestoneKind.Pilot, "997302", Day(3, 1)) };
        await service.PublishEventsAsync([
            Division("9973", "试验市"),
            Division("997301", "错县"),
            Division("997302", "对县"),
            .. meetings,
            .. pilots,
            Withdrawn(meetings[1]),
            Withdrawn(pilots[0]),
        ]);
        Number(await GetAsync("9973", "I-04", "2026")).ShouldBe(2);
        (await GetAsync("9973", "T06", "2026"))["text"]!.GetValue<string>().ShouldBe("对县");
    }

    [Fact]
    public async Task A_unit_that_signed_twice_in_a_period_counts_once()
    {
        service.Clock.Now = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);
        await service.PublishEventsAsync(
            Division("9974", "试验市"),
            Division("997401", "甲县"),
            Division("997402", "乙县"),
            Signed("997401", "9974", Day(1, 5)),
            Signed("997401", "99", Day(1, 6)),
            Signed("997401", "9974", Day(1, 7, 2025))
        );
        var share = await GetAsync("9974", "I-06", "2026");
        (share["numerator"]!.GetValue<decimal>(), share["denominator"]!.GetValue<decimal>()).ShouldBe((1m, 2m));
        (await GetAsync("9974", "I-06/facts", "2026"))["items"]!.AsArray().ShouldHaveSingleItem()!["amount"]!
            .GetValue<decimal>()
            .ShouldBe(1);
        (await GetAsync("9974", "D01", "2026"))["date"]!.GetValue<string>().ShouldBe("2026-01-05");
    }

    [Fact]
    public async Task A_squadron_without_members_counts_zero_and_squadrons_without_any_record_are_a_gap()
    {
        service.Clock.Now = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);
        var (full, empty) = (
            Team("997501", TeamLevel.AreaSquadron, "东片区中队", Day(3, 1)),
            Team("997501", TeamLevel.AreaSquadron, "西片区中队", Day(3, 1))
        );
        await service.PublishEventsAsync(Division("9975", "试验市"), Division("997501", "甲县"), full, empty);
        (await GetAsync("9975", "N05", "2026"))["gap"]!["code"]!.GetValue<string>().ShouldBe("no-records");
        var member = Joined(full, MemberSource.FireBrigadeSecondment, Day(4, 1));
        await service.PublishEventsAsync(member, Joined(full, MemberSource.Veteran, Day(4, 2)));
        (
            Number(await GetAsync("9975", "N05", "2026")),
            Number(await GetAsync("9975", "N06", "2026")),
            Number(await GetAsync("9975", "N07", "2026"))
        ).ShouldBe((0m, 2m, 0m));

        await service.PublishEventsAsync(Left(member, Day(9, 1)), Dissolved(empty, Day(8, 1)));
        (Number(await GetAsync("9975", "N05", "2026")), Number(await GetAsync("9975", "N06", "2026"))).ShouldBe((1m, 1m));
        (Number(await GetAsync("9975", "N05", "2026-07")), Number(await GetAsync("9975", "N06", "2026-08"))).ShouldBe((0m, 2m));
        (await GetAsync("9975", "I-03", "2026"))["number"]!.GetValue<decimal>().ShouldBe(1);
    }

    [Fact]
    public async Task A_renamed_squadron_is_named_as_it_is_called_now()
    {
        service.Clock.Now = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);
        var squadron = Team("997601", TeamLevel.AreaSquadron, "东片区中队", Day(3, 1));
        await service.PublishEventsAsync(
            Division("9976", "试验市"),
            Division("997601", "甲县"),
            Milestone(MilestoneKind.Pilot, "997601", Day(2, 1)),
            squadron,
            Described(squadron, Day(5, 1), s => s with { Name = "城东片区中队" })
        );
        (await GetAsync("9976", "T10", "2026"))["names"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldBe(["城东片区中队"]);
    }

    private static MilestoneWithdrawn Withdrawn(MilestoneReached was) =>
        new(was.MilestoneId, was.Kind, was.Title, was.On, Day(11, 1), was.SaidBy) { Division = was.Division };

    private static decimal Number(JsonNode figure) => figure["number"]!.GetValue<decimal>();

    private static JsonNode Part(JsonNode figure, string key) =>
        figure["parts"]!.AsArray().Single(p => p!["part"]!.GetValue<string>() == key)!;

    private async Task<JsonNode> GetAsync(string place, string id, string period)
    {
        using var client = service.As($"auditor@{place}");
        return (
            await client.GetFromJsonAsync<JsonNode>(
                $"/v1/divisions/{place}/figures/{id}?period={period}",
                TestContext.Current.CancellationToken
            )
        )!;
    }

    /// <summary>The service with a clock that says what a test wants; its timers run on.</summary>
    public sealed class OnADay : ReportsFixture
    {
        internal SetClock Clock { get; } = new();

        /// <inheritdoc/>
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
        }
    }

    internal sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
