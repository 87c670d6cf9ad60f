using Platform.Cli;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>A step in the assessment of the institution of a place by a checklist.</summary>
/// <param name="Standard">Key of the checklist.</param>
internal abstract record AssessmentStep(DateOnly On, DemoDivision Where, Actor By, string Standard) : Step(On, Where.Code, By)
{
    public override string Key => $"{GetType().Name} {Standard} {Place} {On:MMdd}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var institution =
            await stage.Records.Institutions.FindAsync(Place, ct)
            ?? throw new CliException($"{Where.Name} {Place} 没有机构。The place has no institution in the register.");
        var known = (institution.Id, Standard);
        var before = await stage.Records.Assessments.FindAsync(known, ct);
        if (await AdvanceAsync(stage, institution, before, ct) is not { } after)
        {
            return false;
        }

        await stage.Records.Assessments.KeepAsync(known, after, ct);
        return true;
    }

    /// <returns>Null: it is already beyond this step.</returns>
    protected abstract Task<AssessmentRecord?> AdvanceAsync(
        StepContext stage,
        InstitutionRecord institution,
        AssessmentRecord? before,
        CancellationToken ct
    );
}
