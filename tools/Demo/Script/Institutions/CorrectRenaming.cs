using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>A renaming that was recorded with a wrong date is corrected.</summary>
internal sealed record CorrectRenaming(DateOnly On, DemoDivision Where, Actor By, DateOnly RightDay) : InstitutionStep(On, Where, By)
{
    public override string Doing => "更正日期";

    public override IEnumerable<Need> Needs => [Needed(Thing.Renamed(Place))];

    protected override string Action => "correct-renaming";

    protected override object Body => new { on = RightDay };

    protected override bool IsDone(InstitutionRecord institution) => institution.RenamedOn == RightDay;
}
