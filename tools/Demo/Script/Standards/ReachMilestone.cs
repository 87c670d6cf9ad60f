using Platform.Core;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>推进历程: a survey, a meeting, the pilot, a visit, the start citywide.</summary>
internal sealed record ReachMilestone(
    DateOnly On,
    DemoDivision Where,
    Actor By,
    string Kind,
    string Title,
    int Participants,
    IReadOnlyList<string> Places,
    DivisionCode? Pilot = null
) : Step(On, Where.Code, By)
{
    public override string Doing => "推进历程";

    public override string Key => $"milestone {Place} {On:MMdd} {Kind}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var known = (Pilot ?? Place, Title); // a pilot is recorded at the city and belongs to its county
        if (await stage.Records.Milestones.FindAsync(known, ct) is not null)
        {
            return false;
        }

        var performer = await stage.AsAsync(By, ct);
        var milestone = await performer.PostAsync<MilestoneRecord>(
            StepContext.PathOf(Place, "milestones"),
            new
            {
                kind = Kind,
                title = Title,
                on = On,
                participants = Participants,
                places = Places,
                county = Pilot,
            },
            stage.KeyOf(this, "reach"),
            ct
        );
        await stage.Records.Milestones.KeepAsync(known, milestone, ct);
        return true;
    }
}
