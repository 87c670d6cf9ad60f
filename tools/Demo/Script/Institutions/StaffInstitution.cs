using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>配备人员: posts, full-time and part-time staff on duty.</summary>
internal sealed record StaffInstitution(DateOnly On, DemoDivision Where, Actor By, int Posts, int FullTime, int PartTime)
    : InstitutionStep(On, Where, By)
{
    public override string Doing => "配备人员";

    public override IEnumerable<Need> Needs => [Needed(Thing.Renamed(Place))];

    protected override string Action => "staff";

    protected override object Body =>
        new
        {
            on = On,
            posts = Posts,
            fullTime = FullTime,
            partTime = PartTime,
        };

    protected override bool IsDone(InstitutionRecord institution) => institution.Staff is { } staff && staff.On >= On;
}
