using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>Something done to a social force in the register of its place.</summary>
internal abstract record ForceStep(DateOnly On, DemoForce Force, Actor By) : Step(On, Force.Place.Code, By)
{
    public override string Key => $"{GetType().Name} {Force.Number} {On:MMdd}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var before = await stage.Records.Forces.FindAsync((Place, Force.Name), ct);
        if (await AdvanceAsync(stage, before, ct) is not { } after)
        {
            return false;
        }

        await stage.Records.Forces.KeepAsync((Place, Force.Name), after, ct);
        return true;
    }

    /// <returns>Null: it is already beyond this step.</returns>
    protected abstract Task<ForceRecord?> AdvanceAsync(StepContext stage, ForceRecord? before, CancellationToken ct);

    protected async Task<ForceRecord> StepAsync(StepContext stage, ForceRecord force, string action, object body, CancellationToken ct)
    {
        var performer = await stage.AsAsync(By, ct);
        return await performer.PostAsync<ForceRecord>(
            StepContext.PathOf(Place, $"forces/{force.Id}/{action}"),
            body,
            stage.KeyOf(this, action),
            ct
        );
    }
}
