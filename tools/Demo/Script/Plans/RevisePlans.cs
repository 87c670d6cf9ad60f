using System.Text.Json.Nodes;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>
/// 修订预案: new editions with what a flood season taught, which take the place of those before. A plan whose keeper has not looked at a change
/// above waits.
/// </summary>
/// <param name="On">The day of the receipt.</param>
/// <param name="Receiver">Of the level above.</param>
/// <param name="Number">文号; <c>{place}</c> in it is the place of each plan.</param>
/// <param name="FilingNumber">Of the receipt.</param>
internal sealed record RevisePlans(
    DateOnly On,
    DemoDivision Where,
    Actor By,
    Actor Receiver,
    string Template,
    string Level,
    string Number,
    string FilingNumber
) : PlanStep(On, Where, By, Template, Level)
{
    public override string Doing => "修订预案";

    public override IEnumerable<Thing> Makes => [Thing.Revision(Place, Level, Template)];

    public override IEnumerable<Need> Needs => [new(Thing.Plan(Place, Level, Template), PlanProcedure.Begins(On))];

    public override string Key => $"revise plans {Place} {Template} {Level}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var keeper = await stage.AsAsync(By, ct);
        var template = await TemplateAsync(keeper, ct);
        var drafts = await PlansAsync(keeper, template, "draft", ct);
        foreach (
            var plan in (await PlansAsync(keeper, template, "in-force", ct))
                .Concat(await PlansAsync(keeper, template, "due-for-revision", ct))
                .Where(p => p is { Edition: 1, OpenFlags: 0 } && drafts.TrueForAll(d => d.SeriesId != p.SeriesId))
        )
        {
            drafts.Add(await ReviseAsync(keeper, stage, plan, ct));
        }

        if (drafts.Count > 0)
        {
            await KeepAsync(keeper, stage, drafts.Select(d => d.Id), "修订到位，建议加强夜间转移", Number, ct);
        }

        var submitted = await PlansAsync(keeper, template, "submitted", ct);
        if (submitted.Count > 0)
        {
            await FileAsync(await stage.AsAsync(Receiver, ct), stage, submitted.Select(s => s.Id), FilingNumber, ct);
        }

        return submitted.Count > 0;
    }

    // What the last edition said, with one action quicker and one more.
    private async Task<PlanRecord> ReviseAsync(SignedInUser keeper, StepContext stage, PlanRecord plan, CancellationToken ct)
    {
        var at = StepContext.PathOf(plan.Division, "plans");
        var next = await keeper.PostAsync<JsonNode>($"{at}/{plan.Id}/revise", new { }, stage.KeyOf(this, $"{plan.Id}"), ct);
        var content = next["content"]!;
        var actions = content["actions"]!.AsArray();
        actions[0]!["withinMinutes"] = Math.Max(5, actions[0]!["withinMinutes"]!.GetValue<int>() - 5);
        actions.Add(
            new JsonObject
            {
                ["number"] = $"{actions.Count + 1}",
                ["grades"] = new JsonArray(),
                ["post"] = actions[0]!["post"]!.GetValue<string>(),
                ["text"] = "转移后逐户清点人数，对夜间返家人员再次劝离",
                ["withinMinutes"] = 90,
            }
        );
        content["attachments"] = new JsonArray();
        var heading = new
        {
            kind = next["kind"],
            level = next["level"],
            title = next["title"],
            hazards = next["hazards"],
        };
        return await keeper.PutAsync<PlanRecord>($"{at}/{next["id"]}", new { heading, content }, next["version"]!.GetValue<int>(), ct);
    }
}
