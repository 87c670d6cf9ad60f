using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>An office takes over the people of a station: 交通劝导站, 交警中队, 防汛办, 人饮站.</summary>
internal sealed record MergeStation(DateOnly On, DemoDivision Where, Actor By, string Kind, string Name, int Staff)
    : InstitutionStep(On, Where, By)
{
    public override string Doing => "整合站点";

    public override string Key => $"{base.Key} {Kind}";

    public override IEnumerable<Need> Needs => [Needed(Thing.Renamed(Place))];

    protected override string Action => "merge-station";

    protected override object Body =>
        new
        {
            kind = Kind,
            name = Name,
            on = On,
            staff = Staff,
        };

    protected override bool IsDone(InstitutionRecord institution) => institution.MergedStations.Any(s => s.Name == Name);
}
