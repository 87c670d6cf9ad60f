using Platform.Cli;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>A step on the institution of a place.</summary>
internal abstract record InstitutionStep(DateOnly On, DemoDivision Where, Actor By) : Step(On, Where.Code, By)
{
    /// <summary>The institution's action in the API, and of its key.</summary>
    protected abstract string Action { get; }

    protected abstract object Body { get; }

    public override string Key => $"{Action} {Place} {On:MMdd}";

    public override IEnumerable<Need> Needs => [Needed(Thing.Institution(Place))];

    /// <summary>Whether the register says it was done.</summary>
    protected abstract bool IsDone(InstitutionRecord institution);

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var institution =
            await stage.Records.Institutions.FindAsync(Place, ct)
            ?? throw new CliException($"{Where.Name} {Place} 没有机构。The place has no institution in the register.");
        if (IsDone(institution))
        {
            return false;
        }

        var performer = await stage.AsAsync(By, ct);
        var changed = await performer.PostAsync<InstitutionRecord>(
            StepContext.PathOf(Place, $"institutions/{institution.Id}/{Action}"),
            Body,
            stage.KeyOf(this, "do"),
            ct
        );
        await stage.Records.Institutions.KeepAsync(Place, changed, ct);
        return true;
    }
}
