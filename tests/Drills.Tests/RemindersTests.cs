using System.Net;
using Drills.Data;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Core.Events;
using Platform.Records.Places;
using Platform.Records.Reminders;

namespace Drills.Tests;

public sealed class RemindersTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    [Fact]
    public async Task A_team_and_a_government_are_reminded_of_the_drill_that_is_due_once_and_a_held_drill_moves_the_day()
    {
        var code = DivisionCode.Parse("622927101");
        await service.PublishEventsAsync(
            new DivisionEstablished(Guid.CreateVersion7(), DivisionLevel.Township, "提醒镇", new(1958, 1, 1), null) { Division = code }
        );
        await service.UntilAsync(db => Task.FromResult(db.Set<KnownPlace>().Any(p => p.Division == code && p.Since != null)));
        var team = await service.KnownTeamAsync("622927101201", TeamLevel.VillageTeam, "提醒村队");
        var other = await service.KnownTeamAsync("622927102", TeamLevel.TownshipSquadron, "邻镇中队");
        using var county = service.As("county-officer@622927");
        await county.HeldDrillAsync("622927102", "旧演练", "2024-12-20", other); // governments: due on 2026-12-20, 24 months later

        var (village31, township20) = (Left(new(2026, 12, 31)), Left(new(2026, 12, 20)));
        await RemindAsync();
        await RemindAsync();

        var village = (await OfAsync("622927101201")).ShouldHaveSingleItem();
        (village.Record, village.Name, village.Due, village.DaysLeft).ShouldBe(
            ($"teams/{team}", "提醒村队", new DateOnly(2026, 12, 31), village31)
        );
        var township = (await OfAsync("622927101")).ShouldHaveSingleItem();
        (township.Record, township.Name, township.DaysLeft).ShouldBe(("drills/due", "提醒镇", township20));

        await county.HeldDrillAsync("622927101", "村队演练", "2026-11-20", team);
        service.Clock.Advance(TimeSpan.FromDays(27));
        await RemindAsync();
        (await OfAsync("622927101201")).Count.ShouldBe(1);
        (await OfAsync("622927101")).Select(e => e.DaysLeft).ShouldBe([township20, township20 - 27]);
    }

    [Fact]
    public async Task The_owner_of_a_correction_is_reminded_until_it_is_done_and_anew_when_it_is_put_off()
    {
        using var county = service.As("county-officer@622928");
        var at = await county.HeldDrillAsync("622928", "整改演练", "2026-11-20");
        await county.PostsAsync(
            $"{at}/evaluate",
            new
            {
                evaluators = new[] { "评估组" },
                scores = new[] { "execution", "plan-fitness", "coordination", "people", "equipment" }.Select(h => new
                {
                    heading = h,
                    score = 80,
                }),
                conclusion = "需整改",
            }
        );
        var today = service.Clock.Today();
        var finding = await county.PostsAsync(
            $"{at}/findings",
            new
            {
                heading = "equipment",
                text = "通讯中断",
                action = "补充电台",
                owner = new { division = "622928", post = "应急管理局局长" },
                due = today.AddDays(20),
            },
            HttpStatusCode.Created
        );
        var id = finding.Text("id");

        await RemindAsync();
        var first = (await RemindersOfAsync(id)).ShouldHaveSingleItem();
        (first.Name, first.Items[0], first.DaysLeft).ShouldBe(("应急管理局局长", "通讯中断", 20));

        await county.PostsAsync($"/v1/divisions/622928/drills/findings/{id}/reassign", new { due = today.AddDays(5), reason = "提前" });
        await RemindAsync();
        (await RemindersOfAsync(id)).Select(e => e.DaysLeft).ShouldBe([20, 5]);

        await county.PostsAsync($"/v1/divisions/622928/drills/findings/{id}/report", new { done = true, note = "已补充" });
        service.Clock.Advance(TimeSpan.FromDays(10));
        await RemindAsync();
        (await RemindersOfAsync(id)).Count.ShouldBe(2);
    }

    private int Left(DateOnly due) => due.DayNumber - service.Clock.Today().DayNumber;

    private async Task<List<DueDateReminded>> RemindersOfAsync(string finding) =>
        await service.PublishedEventsAsync<DueDateReminded>(Guid.Parse(finding));

    private Task<List<DueDateReminded>> OfAsync(string place) =>
        service.InsideAsync(p =>
            Task.FromResult(
                p.GetRequiredService<DrillsDb>()
                    .Set<Platform.Hosting.Messaging.OutboxEvent>()
                    .Where(e => e.Type == nameof(DueDateReminded))
                    .OrderBy(e => e.Id)
                    .AsEnumerable()
                    .Select(e =>
                        System.Text.Json.JsonSerializer.Deserialize<DueDateReminded>(e.Body, Platform.Hosting.Http.PlatformJson.Options)!
                    )
                    .Where(e => e.Division.Value == place)
                    .ToList()
            )
        );

    private Task RemindAsync() => service.Services.GetRequiredService<RemindOfDueDatesJob>().RemindAsync(CancellationToken.None);
}
