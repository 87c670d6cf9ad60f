using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>县级核验: the county confirms what was submitted, or returns an item with its reason.</summary>
/// <param name="Returned">The item to correct; null: all is confirmed.</param>
internal sealed record VerifyAssessment(DateOnly On, DemoDivision Where, Actor By, string Standard, string? Returned, string? Reason)
    : AssessmentStep(On, Where, By, Standard)
{
    public override string Doing => "县级核验";

    public override IEnumerable<Need> Needs => [Needed(Thing.Assessment(Place, Standard))];

    protected override async Task<AssessmentRecord?> AdvanceAsync(
        StepContext stage,
        InstitutionRecord institution,
        AssessmentRecord? before,
        CancellationToken ct
    )
    {
        if (before is not { State: "submitted" })
        {
            return null;
        }

        var performer = await stage.AsAsync(By, ct);
        object[] returned = Returned is null ? [] : [new { key = Returned, reason = Reason }];
        return await performer.PostAsync<AssessmentRecord>(
            StepContext.PathOf(Place, $"assessments/{before.Id}/verify"),
            new { returned, on = On },
            stage.KeyOf(this, $"verify {before.Version}"),
            ct
        );
    }
}
