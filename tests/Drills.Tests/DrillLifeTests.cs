using Drills.Domain;
using FsCheck;
using FsCheck.Fluent;
using Platform.Core;
using Platform.Core.Events;

namespace Drills.Tests;

/// <summary>The life of a drill as a machine: any steps in any order.</summary>
public sealed class DrillLifeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 4, 0, 0, TimeSpan.Zero);
    private static readonly ActedBy Today = new("test", "test", new(2026, 6, 1), Noon, "原因");
    private static readonly DrillDesign Design = new(
        "演练",
        OrganizerKind.Government,
        "应急管理所",
        DrillForm.Live,
        DrillExtent.Functional,
        DrillContent.Single,
        DrillPurpose.Test,
        Hazard.Fire,
        null,
        null
    );
    private static readonly DrillSetting Setting = new([], ["学校"], [], "操场", null, "教学楼起火");

    private static readonly Dictionary<string, (DrillState[] From, Func<Drill, DrillChanged?> Take)> Steps = new()
    {
        ["prepare"] = ([DrillState.Planned], d => WithoutEvent(() => d.Prepare(Today))),
        ["postpone"] = ([DrillState.Planned, DrillState.Prepared], d => WithoutEvent(() => d.Postpone(d.PlannedOn.AddDays(1), Today))),
        ["cancel"] = ([DrillState.Planned, DrillState.Prepared, DrillState.UnderWay], d => WithoutEvent(() => d.Cancel(Today))),
        ["start"] = ([DrillState.Prepared], d => WithoutEvent(() => d.Start(Noon, Today))),
        ["end"] = ([DrillState.UnderWay], d => d.End(Noon.AddHours(1), 30, null, Today)),
        ["evaluate"] = ([DrillState.Held, DrillState.Evaluated], d => d.Evaluate(Judged(d), "test")),
        ["close"] = ([DrillState.Evaluated], d => WithoutEvent(() => d.Close(0, Today))),
        ["correct"] = (
            [DrillState.Held, DrillState.Evaluated, DrillState.Closed],
            d => d.Correct(Design with { Hazard = Hazard.Geological }, Setting, new(Today.On, 31, null), Today)
        ),
        ["annul"] = ([DrillState.Held, DrillState.Evaluated, DrillState.Closed], d => d.Annul(Today)),
        ["move"] = ([.. Enum.GetValues<DrillState>()], d => (DrillChanged?)d.MoveTo(DivisionCode.Parse("622902"), Today.On)),
    };

    [Fact]
    public void Only_legal_steps_are_taken_and_the_events_always_add_up_to_the_current_state() =>
        Prop.ForAll(
                ArbMap.Default.GeneratorFor<byte>().ListOf(40).ToArbitrary(),
                bytes => Play([.. bytes.Select(b => Steps.Keys.ElementAt(b % Steps.Count))])
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_not_ready_can_not_be_prepared()
    {
        var drill = Drill.Plan(DivisionCode.Parse("622921"), DivisionLevel.County, Design, Setting with { Venue = null }, Today.On, Today);
        Should.Throw<DomainException>(() => drill.Prepare(Today)).Error.ShouldBe(DrillErrors.NotReady);
        drill.Change(Design, Setting with { Institutions = [] });
        Should.Throw<DomainException>(() => drill.Prepare(Today)).Error.ShouldBe(DrillErrors.NotReady);
    }

    [Fact]
    public void A_teams_own_drill_names_a_team_of_its_place() =>
        Should
            .Throw<DomainException>(() =>
                Drill.Plan(
                    DivisionCode.Parse("622921100201"),
                    DivisionLevel.Village,
                    Design with
                    {
                        OrganizerKind = OrganizerKind.RescueTeam,
                    },
                    Setting with
                    {
                        Teams = [new(Guid.NewGuid(), TeamLevel.VillageTeam, "邻村队", DivisionCode.Parse("622921100202"))],
                    },
                    Today.On,
                    Today
                )
            )
            .Error.ShouldBe(DrillErrors.OwnTeamMissing);

    // A consumer that counts subtracts the state before and adds the state after: after any path the count is one drill, or none.
    private static bool Play(IReadOnlyList<string> names)
    {
        var drill = Drill.Plan(DivisionCode.Parse("622921"), DivisionLevel.County, Design, Setting, Today.On, Today);
        var counted = 0;
        DrillStanding? known = null;
        foreach (var name in names)
        {
            var (from, take) = Steps[name];
            var legal = from.Contains(drill.State);
            DrillChanged? change = null;
            try
            {
                change = take(drill);
            }
            catch (DomainException refusal) when (refusal.Error == DrillErrors.WrongStep)
            {
                if (legal)
                {
                    return false;
                }

                continue;
            }

            if (!legal || (change is not null && (change.Was?.Division != known?.Division || change.Was?.Hazard != known?.Hazard)))
            {
                return false;
            }

            counted += change is null ? 0 : (change.Now is null ? 0 : 1) - (change.Was is null ? 0 : 1);
            known = change is null ? known : change.Now;
        }

        return counted == (drill.State.Counts() ? 1 : 0);
    }

    private static Evaluation Judged(Drill drill)
    {
        var rule = ScoringRule.Set(
            default,
            Today.On,
            [new(EvaluationHeading.People, 100)],
            50,
            [new(DrillGrade.Good, 60), new(DrillGrade.Poor, 0)],
            "规则"
        );
        var evaluation = Evaluation.Of(drill);
        evaluation.Judge(new(Today.On, ["甲"], [new(EvaluationHeading.People, 80, null)], null), [], rule);
        return evaluation;
    }

    private static DrillChanged? WithoutEvent(System.Action act)
    {
        act();
        return null;
    }
}
