using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Tests;

/// <summary>Plans in named states to begin a rule's test from.</summary>
internal static class Plans
{
    /// <summary>The holidays of 2026 are on record, and are Saturdays.</summary>
    public static readonly WorkingDays Calendar = new([
        .. Enumerable.Range(0, 10).Select(week => SpecialDay.Set(default, new DateOnly(2026, 3, 7).AddDays(7 * week), false, "休", null)),
    ]);

    public static readonly PlanRules Rules = PlanRules.Set(
        default,
        new(2020, 1, 1),
        submitWithin: 20,
        receiptWithin: 5,
        evaluateEvery: 36,
        opinions: 1,
        "test"
    );

    public static DateOnly Day(int month, int day) => new(2026, month, day);

    public static ActedBy Acted(int month, int day) => new("officer", "王科长", Day(month, day), BusinessTime.StartOf(Day(month, day)));

    public static PlanContent Content(params string[] actions) =>
        PlanContent.Empty with
        {
            Actions = [.. actions.Select((text, i) => new PlanAction($"{i + 1}", [], "镇长", text, 30 * (i + 1)))],
        };

    public static (Plan Plan, PlanText Text) Draft(
        string division = "622921100",
        PlanKind kind = PlanKind.Special,
        PlanLevel level = PlanLevel.Township,
        params Hazard[] hazards
    )
    {
        var place = DivisionCode.Parse(division);
        IReadOnlyList<Hazard> named =
            hazards.Length > 0 ? hazards
            : kind == PlanKind.Special ? [Hazard.FloodDrought]
            : [];
        return Plan.Draft(place, place.Depth, new PlanHeading(kind, level, $"{division}应急预案", named, null), Content("到岗指挥"));
    }

    public static Plan Approved(
        string division = "622921100",
        PlanKind kind = PlanKind.Special,
        PlanLevel level = PlanLevel.Township,
        params Hazard[] hazards
    )
    {
        var (plan, _) = Draft(division, kind, level, hazards);
        plan.StartReview(Acted(1, 5));
        plan.AnswerOpinion(plan.GiveOpinion("李专家", null, OpinionVerdict.Agree, "同意", Acted(1, 6)), "感谢", true, Acted(1, 7));
        plan.Approve(Rules, Acted(1, 8));
        return plan;
    }

    public static Plan InForce(
        string division = "622921100",
        PlanKind kind = PlanKind.Special,
        PlanLevel level = PlanLevel.Township,
        params Hazard[] hazards
    )
    {
        var plan = Approved(division, kind, level, hazards);
        BringIntoForce(plan);
        return plan;
    }

    public static void BringIntoForce(Plan plan)
    {
        plan.Issue("应急〔2026〕1号", null, null, Rules, Calendar, Acted(1, 9));
        plan.Submit(null, Rules, Calendar, Acted(1, 12));
        plan.File(null, Rules, Acted(1, 13));
    }

    public static string Refused(Action step) => Should.Throw<DomainException>(step).Error.Code;
}
