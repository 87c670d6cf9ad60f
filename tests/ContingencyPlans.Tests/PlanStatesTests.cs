using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Tests;

public sealed class PlanStatesTests(ContingencyPlansFixture service) : IClassFixture<ContingencyPlansFixture>
{
    [Fact]
    public async Task A_list_by_state_and_the_plan_itself_say_the_same_of_every_state_and_day()
    {
        var place = 100;
        string Next() => $"624021{place++}"; // numbers are a place's own
        var (discarded, _) = Plans.Draft(Next());
        discarded.Discard("不要了", Plans.Acted(1, 6));
        var (reviewed, _) = Plans.Draft(Next());
        reviewed.StartReview(Plans.Acted(1, 5));
        var (issued, submitted, filed, repealed, superseded, due) = (
            Plans.Approved(Next()),
            Plans.Approved(Next()),
            Plans.Approved(Next()),
            Plans.InForce(Next()),
            Plans.InForce(Next()),
            Plans.InForce(Next())
        );
        issued.Issue("1号", null, null, Plans.Rules, Plans.Calendar, Plans.Acted(1, 9));
        submitted.Issue("2号", null, null, Plans.Rules, Plans.Calendar, Plans.Acted(1, 9));
        submitted.Submit(null, Plans.Rules, Plans.Calendar, Plans.Acted(1, 12));
        filed.Issue("3号", Plans.Day(6, 1), null, Plans.Rules, Plans.Calendar, Plans.Acted(1, 9));
        filed.Submit(null, Plans.Rules, Plans.Calendar, Plans.Acted(1, 12));
        filed.File(null, Plans.Rules, Plans.Acted(1, 13));
        repealed.Repeal("另定", Plans.Acted(3, 1));
        superseded.Supersede(Plans.InForce(), Plans.Acted(1, 13));
        due.FallDue(new RevisionDemand(RevisionTrigger.RiskChanged, null, Plans.Day(5, 1), null, null), Plans.Acted(5, 1));
        Plan[] all =
        [
            discarded,
            reviewed,
            issued,
            submitted,
            filed,
            repealed,
            superseded,
            due,
            Plans.InForce(Next()),
            Plans.Approved(Next()),
            Plans.Draft(Next()).Plan,
        ];
        await service.InsideAsync(p =>
        {
            var db = p.GetRequiredService<ContingencyPlansDb>();
            db.AddRange(all);
            return db.SaveChangesAsync();
        });
        foreach (
            var day in (DateOnly[])[Plans.Day(1, 10), Plans.Day(1, 13), Plans.Day(3, 1), Plans.Day(5, 31), Plans.Day(6, 1), new(2030, 1, 1)]
        )
        {
            foreach (var state in Enum.GetValues<PlanState>())
            {
                var listed = await service.InsideAsync(p =>
                    p.GetRequiredService<ContingencyPlansDb>()
                        .Plans.Where(x => x.Division >= DivisionCode.Parse("6240") && x.Division < DivisionCode.Parse("6240").SubtreeEnd)
                        .InState(state, day)
                        .Select(x => x.Id)
                        .ToListAsync()
                );
                listed.ShouldBe(all.Where(x => x.StateOn(day) == state).Select(x => x.Id), ignoreOrder: true, $"{state} {day}");
            }
        }
    }
}
