using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>年度审查.</summary>
internal sealed record ReviewForce(DateOnly On, DemoForce Force, Actor Officer, bool Passed) : ForceStep(On, Force, Officer)
{
    public override string Doing => "年度审查";

    public override IEnumerable<Need> Needs => [Needed(Thing.VerifiedForce(Force.Number))];

    protected override async Task<ForceRecord?> AdvanceAsync(StepContext stage, ForceRecord? before, CancellationToken ct)
    {
        if (
            before is null
            || (await (await stage.AsAsync(By, ct)).GetAsync<ForceRecord>(StepContext.PathOf(Place, $"forces/{before.Id}"), ct)).Reviews
                is { Count: > 0 }
        )
        {
            return null;
        }

        return await StepAsync(
            stage,
            before,
            "review",
            new
            {
                year = On.Year,
                passed = Passed,
                note = Passed ? null : "培训记录不全，限期整改",
                on = On,
            },
            ct
        );
    }
}
