using Platform.Core;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>撤并: a township goes into its neighbour; figures of days before stay what they were.</summary>
/// <param name="Codes">The codes its villages get there.</param>
internal sealed record MergeTownships(DateOnly On, DemoDivision Small, DemoDivision Into, Actor By, IReadOnlyList<NewCode> Codes)
    : Step(On, Small.Code, By)
{
    public override string Doing => "撤并乡镇";

    public override IEnumerable<DivisionCode> PlacesWritten => [Small.Code, Into.Code];

    /// <summary>The neighbour too.</summary>
    public override DivisionCode Reach => Place.County!.Value;

    public override string Key => $"merge {Small.Code} {Into.Code}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        if (await stage.Records.Divisions.FindAsync(Small.Code, ct) is not { } township)
        {
            return false;
        }

        var performer = await stage.AsAsync(By, ct);
        await performer.PostAsync<object>(
            StepContext.PathOf(Small.Code, $"divisions/{township.Id}/merge"),
            new
            {
                into = Into.Code,
                on = On,
                codes = Codes,
            },
            stage.KeyOf(this, "merge"),
            ct
        );
        return true;
    }
}

/// <summary>A village has another code under its new township.</summary>
internal sealed record NewCode(DivisionCode From, DivisionCode To);
