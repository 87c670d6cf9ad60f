using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>A step on the contingency plans of one kind and level of a place, many at a time.</summary>
/// <param name="Where">The place whose officer acts; the plans belong to it or to places below.</param>
/// <param name="Template">Key of the template they are written from.</param>
internal abstract record PlanStep(DateOnly On, DemoDivision Where, Actor By, string Template, string Level) : Step(On, Where.Code, By)
{
    protected async Task<TemplateRecord> TemplateAsync(SignedInUser performer, CancellationToken ct) =>
        (await performer.GetAsync<List<TemplateRecord>>(StepContext.PathOf(Place, $"plan-templates?key={Template}"), ct))[0];

    /// <summary>The plans of the template's kind and hazard in a state.</summary>
    protected async Task<List<PlanRecord>> PlansAsync(SignedInUser performer, TemplateRecord template, string state, CancellationToken ct)
    {
        var hazard = template.Kind == "special" ? $"&hazard={template.Hazards[0]}" : "";
        return await performer.ListAsync<PlanRecord>(Place, $"plans?kind={template.Kind}&level={Level}&state={state}{hazard}", ct);
    }

    /// <summary>专家评审, 审批, 印发 and 报备 in one go, all of the plans or none.</summary>
    protected Task<IgnoredAnswer> KeepAsync(
        SignedInUser keeper,
        StepContext stage,
        IEnumerable<Guid> plans,
        string opinion,
        string number,
        int firstNumber,
        CancellationToken ct
    ) =>
        keeper.PostAsync<IgnoredAnswer>(
            StepContext.PathOf(Place, "plans/steps"),
            new
            {
                plans,
                startReview = new { on = On.AddDays(-25) },
                opinion = new
                {
                    expert = stage.Setting.Person(stage.Setting.City.City, 15).Name,
                    unit = "省应急管理专家组",
                    verdict = "agree-with-changes",
                    text = opinion,
                    on = On.AddDays(-20),
                },
                answer = new
                {
                    text = "已按意见修改",
                    taken = true,
                    on = On.AddDays(-17),
                },
                approve = new { on = On.AddDays(-14) },
                issue = new { number, on = On.AddDays(-10) },
                firstNumber,
                submit = new { note = "编制说明见附件", on = On.AddDays(-6) },
            },
            stage.KeyOf(this, "issue"),
            ct
        );

    /// <summary>备案回执 of the level above.</summary>
    protected Task<IgnoredAnswer> FileAsync(SignedInUser receiver, StepContext stage, IEnumerable<Guid> plans, CancellationToken ct) =>
        receiver.PostAsync<IgnoredAnswer>(
            StepContext.PathOf(Place, "plans/steps"),
            new { plans, file = new { filingNumber = $"备〔2026〕{On:MMdd}", on = On } },
            stage.KeyOf(this, "file"),
            ct
        );
}

/// <summary>An answer of which nothing is looked at.</summary>
internal sealed record IgnoredAnswer;
