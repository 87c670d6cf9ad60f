using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>刻制印章.</summary>
internal sealed record EngraveSeal(DateOnly On, DemoDivision Where, Actor By, string Text) : InstitutionStep(On, Where, By)
{
    public override string Doing => "刻制印章";

    public override IEnumerable<Need> Needs => [Needed(Thing.Renamed(Place))];

    protected override string Action => "engrave-seal";

    protected override object Body => new { on = On, text = Text };

    protected override bool IsDone(InstitutionRecord institution) => institution.Seal is not null;
}
