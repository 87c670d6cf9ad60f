using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>衔接确认: the plans of a level that a change above flagged are looked at, all but the last few, which the check goes on
/// naming.</summary>
internal sealed record AcknowledgePlanChanges(DateOnly On, DemoDivision Where, Actor By, string Level, int Left) : Step(On, Where.Code, By)
{
    public override string Doing => "确认预案衔接";

    public override IEnumerable<Need> Needs => [Needed(Thing.Revision(Place, "county", "special-flood-drought"))];

    public override string Key => $"acknowledge {Place} {Level}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var keeper = await stage.AsAsync(By, ct);
        var flagged = (await keeper.ListAsync<PlanRecord>(Place, $"plans?level={Level}&state=in-force", ct)).FindAll(p => p.OpenFlags > 0);
        var plans = flagged.SkipLast(Left).Select(p => p.Id).ToList();
        if (plans.Count == 0)
        {
            return false;
        }

        await keeper.PostAsync<IgnoredAnswer>(
            StepContext.PathOf(Place, "plans/steps"),
            new
            {
                planIds = plans,
                acknowledge = new
                {
                    finding = "已对照修订后的上位预案，本预案无需修改",
                    followSuccessor = true,
                    on = On,
                },
            },
            stage.KeyOf(this, $"{plans.Count}"),
            ct
        );
        return true;
    }
}
