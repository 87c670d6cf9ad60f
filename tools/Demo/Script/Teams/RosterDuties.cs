using Platform.Core;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>A team's full-time members take turns on duty until the year's end.</summary>
internal sealed record RosterDuties(DateOnly On, DemoDivision Where, Actor By, string Team) : Step(On, Where.Code, By)
{
    private const int AtOnce = 4;

    public override string Doing => "安排值班";

    public override IEnumerable<Need> Needs => [Needed(Thing.Members(Place, Team))];

    public override string Key => $"duties {Place} {Ordinal}";

    /// <summary>Which of the county's squadrons; used instead of a name, because a name can't be part of a key.</summary>
    public required int Ordinal { get; init; }

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var performer = await stage.AsAsync(By, ct);
        var team = (await performer.ListAsync<TeamRecord>(Place, "teams?level=area-squadron", ct)).Find(t => t.Name == Team)!;
        var rows = await performer.GetAsync<Page<DutyRecord>>(
            StepContext.PathOf(Place, $"teams/on-duty?level=area-squadron&on={On:yyyy-MM-dd}"),
            ct
        );
        if (rows.Items.Any(r => r.TeamId == team.Id && r.Members.Count > 0))
        {
            return false;
        }

        var members = await performer.ListAsync<RecordReference>(Place, $"members?teamId={team.Id}&employment=full-time", ct);
        await performer.PostAsync<DutiesRecord>(
            StepContext.PathOf(Place, $"teams/{team.Id}/duties"),
            new
            {
                from = On,
                to = new DateOnly(Year.Number, 12, 31),
                shift = "whole-day",
                memberIds = members.Select(m => m.Id),
                atOnce = AtOnce,
            },
            stage.KeyOf(this, "roster"),
            ct
        );
        return true;
    }

    private sealed record DutyRecord(Guid TeamId, IReadOnlyList<OnDutyRecord> Members);

    private sealed record OnDutyRecord(Guid MemberId);

    private sealed record DutiesRecord(int Duties);
}
