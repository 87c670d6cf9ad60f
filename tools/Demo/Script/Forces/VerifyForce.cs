using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>县级核验: the bureau vouches for the force, or returns it with its reason.</summary>
internal sealed record VerifyForce(DateOnly On, DemoForce Force, Actor Officer, string? Returned) : ForceStep(On, Force, Officer)
{
    public override string Doing => "核验社会救援力量";

    public override IEnumerable<Thing> Makes => Returned is null ? [Thing.VerifiedForce(Force.Number)] : [];

    public override IEnumerable<Need> Needs => [Needed(Thing.ForceMembers(Force.Number))];

    protected override async Task<ForceRecord?> AdvanceAsync(StepContext stage, ForceRecord? before, CancellationToken ct) =>
        before is not { State: "registered" } ? null
        : Returned is null ? await StepAsync(stage, before, "verify", new { on = On }, ct)
        : await StepAsync(stage, before, "return", new { reason = Returned, on = On }, ct);
}
