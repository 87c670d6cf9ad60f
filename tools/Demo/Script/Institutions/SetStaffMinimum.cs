using Platform.Core;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>The city says how many people an office or room must have at least.</summary>
internal sealed record SetStaffMinimum(DateOnly On, DemoDivision City, Actor By, string Level, int Minimum, string Source)
    : Step(On, City.Code, By)
{
    public override string Doing => "规定人员下限";

    public override IEnumerable<Need> Needs => [Needed(Thing.Document(Source))];

    public override string Key => $"staff-minimum {Level}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var performer = await stage.AsAsync(By, ct);
        if (
            (await performer.GetAsync<Page<MinimumRecord>>(StepContext.PathOf(Place, "institutions/staff-minimums"), ct)).Items.Any(m =>
                m.Level == Level && m.ValidFrom == On
            )
        )
        {
            return false;
        }

        await performer.PostAsync<MinimumRecord>(
            StepContext.PathOf(Place, "institutions/staff-minimums"),
            new
            {
                level = Level,
                minimum = Minimum,
                validFrom = On,
                source = Source,
            },
            stage.KeyOf(this, "set"),
            ct
        );
        return true;
    }

    private sealed record MinimumRecord(string Level, DateOnly ValidFrom);
}
