using Platform.Core;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>A step on the contingency plans of one kind and level of a place, many at a time.</summary>
/// <param name="Where">The place whose officer acts; the plans belong to it or to places below.</param>
/// <param name="Template">Key of the template they are written from.</param>
internal abstract record PlanStep(DateOnly On, DemoDivision Where, Actor By, string Template, string Level) : Step(On, Where.Code, By)
{
    protected async Task<TemplateRecord> TemplateAsync(SignedInUser performer, CancellationToken ct) =>
        (await performer.GetAsync<Page<TemplateRecord>>(StepContext.PathOf(Place, $"plan-templates?key={Template}"), ct)).Items[0];

    /// <summary>The plans of the template's kind and hazard in a state.</summary>
    protected async Task<List<PlanRecord>> PlansAsync(SignedInUser performer, TemplateRecord template, string state, CancellationToken ct)
    {
        var hazard = template.Kind == "special" ? $"&hazard={template.Hazards[0]}" : "";
        return await performer.ListAsync<PlanRecord>(Place, $"plans?kind={template.Kind}&level={Level}&state={state}{hazard}", ct);
    }

    /// <summary>专家评审, 审批, 印发 and 报备 in one go, all of the plans or none.</summary>
    /// <param name="number">文号; <c>{place}</c> in it is the place of each plan.</param>
    protected Task<IgnoredAnswer> KeepAsync(
        SignedInUser keeper,
        StepContext stage,
        IEnumerable<Guid> plans,
        string opinion,
        string number,
        CancellationToken ct
    ) =>
        keeper.PostAsync<IgnoredAnswer>(
            StepContext.PathOf(Place, "plans/steps"),
            new
            {
                planIds = plans,
                startReview = new { on = PlanProcedure.Begins(On) },
                opinion = new
                {
                    expert = stage.Setting.Person(stage.Setting.City.City, 15).Name,
                    unit = "省应急管理专家组",
                    verdict = "agree-with-changes",
                    text = opinion,
                    on = On.Earlier(11),
                },
                answer = new
                {
                    text = "已按意见修改",
                    taken = true,
                    on = On.Earlier(9),
                },
                approve = new { on = On.Earlier(7) },
                issue = new { number, on = PlanProcedure.Issues(On) },
                submit = new { note = "编制说明见附件", on = On.Earlier(3) },
            },
            stage.KeyOf(this, "issue"),
            ct
        );

    /// <summary>备案回执 of the level above.</summary>
    protected Task<IgnoredAnswer> FileAsync(
        SignedInUser receiver,
        StepContext stage,
        IEnumerable<Guid> plans,
        string filingNumber,
        CancellationToken ct
    ) =>
        receiver.PostAsync<IgnoredAnswer>(
            StepContext.PathOf(Place, "plans/steps"),
            new { planIds = plans, file = new { filingNumber, on = On } },
            stage.KeyOf(this, "file"),
            ct
        );
}

/// <summary>The days of the procedure, counted back from the receipt in working days.</summary>
internal static class PlanProcedure
{
    public const int Days = 14;
    public const int IssuedBefore = 5;

    /// <summary>The first day of the review: what the plan names has to stand by then.</summary>
    public static DateOnly Begins(DateOnly receipt) => receipt.Earlier(Days);

    /// <summary>印发: the plan above has to be in force by then.</summary>
    public static DateOnly Issues(DateOnly receipt) => receipt.Earlier(IssuedBefore);
}

/// <summary>An answer of which nothing is looked at.</summary>
internal sealed record IgnoredAnswer;
